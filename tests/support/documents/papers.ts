/** Small papers for tests: a plain plan that a test changes where it looks. Names and facts are invented. */
import { documentModelSchema } from '../../../shared/document/model.ts'
import type { DocumentModel, DocumentModelInput } from '../../../shared/document/model.ts'

const plan: DocumentModelInput = {
  schemaVersion: 1, kind: 'plan',
  letterhead: { superior: 'Đảng bộ tỉnh A', issuers: ['Đảng uỷ B'] },
  number: { number: 5, kindSymbol: 'KH', bodySymbol: 'ĐU' },
  placeAndDate: { place: 'A', date: '2026-06-05' },
  subject: 'kiểm tra việc chấp hành Quy chế làm việc',
  bases: ['Căn cứ Quy chế làm việc của Đảng uỷ', 'Căn cứ Chương trình công tác năm 2026'],
  body: [{ kind: 'paragraph', id: 'p1', content: 'Ban Thường vụ Đảng uỷ ban hành Kế hoạch như sau' }],
  signatures: { layout: 'single', right: { form: 'onBehalf', authority: 'Ban Thường vụ', post: 'Bí thư', fullName: 'Nguyễn Văn A' } },
  recipients: { items: [{ name: 'Các chi bộ trực thuộc' }], archive: 'Lưu Văn phòng Đảng uỷ' },
}

/** The plan with other parts, parsed as the product parses. */
export function paper(parts: Partial<DocumentModelInput> = {}): DocumentModel {
  return documentModelSchema.parse({ ...plan, ...parts })
}

/** A sentence of about two and a half lines. */
export const sentence = 'Các chi bộ trực thuộc tổ chức quán triệt, cụ thể hoá nội dung phù hợp với chức năng, nhiệm vụ được giao; '
  + 'bảo đảm nghiêm túc, thiết thực, đúng thẩm quyền, có so sánh với chỉ tiêu đã đề ra và nêu rõ nguyên nhân của từng hạn chế.'
