/** Standing rounds: the campaigns of coming periods, made once. */
import type { RoundPeriod } from '../../shared/contract/campaigns.ts'
import { proposalInputSchema } from '../../shared/contract/campaigns.ts'
import type { Campaign, ReportingRound } from '../../shared/domain/campaign.ts'
import { addMonths } from '../../shared/domain/dates.ts'
import { periodsEndingIn } from '../../shared/domain/reporting-periods.ts'
import { readingIn } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import { campaignStore, reportingRoundStore, selectReportingRounds, selectRoundCampaigns } from './campaigns.repository.ts'
import type { MakeContext } from './papers.service.ts'
import { proposeCampaign } from './proposal.ts'
import { proposalFacts } from './proposal.service.ts'

type Surroundings = Pick<MakeContext, 'today' | 'newId'> & { readonly resources: Pick<MakeContext['resources'], 'folders'> }

/** A round's campaign of one period as it would be made, and the stored one's id. */
interface Coming { readonly campaign: Campaign, readonly storedId: string | null }

/** Periods that end inside the round's time and by `until`, whose last day has not passed, oldest first. */
async function comingOf(db: ReadDatabase, { resources, today, newId }: Surroundings, round: ReportingRound, until: string): Promise<readonly Coming[]> {
  const to = round.period.to !== null && round.period.to < until ? round.period.to : until
  const stored = new Map((await selectRoundCampaigns(db, round.id)).map(({ id, period }) => [`${period.from} ${period.to}`, id]))
  const facts = await proposalFacts(db, resources, { today, id: '' }, { directiveId: null, roundId: round.id })
  const made: Campaign[] = []
  return periodsEndingIn(round.reportingPeriod, { from: round.period.from, to }).flatMap((span): readonly Coming[] => {
    const input = proposalInputSchema.parse({ roundId: round.id, ...span })
    // Campaigns made a moment ago in this very run count as the period before.
    const { campaign } = proposeCampaign(input, { ...facts, id: newId('DOT'), before: [...facts.before, ...made] })
    if (campaign.due < today) return []
    const storedId = stored.get(`${span.from} ${span.to}`) ?? null
    if (storedId === null) made.push(campaign)
    return [{ campaign, storedId }]
  })
}

export async function roundPeriods(context: Surroundings & Pick<MakeContext, 'office'>, { id, until }: { readonly id: string, readonly until: string }): Promise<RoundPeriod[]> {
  const db = context.office.read
  const { record: round } = await getRecord(db, reportingRoundStore, id)
  return (await comingOf(db, context, round, until)).map(({ campaign, storedId }) => ({
    from: campaign.period.from, to: campaign.period.to, title: campaign.title, cutOff: campaign.cutOff, due: campaign.due, campaignId: storedId,
  }))
}

/** A term: nobody plans the reports of the next one, and a slip of the keyboard must not make thousands. */
const furthestAheadMonths = 60

function tooFar(): Error {
  return fault('INPUT_INVALID', { happened: 'Chỉ lập sẵn được các kỳ trong vòng 5 năm tới.', kept: 'Chưa có đợt nào được lập.', remedy: 'Chọn một ngày gần hơn.' })
}

export interface Ahead { readonly created: { readonly id: string, readonly title: string, readonly due: string }[], readonly existing: number, readonly notes: string[] }

/** All in one transaction: a second run, or a run at the same moment elsewhere, makes nothing twice. */
export async function createAhead(context: Surroundings & Pick<MakeContext, 'office' | 'actor'>, { id, until }: { readonly id: string | null, readonly until: string }): Promise<Ahead> {
  const { office, actor, today } = context
  if (until > addMonths(today, furthestAheadMonths)) throw tooFar()
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const rounds = id === null ? (await selectReportingRounds(db)).map(({ record }) => record) : [(await getRecord(db, reportingRoundStore, id)).record]
    const ahead: Ahead = { created: [], existing: 0, notes: [] }
    let existing = 0
    for (const round of rounds) {
      for (const { campaign, storedId } of await comingOf(db, context, round, until)) {
        if (storedId !== null) {
          existing++
          continue
        }
        await writeRecord(transaction, campaignStore, null, campaign, actor)
        ahead.created.push({ id: campaign.id, title: campaign.title, due: campaign.due })
        if (campaign.addresseeIds.length === 0) ahead.notes.push(`${campaign.title}: chưa có đơn vị nào phải báo cáo theo cây tổ chức ở ngày chốt số liệu.`)
      }
    }
    return { ...ahead, existing }
  })
}
