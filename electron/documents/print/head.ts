/** What stands between letterhead and text: kind and subject (5a), addressees (9a), bases. */
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { PrintedNode, PrintedParagraph } from './printed.ts'
import { bare, component, ended, line, prefixed, splitLines } from './words.ts'

/** Kind, subject, what stands `under` it, and `-----`; nothing for a công văn. */
export function printTitle(paper: { readonly kind: DocumentKind, readonly subject: string }, form: ResolvedForm, under: readonly PrintedParagraph[] = []): readonly PrintedNode[] {
  const kind = documentKinds[paper.kind]
  if (!kind.hasTypeLine) return []
  const { subjectSeparator } = form.wording
  return [
    component(form, 'kindName', kind.name),
    component(form, 'subject', paper.subject),
    ...under,
    // Without the separator an empty line of its style keeps the distance to the text.
    component(form, 'subjectSeparator', subjectSeparator ?? ''),
  ]
}

/** `Kính gửi: A.` centred for one; for several the names stand in a list after the colon (format-rules 1.5). */
export function printAddressees(model: DocumentModel, form: ResolvedForm, textWidthMm: number): readonly PrintedNode[] {
  if (model.addressees === null) return []
  const label = form.wording.addressing[model.addressees.addressing]
  const { names } = model.addressees
  const { recipientEnd, lastRecipientEnd } = form.wording
  if (names.length === 1) {
    const lead = { text: label, ...(form.type.addressing.italic && { emphasis: true }), ...(form.type.addressing.bold && { strong: true }) }
    return [{ kind: 'paragraph', style: 'addresseeLine', runs: [lead, { text: ` ${bare(names[0] ?? '')}${lastRecipientEnd}` }], blockId: null }]
  }
  const list = names.map((name, index) =>
    component(form, 'addressee', `- ${bare(name)}${index < names.length - 1 ? recipientEnd : lastRecipientEnd}`))
  const [labelMm, gapMm] = [Math.min(43, textWidthMm * 0.3), 2]
  const rows = [[[component(form, 'addressing', label)], [], list]]
  return [
    // A paragraph between two tables keeps Word from joining them.
    line('headGap', ''),
    { kind: 'columns', role: 'addressees', widthsMm: [labelMm, gapMm, textWidthMm - labelMm - gapMm], together: false, breaks: false, rows },
    line('tableEnd', ''),
  ]
}

/** Each căn cứ on a line of its own, "- … ;", upright; the last with the profile's own end. */
export function printBases(model: DocumentModel, form: ResolvedForm): readonly PrintedNode[] {
  const { basisEnd, lastBasisEnd } = form.wording
  return model.bases.flatMap((basis, index) => {
    const runs = splitLines(basis).flatMap((part, at) => at === 0 ? part : prefixed(' ', part))
    const end = index < model.bases.length - 1 ? basisEnd : lastBasisEnd
    return [{ kind: 'paragraph', style: 'basis', runs: prefixed('- ', ended(runs, end, /[:]$/u)), blockId: null } as const]
  })
}
