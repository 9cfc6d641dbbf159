/** `vpk campaign OFFICE.vpk create|forms|import|board|aggregate|report …`: the collection desk without a window. The verb may stand before the office. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FormFile } from '../../shared/contract/campaigns.ts'
import { boardInputSchema, proposalInputSchema } from '../../shared/contract/campaigns.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { lowerFirst } from '../../shared/domain/first-letter.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { reportStateText } from '../../shared/domain/submission-words.ts'
import { boardSheet, campaignRules, campaignStore, createAhead, madeId, makeCallPaper, makeReminder, propose, readBoard, writeForms } from '../campaigns/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile, writeFileWhole } from '../files/index.ts'
import { parseJson } from '../interchange/index.ts'
import { getRecord, saveRecord } from '../records/index.ts'
import { localActor, silentProgress, today } from '../requests/index.ts'
import { problemLines, visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { oneCampaign, refuseUse } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'
import { resources, withOffice } from './surroundings.ts'

export const campaignVerbs = ['create', 'ahead', 'paper', 'forms', 'import', 'board', 'remind', 'aggregate', 'report'] as const
type Verb = (typeof campaignVerbs)[number]

/** `words`: office, verb and files as typed; the verb is the first of the two that is one. */
export async function campaign(words: readonly string[], options: CampaignOptions): Promise<Answer> {
  const at = words.slice(0, 2).findIndex((word) => isVerb(word))
  const verb = words[at]
  const [office, ...files] = words.filter((_word, index) => index !== at)
  if (verb === undefined || !isVerb(verb) || office === undefined) {
    throw refuseUse(`Sau “vpk campaign” phải có tệp văn phòng và một việc: ${campaignVerbs.join(', ')}.`)
  }
  if (files.length > 0 && verb !== 'create' && verb !== 'import') throw refuseUse('Thừa tham số.')
  return withOffice(office, (open) => run(verb, open, files, options))
}

function isVerb(word: string): word is Verb {
  return campaignVerbs.some((verb) => verb === word)
}

async function run(verb: Verb, office: OfficeDatabase, files: readonly string[], options: CampaignOptions): Promise<Answer> {
  switch (verb) {
    case 'create': return create(office, files, options)
    case 'ahead': return ahead(office, options)
    case 'paper': return paper(office, options)
    case 'forms': return forms(office, options)
    case 'board': return board(office, options)
    case 'remind': return remind(office, options)
    case 'import': return (await import('./campaign-import.ts')).importForms(office, files, options)
    case 'aggregate': return (await import('./campaign-figures.ts')).aggregate(office, options)
    case 'report': return (await import('./campaign-report.ts')).report(office, options)
  }
}

function surroundings(office: OfficeDatabase) {
  const actor = localActor()
  const date = today(actor)
  return { office, resources, actor, today: date, newId: (prefix: string) => madeId(prefix, date) }
}

/** What is left out of the file and the options is proposed, as the window does. */
async function create(office: OfficeDatabase, files: readonly string[], options: CampaignOptions): Promise<Answer> {
  if (files.length > 1) throw refuseUse('Chỉ nhận một tệp JSON.')
  const [file] = files
  const given = file === undefined ? {} : fieldsFrom(file)
  const asked = proposalInputSchema.safeParse(withoutBlanks({
    kind: options.kind ?? given['kind'], title: options.title ?? given['title'], bodyId: given['bodyId'],
    directiveId: options.directive ?? given['directiveId'], roundId: options.round ?? given['roundId'], reportingPeriod: options.period ?? given['reportingPeriod'],
    from: options.from ?? spanOf(given)['from'], to: options.to ?? spanOf(given)['to'], cutOff: options.cutOff ?? given['cutOff'], due: options.due ?? given['due'],
    indicatorIds: options.indicators ?? given['indicatorIds'], outlineId: options.outline,
    addressees: options.under === undefined ? undefined : { underBodyId: options.under, ...options.kinds !== undefined && { kinds: options.kinds } },
  }), { reportInput: true })
  if (!asked.success) throw refused(problemsFromIssues(asked.error))
  const context = surroundings(office)
  const { campaign: proposed, notes } = await propose(office.read, resources, { today: context.today, id: context.newId('DOT') }, asked.data)
  // Dates of the form stand as they were moved; everything else of the file stands as it is written.
  const record = { ...proposed, ...given, period: proposed.period, due: proposed.due, cutOff: proposed.cutOff, title: proposed.title, kind: proposed.kind }
  const saved = await saveRecord(office, campaignStore, campaignRules, context.actor, { revision: null, record })
  if (saved.outcome !== 'saved') throw refused(saved.outcome === 'refused' ? saved.problems : [takenId(record.id)])
  const { record: stored } = await getRecord(office.read, campaignStore, record.id)
  return {
    exitCode: 0, facts: { verb: 'create', id: stored.id, campaign: stored, notes, problems: saved.problems }, output: `${stored.id}\n`,
    messages: [...notes, ...problemLines(saved.problems), `Đã lập đợt “${visible(stored.title)}” (${stored.id}), hạn gửi ${shortDate(stored.due)}.`],
  }
}

function fieldsFrom(path: string): Readonly<Record<string, unknown>> {
  const { value, problems } = parseJson(readTextFile(path))
  if (problems.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw fault('JSON_BROKEN', { happened: 'Tệp không phải một đối tượng JSON các mục của đợt báo cáo.', kept: 'Chưa có gì được lập.', remedy: 'Sửa tệp theo lược đồ: vpk schema records, phần campaigns.', problems })
  }
  return { ...value }
}

function spanOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const period = given['period']
  return typeof period === 'object' && period !== null ? { ...period } : {}
}

function withoutBlanks(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function takenId(id: string): Problem {
  return { severity: 'error', code: 'campaign.exists', path: 'id', value: id, message: `Đã có đợt báo cáo mang mã “${id}”.`, remedy: 'Đặt mã khác, hoặc sửa đợt đang có trong chương trình.' }
}

function refused(problems: readonly Problem[]) {
  return fault('INPUT_INVALID', { happened: 'Đợt báo cáo có chỗ phải sửa.', kept: 'Chưa có gì được lập.', remedy: 'Sửa những chỗ đã chỉ rồi làm lại.', problems })
}

async function ahead(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  if (options.until === undefined) throw refuseUse('Thiếu --until: lập sẵn các kỳ kết thúc đến ngày nào.')
  const made = await createAhead(surroundings(office), { id: options.round ?? null, until: options.until })
  return {
    exitCode: 0, facts: { verb: 'ahead', ...made }, output: made.created.map(({ id, title, due }) => `${id}\t${due}\t${visible(title)}\n`).join(''),
    messages: [...made.notes, `Đã lập ${made.created.length} đợt; ${made.existing} đợt đã có từ trước.`],
  }
}

async function paper(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const role = options.role ?? 'letter'
  const made = await makeCallPaper(surroundings(office), { id: oneCampaign(options), role })
  return paperAnswer('paper', made)
}

async function remind(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  return paperAnswer('remind', await makeReminder(surroundings(office), { id: oneCampaign(options), on: options.on ?? null, due: options.due ?? null, bodyIds: null }))
}

function paperAnswer(verb: Verb, made: { readonly recordId: string, readonly notes: readonly string[], readonly problems: readonly Problem[] }): Answer {
  return {
    exitCode: 0, facts: { verb, ...made }, output: `${made.recordId}\n`,
    messages: [...made.notes, ...problemLines(made.problems), `Đã lập bản thảo ${made.recordId}. Xuất bằng vpk generate (mã mẫu xem ở vpk list).`],
  }
}

/** On the command line, sending forms out opens the campaign. */
async function forms(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const id = oneCampaign(options)
  if (options.out === undefined) throw refuseUse('Thiếu --out: thư mục để ghi phiếu.')
  const context = surroundings(office)
  const opened = await openCampaign(office, id)
  mkdirSync(options.out, { recursive: true })
  const kinds: FormFile['kind'][] = ['workbook', 'document', ...options.dataFiles === true ? ['dataFile' as const] : []]
  const written = await writeForms(context, { id, folder: resolve(options.out), kinds }, silentProgress)
  const count = (outcome: FormFile['outcome']): number => written.files.filter((file) => file.outcome === outcome).length
  return {
    exitCode: 0, facts: { verb: 'forms', id, opened, ...written }, output: written.files.map(({ fileName, outcome }) => `${outcome}\t${visible(fileName)}\n`).join(''),
    messages: [
      ...opened ? ['Đợt đã mở: từ nay danh sách đơn vị, đề cương và bộ chỉ tiêu không đổi.'] : [],
      `Phiếu của ${written.units} đơn vị: ghi ${count('written')} tệp, ${count('unchanged')} tệp đã có sẵn, ${count('beside')} tệp ghi bên cạnh vì tệp cũ đã có người sửa.`,
    ],
  }
}

async function openCampaign(office: OfficeDatabase, id: string): Promise<boolean> {
  const { revision, record } = await getRecord(office.read, campaignStore, id)
  if (record.state !== 'draft') return false
  const opened: Campaign = { ...record, state: 'open' }
  const saved = await saveRecord(office, campaignStore, campaignRules, localActor(), { revision, record: opened })
  if (saved.outcome === 'saved') return true
  throw refused(saved.outcome === 'refused' ? saved.problems : [])
}

async function board(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const input = boardInputSchema.safeParse(withoutBlanks({
    campaignIds: options.campaign, from: options.from, to: options.to, on: options.on, sectors: options.sectors, kinds: options.kinds, states: options.states,
  }), { reportInput: true })
  if (!input.success) throw refused(problemsFromIssues(input.error))
  for (const id of input.data.campaignIds) await getRecord(office.read, campaignStore, id)
  const found = await readBoard(office.read, today(localActor()), input.data)
  if (options.out !== undefined) writeFileWhole(options.out, boardSheet(found, 'Văn phòng Khối'))
  const lines = [['Đơn vị', ...found.columns.map(({ title }) => title)], ...found.rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell === null ? '–' : lowerFirst(reportStateText(cell)))])]
  return {
    exitCode: 0, facts: { verb: 'board', ...found, ...options.out !== undefined && { file: options.out } }, output: lines.map((line) => `${line.map(visible).join('\t')}\n`).join(''),
    messages: found.columns.map(({ title, asked, inHand, onTime, late, missing, notDue, returned }) =>
      `${visible(title)}: ${inHand}/${asked} đơn vị đã có báo cáo (đúng hạn ${onTime}, muộn ${late}); trả lại ${returned}; chưa gửi ${missing + notDue}.`),
  }
}
