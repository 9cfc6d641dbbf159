/** What the sample office asks of its organisations: the standing rounds, their campaigns, the indicators, targets and cross-checks. Pure. */
import type { SuppliedSet } from '../../indicators/index.ts'
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import type { SampleUnit } from './units.ts'

type Records = Required<OfficeRecordsInput>
type CampaignInput = Records['campaigns'][number]
type Outline = NonNullable<CampaignInput['outline']>

export type SampleCampaign = 'bc-nam-2024' | 'bc-nam-2025' | 'bc-6-thang-2026' | 'bc-nam-2026'

/** Figures of every campaign, and those of ratings, which are known when a year is over. */
const figureCodes = [
  'DV01', 'DV02', 'DV03', 'DV04', 'DV11', 'DV12', 'DV13', 'DV14', 'DV15', 'PT01', 'PT03', 'PT05', 'PT06', 'PT07', 'PT10', 'HT01', 'HT02', 'HT05',
  'SH01', 'SH02', 'SH03', 'SH10', 'KT01', 'KT02', 'KT10', 'KT11', 'KT12', 'KT13', 'KT14', 'TG01', 'TG08',
] as const
const ratingCodes = ['XL01', 'XL02', 'XL03', 'XL04', 'XL05', 'XL06', 'XL07', 'XL08', 'XL09', 'XL10'] as const
export type SampleCode = (typeof figureCodes)[number] | (typeof ratingCodes)[number]

/** Day of the figures and last day to send of each campaign. */
export const calls: readonly { readonly id: SampleCampaign, readonly year: number, readonly from: string, readonly to: string, readonly cutOff: string, readonly due: string, readonly codes: readonly SampleCode[] }[] = [
  { id: 'bc-nam-2024', year: 2024, from: '2024-01-01', to: '2024-12-31', cutOff: '2024-12-31', due: '2025-01-10', codes: [...figureCodes, ...ratingCodes] },
  { id: 'bc-nam-2025', year: 2025, from: '2025-01-01', to: '2025-12-31', cutOff: '2025-12-31', due: '2026-01-12', codes: [...figureCodes, ...ratingCodes] },
  { id: 'bc-6-thang-2026', year: 2026, from: '2026-01-01', to: '2026-06-30', cutOff: '2026-06-15', due: '2026-06-22', codes: figureCodes },
  { id: 'bc-nam-2026', year: 2026, from: '2026-01-01', to: '2026-12-31', cutOff: '2026-10-31', due: '2026-11-10', codes: figureCodes },
]

export const outline: Outline = [
  { type: 'heading', id: 'p1', title: 'Kết quả thực hiện nhiệm vụ' },
  { type: 'text', id: 'c1', title: 'Lãnh đạo thực hiện nhiệm vụ chính trị', about: 'result' },
  { type: 'text', id: 'c2', title: 'Công tác xây dựng Đảng', about: 'result' },
  { type: 'table', id: 'b1', title: 'Mô hình, cách làm hay', required: false, columns: [{ id: 'ten', title: 'Tên mô hình', type: 'text' }, { id: 'tu', title: 'Thực hiện từ ngày', type: 'date' }] },
  { type: 'heading', id: 'p2', title: 'Đánh giá chung' },
  { type: 'text', id: 'c3', title: 'Ưu điểm', about: 'strength' },
  { type: 'text', id: 'c4', title: 'Hạn chế, khuyết điểm', about: 'shortcoming' },
  { type: 'text', id: 'c5', title: 'Nguyên nhân (khách quan, chủ quan)', about: 'cause' },
  { type: 'heading', id: 'p3', title: 'Nhiệm vụ trọng tâm, kiến nghị' },
  { type: 'text', id: 'c6', title: 'Nhiệm vụ trọng tâm thời gian tới', about: 'task' },
  { type: 'text', id: 'c7', title: 'Kiến nghị, đề xuất', required: false, about: 'proposal' },
]

const addressees = { underBodyId: 'dang-uy' }
const receiver = { receiver: 'Văn phòng Đảng uỷ', contact: 'qua mạng nội bộ của Đảng uỷ' }

export const rounds: Records['reportingRounds'] = [
  {
    id: 'che-do-6-thang', title: 'Báo cáo công tác xây dựng Đảng', bodyId: 'dang-uy', reportingPeriod: 'halfYear', period: { from: '2026-01-01', to: null },
    cutOffDay: 15, dueAfterDays: 5, reminderDays: [3], addressees, outline, indicatorIds: [...figureCodes], ...receiver,
  },
  {
    id: 'che-do-nam', title: 'Báo cáo công tác xây dựng Đảng', bodyId: 'dang-uy', reportingPeriod: 'year', period: { from: '2024-01-01', to: null },
    cutOffDay: null, dueAfterDays: 10, reminderDays: [7, 2], addressees, outline, indicatorIds: [...figureCodes], ...receiver,
  },
]

/** Who stood on the day of the figures owes a report. */
export function addresseesOf(units: readonly SampleUnit[], cutOff: string): readonly SampleUnit[] {
  return units.filter(({ from }) => from <= cutOff)
}

export function campaignsOf(units: readonly SampleUnit[]): Records['campaigns'] {
  return [...calls.map((call): CampaignInput => {
    const half = call.id === 'bc-6-thang-2026'
    const before = call.id === 'bc-nam-2025' ? 'bc-nam-2024' : call.id === 'bc-nam-2026' ? 'bc-nam-2025' : null
    return {
      id: call.id, title: `Báo cáo công tác xây dựng Đảng ${half ? '6 tháng đầu năm' : 'năm'} ${call.year}`, kind: 'periodic', bodyId: 'dang-uy',
      roundId: half ? 'che-do-6-thang' : 'che-do-nam', reportingPeriod: half ? 'halfYear' : 'year', period: { from: call.from, to: call.to }, cutOff: call.cutOff, due: call.due,
      reminderDays: half ? [3] : [7, 2], addresseeIds: addresseesOf(units, call.cutOff).map(({ id }) => id), outline: call.year === 2024 ? [] : outline, indicatorIds: [...call.codes],
      previousId: before, yearAgoId: before, ...receiver, state: 'open',
      note: call.id === 'bc-nam-2026' ? 'Thu sớm để chuẩn bị tổng kết năm; số liệu tính đến ngày 31/10/2026.' : '',
    }
  }), reviewAhead(units)]
}

/** Made ahead and still a draft: the first review of a resolution, whose plan goes out in spring. */
function reviewAhead(units: readonly SampleUnit[]): CampaignInput {
  return {
    id: 'so-ket-nq-05', title: 'Sơ kết 01 năm thực hiện Nghị quyết số 05-NQ/TU', kind: 'preliminaryReview', bodyId: 'dang-uy', directiveId: 'nq-05-tu',
    period: { from: '2026-06-01', to: '2027-05-31' }, cutOff: '2027-05-31', due: '2027-06-10', reminderDays: [5],
    addresseeIds: addresseesOf(units, '2026-10-31').filter(({ id }) => id !== 'don-vi-26' && id !== 'don-vi-30').map(({ id }) => id),
    outline: [
      { type: 'heading', id: 'p1', title: 'Công tác triển khai' },
      { type: 'text', id: 'c1', title: 'Văn bản đã ban hành để cụ thể hoá (số, ký hiệu, ngày)', about: 'result' },
      { type: 'text', id: 'c2', title: 'Học tập, quán triệt, tuyên truyền', about: 'result' },
      { type: 'heading', id: 'p2', title: 'Kết quả và đánh giá' },
      { type: 'text', id: 'c3', title: 'Kết quả theo từng nội dung, so với mục tiêu', about: 'result' },
      { type: 'text', id: 'c4', title: 'Hạn chế, khuyết điểm', about: 'shortcoming' },
      { type: 'text', id: 'c5', title: 'Nguyên nhân', about: 'cause' },
      { type: 'text', id: 'c6', title: 'Nhiệm vụ, giải pháp; kiến nghị', about: 'task' },
    ],
    indicatorIds: ['DV01', 'HT01', 'HT02', 'TG08'], ...receiver,
  }
}

/** The supplied indicators the campaigns ask for, and the checks that speak of nothing else. */
export function indicatorRecords({ indicators, crossChecks }: SuppliedSet): Pick<Records, 'indicators' | 'crossChecks'> {
  const asked = new Set<string>([...figureCodes, ...ratingCodes])
  const chosen = indicators.filter(({ code }) => asked.has(code))
  return {
    indicators: chosen.map((indicator) => ({ id: indicator.code, ...indicator })),
    crossChecks: crossChecks.filter(({ left, right }) => [...left, ...right].every(({ code }) => asked.has(code)))
      .map(({ left, right, ...check }) => ({ ...check, left: terms(left), right: terms(right) })),
  }
}

function terms(some: SuppliedSet['crossChecks'][number]['left']): Records['crossChecks'][number]['left'] {
  return some.map(({ code, ...term }) => ({ indicatorId: code, ...term }))
}

/** 750 admissions = 5 × 150 with quotas of the units for 2026; attendance; ratings with their "of which". */
export function targetsOf(units: readonly SampleUnit[]): Records['targets'] {
  const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` })
  const setBy = 'Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2025 - 2030'
  const term = { from: '2026-01-01', to: '2030-12-31' }
  return [
    {
      id: 'mtieu-ket-nap', indicatorId: 'PT05', bodyId: 'dang-uy', setBy, period: term, value: '750',
      shares: [...[2026, 2027, 2028, 2029, 2030].map((number) => ({ period: year(number), value: '150' })), ...quotas(units).map(({ id, quota }) => ({ bodyId: id, period: year(2026), value: String(quota) }))],
    },
    { id: 'mtieu-hoc-tap', indicatorId: 'HT02', bodyId: 'dang-uy', setBy, period: term, value: '98' },
    { id: 'mtieu-dang-ky', indicatorId: 'HT05', bodyId: 'dang-uy', setBy: 'Chương trình công tác năm 2026 của Ban Chấp hành Đảng bộ', period: year(2026), value: '100' },
    {
      id: 'mtieu-xep-loai', indicatorId: 'XL03', bodyId: 'dang-uy', setBy, period: { from: '2025-01-01', to: '2030-12-31' }, value: '85',
      ofWhich: [{ name: 'hoàn thành xuất sắc nhiệm vụ', indicatorId: 'XL01', comparison: 'atMost', percent: '20', denominator: 'ofReached' }],
    },
  ]
}

/** 150 shared out by members, the largest remainders first. */
function quotas(units: readonly SampleUnit[]): readonly { readonly id: string, readonly quota: number }[] {
  const all = units.reduce((sum, { members }) => sum + members, 0)
  const parts = units.map(({ id, members }) => ({ id, quota: Math.floor(members * 150 / all), rest: members * 150 % all }))
  const left = 150 - parts.reduce((sum, { quota }) => sum + quota, 0)
  const more = new Set(parts.toSorted((one, other) => other.rest - one.rest).slice(0, left).map(({ id }) => id))
  return parts.map(({ id, quota }) => ({ id, quota: quota + (more.has(id) ? 1 : 0) })).filter(({ quota }) => quota > 0)
}
