/** The head of the first page: letterhead (boxes 1–4, 5b, 10–12), kind and subject (5a), addressees (9a), bases. */
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { DocumentModel, DocumentNumber, PlaceAndDate } from '../../../shared/document/model.ts'
import type { ComponentId, ResolvedForm } from '../../../shared/document/form.ts'
import { dateParts, dayText, monthText } from '../../../shared/domain/dates.ts'
import { nameLines } from './name-lines.ts'
import { estimateWidth, pointsPerMm } from './text-width.ts'
import type { PrintedColumns, PrintedNode, PrintedParagraph } from './printed.ts'
import { capitals, ended, line, prefixed, splitLines } from './words.ts'

/** Room for a number or a day that is filled in at issue: three figures at size 14. It never breaks or closes up. */
const blank = '\u00A0'.repeat(6)
/** Room at the line's end, where the year will be written. */
const blankAtEnd = '\u00A0'.repeat(8)

/** `Số 05-KH/ĐU`; without a number `Số      -KH/ĐU` (format-rules 2.1). */
export function numberText(number: DocumentNumber): string {
  const count = number.number === null ? blank : ` ${String(number.number).padStart(2, '0')}${number.suffix ?? ''}`
  return `Số${count}-${number.kindSymbol}/${number.bodySymbol}`
}

/** `A, ngày 05 tháng 6 năm 2026`; a blank day or date leaves room for the pen. */
export function placeAndDateText({ place, date, dayBlank }: PlaceAndDate): string {
  if (date === null) return `${place}, ngày${blank}tháng${blank}năm${blankAtEnd}`
  const { year, month, day } = dateParts(date)
  return `${place}, ngày${dayBlank === true ? blank : ` ${dayText(day)} `}tháng ${monthText(month)} năm ${year}`
}

function component(form: ResolvedForm, id: ComponentId, text: string): PrintedParagraph {
  return line(id, form.type[id].case === 'upper' ? capitals(text) : text)
}

/**
 * Two columns: left superior, issuer, star, number; right the Party's title with its line, place and date. The second
 * row begins with the number and the date, so that both stand on one line whatever the length of the names.
 */
export function printLetterhead(model: DocumentModel, form: ResolvedForm): PrintedColumns {
  const { superior, issuers } = model.letterhead
  const title = { ...component(form, 'partyTitle', form.wording.partyTitle), titleLine: true }
  const left = [
    ...(superior === null ? [] : [bodyName(form, 'superior', superior)]),
    // Joint papers: names joined by a hyphen, the leading body first (format-rules 1.6).
    ...issuers.map((name, index) => bodyName(form, 'issuer', index < issuers.length - 1 ? `${name} -` : name)),
    component(form, 'star', '*'),
  ]
  const number = model.number === null ? [] : [component(form, 'number', numberText(model.number))]
  const date = model.placeAndDate === null ? [] : [printPlaceAndDate(model.placeAndDate, form)]
  const under = [underNumber(model, form), underDate(model, form)]
  const rows = [[left, [title]], [number, date], under].filter((row) => row.some((cell) => cell.length > 0))
  return {
    kind: 'columns', role: 'letterhead', widthsMm: [form.letterhead.leftMm, form.letterhead.rightMm], rows, together: false, breaks: false,
  }
}

/** A body's name, broken by sense where it is longer than the left column. */
function bodyName(form: ResolvedForm, id: 'superior' | 'issuer', name: string): PrintedParagraph {
  const printed = component(form, id, name)
  return { ...printed, runs: printed.runs.map((run) => ({ ...run, text: nameLines(run.text, form.type[id], form.letterhead.leftMm) })) }
}

/** A date too long for the right column (`Thành phố …`) begins its second line with `ngày`. */
function printPlaceAndDate(placeAndDate: PlaceAndDate, form: ResolvedForm): PrintedParagraph {
  const text = placeAndDateText(placeAndDate)
  const fits = estimateWidth(text, form.type.placeAndDate) <= form.letterhead.rightMm * pointsPerMm
  return component(form, 'placeAndDate', fits ? text : text.replace(`${placeAndDate.place}, `, `${placeAndDate.place},\n`))
}

/** Left, under the number: subject of a công văn, secrecy, urgency, draft (boxes 5b, 10a, 10b, 11b). */
function underNumber(model: DocumentModel, form: ResolvedForm): readonly PrintedParagraph[] {
  const { secrecy, urgency, draftNumber } = model.marks
  return [
    ...(documentKinds[model.kind].hasTypeLine ? [] : [component(form, 'letterSubject', model.subject)]),
    ...(secrecy === undefined ? [] : [component(form, 'secrecyMark', form.wording.secrecy[secrecy])]),
    ...(urgency === undefined ? [] : [component(form, 'urgencyMark', form.wording.urgency[urgency])]),
    ...(draftNumber === undefined ? [] : [component(form, 'draftMark', `Dự thảo lần ${draftNumber}`)]),
  ]
}

/** Right, under place and date: who may see the paper (box 11a). */
function underDate(model: DocumentModel, form: ResolvedForm): readonly PrintedParagraph[] {
  const { circulation } = model.marks
  return circulation === undefined || circulation === '' ? [] : [component(form, 'circulationMark', circulation)]
}

/** Kind, subject and `-----`; nothing for a công văn. */
export function printTitle(model: DocumentModel, form: ResolvedForm): readonly PrintedNode[] {
  const kind = documentKinds[model.kind]
  if (!kind.hasTypeLine) return []
  const { subjectSeparator } = form.wording
  return [
    component(form, 'kindName', kind.name),
    component(form, 'subject', model.subject),
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
  const [labelMm, gapMm] = [43, 2]
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

/** A name without the separator someone typed after it. */
export function bare(text: string): string {
  return text.replace(/[;,.\s]+$/u, '')
}
