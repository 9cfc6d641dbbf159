/** Who signs: from the right to sign, or each place of minutes with its role. */
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import type { PaperHead } from '../facts.ts'
import type { Scope, ToneMarks } from '../liquid/engine.ts'
import type { CompiledOwnSigner, CompiledSignature, CompiledTemplate } from '../template/compile.ts'
import { oneLine } from '../render/lines.ts'

type SignaturesInput = DocumentModelInput['signatures']
type SignatureInput = Extract<SignaturesInput, { layout: 'single' }>['right']

/** A missing signer leaves the place blank; the checks say so. */
export function signaturesOf(template: CompiledTemplate, head: PaperHead, scope: Scope, toneMarks: ToneMarks): SignaturesInput {
  const one = (signature: CompiledSignature): SignatureInput => ({
    role: oneLine(signature.role.render(scope, toneMarks)), fullName: blankIsNull(oneLine(signature.name.render(scope, toneMarks))),
  })
  const ownSigner = (by: CompiledOwnSigner): SignatureInput => {
    const authority = by.authority === null ? '' : oneLine(by.authority.render(scope, toneMarks))
    return {
      form: authority === '' ? 'own' : 'onBehalf', authority: blankIsNull(authority), post: blankIsNull(oneLine(by.post.render(scope, toneMarks))),
      fullName: blankIsNull(oneLine(by.name.render(scope, toneMarks))),
    }
  }
  const { signatures } = template
  switch (signatures.layout) {
    case 'single': return { layout: 'single', right: signatures.by === null ? bySigningRight(head) : ownSigner(signatures.by) }
    case 'pair': return { layout: 'pair', left: one(signatures.left), right: one(signatures.right) }
    case 'triple': return { layout: 'triple', left: one(signatures.left), centre: one(signatures.centre), right: one(signatures.right) }
  }
}

function bySigningRight(head: PaperHead): SignatureInput {
  const { right, post, signer } = head
  if (right === null) return { fullName: null }
  return {
    form: right.form, authority: right.authority, post: right.printPost ? post?.title ?? null : null, fullName: signer?.fullName ?? null,
  }
}

const blankIsNull = (text: string): string | null => text === '' ? null : text
