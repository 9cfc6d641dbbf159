/** Drafting from a campaign: this part of the contract. */
import { os } from '../requests/index.ts'
import { applyChanges, createDraft, draftChanges, previewDraft } from './drafts.service.ts'
import type { ReportTemplates } from './report-template.ts'
import { drillDown, reportSources } from './sources.service.ts'

export const reportDraftsProcedures = (templates: ReportTemplates) => ({
  preview: os.reportDrafts.preview.handler(({ context, input }) => previewDraft(context.office().read, input)),
  create: os.reportDrafts.create.handler(({ context, input }) => createDraft(context.office(), context.actor, templates, input)),
  sources: os.reportDrafts.sources.handler(({ context, input }) => reportSources(context.office().read, input.reportId)),
  drillDown: os.reportDrafts.drillDown.handler(({ context, input }) => drillDown(context.office().read, input.reportId, input.key)),
  changes: os.reportDrafts.changes.handler(({ context, input }) => draftChanges(context.office().read, input.reportId, input.basis)),
  apply: os.reportDrafts.apply.handler(({ context, input }) => applyChanges(context.office(), context.actor, input)),
})
