/** Lists of campaigns and standing rounds, the board, and what falls due. */
import type { z } from 'zod'
import type { Board, BoardInput } from '../../shared/contract/campaigns.ts'
import type { CampaignRow, reportingRoundRowSchema } from '../../shared/contract/desk-records.ts'
import { addDays } from '../../shared/domain/dates.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView } from '../organisation/index.ts'
import { boardOf, isInHand } from './board.ts'
import { selectBoardCampaigns, selectCampaigns, selectOpenCampaigns, selectReportingRounds, selectVersions } from './campaigns.repository.ts'

export async function listCampaigns(db: ReadDatabase): Promise<CampaignRow[]> {
  return (await selectCampaigns(db)).map(({ revision, record, directive }) => ({
    id: record.id, revision, title: record.title, kind: record.kind, directive, from: record.period.from, to: record.period.to,
    cutOff: record.cutOff, due: record.due, state: record.state, addressees: record.addresseeIds.length,
  }))
}

export async function listReportingRounds(db: ReadDatabase): Promise<z.output<typeof reportingRoundRowSchema>[]> {
  return (await selectReportingRounds(db)).map(({ revision, record }) => ({
    id: record.id, revision, title: record.title, reportingPeriod: record.reportingPeriod, from: record.period.from, to: record.period.to,
  }))
}

/** Everyone asked in the campaigns of the span (or those named) and where each stands on the day. */
export async function readBoard(db: ReadDatabase, today: string, input: BoardInput): Promise<Board> {
  const campaigns = await selectBoardCampaigns(db, { ids: input.campaignIds, from: input.from, to: input.to })
  const on = input.on ?? today
  const versions = await selectVersions(db, campaigns.map(({ id }) => id), on)
  return boardOf({ campaigns, versions, bodies: (await organisationView(db)).bodies, on }, input)
}

/** A day on which something is to be done for a campaign under way. */
export interface CampaignDue { readonly date: string, readonly content: string, readonly responsible: string, readonly recordId: string }

/** Coming reminder days and last days, and what is overdue while somebody still owes; soonest first. A campaign in which all have sent is not among them. */
export async function dueCampaigns(db: ReadDatabase, today: string, limit: number): Promise<readonly CampaignDue[]> {
  const campaigns = await selectOpenCampaigns(db)
  const versions = await selectVersions(db, campaigns.map(({ id }) => id), today)
  const { bodies } = await organisationView(db)
  return campaigns.flatMap((campaign): readonly CampaignDue[] => {
    const { rows, columns: [column] } = boardOf({ campaigns: [campaign], versions: versions.filter((version) => version.campaign_id === campaign.id), bodies, on: today })
    const owing = rows.filter(({ cells: [cell] }) => cell !== undefined && cell !== null && !isInHand(cell.state)).length
    if (owing === 0) return []
    const responsible = `Còn ${owing}/${column?.asked ?? 0} đơn vị chưa có báo cáo`
    const entry = (date: string, what: string): CampaignDue => ({ date, content: `${what}: ${campaign.title}`, responsible, recordId: campaign.id })
    const reminders = [...new Set(campaign.reminderDays)].map((days) => addDays(campaign.due, -days)).filter((date) => date >= today && date < campaign.due)
    return [...reminders.map((date) => entry(date, 'Nhắc gửi báo cáo')), entry(campaign.due, campaign.due < today ? 'Đôn đốc báo cáo quá hạn' : 'Hạn gửi báo cáo')]
  }).toSorted((one, other) => one.date < other.date ? -1 : one.date > other.date ? 1 : 0).slice(0, limit)
}

/** A report one of these bodies owes to a campaign under way and has not sent (or got back). */
export interface OwedReport { readonly bodyId: string, readonly campaignId: string, readonly title: string, readonly due: string }

/** The one due first first. */
export async function owedReports(db: ReadDatabase, bodyIds: readonly string[]): Promise<readonly OwedReport[]> {
  if (bodyIds.length === 0) return []
  const campaigns = await selectOpenCampaigns(db)
  const versions = await selectVersions(db, campaigns.map(({ id }) => id), null)
  const inHand = new Set(versions.filter(({ state }) => state !== 'returned').map(({ campaign_id: campaign, body_id: body }) => `${campaign}\n${body}`))
  return campaigns.flatMap(({ id: campaignId, title, due, addresseeIds }) => bodyIds
    .filter((bodyId) => addresseeIds.includes(bodyId) && !inHand.has(`${campaignId}\n${bodyId}`)).map((bodyId) => ({ bodyId, campaignId, title, due })))
}
