/** Marks of a paper beside its components: secrecy, urgency, circulation, draft, which copy (boxes 10, 11), contact (13). */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { Contact, DocumentModel } from '../../../shared/document/model.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import { copyNumberText } from './copy-marks.ts'
import type { PrintedParagraph } from './printed.ts'
import { component, line } from './words.ts'

/** Left, under the number: subject of a công văn, secrecy with the copy's number, urgency, draft, whose copy it is. */
export function marksUnderNumber(model: DocumentModel, form: ResolvedForm, copyMark: string | null): readonly PrintedParagraph[] {
  const { secrecy, copyNumber, draftNumber } = model.marks
  return [
    ...(documentKinds[model.kind].hasTypeLine ? [] : [component(form, 'letterSubject', model.subject)]),
    ...(secrecy === undefined ? [] : [component(form, 'secrecyMark', form.wording.secrecy[secrecy])]),
    ...(copyNumber === undefined ? [] : [line('copyNumber', copyNumberText(copyNumber))]),
    ...urgencyLines(model, form),
    ...(draftSide(form) === 'left' ? draft(draftNumber, form) : []),
    ...(circulationSide(form) === 'left' ? circulation(model, form) : []),
    ...(copyMark === null ? [] : [line('copyMark', copyMark)]),
  ]
}

/** Right, under place and date: who may see the paper (box 11a), where the office has it there. */
export function marksUnderDate(model: DocumentModel, form: ResolvedForm): readonly PrintedParagraph[] {
  return [
    ...(circulationSide(form) === 'right' ? circulation(model, form) : []),
    ...(draftSide(form) === 'right' ? draft(model.marks.draftNumber, form) : []),
  ]
}

/** No guide fixes the sides; these are the usual ones (format-rules-2, section 5). */
const circulationSide = (form: ResolvedForm): 'left' | 'right' => form.letterhead.circulationSide ?? 'right'
const draftSide = (form: ResolvedForm): 'left' | 'right' => form.letterhead.draftSide ?? 'left'

function circulation({ marks }: DocumentModel, form: ResolvedForm): readonly PrintedParagraph[] {
  return marks.circulation === undefined || marks.circulation === '' ? [] : [component(form, 'circulationMark', marks.circulation)]
}

function draft(draftNumber: number | undefined, form: ResolvedForm): readonly PrintedParagraph[] {
  return draftNumber === undefined ? [] : [component(form, 'draftMark', form.wording.draftMark.replace('{n}', String(draftNumber)))]
}

/** `HOẢ TỐC`; with an hour `HOẢ TỐC HẸN GIỜ` and "đến trước 15 giờ 30, ngày 05/6/2026" on the next line. */
function urgencyLines({ marks }: DocumentModel, form: ResolvedForm): readonly PrintedParagraph[] {
  const { urgency, deliverBy } = marks
  if (urgency === undefined) return []
  if (deliverBy === undefined) return [component(form, 'urgencyMark', form.wording.urgency[urgency])]
  const [hour = '', minute = ''] = deliverBy.time.split(':')
  return [
    component(form, 'urgencyMark', form.wording.urgency.timedExpress),
    line('deliverBy', `đến trước ${hour} giờ ${minute}, ngày ${shortDate(deliverBy.date)}`),
  ]
}

const contactNames: Readonly<Record<keyof Contact, string>> = {
  address: 'Địa chỉ', phone: 'Điện thoại', fax: 'Fax', email: 'Thư điện tử', website: 'Trang thông tin điện tử',
}

/** Foot of page 1: a line across the text, the address, then on one line how to reach the office; nothing without details. */
export function printContact({ marks }: DocumentModel): readonly PrintedParagraph[] {
  const { contact } = marks
  if (contact === undefined) return []
  const shown = (keys: readonly (keyof Contact)[]): string =>
    keys.flatMap((key) => contact[key] === undefined ? [] : [`${contactNames[key]}: ${contact[key]}`]).join('; ')
  const lines = [shown(['address']), shown(['phone', 'fax', 'email', 'website'])].filter((words) => words !== '')
  return [line('fullRule', ''), ...lines.map((words) => line('contact', words))]
}
