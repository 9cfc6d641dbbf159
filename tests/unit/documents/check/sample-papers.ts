/** Papers in order, and a way to spoil one thing in them. */
import { checkDocument } from '../../../../electron/documents/check/index.ts'
import { shippedChecks } from './check-files.ts'
import type { CheckFacts } from '../../../../electron/documents/check/index.ts'
import { resolveForm, selectProfile } from '../../../../electron/documents/form/index.ts'
import type { Finding } from '../../../../shared/contract/papers.ts'
import type { ProfileId, ResolvedForm } from '../../../../shared/document/form.ts'
import { documentModelSchema } from '../../../../shared/document/model.ts'
import type { DocumentModel, DocumentModelInput } from '../../../../shared/document/model.ts'
import { defaultHouseStyle } from '../../../../shared/domain/house-style.ts'
import type { HouseStyle } from '../../../../shared/domain/house-style.ts'
import { publishedProfiles } from '../form/form-files.ts'

const profiles = publishedProfiles()

export function formOf(profile: ProfileId = 'hd05', style: Partial<HouseStyle> = {}): ResolvedForm {
  return resolveForm(selectProfile(profiles, null, profile).profile, { ...defaultHouseStyle, ...style })
}

/** A plan in order. */
export const plan: DocumentModelInput = {
  schemaVersion: 1,
  kind: 'plan',
  letterhead: { superior: 'Đảng bộ tỉnh Hà Tĩnh', issuers: ['Đảng uỷ các cơ quan Đảng tỉnh'] },
  number: { number: 5, kindSymbol: 'KH', bodySymbol: 'ĐU' },
  placeAndDate: { place: 'Hà Tĩnh', date: '2026-06-05' },
  subject: 'kiểm tra việc chấp hành Quy chế làm việc năm 2026',
  bases: [
    'Căn cứ Quy chế làm việc số 02-QC/ĐU, ngày 15/01/2026 của Đảng uỷ về chế độ làm việc',
    'Căn cứ Chương trình kiểm tra, giám sát năm 2026 của Đảng uỷ',
  ],
  body: [
    { kind: 'paragraph', id: 'p1', content: 'Ban Thường vụ Đảng uỷ ban hành Kế hoạch như sau:' },
    { kind: 'heading', id: 'h1', level: 1, title: 'Mục đích, yêu cầu' },
    { kind: 'paragraph', id: 'p2', content: 'Có 45/58 chi bộ (77,59%) tự kiểm tra, 4.055 đảng viên tham gia; tỷ lệ hoàn thành tăng 5,2% so với năm trước.' },
    { kind: 'heading', id: 'h2', level: 1, title: 'Tổ chức thực hiện' },
    { kind: 'numbered', id: 'n1', level: 2, content: 'Các chi bộ gửi báo cáo trước ngày 20/7/2026; mốc kiểm tra từ ngày 01/01/2026 đến hết ngày 30/6/2026.' },
    { kind: 'numbered', id: 'n2', level: 2, content: 'Văn phòng Đảng uỷ theo dõi, đôn đốc việc thực hiện Kế hoạch này.' },
    {
      kind: 'table', id: 't1', totals: true,
      columns: [{ share: 1 }, { share: 5 }, { share: 2 }, { share: 2 }, { share: 2 }],
      header: [['TT', 'Đơn vị', 'Số đảng viên', 'Kinh phí (triệu đồng)', 'Tỷ lệ (%)'].map((content) => ({ content }))],
      rows: [['1', 'Chi bộ A', '1.025', '10,5', '50'], ['2', 'Chi bộ B', '30', '-', '60'], ['', 'Cộng', '1.055', '10,5', '55']]
        .map((row) => row.map((content) => ({ content }))),
    },
  ],
  signatures: { layout: 'single', right: { form: 'onBehalf', authority: 'Ban Thường vụ', post: 'Phó Bí thư', fullName: 'Nguyễn Thị Thúy' } },
  recipients: { items: [{ name: 'Ban Thường vụ Tỉnh uỷ', purpose: 'để báo cáo' }, { name: 'Các chi bộ trực thuộc' }], archive: 'Lưu Văn phòng Đảng uỷ' },
}

/** An official letter of an advisory body in order. */
export const letter: DocumentModelInput = {
  ...plan, kind: 'officialLetter',
  letterhead: { superior: 'Đảng uỷ các cơ quan Đảng tỉnh', issuers: ['Văn phòng'] },
  number: { number: 106, kindSymbol: 'CV', bodySymbol: 'VPĐU' },
  subject: 'về việc chuẩn bị hội nghị sơ kết', bases: [],
  addressees: { addressing: 'to', names: ['Các chi bộ trực thuộc Đảng uỷ'] },
  body: [{ kind: 'paragraph', id: 'p1', content: 'Văn phòng đề nghị các chi bộ gửi báo cáo theo đề cương kèm theo.' }],
  signatures: { layout: 'single', right: { form: 'forHead', authority: 'Chánh Văn phòng', post: 'Phó Chánh Văn phòng', fullName: 'Trần Văn Bình' } },
  recipients: { items: [{ name: 'Như trên' }], archive: 'Lưu Văn phòng' },
}

/** Minutes in order: no number, no place and date in the head, no recipients, two signatures. */
export const minutes: DocumentModelInput = {
  ...plan, kind: 'minutes', number: null, placeAndDate: null, subject: 'làm việc với Chi bộ Sở Nội vụ', bases: [],
  body: [{ kind: 'paragraph', id: 'p1', content: 'Hôm nay, thứ Sáu, ngày 05 tháng 6 năm 2026, Đoàn kiểm tra làm việc với Chi bộ.' }],
  signatures: {
    layout: 'pair', left: { role: 'Người ghi biên bản', fullName: null }, right: { role: 'Chủ trì hội nghị', fullName: 'Lê Văn Cường' },
  },
  recipients: null,
}

export type Change = Readonly<Partial<DocumentModelInput>>

/** A change to the one signature of a paper. */
export function signedBy(signature: object): Change {
  return { signatures: { layout: 'single', right: { form: 'onBehalf', authority: 'Ban Thường vụ', post: 'Phó Bí thư', fullName: 'Nguyễn Văn An', ...signature } } }
}

/** A plan whose body says `content` first; the rest of the body stays. */
export function saying(content: string): Change {
  return { body: [{ kind: 'paragraph', id: 'said', content }, ...plan.body] }
}

export function paper(change: Change = {}, base: DocumentModelInput = plan): DocumentModel {
  return documentModelSchema.parse({ ...base, ...change })
}

export function check(model: DocumentModel, facts: CheckFacts = {}, form: ResolvedForm = formOf()): readonly Finding[] {
  return checkDocument(model, form, facts, shippedChecks)
}

export function ids(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.ruleId)
}
