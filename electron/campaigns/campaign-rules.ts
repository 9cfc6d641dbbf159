/** What a saved campaign must agree with: what opening freezes, and dates that are likely mistakes. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate, workingDayFrom } from '../../shared/domain/dates.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { error, shorten, warning } from '../../shared/domain/problem.ts'
import { periodName } from '../../shared/domain/reporting-periods.ts'
import type { ReadDatabase } from '../db/index.ts'
import { nameOn, organisationView, versionAt } from '../organisation/index.ts'
import type { RecordRules } from '../records/index.ts'
import { movedSentence } from './proposal.ts'
import { campaignStore, selectFirstReceived, selectRoundCampaigns, selectVersions } from './campaigns.repository.ts'
import { selectFreeze } from './freeze.repository.ts'

/** What was sent out to the units and cannot be changed behind their back; who owes and by when have rules of their own. */
const frozenFields = [
  ['outline', 'đề cương'], ['indicatorIds', 'bộ chỉ tiêu'], ['period', 'kỳ báo cáo'], ['bodyId', 'cơ quan yêu cầu'],
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
  const changed = frozenFields.filter(([field]) => JSON.stringify(campaign[field]) !== JSON.stringify(stored[field]))
  return [...problems, ...changed.map(([field, name]) => frozen(field, campaign, name, received !== null)), ...await owingProblems(db, campaign, stored, received !== null), ...dueProblems(campaign, stored)]
}

function frozen(field: keyof Campaign, campaign: Campaign, name: string, isReceived: boolean, further = ''): Problem {
  return error('campaign.frozen', field, shorten(campaign[field]), `Đợt đã phát phiếu nên không đổi được ${name}.`, (isReceived
    ? 'Đã có đơn vị gửi báo cáo theo phiếu này; cần hỏi thêm thì lập một đợt bổ sung.' : 'Đưa đợt về bước chuẩn bị, sửa, rồi phát lại phiếu cho các đơn vị.') + further)
}

/** After the forms went out a unit without a report may leave with its reason, and come back; nobody else comes or goes. */
async function owingProblems(db: ReadDatabase, campaign: Campaign, stored: Campaign, isReceived: boolean): Promise<readonly Problem[]> {
  const [asked, wasAsked] = [new Set(campaign.addresseeIds), new Set(stored.addresseeIds)]
  const [excused, wasExcused] = [new Set(campaign.exempt.map(({ bodyId }) => bodyId)), new Set(stored.exempt.map(({ bodyId }) => bodyId))]
  const gone = stored.addresseeIds.filter((id) => !asked.has(id))
  const isSame = gone.every((id) => excused.has(id)) && campaign.addresseeIds.every((id) => wasAsked.has(id) || wasExcused.has(id))
    && campaign.addresseeIds.filter((id) => wasAsked.has(id)).join('\n') === stored.addresseeIds.filter((id) => asked.has(id)).join('\n')
  if (!isSame) return [frozen('addresseeIds', campaign, 'danh sách đơn vị phải báo cáo', isReceived, ' Đơn vị không phải báo cáo nữa thì ghi lý do.')]
  if (gone.length === 0) return []
  const reported = new Set((await selectVersions(db, [campaign.id], null)).filter(({ state }) => state !== 'returned').map((version) => version.body_id))
  const { bodies } = await organisationView(db)
  return gone.filter((id) => reported.has(id)).map((id) => error('campaign.exemptReported', `exempt[${campaign.exempt.findIndex(({ bodyId }) => bodyId === id)}].bodyId`, id,
    `“${nameOn(bodies, id, campaign.cutOff)}” đã gửi báo cáo trong đợt này nên không ghi là không phải báo cáo được.`, 'Giữ đơn vị trong danh sách; báo cáo gửi nhầm thì trả lại trước.'))
}

/** Moving the last day after the forms went out is written down: what it was, since when, who and why. */
function dueProblems(campaign: Campaign, stored: Campaign): readonly Problem[] {
  const kept = campaign.dueChanges.slice(0, stored.dueChanges.length)
  const added = campaign.dueChanges.slice(stored.dueChanges.length)
  const [change] = added
  // Several at once: the campaign came again from the office that calls.
  const isTold = change === undefined ? campaign.due === stored.due : change.was === stored.due && change.on >= (stored.dueChanges.at(-1)?.on ?? '')
  if (isTold && JSON.stringify(kept) === JSON.stringify(stored.dueChanges)) return []
  return [error('campaign.dueUntold', 'due', campaign.due, `Đợt đã phát phiếu với hạn gửi ${shortDate(stored.due)}; đổi hạn phải ghi lý do, và các lần đổi trước được giữ nguyên.`, 'Dùng lệnh “Đổi hạn gửi” ở bước Nhận báo cáo của đợt.')]
}

/** A standing round asks once for each of its periods: no two of its campaigns share a day. */
async function roundProblems(db: ReadDatabase, { id, roundId, reportingPeriod, period }: Campaign): Promise<readonly Problem[]> {
  if (roundId === null) return []
  const twin = (await selectRoundCampaigns(db, roundId)).find((other) => other.id !== id && other.period.from <= period.to && period.from <= other.period.to)
  if (twin === undefined) return []
  const isSame = twin.period.from === period.from && twin.period.to === period.to
  const named = !isSame || reportingPeriod === null || reportingPeriod === 'term' ? `từ ${shortDate(period.from)} đến ${shortDate(period.to)}` : periodName(reportingPeriod, period)
  return [error('campaign.roundTwice', 'period', period.from, `Kỳ ${named} của chế độ báo cáo này ${isSame ? 'đã có đợt' : 'trùng ngày với đợt'} “${twin.title}” (${twin.id})${isSame ? '' : `, từ ${shortDate(twin.period.from)} đến ${shortDate(twin.period.to)}`}.`, 'Dùng đợt đó; cần hỏi thêm thì lập một đợt không thuộc chế độ báo cáo.')]
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
