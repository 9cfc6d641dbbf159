/** Calls for reports: campaigns, and the standing rounds that make them ahead. */
export { campaignStore, reportingRoundStore, selectCampaigns, selectReportingRounds } from './campaigns.repository.ts'
export { campaignsProcedures, reportingRoundsProcedures } from './campaigns.procedures.ts'
