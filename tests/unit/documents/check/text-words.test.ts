/** Words that tell of a fault, told from words that only look like them. */
import { expect, it } from 'vitest'
import { datesInText, rightWeekday } from '../../../../electron/documents/check/dates-in-text.ts'
import { endedNames } from '../../../../electron/documents/check/body-names.ts'
import { shortCitations, wronglyDated } from '../../../../electron/documents/check/text-words.ts'
import { shippedChecks } from './check-files.ts'

const entry = (id: string) => shippedChecks.checks.find((one) => one.id === id)
const ended = (id: string, text: string, date: string) => endedNames(text, date, entry(id)?.ended).map(({ found, ended: { by } }) => by === undefined ? found : `${found} → ${by}`)

it('names a replaced guide from the day it was replaced, and no other number that ends alike', () => {
  expect(ended('T13', 'Quy định số 66-QĐ/TW, ngày 06/02/2017', '2026-01-09')).toEqual(['66-QĐ/TW → 399-QĐ/TW'])
  expect(ended('T13', 'Quy định số 66-QĐ/TW, ngày 06/02/2017', '2026-01-08')).toEqual([])
  expect(ended('T13', 'Quy định số 366-QĐ/TW; Hướng dẫn số 136-HD/VPTW; 1223-QĐ/TW', '2026-11-01')).toEqual([])
})

it('knows a day that is not the paper’s own', () => {
  const dated = (text: string) => wronglyDated(text, entry('T13')?.dated).map(({ expected }) => expected)
  expect(dated('Hướng dẫn số 05-HD/VPTW, ngày 12/01/2026 của Văn phòng Trung ương Đảng')).toEqual(['05-HD/VPTW, ngày 27/5/2026'])
  expect(dated('Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026; Hướng dẫn số 105-HD/VPTW, ngày 12/01/2026')).toEqual([])
})

it.each([
  ['ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', '2026-01-01', ['ĐẢNG ỦY KHỐI']], ['ĐẢNG UỶ KHỐI CÁC CƠ QUAN TỈNH', '2025-12-31', []],
  ['- Các huyện uỷ, thị ủy;', '2025-07-01', ['huyện uỷ']], ['Đảng bộ huyện A', '2025-06-30', []], ['Ban Cán sự Đảng Bộ Tư pháp', '2025-07-01', ['Ban Cán sự Đảng']],
  ['Đảng bộ UBND xã A', '2026-10-01', ['Đảng bộ UBND xã']], ['Đảng uỷ Uỷ ban nhân dân tỉnh A', '2026-10-01', []], ['Đảng uỷ khối phố 3', '2025-12-31', []],
] as const)('of “%s” on %s: %j', (text, date, found) => {
  expect(ended('H08', text, date)).toEqual(found)
})

it('tells a day of the week from the count of a meeting', () => {
  const inText = (text: string) => datesInText(text).map((date) => rightWeekday(date, text))
  expect(inText('họp vào thứ sáu, ngày 22/10/2026')).toEqual(['thứ Năm'])
  expect(inText('Hội nghị lần thứ sáu, ngày 22/10/2026')).toEqual([null])
})

it('asks a first citation for its day, its body and its matter, where no name has said it and nobody proposes', () => {
  const missing = (...texts: readonly string[]) => shortCitations(texts).map(({ expected }) => expected)
  expect(missing('Căn cứ Nghị quyết số 12-NQ/TU, ngày 05/9/2026 của Ban Thường vụ Tỉnh uỷ')).toEqual(['“về” nội dung'])
  expect(missing('Căn cứ Nghị quyết số 12-NQ/TU, ngày 05/9/2026 của Ban Tổ chức Tỉnh uỷ về công tác cán bộ')).toEqual([])
  expect(missing('Căn cứ Nghị quyết số 12-NQ/TU')).toEqual(['ngày, tháng, năm, “của” cơ quan ban hành, “về” nội dung'])
  expect(missing('Căn cứ Quy chế làm việc số 02-QC/ĐU, ngày 15/01/2026 của Đảng uỷ', 'Căn cứ Chương trình công tác số 03-CTr/ĐU, ngày 05/02/2026 của Đảng uỷ')).toEqual([])
  expect(missing('Theo đề nghị của Ban Tổ chức Đảng uỷ tại Tờ trình số 12-TTr/BTC, ngày 05/9/2026')).toEqual([])
  expect(missing('Căn cứ Nghị quyết số 12-NQ/TU, ngày 05/9/2026 của Tỉnh uỷ về công tác cán bộ', 'Thực hiện Nghị quyết số 12-NQ/TU')).toEqual([])
})
