/** Lists of campaigns and standing rounds. */
import type { z } from 'zod'
import type { campaignRowSchema, reportingRoundRowSchema } from '../../shared/contract/desk-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectCampaigns, selectReportingRounds } from './campaigns.repository.ts'

export async function listCampaigns(db: ReadDatabase): Promise<z.output<typeof campaignRowSchema>[]> {
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
