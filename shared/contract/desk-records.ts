/** Contracts of the collection desk's records: indicators, campaigns and the standing rounds of the year. Work beyond the five verbs is in `campaigns.ts`, `submissions.ts`, `aggregation.ts` …. */
import { z } from 'zod'
import { admissionSchema, admissionStepSchema } from '../domain/admission.ts'
import { campaignSchema, reportingRoundSchema } from '../domain/campaign.ts'
import { commitmentSchema } from '../domain/commitment.ts'
import { evaluationRoundSchema, evaluationSchema, ratingSchema } from '../domain/evaluation.ts'
import { crossCheckSchema, indicatorSchema, reportingPeriodSchema, rollUpSchema, targetSchema } from '../domain/indicator.ts'
import { organisationChangeSchema } from '../domain/organisation-change.ts'
import { studySessionSchema } from '../domain/study-session.ts'
import { collectionContract, rowBase } from './base.ts'

export const indicatorRowSchema = z.strictObject({ ...rowBase, code: z.string(), name: z.string(), group: z.string(), unitOfMeasure: z.string(), rollUp: rollUpSchema, period: reportingPeriodSchema })
export const targetRowSchema = z.strictObject({ ...rowBase, indicatorId: z.string(), indicatorName: z.string(), bodyName: z.string(), value: z.string(), from: z.string(), to: z.string(), setBy: z.string() })
/** `origin`: a check of the supplied set as it came, one the office changed, or the office's own. */
export const crossCheckRowSchema = z.strictObject({ ...rowBase, ...crossCheckSchema.omit({ id: true }).shape, origin: z.enum(['supplied', 'changed', 'office']) })
export const reportingRoundRowSchema = z.strictObject({ ...rowBase, title: z.string(), reportingPeriod: reportingPeriodSchema, from: z.string(), to: z.string().nullable() })
export const campaignRowSchema = z.strictObject({
  ...rowBase, title: z.string(), kind: z.string(), directive: z.string(), from: z.string(), to: z.string(), cutOff: z.string(), due: z.string(),
  state: z.enum(['draft', 'open', 'closed']), addressees: z.number(),
})
export type CampaignRow = Readonly<z.output<typeof campaignRowSchema>>
export const studySessionRowSchema = z.strictObject({ ...rowBase, title: z.string(), bodyName: z.string(), date: z.string(), invited: z.number(), present: z.number() })
export const commitmentRowSchema = z.strictObject({ ...rowBase, bodyName: z.string(), year: z.number(), type: z.string(), registered: z.number(), total: z.number() })
export const admissionRowSchema = z.strictObject({ ...rowBase, fullName: z.string(), bodyName: z.string(), step: admissionStepSchema.nullable(), date: z.string().nullable(), stopped: z.boolean() })
export const evaluationRoundRowSchema = z.strictObject({ ...rowBase, title: z.string(), object: z.enum(['organisations', 'members']), year: z.number(), closed: z.boolean() })
export const evaluationRowSchema = z.strictObject({ ...rowBase, roundId: z.string(), bodyName: z.string(), subject: z.string(), final: ratingSchema.nullable() })
export const organisationChangeRowSchema = z.strictObject({ ...rowBase, kind: z.string(), title: z.string(), date: z.string(), state: z.enum(['draft', 'done']) })

export const indicatorRecordsContract = {
  indicators: collectionContract(indicatorSchema, indicatorRowSchema),
  targets: collectionContract(targetSchema, targetRowSchema),
  crossChecks: collectionContract(crossCheckSchema, crossCheckRowSchema),
}
export const reportingRoundRecordsContract = collectionContract(reportingRoundSchema, reportingRoundRowSchema)
export const campaignRecordsContract = collectionContract(campaignSchema, campaignRowSchema)
export const studySessionRecordsContract = collectionContract(studySessionSchema, studySessionRowSchema)
export const commitmentRecordsContract = collectionContract(commitmentSchema, commitmentRowSchema)
export const admissionRecordsContract = collectionContract(admissionSchema, admissionRowSchema)
export const evaluationRecordsContract = {
  rounds: collectionContract(evaluationRoundSchema, evaluationRoundRowSchema),
  results: collectionContract(evaluationSchema, evaluationRowSchema),
}
export const organisationChangeRecordsContract = collectionContract(organisationChangeSchema, organisationChangeRowSchema)
