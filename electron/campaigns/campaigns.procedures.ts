/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { campaignStore, reportingRoundStore } from './campaigns.repository.ts'
import { listCampaigns, listReportingRounds } from './campaigns.service.ts'

export const campaignsProcedures = collectionProcedures(os.campaigns, campaignStore, noRules, listCampaigns)
export const reportingRoundsProcedures = collectionProcedures(os.reportingRounds, reportingRoundStore, noRules, listReportingRounds)
