/** `vpk campaign … create|ahead|indicators|list`: campaigns made from one form or ahead of time, and what they may ask for. */
import type { AddresseeRule, ProposalInput } from '../../shared/contract/campaigns.ts'
import { proposalInputSchema } from '../../shared/contract/campaigns.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { problemsFromIssues, shorten } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { isWithinPeriod, periodAt, periodName } from '../../shared/domain/reporting-periods.ts'
import { campaignRules, campaignStore, createAhead, propose, selectCampaigns, selectReportingRounds } from '../campaigns/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile } from '../files/index.ts'
import { addSuppliedSet, readSuppliedSet, selectIndicators, viewSuppliedSet } from '../indicators/index.ts'
import { parseJson } from '../interchange/index.ts'
import { organisationView } from '../organisation/index.ts'
import { getRecord, saveRecord } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { problemLines, visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { refused, surroundings, withoutBlanks } from './campaign-context.ts'
import { dayOf, refuseUse } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'
import { resources } from './surroundings.ts'

type Given = Readonly<Record<string, unknown>>

/** What is left out of the file and the options is proposed, as the window does. */
export async function create(office: OfficeDatabase, files: readonly string[], options: CampaignOptions): Promise<Answer> {
  if (files.length > 1) throw refuseUse('Chỉ nhận một tệp JSON.')
  const [file] = files
  const given = file === undefined ? {} : fieldsFrom(file)
  const asked = proposalInputSchema.safeParse(withoutBlanks({
    kind: options.kind ?? given['kind'], title: options.title ?? given['title'], bodyId: given['bodyId'],
    directiveId: options.directive ?? given['directiveId'], roundId: options.round ?? given['roundId'], reportingPeriod: options.period ?? given['reportingPeriod'],
    from: options.from ?? spanOf(given)['from'], to: options.to ?? spanOf(given)['to'], cutOff: options.cutOff ?? given['cutOff'], due: options.due ?? given['due'],
    indicatorIds: options.indicators === undefined ? given['indicatorIds'] : await indicatorIds(office.read, options.indicators), outlineId: options.outline,
    addressees: await addresseesFrom(office.read, options, given),
  }), { reportInput: true })
  if (!asked.success) throw refused(problemsFromIssues(asked.error))
  const context = surroundings(office)
  const { campaign: proposed, notes } = await propose(office.read, resources, { today: context.today, id: context.newId('DOT') }, asked.data)
  // Dates of the form stand as they were moved; options go before the file, and the rest of the file stands as it is written.
  const named = options.indicators === undefined ? {} : { indicatorIds: proposed.indicatorIds }
  const record = { ...proposed, ...given, ...named, period: proposed.period, due: proposed.due, cutOff: proposed.cutOff, title: proposed.title, kind: proposed.kind }
  const saved = await saveRecord(office, campaignStore, campaignRules, context.actor, { revision: null, record })
  if (saved.outcome !== 'saved') throw refused(saved.outcome === 'refused' ? saved.problems : [takenId(record.id)])
  const { record: stored } = await getRecord(office.read, campaignStore, record.id)
  const said = [...notes, ...createdNotes(stored, asked.data)]
  return {
    exitCode: 0, facts: { verb: 'create', id: stored.id, campaign: stored, notes: said, problems: saved.problems }, output: `${stored.id}\n`,
    messages: [...said, ...problemLines(saved.problems), `Đã lập đợt “${visible(stored.title)}” (${stored.id}), hạn gửi ${shortDate(stored.due)}.`],
  }
}

/** What a person who sees no form would not notice. */
function createdNotes(campaign: Campaign, { reportingPeriod, from, to }: ProposalInput): readonly string[] {
  const whole = reportingPeriod === null || reportingPeriod === 'term' || (from === undefined && to === undefined) ? null : periodAt(reportingPeriod, campaign.period.from)
  const isPart = whole !== null && reportingPeriod !== null && reportingPeriod !== 'term' && isWithinPeriod(reportingPeriod, campaign.period) && (whole.from !== campaign.period.from || whole.to !== campaign.period.to)
  return [
    ...campaign.indicatorIds.length > 0 ? [] : ['Đợt chưa hỏi chỉ tiêu nào. Thêm --indicators (mã chỉ tiêu); lấy bộ chỉ tiêu kèm theo bằng: vpk campaign OFFICE.vpk indicators all.'],
    ...isPart ? [`Từ ${shortDate(campaign.period.from)} đến ${shortDate(campaign.period.to)} không trọn ${periodName(reportingPeriod, whole)} (${shortDate(whole.from)} – ${shortDate(whole.to)}).`] : [],
  ]
}

/** Ids as they are; a code is the indicator that has it. */
async function indicatorIds(db: ReadDatabase, named: readonly string[]): Promise<readonly string[]> {
  const all = (await selectIndicators(db)).map(({ record }) => record)
  if (named.length === 1 && named[0] === 'all') return all.map(({ id }) => id)
  return named.map((name) => all.find(({ id }) => id === name)?.id ?? all.find(({ code }) => code === name)?.id ?? name)
}

/** `--under` and `--kinds`, each alone too; a body the office does not know is refused. */
async function addresseesFrom(db: ReadDatabase, { under, kinds }: CampaignOptions, given: Given): Promise<{ readonly underBodyId: string, readonly kinds?: readonly string[] } | undefined> {
  if (under === undefined && kinds === undefined) return undefined
  const caller = given['bodyId']
  const underBodyId: AddresseeRule['underBodyId'] = under ?? (typeof caller === 'string' ? caller : (await getOffice(db)).record.bodyId)
  if (!(await organisationView(db)).bodies.has(underBodyId)) {
    throw fault('RECORD_UNKNOWN', { happened: `Văn phòng không có tổ chức mang mã “${shorten(underBodyId)}”.`, kept: 'Chưa có gì được lập.', remedy: 'Ghi lại --under bằng mã của một tổ chức có trong văn phòng.' })
  }
  return { underBodyId, ...kinds !== undefined && { kinds } }
}

function fieldsFrom(path: string): Given {
  const { value, problems } = parseJson(readTextFile(path))
  if (problems.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw fault('JSON_BROKEN', { happened: 'Tệp không phải một đối tượng JSON các mục của đợt báo cáo.', kept: 'Chưa có gì được lập.', remedy: 'Sửa tệp theo lược đồ: vpk schema records, phần campaigns.', problems })
  }
  return { ...value }
}

function spanOf(given: Given): Given {
  const period = given['period']
  return typeof period === 'object' && period !== null ? { ...period } : {}
}

function takenId(id: string): Problem {
  return { severity: 'error', code: 'campaign.exists', path: 'id', value: id, message: `Đã có đợt báo cáo mang mã “${id}”.`, remedy: 'Đặt mã khác, hoặc sửa đợt đang có trong chương trình.' }
}

export async function ahead(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const until = dayOf(options, 'until')
  if (until === null) throw refuseUse('Thiếu --until: lập sẵn các kỳ kết thúc đến ngày nào.')
  const made = await createAhead(surroundings(office), { id: options.round ?? null, until })
  return {
    exitCode: 0, facts: { verb: 'ahead', ...made }, output: made.created.map(({ id, title, due }) => `${id}\t${due}\t${visible(title)}\n`).join(''),
    messages: [...made.notes, `Đã lập ${made.created.length} đợt; ${made.existing} đợt đã có từ trước.`],
  }
}

/** Without words: the supplied set and what the office has of it. `all`, or codes: these are taken in. */
export async function indicators(office: OfficeDatabase, codes: readonly string[]): Promise<Answer> {
  const set = readSuppliedSet(resources.folders.resources)
  const added = codes.length === 0 ? null : await addSuppliedSet(office, actorAtWork(), set, codes.length === 1 && codes[0] === 'all' ? [] : codes)
  const supplied = await viewSuppliedSet(office.read, set)
  const own = (await selectIndicators(office.read)).map(({ record: { id, code, name, group, unitOfMeasure, rollUp } }) => ({ id, code, name, group, unitOfMeasure, rollUp }))
  const lacking = supplied.indicators.filter(({ present }) => !present)
  return {
    exitCode: 0, facts: { verb: 'indicators', added, indicators: own, supplied: supplied.indicators, crossChecks: supplied.crossChecks },
    output: [...own.map(({ code, name, unitOfMeasure }) => [code, 'đã có', name, unitOfMeasure]), ...lacking.map(({ code, name, unitOfMeasure }) => [code, 'chưa lấy', name, unitOfMeasure])]
      .map((line) => `${line.map(visible).join('\t')}\n`).join(''),
    messages: [
      ...added === null ? [] : [`Đã thêm ${added.indicators.added} chỉ tiêu, ${added.crossChecks.added} phép đối chiếu; ${added.indicators.kept} chỉ tiêu đã có từ trước được giữ nguyên.`],
      `Văn phòng có ${own.length} chỉ tiêu; bộ kèm theo còn ${lacking.length} chỉ tiêu chưa lấy.`,
    ],
  }
}

const stateWords: Readonly<Record<Campaign['state'], string>> = { draft: 'chuẩn bị', open: 'đang thu', closed: 'đã khép' }

export async function list(office: OfficeDatabase): Promise<Answer> {
  const campaigns = (await selectCampaigns(office.read)).map(({ record: { id, title, state, period, cutOff, due, addresseeIds } }) => ({ id, title, state, ...period, cutOff, due, units: addresseeIds.length }))
  const rounds = (await selectReportingRounds(office.read)).map(({ record: { id, title, reportingPeriod } }) => ({ id, title, reportingPeriod }))
  return {
    exitCode: 0, facts: { verb: 'list', campaigns, rounds }, output: campaigns.map(({ id, title, state, due }) => `${[id, stateWords[state], shortDate(due), title].map(visible).join('\t')}\n`).join(''),
    messages: [
      campaigns.length === 0 ? 'Chưa có đợt báo cáo nào; lập bằng: vpk campaign OFFICE.vpk create.' : `${campaigns.length} đợt báo cáo.`,
      ...rounds.map(({ id, title }) => `Chế độ báo cáo ${visible(id)}: ${visible(title)}.`),
    ],
  }
}
