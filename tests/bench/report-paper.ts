/** The paper that is measured: a summary report of 11 pages with a table of 58 rows, always the same words. */
import { documentModelSchema } from '../../shared/document/model.ts'
import type { DocumentModel, DocumentModelInput } from '../../shared/document/model.ts'

type BlockInput = DocumentModelInput['body'][number]

const opening = [
  'Ban Thường vụ Đảng uỷ đã lãnh đạo các chi bộ, đảng bộ trực thuộc tổ chức học tập, quán triệt, cụ thể hoá Đề án thành kế hoạch hằng năm của từng đơn vị',
  'Cấp uỷ các cấp đã ban hành văn bản triển khai, phân công cấp uỷ viên phụ trách từng lĩnh vực, gắn trách nhiệm của người đứng đầu với kết quả thực hiện',
  'Nội dung sinh hoạt chi bộ được chuẩn bị kỹ, bám sát nhiệm vụ chính trị của cơ quan, đơn vị; việc tự phê bình và phê bình được thực hiện nghiêm túc hơn',
  'Công tác kiểm tra, giám sát được tiến hành theo chương trình, có trọng tâm, trọng điểm, kịp thời chỉ ra hạn chế và thời hạn khắc phục đối với từng tổ chức',
] as const
const middle = [
  'qua đó nhận thức và trách nhiệm của cán bộ, đảng viên được nâng lên, kỷ luật, kỷ cương hành chính được giữ vững',
  'nhiều đơn vị có cách làm sáng tạo, được Đảng uỷ đánh giá cao và phổ biến để các tổ chức đảng khác tham khảo, vận dụng',
  'chất lượng tham mưu và phục vụ nhân dân có chuyển biến rõ, số hồ sơ giải quyết quá hạn giảm so với cùng kỳ',
] as const
const closing = [
  'Tuy nhiên, ở một số nơi việc sơ kết, rút kinh nghiệm chưa kịp thời, số liệu báo cáo còn thiếu căn cứ đối chiếu.',
  'Trong thời gian tới, các đơn vị tiếp tục rà soát, bổ sung biện pháp thực hiện, bảo đảm đúng tiến độ đã đề ra.',
] as const

/** A paragraph of about five lines; `n` picks and numbers its words. */
export function reportSentence(n: number): string {
  return `${opening[n % opening.length] ?? ''}; ${middle[n % middle.length] ?? ''}. Lần đánh giá thứ ${n + 1} cho thấy ${(opening[(n + 1) % opening.length] ?? '').toLocaleLowerCase('vi')}. ${closing[n % closing.length] ?? ''}`
}

const chapters = ['Tình hình và việc triển khai thực hiện', 'Kết quả đạt được', 'Hạn chế và nguyên nhân', 'Nhiệm vụ, giải pháp thời gian tới'] as const
const subjects = ['Công tác lãnh đạo, chỉ đạo', 'Công tác tổ chức, cán bộ', 'Công tác kiểm tra, giám sát'] as const

/** Paragraphs under each heading: chosen so that the paper has 11 pages (the benchmark checks it). */
const paragraphsEach = 3
export const tableRows = 58

/** Cells of the table's rows: number, unit, members, sessions held, share. */
export const unitRows: readonly (readonly string[])[] = Array.from({ length: tableRows }, (_, row) => [
  String(row + 1), `Chi bộ cơ quan số ${row + 1}`, String(12 + row % 9), String(20 + row % 5), `${80 + row % 20},${row % 10}`,
])

/** The report; with `sentence` the words of its paragraphs can be replaced one by one (a template's tags, a changed word). */
export function reportPaper(sentence: (n: number) => string = reportSentence, rows: readonly (readonly string[])[] = unitRows): DocumentModel {
  let n = 0
  const paragraph = (): BlockInput => ({ kind: 'paragraph', id: `p${n}`, content: sentence(n++) })
  const body: BlockInput[] = [paragraph()]
  for (const [index, chapter] of chapters.entries()) {
    body.push({ kind: 'heading', id: `h${index}`, level: 1, title: chapter })
    for (const [at, subject] of subjects.entries()) {
      body.push({ kind: 'heading', id: `h${index}.${at}`, level: 2, title: subject }, ...Array.from({ length: paragraphsEach }, paragraph))
    }
    if (index === 1) body.push(unitTable(rows))
  }
  return documentModelSchema.parse({ ...head, body: [...body, paragraph()] })
}

function unitTable(rows: readonly (readonly string[])[]): BlockInput {
  return {
    kind: 'table', id: 'units', caption: 'Kết quả của các chi bộ trực thuộc',
    columns: [{ share: 1, align: 'centre' }, { share: 6 }, { share: 2, align: 'right' }, { share: 2, align: 'right' }, { share: 2, align: 'right' }],
    header: [['TT', 'Chi bộ', 'Số đảng viên', 'Số kỳ sinh hoạt', 'Tỷ lệ dự (%)'].map((content) => ({ content }))],
    rows: rows.map((row) => row.map((content) => ({ content }))),
  }
}

const head: Omit<DocumentModelInput, 'body'> = {
  schemaVersion: 1, kind: 'report',
  letterhead: { superior: 'Đảng bộ tỉnh Hà Tĩnh', issuers: ['Đảng uỷ các cơ quan Đảng tỉnh'] },
  number: { number: 37, kindSymbol: 'BC', bodySymbol: 'ĐU' },
  placeAndDate: { place: 'Hà Tĩnh', date: '2026-10-20' },
  subject: 'sơ kết 02 năm thực hiện Đề án nâng cao chất lượng sinh hoạt chi bộ',
  signatures: { layout: 'single', right: { form: 'onBehalf', authority: 'Ban Thường vụ', post: 'Bí thư', fullName: 'Nguyễn Văn An' } },
  recipients: { items: [{ name: 'Ban Thường vụ Tỉnh uỷ', purpose: 'để báo cáo' }, { name: 'Các chi bộ, đảng bộ trực thuộc' }], archive: 'Lưu Văn phòng Đảng uỷ' },
}
