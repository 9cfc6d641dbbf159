/** The head of a first page, in two columns: of the paper (boxes 1–4), of a text issued with it, of a copy's block. */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { Copy, DocumentModel, Letterhead, PlaceAndDate } from '../../../shared/document/model.ts'
import { marksUnderDate, marksUnderNumber } from './marks.ts'
import { nameLines } from './name-lines.ts'
import { copyNumberLine, numberText, placeAndDateText } from './number-and-date.ts'
import type { PrintedColumns, PrintedParagraph } from './printed.ts'
import { estimateWidth, pointsPerMm } from './text-width.ts'
import { component } from './words.ts'

/**
 * Left superior, issuer, star, number; right the Party's title with its line, place and date. The second row begins
 * with the number and the date, so that both stand on one line whatever the length of the names. `copyMark` says which
 * copy of an issue this is.
 */
export function printLetterhead(model: DocumentModel, form: ResolvedForm, copyMark: string | null): PrintedColumns {
  const number = model.number === null ? [] : [component(form, 'number', numberText(model.number))]
  const date = model.placeAndDate === null ? [] : [printPlaceAndDate(model.placeAndDate, form)]
  return columns(form, [
    [names(model.letterhead, form), [partyTitle(form)]], [number, date], [marksUnderNumber(model, form, copyMark), marksUnderDate(model, form)],
  ])
}

/** The head of a text issued with the paper: names, star and title, no number of its own (format-rules 1.8). */
export function printAttachedHead(letterhead: Letterhead, form: ResolvedForm): PrintedColumns {
  return columns(form, [[names(letterhead, form), [partyTitle(form)]]])
}

/** The head of a copy's block: who copies, its number; what kind of copy, place and date (format-rules 1.7). */
export function printCopyHead(copy: Copy, form: ResolvedForm, textWidthMm: number): PrintedColumns {
  return columns(form, [
    [names(copy.letterhead, form), [component(form, 'copyKind', form.wording.copyKinds[copy.kind])]],
    [[component(form, 'number', copyNumberLine(copy.number, form.wording.copySymbol))], [printPlaceAndDate(copy.placeAndDate, form)]],
  ], textWidthMm)
}

/** The form's two columns; a lying sheet has more room, shared out in the same way. */
function columns(form: ResolvedForm, rows: PrintedColumns['rows'], textWidthMm?: number): PrintedColumns {
  const { leftMm, rightMm } = form.letterhead
  const scale = textWidthMm === undefined ? 1 : textWidthMm / (leftMm + rightMm)
  return {
    kind: 'columns', role: 'letterhead', widthsMm: [leftMm * scale, rightMm * scale],
    rows: rows.filter((row) => row.some((cell) => cell.length > 0)), together: textWidthMm !== undefined, breaks: false,
  }
}

function partyTitle(form: ResolvedForm): PrintedParagraph {
  return { ...component(form, 'partyTitle', form.wording.partyTitle), titleLine: true }
}

function names({ superior, issuers }: Letterhead, form: ResolvedForm): readonly PrintedParagraph[] {
  return [
    ...(superior === null ? [] : [bodyName(form, 'superior', superior)]),
    // Joint papers: names joined by a hyphen, the leading body first (format-rules 1.6).
    ...issuers.map((name, index) => bodyName(form, 'issuer', index < issuers.length - 1 ? `${name} -` : name)),
    component(form, 'star', '*'),
  ]
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
