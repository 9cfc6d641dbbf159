/** Who signs: from the right to sign, or each place of minutes with its role. */
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import type { ResolvedForm } from '../../../../shared/document/form.ts'
import type { Issuing, PaperHead } from '../facts.ts'
import type { Scope, ToneMarks } from '../liquid/engine.ts'
import type { CompiledOwnSigner, CompiledSignature, CompiledSignatures } from '../template/compile.ts'
import { oneLine } from '../render/lines.ts'
import { listAt } from '../render/place.ts'

type SignaturesInput = DocumentModelInput['signatures']
type SignatureInput = Extract<SignaturesInput, { layout: 'single' }>['right']

/** What signatures are made of; `leadSide`: where the lead of a joint paper signs. */
export interface SigningPlace { readonly head: PaperHead, readonly scope: Scope, readonly toneMarks: ToneMarks, readonly leadSide: ResolvedForm['signatures']['jointLeadSide'] }

/** Most bodies whose signatures find room side by side. */
export const mostSignatures = 3

/** A missing signer leaves the place blank; the checks say so. */
export function signaturesOf(signatures: CompiledSignatures, { head, scope, toneMarks, leadSide }: SigningPlace): SignaturesInput {
  const one = (signature: CompiledSignature): SignatureInput => ({
    role: oneLine(signature.role.render(scope, toneMarks)), fullName: blankIsNull(oneLine(signature.name.render(scope, toneMarks))), ...alsoSigning(signature),
  })
  const ownSigner = (by: CompiledOwnSigner): SignatureInput => {
    const authority = by.authority === null ? '' : oneLine(by.authority.render(scope, toneMarks))
    return {
      form: authority === '' ? 'own' : 'onBehalf', authority: blankIsNull(authority), post: blankIsNull(oneLine(by.post.render(scope, toneMarks))),
      fullName: blankIsNull(oneLine(by.name.render(scope, toneMarks))), ...alsoSigning(by),
    }
  }
  const alsoSigning = ({ also }: Pick<CompiledSignature, 'also'>): Pick<SignatureInput, 'alsoSigning'> => {
    const names = also === null ? [] : listAt(scope, also.in).map((element) => oneLine(also.text.render({ ...scope, [also.as]: element }, toneMarks))).filter((name) => name !== '')
    return names.length === 0 ? {} : { alsoSigning: names }
  }
  switch (signatures.layout) {
    case 'single': return signatures.by === null ? byRights(head, leadSide) : { layout: 'single', right: ownSigner(signatures.by) }
    case 'pair': return { layout: 'pair', left: one(signatures.left), right: one(signatures.right) }
    case 'triple': return { layout: 'triple', left: one(signatures.left), centre: one(signatures.centre), right: one(signatures.right) }
  }
}

/** One signature, or those of a joint paper side by side: the lead on its side, the others after it in order. */
function byRights(head: PaperHead, leadSide: SigningPlace['leadSide']): SignaturesInput {
  const inOrder = [head, ...head.joint].slice(0, mostSignatures).map(bySigningRight)
  const [left, centre, right] = leadSide === 'left' ? inOrder : inOrder.toReversed()
  if (left === undefined || centre === undefined) return { layout: 'single', right: bySigningRight(head) }
  return right === undefined ? { layout: 'pair', left, right: centre } : { layout: 'triple', left, centre, right }
}

/** The signature of one body by its signing right; without one the place is blank. */
export function bySigningRight({ right, post, signer }: Pick<Issuing, 'right' | 'post' | 'signer'>): SignatureInput {
  if (right === null) return { fullName: null }
  return {
    form: right.form, authority: right.authority, post: right.printPost ? post?.title ?? null : null, fullName: signer?.fullName ?? null,
  }
}

const blankIsNull = (text: string): string | null => text === '' ? null : text
