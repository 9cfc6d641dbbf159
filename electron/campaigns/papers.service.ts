/** Papers of a campaign made and stored: the draft record and the campaign that names it are written in one transaction. */
import type { BoardCell, BoardRow, MadePaper } from '../../shared/contract/campaigns.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { addDays, shortDate, workingDayFrom } from '../../shared/domain/dates.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { directiveStore } from '../directives/index.ts'
import type { CampaignResources } from './resources.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { indicatorStore } from '../indicators/index.ts'
import { organisationView } from '../organisation/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { fittingProblems } from '../templates/index.ts'
import { addresseesOf } from './addressees.ts'
import { boardOf, isInHand } from './board.ts'
import { callTemplates, citedPaper, letterRecord, planRecord, reminderRecord } from './call-papers.ts'
import type { CallFacts } from './call-papers.ts'
import { campaignStore, selectCarriedOut, selectVersions } from './campaigns.repository.ts'
import { suppliedOutlines } from './outlines.ts'
import { passedUnits, passedWords } from './passed-units.ts'
import { movedSentence } from './proposal.ts'

export type PaperRole = 'plan' | 'letter' | 'reminder'

/** `today`: of the request's clock. `newId`: ids of made records. */
export interface MakeContext { readonly office: OfficeDatabase, readonly resources: CampaignResources, readonly actor: Actor, readonly today: string, readonly newId: (prefix: string) => string }

/** The kế hoạch (of a sơ kết or tổng kết only: document-catalogue 1e) or the công văn that calls for the reports. */
export async function makeCallPaper(context: MakeContext, { id, role }: { readonly id: string, readonly role: 'plan' | 'letter' }): Promise<MadePaper> {
  const campaign = (await getRecord(context.office.read, campaignStore, id)).record
  if (role === 'plan' && campaign.kind !== 'preliminaryReview' && campaign.kind !== 'finalReview') {
    throw fault('CAMPAIGN_WRONG_STATE', {
      happened: 'Mẫu kế hoạch có sẵn chỉ dùng cho sơ kết, tổng kết.', kept: 'Chưa có văn bản nào được lập.', remedy: 'Lập công văn yêu cầu báo cáo cho đợt này.',
    })
  }
  const facts = await factsFor(context, campaign, role)
  return storePaper(context, campaign, role, role === 'plan' ? planRecord(facts) : letterRecord(facts), [])
}

export interface ReminderRequest { readonly id: string, readonly on: string | null, readonly due: string | null, readonly bodyIds: readonly string[] | null }

/** Days given anew when nobody says otherwise. */
const newDueDays = 5

/** The công văn that names everyone without a report in hand on that day. */
export async function makeReminder(context: MakeContext, request: ReminderRequest): Promise<MadePaper> {
  const campaign = (await getRecord(context.office.read, campaignStore, request.id)).record
  if (campaign.state !== 'open') {
    throw fault('CAMPAIGN_WRONG_STATE', {
      happened: 'Đợt này không ở bước thu báo cáo nên không có gì để đôn đốc.', kept: 'Chưa có văn bản nào được lập.', remedy: 'Phát phiếu (mở đợt) trước; đợt đã khép thì mở lại.',
    })
  }
  const facts = await factsFor(context, campaign, 'reminder')
  const on = request.on ?? context.today
  const board = boardOf({ campaigns: [campaign], versions: await selectVersions(context.office.read, [campaign.id], on), bodies: facts.view.bodies, on })
  const owing = board.rows.filter(({ bodyId, cells: [cell] }) => isOwing(cell ?? null) && (request.bodyIds?.includes(bodyId) ?? true))
  const missing = owing.filter(({ ended }) => !ended).map(({ name, cells: [cell] }) => ({ name, returned: cell?.state === 'returned' }))
  const ended = await endedWords(context.office.read, campaign, facts.view.bodies, owing.filter((row) => row.ended), on)
  if (missing.length === 0 && ended.length > 0) {
    throw fault('CAMPAIGN_WRONG_STATE', {
      happened: `Chỉ còn đơn vị đã kết thúc hoạt động chưa có báo cáo: ${ended.join('; ')}.`, kept: 'Chưa có văn bản nào được lập.', remedy: 'Ghi các đơn vị này là không phải báo cáo kèm lý do, hoặc đề nghị đơn vị kế thừa báo cáo thay.',
    })
  }
  if (missing.length === 0) {
    throw fault('CAMPAIGN_WRONG_STATE', {
      happened: request.bodyIds === null ? `Đến ngày ${shortDate(on)}, mọi đơn vị đã có báo cáo.` : 'Các đơn vị đã chọn đều đã có báo cáo, hoặc không phải báo cáo trong đợt này.',
      kept: 'Chưa có văn bản nào được lập.', remedy: 'Không cần đôn đốc; xem lại bảng theo dõi.',
    })
  }
  const asked = request.due ?? (campaign.due > on ? campaign.due : addDays(on, newDueDays))
  const due = workingDayFrom(asked)
  const called = await calledBy(context.office.read, campaign, facts)
  return storePaper(context, campaign, 'reminder', reminderRecord(facts, { missing, on, due, called }), [
    `${missing.length}/${campaign.addresseeIds.length} đơn vị chưa có báo cáo.`,
    ...ended.length === 0 ? [] : [`Không đôn đốc ${ended.length} đơn vị đã kết thúc hoạt động: ${ended.join('; ')}. Nếu không phải báo cáo nữa thì ghi lý do ở bước Nhận báo cáo.`],
    ...asked === due ? [] : [movedSentence(asked, due)],
  ])
}

function isOwing(cell: BoardCell | null): boolean {
  return cell !== null && !isInHand(cell.state)
}

/** Units that owe and are no more: how long there were, and who took over, as the changes carried out say. */
async function endedWords(db: ReadDatabase, campaign: Campaign, bodies: ReadonlyMap<string, Body>, ended: readonly BoardRow[], on: string): Promise<readonly string[]> {
  if (ended.length === 0) return []
  const asked = { underBodyId: campaign.bodyId, kinds: new Set(ended.map(({ kind }) => kind)), period: { from: beginning, to: on }, cutOff: on }
  const passed = new Map(passedUnits(bodies, await selectCarriedOut(db), asked).map((unit) => [unit.id, passedWords(unit)]))
  return ended.map(({ bodyId, name }) => passed.get(bodyId) ?? `“${name}”`)
}

/** Before any body. */
const beginning = '0001-01-01'

/** The last plan or letter that called and has number and date. */
async function calledBy(db: ReadDatabase, campaign: Campaign, { view }: CallFacts): Promise<string> {
  for (const { role, collection, recordId } of campaign.papers.toReversed()) {
    if ((role !== 'plan' && role !== 'letter') || collection !== 'freeDocuments') continue
    const paper = await freeDocumentStore.find(db, recordId)
    const cited = paper === null ? '' : citedPaper(paper.record, view)
    if (cited !== '') return cited
  }
  return ''
}

async function factsFor({ office, resources, today, newId }: MakeContext, campaign: Campaign, role: PaperRole): Promise<CallFacts> {
  const db = office.read
  const view = await organisationView(db)
  const { template } = await resources.templateIn(db, callTemplates[role])
  const indicators = await Promise.all(campaign.indicatorIds.map((id) => indicatorStore.find(db, id)))
  return {
    id: newId(role === 'plan' ? 'KH' : 'CV'), campaign, view, template, today, addressees: addresseesOf(view.bodies, campaign),
    directive: campaign.directiveId === null ? null : (await directiveStore.find(db, campaign.directiveId))?.record ?? null,
    indicators: indicators.flatMap((found) => found === null ? [] : [found.record]), outlines: suppliedOutlines(resources.folders.resources),
  }
}

async function storePaper({ office, resources, actor }: MakeContext, { id }: Campaign, role: PaperRole, paper: FreeDocument, notes: readonly string[]): Promise<MadePaper> {
  const problems = fittingProblems(paper, await resources.templatesIn(office.read), 'dữ liệu của đợt này')
  await office.write(async (transaction) => {
    const current = await getRecord(readingIn(transaction), campaignStore, id)
    await writeRecord(transaction, freeDocumentStore, null, paper, actor)
    await writeRecord(transaction, campaignStore, current, { ...current.record, papers: [...current.record.papers, { role, collection: 'freeDocuments', recordId: paper.id }] }, actor)
  })
  return { collection: 'freeDocuments', recordId: paper.id, notes: [...notes], problems: [...problems] }
}
