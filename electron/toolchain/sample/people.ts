/** Names nobody bears on purpose: put together by chance from common parts. Pure. */
import type { Chance } from './chance.ts'

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Đinh', 'Trịnh', 'Mai', 'Lương', 'Tạ', 'Quách', 'Kiều', 'Nông', 'Vi', 'Thạch', 'Phùng'] as const
const women = { middle: ['Thị', 'Ngọc', 'Thu', 'Kim', 'Thanh', 'Mai', 'Bích', 'Hồng'], given: ['An', 'Chi', 'Dung', 'Giang', 'Hà', 'Hằng', 'Hiền', 'Hương', 'Lan', 'Liên', 'Linh', 'Loan', 'Mai', 'Nga', 'Ngân', 'Oanh', 'Phương', 'Quyên', 'Thảo', 'Trang', 'Vân', 'Yến'] } as const
const men = { middle: ['Văn', 'Đức', 'Quang', 'Hữu', 'Minh', 'Xuân', 'Tiến', 'Đình'], given: ['Anh', 'Bình', 'Cường', 'Dũng', 'Đạt', 'Hải', 'Hiệp', 'Hoàn', 'Hùng', 'Khải', 'Khoa', 'Lâm', 'Long', 'Nam', 'Phong', 'Quân', 'Sơn', 'Thắng', 'Thành', 'Toàn', 'Tuấn', 'Việt'] } as const

export interface SamplePerson { readonly fullName: string, readonly female: boolean }

export function personOf(chance: Chance): SamplePerson {
  const female = chance.percent(55)
  const { middle, given } = female ? women : men
  return { fullName: `${chance.pick(families)} ${chance.pick<string>(middle)} ${chance.pick<string>(given)}`, female }
}
