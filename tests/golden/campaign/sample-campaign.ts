/** The campaign of the golden folder: eight indicators of every kind, five questions, six units. Everything is invented. */
import { campaignSchema } from '../../../shared/domain/campaign.ts'
import type { Campaign } from '../../../shared/domain/campaign.ts'
import { indicatorSchema } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'

const indicator = (code: string, name: string, unitOfMeasure: string, group: string, more: object = {}): Indicator =>
  indicatorSchema.parse({ id: `ct-${code.toLowerCase()}`, code, name, unitOfMeasure, group, rollUp: 'sum', period: 'halfYear', ...more })

export const sampleIndicators: readonly Indicator[] = [
  indicator('TC01', 'Tổng số tổ chức đảng trực thuộc', 'tổ chức', 'Tổ chức', { base: 'organisations', rollUp: 'latest' }),
  indicator('DV01', 'Tổng số đảng viên', 'đồng chí', 'Đảng viên', { base: 'members', rollUp: 'latest' }),
  indicator('DV02', 'Trong đó: đảng viên nữ', 'đồng chí', 'Đảng viên', { base: 'members', rollUp: 'latest' }),
  indicator('PT01', 'Số đảng viên được kết nạp', 'đồng chí', 'Phát triển đảng', { base: 'members' }),
  indicator('HT01', 'Tỷ lệ đảng viên học tập nghị quyết', '%', 'Học tập nghị quyết', { rollUp: 'rateOfSums', base: 'members', numeratorName: 'số đảng viên dự học', denominatorName: 'số đảng viên được triệu tập', decimals: 1 }),
  indicator('HT02', 'Tỷ lệ quần chúng được phổ biến nghị quyết', '%', 'Học tập nghị quyết', { rollUp: 'averageOfRates', base: 'nonMembers', numeratorName: 'số quần chúng được phổ biến', denominatorName: 'tổng số quần chúng', decimals: 1 }),
  indicator('TC-KP', 'Kinh phí học tập', 'triệu đồng', 'Kinh phí', { decimals: 1 }),
  indicator('KP2', 'Tỷ lệ giải ngân kinh phí', '%', 'Kinh phí', { rollUp: 'rateOfSums', numeratorName: 'số đã chi', denominatorName: 'dự toán', decimals: 1 }),
]

export const sampleCampaign: Campaign = campaignSchema.parse({
  id: 'dot-2026-6t', title: 'Sơ kết 6 tháng thực hiện Chỉ thị số 05-CT/TU', kind: 'preliminaryReview', bodyId: 'duk',
  period: { from: '2026-01-01', to: '2026-06-30' }, cutOff: '2026-06-15', due: '2026-06-22', receiver: 'Văn phòng Đảng uỷ', contact: 'điện thoại nội bộ 101',
  addresseeIds: ['dk.c01', 'dk.c02', 'dk.c03', 'dk.d04', 'dk.d05', 'dk.d06'], indicatorIds: sampleIndicators.map(({ id }) => id),
  outline: [
    { type: 'heading', id: 'i', title: 'I. Kết quả thực hiện' },
    { type: 'text', id: 'c1', title: 'Kết quả nổi bật', hint: 'nêu 3 đến 5 việc, có số liệu' },
    { type: 'number', id: 'c2', title: 'Số hội nghị quán triệt đã mở', unitOfMeasure: 'hội nghị' },
    { type: 'table', id: 'c3', title: 'Các mô hình làm tốt', required: false, columns: [{ id: 'ten', title: 'Tên mô hình' }, { id: 'so', title: 'Số người tham gia', type: 'number' }, { id: 'ngay', title: 'Ngày bắt đầu', type: 'date' }] },
    { type: 'heading', id: 'ii', title: 'II. Hạn chế và kiến nghị' },
    { type: 'text', id: 'c4', title: 'Hạn chế, nguyên nhân', about: 'shortcoming' },
    { type: 'text', id: 'c5', title: 'Kiến nghị, đề xuất', about: 'proposal', required: false },
  ],
})

export const sampleBodies = [
  { id: 'dk.c01', name: 'Chi bộ Văn phòng', shortName: 'CB Văn phòng' }, { id: 'dk.c02', name: 'Chi bộ Trung tâm Lưu trữ', shortName: '' },
  { id: 'dk.c03', name: 'Chi bộ Báo Khe Trầm', shortName: '' }, { id: 'dk.d04', name: 'Đảng bộ Sở Thuỷ lợi', shortName: '' },
  { id: 'dk.d05', name: 'Đảng bộ Trường Cao đẳng Sơn Khê', shortName: 'ĐB Cao đẳng Sơn Khê' }, { id: 'dk.d06', name: 'Đảng bộ Công ty Cấp nước', shortName: '' },
] as const

/** Last period's figures of every unit alike. */
export const samplePrevious = new Map(sampleIndicators.map(({ id, rollUp }, at) => [id, {
  indicatorId: id, numerator: String(12 + at), denominator: rollUp === 'sum' || rollUp === 'latest' ? null : String(20 + at), rate: null, place: '',
}]))
