/** A made desk whose last campaign also asks for texts: a directive with units' plans, an outline, answers of invented units. */
import { campaignSchema } from '../../shared/domain/campaign.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { directiveSchema } from '../../shared/domain/directive.ts'
import { campaignStore } from '../../electron/campaigns/index.ts'
import { directiveStore } from '../../electron/directives/index.ts'
import { readingIn } from '../../electron/db/index.ts'
import { writeRecord } from '../../electron/records/index.ts'
import { deskActor, deskOffice, moveReport, put, putReport } from './desk.ts'
import type { Desk } from './desk.ts'

/** The campaign whose texts are read. */
export const textsCampaign = 'nam-2025'

/** Two stocks, a flow and two rates. */
const figureCodes: readonly string[] = ['TC01', 'DV01', 'PT05', 'PT09', 'HT02']

export const words = {
  strength: 'Cấp uỷ quán triệt nghiêm túc nội dung chỉ thị đến từng đảng viên, phân công rõ người, rõ việc, rõ thời hạn hoàn thành.',
  shortcoming: 'Sinh hoạt chuyên đề của chi bộ chưa đều, có quý không tổ chức được vì thiếu tài liệu.',
  likeShortcoming: 'Việc sinh hoạt chuyên đề của chi bộ còn chưa đều, nội dung nghèo nàn và ít người phát biểu trao đổi.',
  cause: 'Cấp uỷ chưa chủ động chuẩn bị nội dung.',
  proposal: 'Đề nghị cấp trên sớm ban hành tài liệu học tập.',
} as const

/** The desk's campaign made another kind of review; `years` with reports, the last of them 2025. */
export interface OtherReview { readonly years?: readonly number[], readonly campaign?: Partial<Campaign> }

/** A tổng kết of four years, of which three have reports of their own; and a yearly report whose outline has a part. */
export const otherReviews = {
  finalReview: {
    years: [2022, 2023, 2024, 2025],
    campaign: { title: 'Tổng kết 4 năm thực hiện Chỉ thị số 05-CT/TU', kind: 'finalReview', reportingPeriod: 'term', roundId: null, period: { from: '2022-01-01', to: '2025-12-31' } },
  },
  periodic: {
    campaign: {
      title: 'Báo cáo năm 2025', kind: 'periodic', directiveId: null,
      outline: [
        { type: 'heading', id: 'i', title: 'Kết quả', level: 1 },
        { type: 'heading', id: 'i-2', title: 'Công tác xây dựng Đảng', level: 2 },
        { type: 'text', id: 'kq', title: 'Công tác chính trị, tư tưởng', about: 'result', required: true, hint: '' },
        { type: 'heading', id: 'ii', title: 'Đánh giá', level: 1 },
        { type: 'text', id: 'hc', title: 'Hạn chế và nguyên nhân', about: 'shortcoming', required: true, hint: '' },
        { type: 'text', id: 'kn', title: 'Kiến nghị', about: 'proposal', required: true, hint: '' },
      ],
    },
  },
} as const satisfies Readonly<Record<string, OtherReview>>

export interface TextsDesk extends Desk { readonly unit: (number: number) => string, readonly report: (number: number, version?: number) => string }

/**
 * Seven units; unit 7 sends nothing, unit 6 sends late, units 1–3 have a plan of their own. Three years of five figures.
 * Answers: `kq` (results), `hc` (shortcomings), `kn` (proposals).
 */
export async function textsDesk(path: string, resourcesDir: string, { years = [2023, 2024, 2025], campaign: other = {} }: OtherReview = {}): Promise<TextsDesk> {
  const desk = await deskOffice(path, resourcesDir, { organisations: 7, years, indicators: figureCodes.length, codes: figureCodes })
  const unit = (number: number): string => desk.unitIds[number - 1] ?? ''
  const report = (number: number, version = 1): string => `${textsCampaign}-${unit(number)}-v${version}`
  await desk.office.write(async (transaction) => {
    await put(transaction, directiveStore, directiveSchema.parse({
      id: 'ct-05', kind: 'directive', designation: '05-CT/TU', date: '2024-01-05', issuer: 'Ban Thường vụ Tỉnh uỷ', subject: 'về tăng cường kỷ luật', startedOn: '2024-01-15',
      responses: [1, 2, 3].map((number) => ({ bodyId: unit(number), designation: `${number}-KH/CB`, date: '2024-02-01' })),
    }))
    const current = await campaignStore.find(readingIn(transaction), textsCampaign)
    if (current === null) throw new Error('the desk has no such campaign')
    await writeRecord(transaction, campaignStore, current, campaignSchema.parse({
      ...current.record, indicatorIds: desk.indicators.map(({ id }) => id), title: 'Sơ kết 2 năm thực hiện Chỉ thị số 05-CT/TU', kind: 'preliminaryReview', directiveId: 'ct-05',
      outline: [
        { type: 'heading', id: 'i', title: 'Kết quả' },
        { type: 'text', id: 'kq', title: 'Công tác quán triệt', about: 'strength' },
        { type: 'text', id: 'hc', title: 'Hạn chế và nguyên nhân', about: 'shortcoming' },
        { type: 'text', id: 'kn', title: 'Kiến nghị', about: 'proposal' },
      ],
      ...other,
    }), deskActor)
    // The made reports have no texts: they are taken back and sent anew.
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      await moveReport(transaction, `${textsCampaign}-${unit(number)}`, 'withdrawn', { at: '2026-01-01T00:00:00.000Z', actor: 'can-bo-nhan' })
      if (number < 7) await sendReport(desk, transaction, { id: report(number), bodyId: unit(number), at: number === 6 ? '2026-01-09T02:00:00.000Z' : '2026-01-04T02:00:00.000Z', answers: answersOf(number), value: String(number * 10) })
    }
  })
  return { ...desk, unit, report }
}

type Transaction = Parameters<typeof putReport>[0]

/** A version with the same value in every count, and `value` of 100 in every rate. */
export async function sendReport(
  { indicators }: Pick<Desk, 'indicators'>, transaction: Transaction,
  { id, bodyId, at, answers, value }: { readonly id: string, readonly bodyId: string, readonly at: string, readonly answers: Readonly<Record<string, string>>, readonly value: string },
): Promise<void> {
  await putReport(transaction, {
    id, campaignId: textsCampaign, bodyId, state: 'accepted', at, answers,
    figures: Object.fromEntries(indicators.map((indicator) => [indicator.id, indicator.denominatorName === '' ? value : [value, '100'] as const])),
  })
}

function answersOf(number: number): Readonly<Record<string, string>> {
  const kq = number <= 2 ? words.strength : `Đơn vị thứ ${number} tổ chức học tập theo từng đợt, mỗi đợt ${number} buổi, có kiểm tra kết quả và nhắc nhở nơi làm chậm tiến độ đề ra.`
  const hc = number === 1 ? `${words.shortcoming} ${words.cause}` : number === 2 ? words.likeShortcoming : number === 5 ? '' : `Công tác lưu trữ hồ sơ tại đơn vị thứ ${number} chưa gọn.`
  return { kq, hc, kn: number === 3 ? words.proposal : '' }
}
