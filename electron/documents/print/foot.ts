/** The foot of the text: signatures (box 7), recipients (9b), drafter's mark (12). */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { DocumentModel, Signature } from '../../../shared/document/model.ts'
import { bare } from './head.ts'
import type { PrintedColumns, PrintedParagraph } from './printed.ts'
import { mustBreak } from './tall-rows.ts'
import { capitals, line } from './words.ts'

/** Recipients left and signature right, or two or three signatures with their names on one line. */
export function printFoot(model: DocumentModel, form: ResolvedForm): PrintedColumns {
  const { leftMm, rightMm } = form.signatures
  const recipients = printRecipients(model, form)
  const { signatures } = model
  switch (signatures.layout) {
    case 'single': return columns(form, [leftMm, rightMm], [[recipients, flat(printSignature(signatures.right, form))]])
    case 'pair': return columns(form, [leftMm, rightMm], [
      ...aligned([signatures.left, signatures.right], form), ...below(recipients, 2),
    ])
    case 'triple': {
      const third = (leftMm + rightMm) / 3
      return columns(form, [third, third, third], [
        ...aligned([signatures.left, signatures.centre, signatures.right], form), ...below(recipients, 3),
      ])
    }
  }
}

function columns(form: ResolvedForm, widthsMm: readonly number[], rows: PrintedColumns['rows']): PrintedColumns {
  const { page } = form
  const cells = rows.flatMap((row) => row.map((paragraphs, index) => ({ paragraphs, widthMm: widthsMm[index] ?? 0 })))
  // A list of recipients longer than a page: rare, but it must not fall off the sheet.
  const breaks = mustBreak(cells, form, page.heightMm - page.topMm - page.bottomMm)
  return { kind: 'columns', role: 'signatures', widthsMm, rows: breaks ? rows.map((row) => row.map(loosened)) : rows, together: !breaks, breaks }
}

/** A list that breaks must not ask to stay with what follows. */
function loosened(cell: readonly PrintedParagraph[]): readonly PrintedParagraph[] {
  return cell.map((paragraph) => paragraph.style === 'recipient' ? { ...paragraph, style: 'recipientLong' } : paragraph)
}

/** One row of heads and one of names: names stand level however many lines the heads have. */
function aligned(signatures: readonly Signature[], form: ResolvedForm): PrintedColumns['rows'] {
  const printed = signatures.map((signature) => printSignature(signature, form))
  return [
    printed.map(({ head }) => head),
    printed.map(({ space, name }) => [...space, name]),
  ]
}

function below(recipients: readonly PrintedParagraph[], count: number): PrintedColumns['rows'] {
  return recipients.length === 0 ? [] : [Array.from({ length: count }, (_, index) => index === 0 ? recipients : [])]
}

interface PrintedSignature {
  readonly head: readonly PrintedParagraph[]
  readonly space: readonly PrintedParagraph[]
  readonly name: PrintedParagraph
}

function flat({ head, space, name }: PrintedSignature): readonly PrintedParagraph[] {
  return [...head, ...space, name]
}

/**
 * `T/M BAN THƯỜNG VỤ` bold, `BÍ THƯ` not bold, room to sign, the name bold (format-rules 1.2 row 7). On minutes the
 * role stands alone. A head who signs in own right has only the post, bold where the office chooses so.
 */
function printSignature(signature: Signature, form: ResolvedForm): PrintedSignature {
  return {
    head: signatureHead(signature, form),
    space: Array.from({ length: form.signatures.blankLines }, () => line('signatureSpace', '')),
    name: line('fullName', signature.fullName ?? ''),
  }
}

function signatureHead(signature: Signature, form: ResolvedForm): readonly PrintedParagraph[] {
  if (signature.role !== null) return [cased(form, 'signingAuthority', signature.role)]
  const prefix = form.wording.signing[signature.form]
  const authority = signature.form === 'own' || signature.authority === null
    ? [] : [cased(form, 'signingAuthority', `${prefix} ${signature.authority}`.trim())]
  if (signature.post === null) return authority
  const postStyle = authority.length === 0 && form.signatures.boldPost ? 'signingAuthority' : 'post'
  return [...authority, cased(form, postStyle, signature.post)]
}

function cased(form: ResolvedForm, id: 'signingAuthority' | 'post', text: string): PrintedParagraph {
  return line(id, form.type[id].case === 'upper' ? capitals(text) : text)
}

/** `Nơi nhận:` and one line each; the last line says where the paper is filed ("- Lưu Văn phòng Đảng uỷ."). */
function printRecipients(model: DocumentModel, form: ResolvedForm): readonly PrintedParagraph[] {
  const { recipientEnd, lastRecipientEnd, recipientsLabel } = form.wording
  const names = (model.recipients?.items ?? []).map(({ name, purpose }) =>
    purpose === undefined || purpose === '' ? bare(name) : `${bare(name)} (${purpose})`)
  const archive = model.recipients?.archive ?? null
  const all = archive === null ? names : [...names, bare(archive)]
  const drafter = model.marks.drafter
  return [
    ...(all.length === 0 ? [] : [line('recipientsLabel', recipientsLabel)]),
    ...all.map((name, index) => line('recipient', `- ${name}${index < all.length - 1 ? recipientEnd : lastRecipientEnd}`)),
    ...(drafter === undefined ? [] : [line('drafterMark', `${drafter.mark}-${drafter.copies}`)]),
  ]
}
