/** What a saved campaign must agree with: what opening freezes, and dates that are likely mistakes. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate, workingDayFrom } from '../../shared/domain/dates.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { shorten } from '../../shared/domain/problem.ts'
import { periodName } from '../../shared/domain/reporting-periods.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import type { RecordRules } from '../records/index.ts'
import { movedSentence } from './proposal.ts'
import { campaignStore, selectFirstReceived, selectRoundCampaigns } from './campaigns.repository.ts'
import { selectFreeze } from './freeze.repository.ts'

/** What was sent out to the units and cannot be changed behind their back. */
const frozenFields = [
  ['addresseeIds', 'danh sách đơn vị phải báo cáo'], ['outline', 'đề cương'], ['indicatorIds', 'bộ chỉ tiêu'], ['period', 'kỳ báo cáo'], ['bodyId', 'cơ quan yêu cầu'],
] as const satisfies readonly (readonly [keyof Campaign, string])[]

export const campaignRules: RecordRules<'campaigns'> = async (db, campaign) => {
  const stored = (await campaignStore.find(db, campaign.id))?.record ?? null
  return [...await changeProblems(db, campaign, stored), ...await roundProblems(db, campaign), ...openProblems(campaign), ...dateProblems(campaign), ...await addresseeProblems(db, campaign)]
}

async function changeProblems(db: ReadDatabase, campaign: Campaign, stored: Campaign | null): Promise<readonly Problem[]> {
  if (stored === null) return []
  const problems: Problem[] = []
  if (stored.cutOff !== campaign.cutOff && await selectFreeze(db, campaign.id) !== null) {
    problems.push(error('campaign.cutOffFrozen', 'cutOff', campaign.cutOff, 'Số liệu của đợt này đã chốt nên không đổi được ngày chốt.', `Giữ ngày chốt ${shortDate(stored.cutOff)}; số liệu đến sau được ghi là điều chỉnh.`))
  }
  const received = stored.state === 'draft' ? null : await selectFirstReceived(db, campaign.id)
  if (received !== null && campaign.state === 'draft') {
    return [...problems, error('campaign.hasSubmissions', 'state', campaign.state, 'Đợt này đã nhận báo cáo nên không đưa về bước chuẩn bị được.', 'Để đợt ở trạng thái đang thu; cần hỏi thêm thì lập một đợt bổ sung.')]
  }
  if (stored.state === 'draft' || (campaign.state === 'draft' && received === null)) return problems
  return [...problems, ...frozenFields.filter(([field]) => JSON.stringify(campaign[field]) !== JSON.stringify(stored[field])).map(([field, name]) =>
    error('campaign.frozen', field, shorten(campaign[field]), `Đợt đã phát phiếu nên không đổi được ${name}.`, received === null
      ? 'Đưa đợt về bước chuẩn bị, sửa, rồi phát lại phiếu cho các đơn vị.' : 'Đã có đơn vị gửi báo cáo theo phiếu này; cần hỏi thêm thì lập một đợt bổ sung.'))]
}

/** A standing round asks once for each of its periods. */
async function roundProblems(db: ReadDatabase, { id, roundId, reportingPeriod, period }: Campaign): Promise<readonly Problem[]> {
  if (roundId === null) return []
  const twin = (await selectRoundCampaigns(db, roundId)).find((other) => other.id !== id && other.period.from === period.from && other.period.to === period.to)
  if (twin === undefined) return []
  const named = reportingPeriod === null || reportingPeriod === 'term' ? `từ ${shortDate(period.from)} đến ${shortDate(period.to)}` : periodName(reportingPeriod, period)
  return [error('campaign.roundTwice', 'period', period.from, `Kỳ ${named} của chế độ báo cáo này đã có đợt “${twin.title}” (${twin.id}).`, 'Dùng đợt đó; cần hỏi thêm thì lập một đợt không thuộc chế độ báo cáo.')]
}

function openProblems({ state, addresseeIds, outline, indicatorIds }: Campaign): readonly Problem[] {
  if (state === 'draft') return []
  return [
    ...addresseeIds.length > 0 ? [] : [error('campaign.nobody', 'addresseeIds', '', 'Đợt chưa có đơn vị nào phải báo cáo.', 'Chọn đơn vị phải báo cáo trước khi phát phiếu.')],
    ...indicatorIds.length > 0 || outline.some(({ type }) => type !== 'heading') ? []
      : [error('campaign.asksNothing', 'outline', '', 'Đợt chưa hỏi gì: không có câu hỏi nào và không có chỉ tiêu nào.', 'Thêm câu hỏi vào đề cương hoặc chọn chỉ tiêu trước khi phát phiếu.')],
  ]
}

function dateProblems({ due, cutOff, period }: Campaign): readonly Problem[] {
  const moved = workingDayFrom(due)
  return [
    ...moved === due ? [] : [warning('campaign.dueOnWeekend', 'due', due, movedSentence(due, moved).replace('; chuyển sang', '; nên chuyển sang'), `Đặt hạn gửi là ${shortDate(moved)}.`)],
    ...due >= cutOff ? [] : [warning('campaign.dueBeforeCutOff', 'due', due, 'Hạn gửi đứng trước ngày chốt số liệu.', 'Xem lại hai ngày này.')],
    ...cutOff >= period.from ? [] : [warning('campaign.cutOffBeforePeriod', 'cutOff', cutOff, 'Ngày chốt số liệu đứng trước ngày đầu kỳ.', 'Xem lại ngày chốt và kỳ báo cáo.')],
  ]
}

async function addresseeProblems(db: ReadDatabase, { addresseeIds, exempt, cutOff }: Campaign): Promise<readonly Problem[]> {
  const { bodies } = await organisationView(db)
  const ended = addresseeIds.flatMap((id, at): readonly Problem[] => {
    const body = bodies.get(id)
    if (body === undefined || bodyOn(body, cutOff) !== null) return []
    return [warning('campaign.addresseeEnded', `addresseeIds[${at}]`, id, `${versionAt(body, cutOff).name} không còn (hoặc chưa có) vào ngày chốt số liệu ${shortDate(cutOff)}.`, 'Giữ nếu đơn vị vẫn phải báo cáo; nếu không, bỏ chọn và ghi lý do.')]
  })
  const both = exempt.flatMap(({ bodyId }, at) => addresseeIds.includes(bodyId)
    ? [error('campaign.exemptAndAsked', `exempt[${at}].bodyId`, bodyId, 'Đơn vị vừa phải báo cáo vừa được ghi là không phải báo cáo.', 'Giữ đơn vị ở một trong hai danh sách.')] : [])
  return [...ended, ...both]
}

function error(code: string, path: string, value: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path, value, message, remedy }
}

function warning(code: string, path: string, value: string, message: string, remedy: string): Problem {
  return { ...error(code, path, value, message, remedy), severity: 'warning' }
}
