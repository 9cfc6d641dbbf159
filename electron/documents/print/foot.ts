/** The foot of the text: signatures (box 7), recipients (9b), drafter's mark (12). */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { Recipients, Signature, Signatures } from '../../../shared/document/model.ts'
import type { PrintedColumns, PrintedImage, PrintedParagraph } from './printed.ts'
import { mustBreak } from './tall-rows.ts'
import { bare, component, line } from './words.ts'

/** What a foot is made of. */
export interface FootParts {
  readonly signatures: Signatures
  readonly recipients: Recipients | null
  /** `NguyenVanAn-26`; null: none. */
  readonly drafterMark: string | null
  /** true: the sheets are a copy, the room to sign says that the original is signed. */
  readonly signed: boolean
}

/** Pictures for a column so wide, in millimetres; asked once, for the place that gets them. */
export type ImagesFor = (columnMm: number) => readonly PrintedImage[]
type Place = 'left' | 'centre' | 'right'

/** Recipients left and signature right, or two or three signatures with their names on one line. */
export function printFoot(parts: FootParts, form: ResolvedForm, imagesAt: (place: Place) => ImagesFor, textWidthMm: number): PrintedColumns {
  const { leftMm, rightMm } = form.signatures
  const scale = textWidthMm / (leftMm + rightMm)
  const recipients = printRecipients(parts, form)
  const { signatures } = parts
  const halves = [leftMm * scale, rightMm * scale]
  const third = textWidthMm / 3
  const one = (place: Place, signature: Signature, columnMm: number): PrintedSignature =>
    printSignature(signature, form, parts.signed, imagesAt(place)(columnMm))
  switch (signatures.layout) {
    case 'single': return columns(form, halves, [[recipients, flat(one('right', signatures.right, halves[1] ?? 0))]])
    case 'pair': return columns(form, halves, [
      ...aligned([one('left', signatures.left, halves[0] ?? 0), one('right', signatures.right, halves[1] ?? 0)]), ...below(recipients, 2),
    ])
    case 'triple': return columns(form, [third, third, third], [
      ...aligned([one('left', signatures.left, third), one('centre', signatures.centre, third), one('right', signatures.right, third)]), ...below(recipients, 3),
    ])
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
function aligned(printed: readonly PrintedSignature[]): PrintedColumns['rows'] {
  return [printed.map(({ head }) => head), printed.map(({ names }) => names)]
}

function below(recipients: readonly PrintedParagraph[], count: number): PrintedColumns['rows'] {
  return recipients.length === 0 ? [] : [Array.from({ length: count }, (_, index) => index === 0 ? recipients : [])]
}

interface PrintedSignature {
  readonly head: readonly PrintedParagraph[]
  /** Room to sign and the name, once for each who signs. */
  readonly names: readonly PrintedParagraph[]
}

function flat({ head, names }: PrintedSignature): readonly PrintedParagraph[] {
  return [...head, ...names]
}

/**
 * `T/M BAN THƯỜNG VỤ` bold, `BÍ THƯ` not bold, room to sign, the name bold (format-rules 1.2 row 7). On minutes the
 * role stands alone. A head who signs in own right has only the post, bold where the office chooses so.
 */
function printSignature(signature: Signature, form: ResolvedForm, signed: boolean, images: readonly PrintedImage[]): PrintedSignature {
  const { blankLines } = form.signatures
  const space = Array.from({ length: blankLines }, (_, index) => line('signatureSpace', signed && index === Math.floor(blankLines / 2) ? '(đã ký)' : ''))
  const [first, ...rest] = space
  const hung = first === undefined || images.length === 0 ? space : [{ ...first, images }, ...rest]
  return {
    head: signatureHead(signature, form),
    names: [
      ...hung, line('fullName', signature.fullName ?? ''),
      ...(signature.alsoSigning ?? []).flatMap((name) => [...space, line('fullName', name)]),
    ],
  }
}

function signatureHead(signature: Signature, form: ResolvedForm): readonly PrintedParagraph[] {
  if (signature.role !== null) return [component(form, 'signingAuthority', signature.role)]
  const prefix = form.wording.signing[signature.form]
  const authority = signature.form === 'own' || signature.authority === null
    ? [] : [component(form, 'signingAuthority', `${prefix} ${signature.authority}`.trim())]
  if (signature.post === null) return authority
  const postStyle = authority.length === 0 && form.signatures.boldPost ? 'signingAuthority' : 'post'
  return [...authority, component(form, postStyle, signature.post)]
}

/** `Nơi nhận:` and one line each; the last line says where the paper is filed ("- Lưu Văn phòng Đảng uỷ."). */
function printRecipients({ recipients, drafterMark }: FootParts, form: ResolvedForm): readonly PrintedParagraph[] {
  const { recipientEnd, lastRecipientEnd, recipientsLabel } = form.wording
  const names = (recipients?.items ?? []).map(({ name, purpose }) =>
    purpose === undefined || purpose === '' ? bare(name) : `${bare(name)} (${purpose})`)
  const archive = recipients?.archive ?? null
  const all = archive === null ? names : [...names, bare(archive)]
  return [
    ...(all.length === 0 ? [] : [line('recipientsLabel', recipientsLabel)]),
    ...all.map((name, index) => line('recipient', `- ${name}${index < all.length - 1 ? recipientEnd : lastRecipientEnd}`)),
    ...(drafterMark === null ? [] : [component(form, 'drafterMark', drafterMark)]),
  ]
}
