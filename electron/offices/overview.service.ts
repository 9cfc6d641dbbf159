/** Tổng quan: how much there is, what is unfinished, what falls due and the last numbers used. */
import type { z } from 'zod'
import type { overviewSchema } from '../../shared/contract/office.ts'
import { dueCampaigns } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { dueIncomingPapers } from '../incoming/index.ts'
import { dueCases, selectDueRequests } from '../inspections/index.ts'
import type { CaseResources } from '../inspections/index.ts'
import { organisationView, termsFor } from '../organisation/index.ts'
import type { OrganisationView } from '../organisation/index.ts'
import { selectDueTasks } from '../plans/index.ts'
import { selectSeenIds } from '../records/index.ts'
import { listTasks } from '../tasks/index.ts'
import { isWithin } from '../../shared/domain/dates.ts'

export type Overview = z.output<typeof overviewSchema>

/** What papers tell the overview; the first `most` that lack something. */
export interface OverviewPapers {
  readonly total: number
  readonly unfinished: readonly (Omit<Overview['unfinished'][number], 'missing'> & { readonly missing: readonly ('number' | 'date' | 'signer')[] })[]
  /** The highest numbers, more than one of a kind, body and term: by day. */
  readonly highest: readonly { readonly kindSymbol: string, readonly bodyId: string, readonly bodyName: string, readonly date: string, readonly number: number }[]
}

/** Unfinished papers shown. */
export const mostUnfinished = 50
const mostDue = 50

export async function overviewOf(db: ReadDatabase, papers: OverviewPapers, date: string, resources: CaseResources): Promise<Overview> {
  const view = await organisationView(db)
  const count = async (collection: 'plans' | 'summaryReports' | 'inspections'): Promise<number> => (await selectSeenIds(db, collection)).size
  return {
    counts: {
      bodies: view.bodies.size, plans: await count('plans'), summaryReports: await count('summaryReports'),
      inspections: await count('inspections'), papers: papers.total,
    },
    unfinished: papers.unfinished.map(({ missing, ...paper }) => ({ ...paper, missing: missing.map((what) => missingNames[what]) })),
    due: await dueFrom(db, date, resources), lastNumbers: lastNumbersOf(papers.highest, view),
  }
}

const missingNames = { number: 'số', date: 'ngày', signer: 'người ký' } as const

/** A case past its last day stays in the list until it is begun, or ended. */
async function dueFrom(db: ReadDatabase, date: string, resources: CaseResources): Promise<Overview['due']> {
  const tasks = (await selectDueTasks(db, date, mostDue)).map((task) => ({
    date: task.due ?? '', content: task.content, responsible: task.lead, recordId: task.plan_id, source: 'plan' as const,
  }))
  const requests = (await selectDueRequests(db, date, mostDue)).map((request) => ({
    date: request.due, content: request.content, responsible: request.responsible, recordId: request.inspection_id, source: 'inspection' as const,
  }))
  const cases = (await dueCases(db, resources)).map(({ id, title, begun, due, leader }) => ({ date: due, content: `${begun ? 'Kết thúc cuộc' : 'Triển khai quyết định'}: ${title}`, responsible: leader, recordId: id, source: 'inspection' as const }))
  const reports = (await dueCampaigns(db, date, mostDue)).map((due) => ({ ...due, source: 'campaign' as const }))
  const incoming = (await dueIncomingPapers(db, mostDue)).map((due) => ({ ...due, source: 'incoming' as const }))
  const listed = await listTasks(db, date)
  const taken = new Set(listed.flatMap(({ source, content }) => source.type === 'plan' ? [`${source.planId} ${content}`] : []))
  const open = listed.flatMap(({ id, content, lead, due, state, source }) => due !== null && (state === 'open' || state === 'late') && source.type !== 'inspection' ? [{ date: due, content, responsible: lead, recordId: id, source: 'task' as const }] : [])
  return [...tasks.filter(({ recordId, content }) => !taken.has(`${recordId} ${content}`)), ...open, ...requests, ...cases, ...reports, ...incoming].sort((one, other) => one.date < other.date ? -1 : one.date > other.date ? 1 : 0).slice(0, mostDue)
}

function lastNumbersOf(highest: OverviewPapers['highest'], view: OrganisationView): Overview['lastNumbers'] {
  const last = new Map<string, Overview['lastNumbers'][number]>()
  for (const { number, date, bodyId, kindSymbol, bodyName } of highest) {
    const term = termsFor(view, bodyId, date).find((each) => isWithin(date, each.from, each.to))
    const key = `${kindSymbol}\n${bodyId}\n${term?.id ?? ''}`
    const known = last.get(key)
    if (known === undefined || known.number < number) last.set(key, { kindSymbol, bodyName, termName: term?.name ?? '', number })
  }
  return [...last.values()].sort((one, other) => one.kindSymbol.localeCompare(other.kindSymbol, 'vi') || one.bodyName.localeCompare(other.bodyName, 'vi'))
}
