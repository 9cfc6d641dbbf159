/** The cases at an edge: every kind meets one of them, so that each edge is met by many kinds. */
import type { PrintOptions } from '../../../../electron/documents/print/index.ts'
import { documentKinds, documentKindSchema } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { sealPng, signaturePng } from './png.ts'
import { resultsTable, wideTable } from './tables.ts'

interface Edge { readonly model: DocumentModelInput, readonly options: PrintOptions }
type Make = (full: DocumentModelInput) => Edge

const long = 'Căn cứ chức năng, nhiệm vụ được giao, các cấp uỷ, tổ chức đảng trực thuộc chủ động cụ thể hoá, tổ chức thực hiện nghiêm túc, hiệu quả; '
  + 'định kỳ hằng quý báo cáo kết quả về Đảng uỷ (qua Văn phòng) để theo dõi, tổng hợp, chỉ đạo kịp thời những khó khăn, vướng mắc phát sinh.'
/** The body with `count` long paragraphs before its last block. */
const filled = (body: DocumentModelInput['body'], count: number): DocumentModelInput['body'] =>
  [...body.slice(0, -1), ...Array.from({ length: count }, () => ({ kind: 'paragraph' as const, content: long })), ...body.slice(-1)]

/** Names of three lines, number and date still blank, a place name that needs two lines, the longest marks. */
const longNames: Make = (full) => ({ options: {}, model: {
  ...full,
  letterhead: {
    superior: 'Đảng uỷ các cơ quan Đảng và Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tỉnh Minh Khê',
    issuers: ['Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở của Đảng uỷ các cơ quan Đảng tỉnh'],
  },
  number: full.number === null ? null : { ...full.number, number: null }, placeAndDate: { place: 'Thành phố Minh Khê Trung ương', date: null },
  subject: `${full.subject} ${'và những nội dung có liên quan trong toàn Đảng bộ '.repeat(3).trim()}`,
  marks: { ...full.marks, circulation: 'tài liệu phục vụ hội nghị, xong hội nghị đề nghị trả lại Văn phòng Đảng uỷ', draftNumber: 12 },
} })

/** Two bodies issue together: names, symbols and signatures joined. */
const joint: Make = (full) => ({ options: {}, model: {
  ...full,
  letterhead: { superior: 'Tỉnh uỷ Minh Khê', issuers: ['Ban Tổ chức', 'Ban Tuyên giáo và Dân vận'] },
  number: full.number === null ? null : { ...full.number, bodySymbol: 'BTCTU-BTGDVTU' },
  signatures: {
    layout: 'pair', left: { form: 'forHead', authority: 'Trưởng Ban Tuyên giáo và Dân vận', post: 'Phó Trưởng ban', fullName: 'Lê Thị Hồng Nhung' },
    right: { post: 'Trưởng Ban Tổ chức', fullName: 'Hà Đăng Khoa' },
  },
} })

/** A paper of several sheets with a lying form of fifteen columns and a form longer than a page. */
const wideForms: Make = (full) => ({ options: {}, model: {
  ...full, body: filled(full.body, 12),
  appendices: [
    { title: 'Dự toán kinh phí theo tháng', orientation: 'landscape', blocks: [wideTable()] },
    { title: 'Danh sách đơn vị', blocks: [{ kind: 'paragraph', content: long }, resultsTable(40)] },
  ],
} })

/** Issued in electronic form: pictures of signature and seal. */
const pictures: Make = (full) => ({ model: full, options: { images: { signature: signaturePng, seal: sealPng } } })

/** Printed on both sides for three recipients. */
const copies: Make = (full) => ({
  model: { ...full, body: filled(full.body, 10) },
  options: { twoSided: true, copyMarks: ['Bản gửi: Ban Thường vụ Tỉnh uỷ', 'Bản gửi: Các chi bộ trực thuộc', 'Bản số 03'] },
})

/** The day is written at issue; the subject and the text's end need balance. */
const dayBlank: Make = (full) => ({ options: {}, model: {
  ...full, placeAndDate: { place: 'Minh Khê', date: '2026-11-20', dayBlank: true }, body: filled(full.body, 4),
  number: full.number === null ? null : { ...full.number, number: null },
} })

/** Papers of a congress: its name, its symbol, its presidium. */
const congress: Make = (full) => ({ options: {}, model: {
  ...full, letterhead: { superior: 'Đảng bộ xã Tân Hoà', issuers: ['Đại hội đại biểu lần thứ I nhiệm kỳ 2025 - 2030'] },
  number: full.number === null ? null : { ...full.number, number: 18, bodySymbol: 'ĐH' },
  signatures: { layout: 'single', right: { form: 'onBehalf', authority: 'Đoàn Chủ tịch', fullName: 'Lương Quý Thành', alsoSigning: ['Đỗ Thị Thanh Vân', 'Bùi Gia Khánh'] } },
} })

/** A slip on the small sheet. */
const small: Make = (full) => ({ options: {}, model: { ...full, paper: 'A5' } })

const edges: readonly Make[] = [longNames, joint, wideForms, pictures, copies, dayBlank, congress]

export function edgeOf(kind: DocumentKind, full: DocumentModelInput): Edge {
  if (documentKinds[kind].group === 'slip') return small(full)
  const make = edges[documentKindSchema.options.indexOf(kind) % edges.length]
  return make === undefined ? small(full) : make(full)
}
