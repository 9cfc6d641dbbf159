/** What was done in the sample office after its records were entered, step by step, as data (`resources/sample/desk-steps.json`). */
import { z } from 'zod'
import { paperFactsSchema, recordIdSchema } from '../../shared/domain/common.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { passageKindSchema } from '../../shared/domain/submission.ts'
import { importDecisionSchema } from '../../shared/contract/submissions.ts'

/** When it was done and by whom: the sample tells of days that were, whatever day it is opened on. */
const done = { at: z.iso.datetime(), by: requiredLineSchema }
const ofCampaign = { ...done, campaignId: recordIdSchema }

const themeSchema = z.strictObject({
  kind: passageKindSchema, wording: requiredLineSchema,
  /** Whom a proposal is for; '' otherwise. */
  addressee: z.string(),
  /** Of a cause: the wording of the shortcoming it explains, a theme before this one. */
  explains: requiredLineSchema.nullable(),
  /** `from`: where the words begin in the answer. */
  passages: z.array(z.strictObject({ bodyId: recordIdSchema, questionId: z.string(), from: z.number().int().min(0), words: requiredLineSchema })),
})

const stepSchema = z.discriminatedUnion('step', [
  /** A folder of `resources/sample/returned` taken in as a person would: `ready` and `problems` say what is decided about files without and with errors. */
  z.strictObject({ step: z.literal('import'), ...ofCampaign, folder: z.string(), receivedOn: calendarDateSchema, ready: importDecisionSchema, problems: importDecisionSchema, reason: z.string() }),
  z.strictObject({ step: z.literal('accept'), ...ofCampaign, bodyIds: z.array(recordIdSchema) }),
  z.strictObject({ step: z.literal('freeze'), ...ofCampaign }),
  z.strictObject({ step: z.literal('close'), ...ofCampaign }),
  z.strictObject({ step: z.literal('gather'), ...ofCampaign, themes: z.array(themeSchema) }),
  /** The report drafted with the frozen figures, then what only people know of it. */
  z.strictObject({ step: z.literal('draft'), ...ofCampaign, paper: paperFactsSchema.pick({ number: true, date: true, bases: true, recipients: true, archive: true }) }),
  z.strictObject({ step: z.literal('carryOut'), ...done, changeId: recordIdSchema }),
  z.strictObject({ step: z.literal('ahead'), ...done, until: calendarDateSchema }),
])
export type SampleStep = z.output<typeof stepSchema>

export const sampleStepsSchema = z.strictObject({ format: z.literal('vpk-sample-steps'), steps: z.array(stepSchema) })
export type SampleSteps = z.input<typeof sampleStepsSchema>
