/** The published JSON Schemas, made from the same zod schemas that parse: they cannot say anything else. */
import { z } from 'zod'
import { blockSchema } from '../../shared/document/blocks.ts'
import { inlinesSchema } from '../../shared/document/inline.ts'
import { documentModelSchema, signatureSchema } from '../../shared/document/model.ts'
import type { DocumentModelInput } from '../../shared/document/model.ts'
import { citationSchema, paperFactsSchema, recipientSchema } from '../../shared/domain/common.ts'
import { inspectionSessionSchema } from '../../shared/domain/inspection.ts'
import { officeRecordsSchema, officeSchema, recordSchemas } from '../../shared/domain/office-records.ts'
import { packetManifestSchema } from '../../shared/domain/packet.ts'
import { submissionDataSchema } from '../../shared/domain/submission.ts'
import { figuresExample, packetExample } from './packet-schemas.ts'
import type { OfficeRecordsInput } from '../../shared/domain/office-records.ts'

/** Names of the published schemas, as `vpk schema` takes them, and their files in `resources/schemas`. */
export const publishedSchemas = { records: 'office-records.schema.json', document: 'document.schema.json', packet: 'packet-manifest.schema.json', figures: 'submission.schema.json' } as const
export type PublishedSchema = keyof typeof publishedSchemas

/** The schema as text, ending with a line end: the bytes of its file. */
export function jsonSchemaText(name: PublishedSchema): string {
  const { schema, title, description, example } = sources[name]
  const { $schema, ...made } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', metadata: named })
  return `${JSON.stringify({ $schema, $id: publishedSchemas[name], title, description, ...made, examples: [example] }, null, 2)}\n`
}

/** Parts that stand under `$defs` with a name and a word on what they are. */
const named = z.registry<{ id: string, description: string }>()
const parts: readonly (readonly [z.ZodType, string, string])[] = [
  [officeSchema, 'office', 'Văn phòng: tên gọi, tổ chức được phục vụ (bodyId) và cách trình bày riêng (houseStyle).'],
  [recordSchemas.bodies, 'body', 'Tổ chức, kèm các giai đoạn tên gọi theo ngày (versions, từ cũ đến mới, không chồng nhau).'],
  [recordSchemas.terms, 'term', 'Nhiệm kỳ của một tổ chức; số văn bản chạy từ 01 trong từng nhiệm kỳ.'],
  [recordSchemas.people, 'person', 'Người.'],
  [recordSchemas.posts, 'post', 'Chức vụ của một người trong một tổ chức, theo thời gian.'],
  [recordSchemas.signingRights, 'signingRight', 'Quyền ký: chức vụ nào ký thay mặt tổ chức nào, theo thể thức nào (onBehalf T/M, byOrder T/L, forHead K/T, acting Q., own ký trực tiếp), loại văn bản nào (kinds rỗng: mọi loại).'],
  [recordSchemas.directives, 'directive', 'Văn bản cấp trên đang thực hiện.'],
  [recordSchemas.plans, 'plan', 'Kế hoạch.'],
  [recordSchemas.summaryReports, 'summaryReport', 'Báo cáo sơ kết, tổng kết, định kỳ; tỷ lệ do chương trình tính từ tử số và mẫu số.'],
  [recordSchemas.inspections, 'inspection', 'Cuộc kiểm tra hoặc giám sát, kèm đoàn và các buổi làm việc.'],
  [inspectionSessionSchema, 'inspectionSession', 'Một buổi làm việc; mã (id) của buổi là mã bản ghi khi lập biên bản.'],
  [recordSchemas.freeDocuments, 'freeDocument', 'Văn bản bất kỳ loại nào với nội dung tự do.'],
  [recordSchemas.indicators, 'indicator', 'Chỉ tiêu thống kê: mã, đơn vị tính và cách cộng (rollUp).'],
  [recordSchemas.targets, 'target', 'Mức phấn đấu của một chỉ tiêu; số lượng, hoặc phần trăm với chỉ tiêu tỷ lệ.'],
  [recordSchemas.crossChecks, 'crossCheck', 'Phép đối chiếu: vế trái, quan hệ, vế phải, dung sai; chỉ báo, không sửa số.'],
  [recordSchemas.reportingRounds, 'reportingRound', 'Chế độ báo cáo định kỳ, từ đó lập sẵn các đợt.'],
  [recordSchemas.campaigns, 'campaign', 'Đợt yêu cầu báo cáo: ai phải nộp, hạn, đề cương, chỉ tiêu.'],
  [recordSchemas.studySessions, 'studySession', 'Buổi học tập, quán triệt: số triệu tập, số dự theo nhóm.'],
  [recordSchemas.commitments, 'commitment', 'Bản đăng ký, cam kết của một đơn vị trong một năm.'],
  [recordSchemas.admissions, 'admission', 'Hồ sơ kết nạp đảng, theo bước và ngày.'],
  [recordSchemas.evaluationRounds, 'evaluationRound', 'Đợt đánh giá, xếp loại.'],
  [recordSchemas.evaluations, 'evaluation', 'Kết quả đánh giá, xếp loại của một tổ chức, một người, hoặc số lượng đảng viên của một đơn vị.'],
  [recordSchemas.organisationChanges, 'organisationChange', 'Biến động tổ chức tại một ngày.'],
  [recordSchemas.memberships, 'membership', 'Ai là đảng viên, cấp uỷ viên của tổ chức nào, từ ngày đến ngày.'],
  [recordSchemas.meetings, 'meeting', 'Cuộc họp: loại, chương trình, đại biểu mời, trạng thái biên bản.'],
  [recordSchemas.proceedings, 'proceedings', 'Diễn biến của một cuộc họp (mã là mã cuộc họp): điểm danh, phát biểu, biểu quyết, kết luận, nhiệm vụ.'],
  [recordSchemas.meetingProgrammes, 'meetingProgramme', 'Chương trình sinh hoạt, hội nghị của một năm.'],
  [recordSchemas.tasks, 'task', 'Nhiệm vụ được giao: ai làm, thời hạn, sản phẩm, kết quả.'],
  [recordSchemas.petitions, 'petition', 'Đơn thư, kiến nghị, câu hỏi đối thoại và việc giải quyết.'],
  [recordSchemas.supervisionAssignments, 'supervisionAssignment', 'Phân công cấp uỷ viên phụ trách tổ chức hoặc lĩnh vực.'],
  [recordSchemas.inspectionProgrammes, 'inspectionProgramme', 'Chương trình kiểm tra, giám sát của năm hoặc nhiệm kỳ.'],
  [recordSchemas.caseProcedures, 'caseProcedure', 'Quy trình kiểm tra, giám sát của cơ quan: các bước, mẫu văn bản, bước phải chờ; mã trùng quy trình kèm theo thì thay quy trình ấy.'],
  [recordSchemas.incomingPapers, 'incomingPaper', 'Văn bản đến: số đến (number; bỏ trống thì lấy số kế tiếp trong sổ), ngày nhận, nơi gửi, hạn, chuyển cho ai, văn bản trả lời.'],
  [recordSchemas.deliveryLists, 'deliveryList', 'Danh sách gửi một văn bản đã ban hành: gửi ai, bằng cách nào, gửi và nhận ngày nào.'],
  [paperFactsSchema, 'paperFacts', 'Phần thể thức của văn bản: tổ chức ban hành, số, ngày, người ký (signingRightId), căn cứ, nơi nhận.'],
  [citationSchema, 'citation', 'Một căn cứ: văn bản được dẫn, hoặc lời tự ghi.'],
  [recipientSchema, 'recipient', 'Một nơi nhận, kèm mục đích.'],
  [blockSchema, 'block', 'Một khối nội dung. Đề mục không ghi số: chương trình tự đánh số.'],
  [inlinesSchema, 'inlines', 'Chữ của một khối: một chuỗi, hoặc các đoạn kèm nhấn mạnh.'],
  [signatureSchema, 'signature', 'Một người ký.'],
]
for (const [schema, id, description] of parts) named.add(schema, { id, description })

const recordsExample: OfficeRecordsInput = {
  format: 'vpk-records', version: 1,
  office: { name: 'Văn phòng Đảng uỷ', bodyId: 'dang-uy' },
  bodies: [{
    id: 'dang-uy', kind: 'committee',
    versions: [{
      from: '2025-07-01', name: 'Đảng uỷ các cơ quan Đảng tỉnh', letterheadSuperior: 'ĐẢNG BỘ TỈNH MINH KHÊ',
      letterheadIssuer: 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH', symbol: 'ĐU', place: 'Minh Khê',
    }],
  }],
  terms: [{ id: 'nk-2025', bodyId: 'dang-uy', name: 'Nhiệm kỳ 2025 - 2030', from: '2025-07-01' }],
  people: [{ id: 'ng-an', fullName: 'Nguyễn Văn An' }],
  posts: [{ id: 'cv-an', personId: 'ng-an', bodyId: 'dang-uy', title: 'Bí thư', period: { from: '2025-07-01' } }],
  signingRights: [{
    id: 'ky-an', postId: 'cv-an', bodyId: 'dang-uy', form: 'onBehalf', authority: 'Ban Thường vụ', period: { from: '2025-07-01' },
  }],
  plans: [{
    id: 'kh-01', subject: 'thực hiện Chỉ thị số 05-CT/TU của Ban Thường vụ Tỉnh uỷ',
    paper: { bodyId: 'dang-uy', number: 5, date: '2026-06-05', signingRightId: 'ky-an', recipients: [{ name: 'Ban Thường vụ Tỉnh uỷ', purpose: 'để báo cáo' }], archive: 'Lưu Văn phòng Đảng uỷ' },
    purposes: ['Quán triệt đầy đủ nội dung Chỉ thị đến cán bộ, đảng viên.'],
    tasks: [{ content: 'Tổ chức hội nghị học tập, quán triệt', lead: 'Ban Tuyên giáo Đảng uỷ', due: '2026-06-30', product: 'Báo cáo kết quả' }],
  }],
}

const documentExample: DocumentModelInput = {
  schemaVersion: 1, kind: 'plan',
  letterhead: { superior: 'ĐẢNG BỘ TỈNH MINH KHÊ', issuers: ['ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH'] },
  number: { number: 5, kindSymbol: 'KH', bodySymbol: 'ĐU' },
  placeAndDate: { place: 'Minh Khê', date: '2026-06-05' },
  subject: 'thực hiện Chỉ thị số 05-CT/TU của Ban Thường vụ Tỉnh uỷ',
  body: [
    { kind: 'heading', level: 1, title: 'Mục đích, yêu cầu' },
    { kind: 'paragraph', content: 'Quán triệt đầy đủ nội dung Chỉ thị đến cán bộ, đảng viên.' },
  ],
  signatures: { layout: 'single', right: { form: 'onBehalf', authority: 'Ban Thường vụ', post: 'Bí thư', fullName: 'Nguyễn Văn An' } },
  recipients: { items: [{ name: 'Ban Thường vụ Tỉnh uỷ', purpose: 'để báo cáo' }], archive: 'Lưu Văn phòng Đảng uỷ' },
}

const sources = {
  records: {
    schema: officeRecordsSchema, title: 'Hồ sơ văn phòng (vpk-records)', example: recordsExample,
    description: 'Tệp trao đổi hồ sơ của Văn phòng Khối, dùng với lệnh vpk import. Ngày viết NĂM-THÁNG-NGÀY; các bản ghi trỏ tới nhau bằng mã (id).',
  },
  document: {
    schema: documentModelSchema, title: 'Văn bản (DocumentModel)', example: documentExample,
    description: 'Một văn bản theo thành phần thể thức và nội dung, dùng với lệnh vpk render. Đề mục không ghi số: chương trình tự đánh số.',
  },
  packet: {
    schema: packetManifestSchema, title: 'Bản kê của gói gửi (vpk-packet)', example: packetExample,
    description: 'Tệp manifest.json trong gói gửi cấp trên (.vpkx): nơi gửi, các văn bản, số liệu, SHA-256 của từng tệp. Chữ ký Ed25519 (signature.json) đặt trên đúng các byte của tệp này.',
  },
  figures: {
    schema: submissionDataSchema, title: 'Số liệu của một đơn vị, hoặc số tổng hợp của một văn phòng (vpk-submission)', example: figuresExample,
    description: 'Tệp số liệu trong gói gửi, cũng là tệp một đơn vị xuất để nộp: chỉ tiêu theo mã, câu trả lời theo đề cương; form ghi kỳ và cách tính, aggregate ghi số tổng hợp được cộng từ đâu. Số viết bằng chuỗi thập phân, dấu chấm.',
  },
} satisfies Readonly<Record<PublishedSchema, { schema: z.ZodType, title: string, description: string, example: unknown }>>
