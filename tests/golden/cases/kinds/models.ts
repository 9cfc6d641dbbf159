/** The golden cases of each kind: smallest, full with every fitting component, and one at an edge. Made, not stored. */
import type { PrintOptions } from '../../../../electron/documents/print/index.ts'
import type { ProfileId } from '../../../../shared/document/form.ts'
import { documentKinds, documentKindSchema } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { edgeOf } from './edges.ts'
import { issuers } from './issuers.ts'
import type { Issuer } from './issuers.ts'
import { resultsTable } from './tables.ts'
import { kindTexts } from './texts.ts'
import type { KindText } from './texts.ts'

export interface KindCase {
  readonly kind: DocumentKind
  readonly profileId: ProfileId
  readonly size: 'smallest' | 'full' | 'edge'
  readonly model: DocumentModelInput
  readonly options: PrintOptions
}

/** A date each guide governs. */
const dates: Readonly<Record<ProfileId, string>> = { hd05: '2026-10-05', hd36: '2025-02-14' }
const attachedKinds: Partial<Record<DocumentKind, DocumentKind>> = { decision: 'workingRegulation', scheme: 'plan', resolution: 'programme' }
const contacted: readonly DocumentKind[] = ['officialLetter', 'invitation', 'introductionSlip', 'dispatchSlip', 'transferSlip']
const addressed: Partial<Record<DocumentKind, readonly ['to' | 'submittedTo', readonly string[]]>> = {
  officialLetter: ['to', ['Uỷ ban Kiểm tra Đảng uỷ', 'Ban Xây dựng Đảng', 'Các chi bộ, đảng bộ trực thuộc']], submission: ['submittedTo', ['Ban Thường vụ Đảng uỷ']],
  invitation: ['to', ['Đồng chí Bí thư Chi bộ Báo Minh Khê']], introductionSlip: ['to', ['Đảng uỷ xã Tân Hoà']], transferSlip: ['to', ['Uỷ ban Kiểm tra Đảng uỷ']],
}
/** Which kinds' full case is a copy, marked secret, urgent, for a meeting. */
const copied: Partial<Record<DocumentKind, NonNullable<DocumentModelInput['copy']>['kind']>> = { circular: 'trueCopy', conclusion: 'extract', announcement: 'copyOfCopy', strategy: 'trueCopy' }
const fullMarks: Partial<Record<DocumentKind, DocumentModelInput['marks']>> = {
  personnelPlan: { secrecy: 'secret', copyNumber: 3 }, optionPlan: { secrecy: 'confidential', copyNumber: null }, project: { secrecy: 'topSecret', copyNumber: 12 },
  directive: { urgency: 'veryUrgent' }, officialLetter: { urgency: 'express', deliverBy: { time: '15:30', date: '2026-10-06' } }, submission: { urgency: 'urgent' },
  report: { circulation: 'tài liệu hội nghị' }, scheme: { circulation: 'tài liệu thu hồi', draftNumber: 2 }, programme: { draftNumber: 1 },
  strategy: { circulation: 'xong hội nghị trả lại' }, guidance: { urgency: 'express' },
}

/** All cases of one kind under one guide. */
export function casesOf(kind: DocumentKind, profileId: ProfileId): readonly KindCase[] {
  const date = dates[profileId]
  const one = (size: KindCase['size'], model: DocumentModelInput, options: PrintOptions = {}): KindCase => ({ kind, profileId, size, model, options })
  const edge = edgeOf(kind, full(kind, profileId, date))
  return [one('smallest', smallest(kind, date)), one('full', full(kind, profileId, date)), one('edge', edge.model, edge.options)]
}

export const allKinds: readonly DocumentKind[] = documentKindSchema.options

/** Only what the kind cannot be without. */
function smallest(kind: DocumentKind, date: string): DocumentModelInput {
  const text = kindTexts[kind]
  const issuer: Issuer = issuers[text.issuer]
  return {
    schemaVersion: 1, kind, letterhead: issuer.letterhead, number: numberOf(kind, issuer, 7), placeAndDate: { place: issuer.place, date },
    subject: text.subject, body: [{ kind: 'paragraph', content: text.opening.replace(/:$/u, '.') }], signatures: { layout: 'single', right: issuer.signature },
  }
}

function numberOf(kind: DocumentKind, issuer: Issuer, number: number): DocumentModelInput['number'] {
  const { symbol, group } = documentKinds[kind]
  return group === 'national' ? null : { number, kindSymbol: symbol, bodySymbol: issuer.symbol }
}

function full(kind: DocumentKind, profileId: ProfileId, date: string): DocumentModelInput {
  const text = kindTexts[kind]
  const issuer: Issuer = issuers[text.issuer]
  const attached = attachedKinds[kind]
  const copy = copied[kind]
  const [addressing, names] = addressed[kind] ?? []
  return {
    ...smallest(kind, date), number: numberOf(kind, issuer, 128), body: bodyOf(text),
    marks: {
      drafter: profileId === 'hd05' ? { mark: 'PhamNgocMai', copies: 26 } : { mark: 'pnm', copies: 268 }, ...fullMarks[kind],
      ...(contacted.includes(kind) && { contact: { address: 'Số 12, đường Hoà Bình, phường Minh Khê, tỉnh Minh Khê', phone: '0200 3 811 811', fax: '0200 3 811 812', email: 'vanphong@minhkhe.example', website: 'minhkhe.example' } }),
    },
    ...(addressing !== undefined && { addressees: { addressing, names: [...names ?? []] } }),
    bases: documentKinds[kind].group === 'document' && kind !== 'minutes' && text.shape !== 'plain' ? ['Căn cứ Điều lệ Đảng', 'Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ nhiệm kỳ 2025 - 2030'] : [],
    signatures: kind === 'minutes' ? {
      layout: 'pair', left: { role: 'Người ghi biên bản', fullName: 'Phạm Ngọc Mai' }, right: { role: 'Chủ trì hội nghị', fullName: 'Vũ Hồng Ánh' },
    } : { layout: 'single', right: issuer.signature },
    ...(kind === 'minutes' && { certification: {
      text: 'Xác nhận chữ ký của đồng chí Vũ Hồng Ánh, Bí thư Chi bộ là đúng.', signature: { form: 'byOrder', authority: 'Ban Thường vụ', post: 'Chánh Văn phòng', fullName: 'Ngô Đức Toàn' },
    } }),
    recipients: { items: [addressing === undefined ? { name: 'Ban Thường vụ Tỉnh uỷ', purpose: 'để báo cáo' } : { name: 'Như trên' }, { name: 'Các chi bộ, đảng bộ trực thuộc' }], archive: issuer.archive },
    ...(attached !== undefined && { attachedTexts: [{ kind: attached, subject: kindTexts[attached].subject, blocks: bodyOf(kindTexts[attached]) }] }),
    appendices: documentKinds[kind].group === 'document' && kind !== 'officialLetter' ? [{ title: 'Tổng hợp kết quả xếp loại', blocks: [resultsTable(6)] }] : [],
    ...(copy !== undefined && { copy: {
      kind: copy, letterhead: { superior: 'Tỉnh uỷ Minh Khê', issuers: ['Văn phòng'] }, number: { number: 24, bodySymbol: 'VPTU' },
      placeAndDate: { place: 'Minh Khê', date }, signature: { form: 'forHead', authority: 'Chánh Văn phòng', post: 'Phó Chánh Văn phòng', fullName: 'Đặng Quốc Huy' },
      recipients: { items: [{ name: 'Các đảng uỷ trực thuộc Tỉnh uỷ' }], archive: 'Lưu Văn phòng Tỉnh uỷ' },
    } }),
  }
}

function bodyOf({ shape, opening, parts }: KindText): DocumentModelInput['body'] {
  const paragraph = (content: string): DocumentModelInput['body'][number] => ({ kind: 'paragraph', content })
  switch (shape) {
    case 'plain': return [paragraph(opening), ...parts.flatMap(([, ...lines]) => lines.map((content) => ({ kind: 'numbered' as const, level: 2 as const, content })))]
    case 'headings': return [paragraph(opening), ...parts.flatMap(([title, ...lines]) => [
      { kind: 'heading' as const, level: 1 as const, title },
      ...lines.map((content, index) => lines.length === 1 ? paragraph(content) : index === 0
        ? { kind: 'heading' as const, level: 2 as const, title: 'Nội dung chính', content } : { kind: 'numbered' as const, level: 2 as const, content }),
    ])]
    case 'articles': return [paragraph(opening), { kind: 'division', level: 'chapter', title: 'Quy định chung' }, ...parts.flatMap(([title, ...lines]) => [
      { kind: 'article' as const, title }, ...lines.map((content) => lines.length === 1 ? paragraph(content) : { kind: 'clause' as const, level: 'clause' as const, content }),
    ])]
    case 'decision': return [
      { kind: 'centredLine', text: opening }, { kind: 'centredLine', text: 'Quyết định:' },
      ...parts.map(([title, content]) => ({ kind: 'article' as const, title, content: content ?? '' })),
    ]
  }
}
