/** The paper's parts with their words and where they come from, for the left side of the draft page. */
import type { z } from 'zod'
import type { partSchema } from '../../../../shared/contract/papers.ts'
import { inlineText } from '../../../../shared/document/inline.ts'
import { documentKinds } from '../../../../shared/document/kinds.ts'
import { designationOf } from '../../../../shared/document/model.ts'
import type { DocumentModel } from '../../../../shared/document/model.ts'
import type { ResolvedForm } from '../../../../shared/document/form.ts'
import { longDate } from '../../../../shared/domain/dates.ts'
import { reviewTitles } from '../../../../shared/domain/summary-report.ts'
import type { PaperSubjectRecord } from '../facts.ts'

/** One part of the paper, as the contract names it. */
export type PaperPart = Readonly<z.output<typeof partSchema>>

/** What the record is called on its own page. */
function recordName(subject: PaperSubjectRecord): string {
  switch (subject.kind) {
    case 'plan': return 'Kế hoạch'
    case 'summaryReport': return reviewTitles[subject.record.review]
    case 'session': return 'Buổi làm việc'
    case 'freeDocument': return 'Văn bản'
  }
}

/** All parts that this paper has, from top to bottom. */
export function partsOf(model: DocumentModel, subject: PaperSubjectRecord, form: ResolvedForm): readonly PaperPart[] {
  const record = recordName(subject)
  const isSession = subject.kind === 'session'
  const part = (id: string, label: string, text: string, source: string): PaperPart => ({ id, label, text, source })
  return [
    part('letterhead', 'Cơ quan ban hành', [model.letterhead.superior, ...model.letterhead.issuers].filter(Boolean).join('\n'), 'Tổ chức · tên có hiệu lực vào ngày văn bản'),
    ...model.number === null ? [] : [part('number', 'Số, ký hiệu', printedNumber(model.number), `${record} · số; Tổ chức · ký hiệu`)],
    ...model.placeAndDate === null ? [] : [part('placeAndDate', 'Địa danh, ngày tháng năm', placeAndDate(model.placeAndDate), isSession ? `${record} · giờ bắt đầu; Tổ chức · địa danh` : `${record} · ngày; Tổ chức · địa danh`)],
    part('subject', 'Trích yếu', documentKinds[model.kind].hasTypeLine ? `${documentKinds[model.kind].name} ${model.subject}` : model.subject, `${record} · trích yếu`),
    ...model.addressees === null ? [] : [part('addressees', form.wording.addressing[model.addressees.addressing].replace(/:$/u, ''), model.addressees.names.join('\n'), `${record} · nơi gửi đến`)],
    ...model.bases.length === 0 ? [] : [part('bases', 'Căn cứ', model.bases.map(inlineText).join('\n'), `${record} · căn cứ`)],
    part('body', 'Nội dung', `${model.body.length} đoạn`, record),
    part('signatures', 'Người ký', signers(model, form), isSession ? `${record} · chủ trì, ghi biên bản, đại diện` : `${record} · thẩm quyền ký`),
    ...model.recipients === null ? [] : [part('recipients', 'Nơi nhận', [...model.recipients.items.map((item) => item.name), model.recipients.archive].filter(Boolean).join('\n'), `${record} · nơi nhận`)],
    ...model.appendices.map((appendix, index) => part(`appendix${index + 1}`, 'Phụ lục', appendix.title, record)),
  ]
}

/** `Số 05-KH/ĐU`; blank before issue. */
export function printedNumber(number: NonNullable<DocumentModel['number']>): string {
  return `Số ${designationOf(number)}`
}

function placeAndDate(value: NonNullable<DocumentModel['placeAndDate']>): string {
  return `${value.place}, ${value.date === null ? 'ngày      tháng      năm' : longDate(value.date)}`
}

function signers(model: DocumentModel, form: ResolvedForm): string {
  const { signatures } = model
  const all = signatures.layout === 'single' ? [signatures.right]
    : signatures.layout === 'pair' ? [signatures.left, signatures.right] : [signatures.left, signatures.centre, signatures.right]
  return all.map((one) => [
    one.role, one.authority === null ? null : `${form.wording.signing[one.form]} ${one.authority}`.trim(), one.post, one.fullName,
  ].filter(Boolean).join(' · ')).join('\n')
}
