/** The year's work that is followed from registers: study of resolutions, commitments, admissions; and registers beside what units reported. */
import { z } from 'zod'
import { admissionSchema, admissionStepSchema } from '../domain/admission.ts'
import { registrantSchema } from '../domain/commitment.ts'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { comparisonSchema } from '../domain/indicator.ts'
import { problemSchema } from '../domain/problem.ts'
import { attendeeGroupSchema } from '../domain/study-session.ts'
import { workRateSchema, workTableSchema } from '../domain/work-table.ts'
import { basisSchema, includeSchema } from './aggregation.ts'
import { base, grantTokenSchema, writtenSchema } from './base.ts'
import { admissionRecordsContract, commitmentRecordsContract, studySessionRecordsContract } from './desk-records.ts'

/** Both days belong to it. */
const period = { from: calendarDateSchema, to: calendarDateSchema }
/** The day that is counted until; null: today. */
const counted = { on: calendarDateSchema.nullable().default(null) }
const madeSchema = z.strictObject({ recordId: z.string() })
const namedBodySchema = z.strictObject({ bodyId: z.string(), name: z.string() })
const thresholdSchema = z.strictObject({ value: z.string(), comparison: comparisonSchema, setBy: z.string() })

const studyAsked = { ...period, directiveId: recordIdSchema.nullable().default(null) }
export const studySummarySchema = z.strictObject({
  ...period, directiveId: z.string().nullable(), directive: z.string(),
  /** Sessions held (catch-up sessions belong to theirs), and catch-up sessions. */
  classes: z.number().int(), catchUps: z.number().int(),
  groups: z.array(z.strictObject({
    group: attendeeGroupSchema, invited: z.number().int(), present: z.number().int(), caughtUp: z.number().int(),
    /** Present and caught up, over invited. */
    rate: workRateSchema, threshold: thresholdSchema.nullable(), kept: z.boolean().nullable(),
  })),
  /** Units that held at least one. */
  coverage: workRateSchema,
  none: z.array(namedBodySchema),
  below: z.array(z.strictObject({ ...namedBodySchema.shape, group: attendeeGroupSchema, rate: workRateSchema, threshold: thresholdSchema })),
  byUnit: workTableSchema, byDirective: workTableSchema,
  problems: z.array(problemSchema),
})
export type StudySummary = z.output<typeof studySummarySchema>

export const studySessionsContract = {
  ...studySessionRecordsContract,
  summary: base.input(z.strictObject(studyAsked)).output(studySummarySchema),
  /** Writes the tables of the summary as `.xlsx`. */
  workbook: base.input(z.strictObject({ ...studyAsked, grant: grantTokenSchema })).output(writtenSchema),
  /** Makes a new paper of the summary with its tables; it is then a paper like any other. */
  makePaper: base.input(z.strictObject({ ...studyAsked, ...counted })).output(madeSchema),
}

const role = registrantSchema.shape.role
/** `type` null: every type of the year. `on`: what was registered by that day; null: today. */
const coverageAsked = { year: z.number().int().min(1990).max(2100), type: z.string().nullable().default(null), on: calendarDateSchema.nullable().default(null) }
const personSchema = z.strictObject({ commitmentId: z.string(), ...namedBodySchema.shape, type: z.string(), person: z.string(), role })
export const commitmentCoverageSchema = z.strictObject({
  year: z.number().int(), type: z.string().nullable(), on: z.string(),
  /** Types registered this year, and last year's that nobody registers any more. */
  types: z.array(z.string()), droppedTypes: z.array(z.string()),
  all: workRateSchema, roles: z.array(z.strictObject({ role, rate: workRateSchema })),
  threshold: thresholdSchema.nullable(), kept: z.boolean().nullable(),
  byUnit: workTableSchema,
  /** Who owes a registration; units of which no register came for a type. */
  missing: z.array(personSchema), noRegister: z.array(z.strictObject({ ...namedBodySchema.shape, type: z.string() })),
  /** Items not tied to a task or without a result one can measure; registered persons without any item. */
  loose: z.array(z.strictObject({ ...personSchema.shape, content: z.string(), sentence: z.string() })),
  /** Items word for word as the same person's of the year before. */
  repeated: z.array(z.strictObject({ ...personSchema.shape, content: z.string(), sentence: z.string() })),
})
export type CommitmentCoverage = z.output<typeof commitmentCoverageSchema>

export const commitmentsContract = {
  ...commitmentRecordsContract,
  coverage: base.input(z.strictObject(coverageAsked)).output(commitmentCoverageSchema),
  workbook: base.input(z.strictObject({ ...coverageAsked, grant: grantTokenSchema })).output(writtenSchema),
  /** Makes a new paper of the lists (heads apart, those missing apart); it is then a paper like any other. */
  makePaper: base.input(z.strictObject(coverageAsked)).output(madeSchema),
}

/** Where a person stands: nguồn, lớp, hồ sơ, kết nạp, chính thức. */
export const admissionStageSchema = z.enum(['source', 'class', 'file', 'admitted', 'official'])
export type AdmissionStage = z.infer<typeof admissionStageSchema>
const trait = admissionSchema.shape.traits.unwrap().element
const traitCounts = z.array(z.strictObject({ trait, count: z.number().int() }))
const daySchema = z.strictObject(counted)

export const admissionPipelineSchema = z.strictObject({
  on: z.string(),
  stages: z.array(z.strictObject({ stage: admissionStageSchema, count: z.number().int(), traits: traitCounts })),
  stopped: z.number().int(), late: z.number().int(),
  people: z.array(z.strictObject({
    id: z.string(), fullName: z.string(), ...namedBodySchema.shape, stage: admissionStageSchema, step: admissionStepSchema, since: z.string(), days: z.number().int(),
    problems: z.array(problemSchema),
  })),
})
export type AdmissionPipeline = z.output<typeof admissionPipelineSchema>

const spanProgress = {
  ...period, planned: z.string(), done: z.number().int(),
  /** What must still come; per cent of planned; null without a plan. */
  remaining: z.string(), percent: z.string().nullable(),
  monthsLeft: z.number().int(), perMonth: z.string().nullable(),
}
export const admissionProgressSchema = z.strictObject({
  on: z.string(),
  targets: z.array(z.strictObject({
    targetId: z.string(), setBy: z.string(), ...spanProgress,
    /** Years of the target. `needed`: with what earlier years missed carried on. `assumed`: nobody set it; the whole in equal parts. */
    years: z.array(z.strictObject({ ...spanProgress, needed: z.string().nullable(), shortfall: z.string().nullable(), ended: z.boolean(), current: z.boolean() })),
    assumed: z.boolean(), sharesDiffer: z.string(),
  })),
})
export type AdmissionProgress = z.output<typeof admissionProgressSchema>

const quotaAsked = period
export const admissionQuotasSchema = z.strictObject({
  ...period, byUnit: workTableSchema,
  /** Of those admitted in the period. */
  admitted: z.number().int(), traits: z.array(z.strictObject({ trait, rate: workRateSchema })),
  /** Units that admitted nobody this year although a quota was set. */
  nobody: z.array(namedBodySchema),
})
export type AdmissionQuotas = z.output<typeof admissionQuotasSchema>

export const admissionsContract = {
  ...admissionRecordsContract,
  pipeline: base.input(daySchema).output(admissionPipelineSchema),
  progress: base.input(daySchema).output(admissionProgressSchema),
  quotas: base.input(z.strictObject(quotaAsked)).output(admissionQuotasSchema),
  workbook: base.input(z.strictObject({ ...quotaAsked, grant: grantTokenSchema })).output(writtenSchema),
  /** Makes a new paper of the quotas of the year with the table by unit; it is then a paper like any other. */
  makePaper: base.input(z.strictObject({ ...quotaAsked, ...counted })).output(madeSchema),
}

const countsSchema = z.strictObject({ numerator: z.string().nullable(), denominator: z.string().nullable() })
export const registerComparisonSchema = z.strictObject({
  campaignId: z.string(), title: z.string(), ...period,
  rows: z.array(z.strictObject({
    ...namedBodySchema.shape, code: z.string(), indicator: z.string(), reported: countsSchema, register: countsSchema,
    /** Reported less register; null where one side says nothing. */
    difference: countsSchema, differs: z.boolean(),
  })),
})
export type RegisterComparison = z.output<typeof registerComparisonSchema>

export const yearWorkContract = {
  /** What the registers of this office say of indicators: beneath a body, in a period. Codes no register knows are left out. */
  measurements: base.input(z.strictObject({ codes: z.array(z.string()).max(200), bodyId: recordIdSchema, ...period }))
    .output(z.array(z.strictObject({ code: z.string(), ...countsSchema.shape }))),
  /** What units reported in a campaign beside the registers: differences are shown, nothing is repaired. */
  compare: base.input(z.strictObject({ campaignId: recordIdSchema, basis: basisSchema.default('current'), include: includeSchema.default('accepted') })).output(registerComparisonSchema),
}
