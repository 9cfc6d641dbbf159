/** Dự thảo báo cáo from a campaign: what it would hold and from where, making it, and what a late report changes in it. */
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
import { claimSourceSchema, draftSectionSchema } from '../domain/report-parts.ts'
import { summaryReportSchema } from '../domain/summary-report.ts'
import { basisSchema, includeSchema } from './aggregation.ts'
import { base, saveOutcome } from './base.ts'

const namedBodySchema = z.strictObject({ bodyId: z.string(), name: z.string() })

const itemSchema = z.strictObject({
  key: z.string(), section: draftSectionSchema, words: z.string(),
  /** What it rests on, in words: "Chỉ tiêu TC01, 118/130 đơn vị". */
  sourceWords: z.string(), source: claimSourceSchema,
})

export const reportDraftSchema = z.strictObject({
  campaign: z.strictObject({ campaignId: z.string(), title: z.string(), units: z.number().int(), reporting: z.number().int() }),
  basis: basisSchema, include: includeSchema, frozenAt: z.string().nullable(),
  subject: z.string(), review: summaryReportSchema.shape.review.unwrap(),
  /** The report drafted from this campaign before; null: none yet. */
  reportId: z.string().nullable(),
  sections: z.array(z.strictObject({ section: draftSectionSchema, name: z.string(), items: z.array(itemSchema) })),
  /** Sections that stay empty: nothing is invented for them. */
  empty: z.array(z.string()),
  /** What is left out, and why. */
  notes: z.array(z.string()),
})
export type ReportDraft = z.output<typeof reportDraftSchema>

/** Where a claim or figure of a report comes from; `path` null: a person took it out. */
export const placedSourceSchema = z.strictObject({
  key: z.string(), section: draftSectionSchema, path: z.string().nullable(), words: z.string(),
  /** A person changed the words since they were drafted. */
  rewritten: z.boolean(), sourceWords: z.string(), source: claimSourceSchema,
})
export type PlacedSource = z.output<typeof placedSourceSchema>

export const reportSourcesSchema = z.strictObject({
  draft: z.strictObject({ campaignId: z.string(), title: z.string(), basis: basisSchema, include: includeSchema, at: z.string() }).nullable(),
  sources: z.array(placedSourceSchema),
})
export type ReportSources = z.output<typeof reportSourcesSchema>

/** The submissions behind one item, every unit of it; those that gave nothing too. */
export const drillDownSchema = z.strictObject({
  key: z.string(), words: z.string(), sourceWords: z.string(), basis: basisSchema,
  rows: z.array(z.strictObject({
    ...namedBodySchema.shape,
    /** The unit's figures or words. */
    values: z.array(z.strictObject({ name: z.string(), value: z.string(), place: z.string() })),
    submission: z.strictObject({ submissionId: z.string(), version: z.number().int(), fileName: z.string(), receivedOn: z.string(), acceptedBy: z.string().nullable() }).nullable(),
    /** "Không gửi", "Nêu", "Chưa có số gốc"; empty when the values say all. */
    remark: z.string(),
  })),
  /** Said when the source is no longer there. */
  notes: z.array(z.string()),
})
export type DrillDown = z.output<typeof drillDownSchema>

export const draftChangesSchema = z.strictObject({
  reportId: z.string(), revision: z.number().int(), campaignId: z.string(), title: z.string(), basis: basisSchema,
  /** A frozen basis says so: later reports change nothing in it. */
  basisWords: z.string(),
  draftedAt: z.string(),
  /** Units whose counted version is another one than when the report was drafted. */
  units: z.array(z.strictObject({ ...namedBodySchema.shape, words: z.string() })),
  changes: z.array(z.strictObject({
    key: z.string(), section: draftSectionSchema, name: z.string(), change: z.enum(['changed', 'added', 'gone']),
    /** As drafted, as it stands, as it would be drafted now. */
    before: z.string().nullable(), now: z.string().nullable(), would: z.string().nullable(),
    touched: z.boolean(), takenOut: z.boolean(),
    why: z.array(z.string()),
    /** Taken unless the person says otherwise: nobody's own words are lost by it. */
    proposed: z.boolean(),
  })),
})
export type DraftChanges = z.output<typeof draftChangesSchema>

const ofCampaign = { campaignId: recordIdSchema, basis: basisSchema.default('current'), include: includeSchema.default('accepted') }
const keys = z.array(z.string().min(1).max(200)).max(2000).default([])

export const reportDraftsContract = {
  preview: base.input(z.strictObject(ofCampaign)).output(reportDraftSchema),
  /** Makes the report and names it in the campaign. Refused when the campaign already has one. */
  create: base.input(z.strictObject(ofCampaign)).output(z.strictObject({ reportId: z.string(), revision: z.number().int(), empty: z.array(z.string()), notes: z.array(z.string()) })),
  sources: base.input(z.strictObject({ reportId: recordIdSchema })).output(reportSourcesSchema),
  drillDown: base.input(z.strictObject({ reportId: recordIdSchema, key: z.string().min(1).max(200) })).output(drillDownSchema),
  /** `basis` null: as it was drafted. */
  changes: base.input(z.strictObject({ reportId: recordIdSchema, basis: basisSchema.nullable().default(null) })).output(draftChangesSchema),
  /** `take`: the program's words; `keep`: the person's stand and are not asked about again until more changes. */
  apply: base.input(z.strictObject({ reportId: recordIdSchema, revision: z.number().int(), basis: basisSchema.nullable().default(null), take: keys, keep: keys })).output(saveOutcome(summaryReportSchema)),
}
