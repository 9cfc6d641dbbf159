/** Papers in order that the tests of files change: a plan, a letter, a submission, a decision in articles, minutes. All names are invented. */
import type { DocumentModel } from '../../../../shared/document/model.ts'
import { paper, sentence } from '../../../support/documents/papers.ts'

export const plan: DocumentModel = paper({
  subject: 'kiểm tra việc chấp hành Quy chế làm việc',
  bases: ['Căn cứ Quy chế làm việc của Đảng uỷ', 'Căn cứ Chương trình công tác số 03-CTr/ĐU, ngày 05/02/2026 của Đảng uỷ về công tác năm 2026'],
  body: [
    { kind: 'paragraph', content: 'Ban Thường vụ Đảng uỷ ban hành Kế hoạch kiểm tra việc chấp hành Quy chế làm việc của các chi bộ trực thuộc trong năm 2026 như sau:' },
    { kind: 'heading', level: 1, title: 'Mục đích, yêu cầu' },
    { kind: 'heading', level: 2, title: 'Mục đích' },
    { kind: 'paragraph', content: sentence },
    { kind: 'item', level: 1, content: 'Đánh giá đúng ưu điểm, hạn chế và nguyên nhân trong việc thực hiện quy chế ở từng chi bộ trực thuộc Đảng uỷ.' },
    { kind: 'item', level: 1, content: 'Hoàn thành trước ngày 25/6/2026, có 45/58 chi bộ (77,6%) đã tự kiểm tra.' },
    { kind: 'heading', level: 2, title: 'Yêu cầu' },
    { kind: 'paragraph', content: sentence },
    { kind: 'heading', level: 1, title: 'Tổ chức thực hiện' },
    {
      kind: 'table', columns: [{ share: 1, align: 'centre' }, { share: 4, align: 'left' }, { share: 2, align: 'right' }, { share: 2, align: 'right' }],
      header: [[{ content: 'STT' }, { content: 'Chi bộ' }, { content: 'Đảng viên' }, { content: 'Dự bị' }]],
      rows: [
        [{ content: '1' }, { content: 'Chi bộ Một' }, { content: '12' }, { content: '2' }],
        [{ content: '2' }, { content: 'Chi bộ Hai' }, { content: '15' }, { content: '1' }],
        [{ content: '' }, { content: 'Tổng cộng' }, { content: '27' }, { content: '3' }],
      ],
      totals: true,
    },
    { kind: 'paragraph', content: sentence },
    { kind: 'paragraph', content: 'Các chi bộ trực thuộc căn cứ Kế hoạch này tổ chức thực hiện, báo cáo kết quả về Đảng uỷ qua Văn phòng Đảng uỷ.' },
  ],
  recipients: { items: [{ name: 'Ban Thường vụ Tỉnh uỷ', purpose: 'để báo cáo' }, { name: 'Các chi bộ trực thuộc' }], archive: 'Lưu Văn phòng Đảng uỷ' },
})

export const letter: DocumentModel = paper({
  kind: 'officialLetter', number: { number: 6, kindSymbol: 'CV', bodySymbol: 'ĐU' }, subject: 'về việc chuẩn bị hội nghị sơ kết', bases: [],
  addressees: { addressing: 'to', names: ['Các chi bộ trực thuộc'] },
  body: [{ kind: 'paragraph', content: sentence }],
  recipients: { items: [{ name: 'Như trên' }], archive: 'Lưu Văn phòng Đảng uỷ' },
})

export const submission: DocumentModel = paper({
  kind: 'submission', number: { number: 7, kindSymbol: 'TTr', bodySymbol: 'ĐU' }, subject: 'đề nghị phê duyệt kế hoạch', bases: [],
  addressees: { addressing: 'submittedTo', names: ['Ban Thường vụ Tỉnh uỷ'] },
  body: [{ kind: 'paragraph', content: sentence }],
  recipients: { items: [{ name: 'Như trên' }], archive: 'Lưu Văn phòng Đảng uỷ' },
})

export const decision: DocumentModel = paper({
  kind: 'decision', number: { number: 8, kindSymbol: 'QĐ', bodySymbol: 'ĐU' }, subject: 'ban hành Quy chế phối hợp',
  body: [
    { kind: 'centredLine', text: 'Quyết định:' },
    { kind: 'article', title: 'Phạm vi điều chỉnh' },
    { kind: 'clause', level: 'clause', content: 'Quy chế này quy định nguyên tắc, nội dung và trách nhiệm phối hợp giữa các chi bộ trực thuộc trong công tác kiểm tra.' },
    { kind: 'clause', level: 'clause', content: 'Việc phối hợp bảo đảm đúng chức năng, nhiệm vụ được giao và không làm thay nhiệm vụ của chi bộ khác trong đảng bộ.' },
    { kind: 'article', title: 'Hiệu lực thi hành' },
    { kind: 'clause', level: 'clause', content: 'Quyết định này có hiệu lực kể từ ngày ký; Văn phòng Đảng uỷ và các chi bộ trực thuộc chịu trách nhiệm thi hành Quyết định này.' },
    { kind: 'clause', level: 'clause', content: 'Trong quá trình thực hiện, nếu có vướng mắc, các chi bộ báo cáo Ban Thường vụ Đảng uỷ xem xét, quyết định.' },
  ],
})

export const withAppendix: DocumentModel = { ...plan, appendices: [{ title: 'Lịch kiểm tra', orientation: 'portrait', reference: true, blocks: [{ kind: 'paragraph', content: [{ text: sentence }] }] }] }
