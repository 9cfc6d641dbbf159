/** Which sentences set a last day, and which only name one. The paper is of 2026-06-05. */
import { expect, it } from 'vitest'
import { deadlinesOf } from '../../../electron/deliveries/deadlines.ts'

const on = '2026-06-05'
const days = (text: string): readonly string[] => deadlinesOf(text, on).map(({ due }) => due)

it.each([
  ['Các chi bộ gửi báo cáo về Văn phòng Đảng uỷ trước ngày 25/12/2026.', '2026-12-25'], ['Chậm nhất ngày 05/7/2026 phải xong.', '2026-07-05'], ['Gửi chậm nhất là ngày 5 tháng 7 năm 2026.', '2026-07-05'],
  ['Hoàn thành trước 17 giờ 00 phút ngày 30/6/2026.', '2026-06-30'], ['Gửi kết quả trước 16h30 ngày 30/6/2026.', '2026-06-30'], ['Hạn báo cáo: 20-6-2026', '2026-06-20'], ['Thời hạn nộp đến hết ngày 31.12.2026', '2026-12-31'],
  ['Đề nghị gửi về Ban vào ngày 15/6/2026.', '2026-06-15'], ['TRƯỚC NGÀY 10/9/2026 các đơn vị gửi danh sách.', '2026-09-10'], ['Không muộn hơn ngày 01/8/2026.', '2026-08-01'],
])('%s', (text, due) => expect(days(text)).toEqual([due]))

it.each([
  ['a day that is past', 'Báo cáo đã gửi trước ngày 04/6/2026.'], ['a day that only happened', 'Ngày 20/6/2026 là ngày kỷ niệm.'], ['a day something is held on', 'Hội nghị tổ chức vào ngày 15/6/2026 tại hội trường.'],
  ['a day that is none', 'Gửi trước ngày 31/6/2026.'], ['a paper with its day', 'Căn cứ Chỉ thị số 05-CT/TU, ngày 01/7/2026 của Tỉnh uỷ.'], ['a share', 'Đạt không quá 20/100 chỉ tiêu.'], ['a word that ends like one', 'Giới hạn ngày làm việc.'], ['nothing', ''],
])('nothing is set by %s', (_what, text) => expect(days(text)).toEqual([]))

it('takes the next such day where the year is not written', () => {
  expect(days('Gửi trước ngày 25/6.')).toEqual(['2026-06-25'])
  expect(days('Gửi trước ngày 05/6.')).toEqual(['2026-06-05'])
  expect(days('Gửi trước ngày 31 tháng 3 để tổng hợp.')).toEqual(['2027-03-31'])
})

it('reads sentence by sentence and takes the earliest day of each', () => {
  expect(deadlinesOf('Mở đầu. Các chi bộ gửi trước ngày 30/6/2026; đảng bộ gửi trước ngày 25/6/2026. Ban Tổ chức tổng hợp, trình trước ngày 10/7/2026. Kết thúc.', on)).toEqual([
    { sentence: 'Các chi bộ gửi trước ngày 30/6/2026; đảng bộ gửi trước ngày 25/6/2026.', due: '2026-06-25' }, { sentence: 'Ban Tổ chức tổng hợp, trình trước ngày 10/7/2026.', due: '2026-07-10' },
  ])
})

it('is quick with a long text of near misses', () => {
  const begun = performance.now()
  deadlinesOf('trước ngày '.repeat(20_000), on)
  deadlinesOf('hạn gửi hạn nộp chậm nhất là vào 12 giờ '.repeat(5000), on)
  expect(performance.now() - begun).toBeLessThan(2000)
})
