/** What the steps of the sample office are played with. */
import type { OfficeDatabase } from '../db/index.ts'
import type { CaseResources } from '../inspections/index.ts'
import type { MeetingResources, MeetingTemplates } from '../meetings/index.ts'
import type { ReportTemplates } from '../reporting/index.ts'

/** The open office, the folder of the sample's files, the rules of meetings and of cases. */
export interface Sample {
  readonly office: OfficeDatabase, readonly resourcesDir: string, readonly folder: string, readonly templates: ReportTemplates & MeetingTemplates
  readonly meetings: MeetingResources, readonly cases: CaseResources
}
