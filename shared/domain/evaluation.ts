/** Kiểm điểm, đánh giá, xếp loại (366-QĐ/TW, HD 43-HD/BTCTW as reported in document-catalogue 14): rounds and the results in them. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { bodyKindSchema } from './organisation.ts'
import { countSchema } from './quantity.ts'

export const ratingSchema = z.enum(['excellent', 'good', 'completed', 'notCompleted'])
export type Rating = z.infer<typeof ratingSchema>

/** What is counted where a result is a count: members, or organisations of one kind. */
export const countedSchema = z.enum(['members', 'grassrootsCommittee', 'grassrootsCell', 'subCommitteeArea', 'partyCell'])
export type Counted = z.infer<typeof countedSchema>

/** Papers of a round: the report with its tables, the forms of self-review (01; 2A–2C), the ballot slip, the counting minutes. */
export const evaluationPaperRoleSchema = z.enum(['report', 'collectiveReview', 'personalReview', 'ballotSlip', 'countingMinutes'])
export type EvaluationPaperRole = z.infer<typeof evaluationPaperRoleSchema>

/** Đợt đánh giá: what is rated, for which time, and how the 20 % cap is read (the sources read its base in two ways: a setting). */
export const evaluationRoundSchema = z.strictObject({
  id: recordIdSchema,
  title: requiredLineSchema,
  /** The body that approves. */
  bodyId: recordIdSchema,
  object: z.enum(['organisations', 'members']),
  period: z.enum(['quarter', 'year', 'term']),
  year: z.number().int().min(1990).max(2100),
  quarter: z.number().int().min(1).max(4).nullable().default(null),
  asOf: calendarDateSchema,
  /** Most of "hoàn thành xuất sắc", in per cent of the base. */
  capPercent: countSchema.default('20'),
  /** `atLeastGood`: of those rated good or better; `exactlyGood`: of those rated good. */
  capBase: z.enum(['atLeastGood', 'exactlyGood']).default('atLeastGood'),
  capRounding: z.enum(['halfUp', 'down']).default('halfUp'),
  /** Whose shares are measured against each other: the groups of the results, or each unit's own members. */
  capScope: z.enum(['group', 'unit']).default('group'),
  /** Kinds of bodies beneath `bodyId` that the round expects a result of; those without one are listed. */
  kinds: z.array(bodyKindSchema).min(1).default(['grassrootsCommittee', 'grassrootsCell']),
  /** Which of the two ways to average the years of a term is printed. */
  averagePrinted: z.enum(['yearlyRates', 'pooled']).default('yearlyRates'),
  closed: z.boolean().default(false),
  /** Papers made from this round, oldest first. */
  papers: z.array(z.strictObject({ role: evaluationPaperRoleSchema, collection: z.literal('freeDocuments'), recordId: recordIdSchema })).max(2000).default([]),
  note: lineSchema.default(''),
}).refine((round) => (round.period === 'quarter') === (round.quarter !== null), { path: ['quarter'], error: 'Đợt theo quý phải ghi quý; đợt năm hoặc nhiệm kỳ thì để trống.' })
export type EvaluationRound = Readonly<z.output<typeof evaluationRoundSchema>>

/** A vote on one proposed rating. `handedOut` ≥ `returned` ≥ `valid`; votes add up to `valid`. */
export const ratingBallotSchema = z.strictObject({
  handedOut: z.number().int().min(0), returned: z.number().int().min(0), valid: z.number().int().min(0),
  votes: z.strictObject({ excellent: z.number().int().min(0), good: z.number().int().min(0), completed: z.number().int().min(0), notCompleted: z.number().int().min(0) }),
}).superRefine((ballot, context) => {
  const cast = ballot.votes.excellent + ballot.votes.good + ballot.votes.completed + ballot.votes.notCompleted
  if (ballot.valid > ballot.returned || ballot.returned > ballot.handedOut) context.addIssue({ code: 'custom', path: ['valid'], message: 'Số phiếu hợp lệ, thu về, phát ra không khớp nhau. Kiểm tra lại ba số này.' })
  if (cast !== ballot.valid) context.addIssue({ code: 'custom', path: ['votes'], message: `Tổng số phiếu theo mức (${cast}) khác số phiếu hợp lệ (${ballot.valid}). Kiểm tra lại.` })
})

/** Score and conditions of one organisation or person; unknown facts are null, never assumed. */
const scoreSchema = z.strictObject({
  /** Of 30 common points and 70 for results. */
  common: countSchema.nullable().default(null), results: countSchema.nullable().default(null),
  onTimePercent: countSchema.nullable().default(null), beyondPlanPercent: countSchema.nullable().default(null),
  latePercent: countSchema.nullable().default(null), disciplined: z.boolean().nullable().default(null), remediedPercent: countSchema.nullable().default(null),
})

/** One result in a round. */
export const evaluationSchema = z.strictObject({
  id: recordIdSchema,
  roundId: recordIdSchema,
  /** The organisation rated, or the one whose members are. */
  bodyId: recordIdSchema,
  /** `person`: a member by name and post; `counts`: a unit's members as counts. */
  subject: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('organisation') }),
    z.strictObject({
      type: z.literal('person'), fullName: requiredLineSchema, post: lineSchema.default(''), leader: z.boolean().default(false),
      membership: z.enum(['full', 'probationary']).default('full'),
    }),
    z.strictObject({
      type: z.literal('counts'), of: countedSchema.default('members'),
      /** `probationary` of `total`; `exempt` are not rated. */
      total: z.number().int().min(0), probationary: z.number().int().min(0).default(0), exempt: z.number().int().min(0).default(0),
      excellent: z.number().int().min(0), good: z.number().int().min(0), completed: z.number().int().min(0), notCompleted: z.number().int().min(0),
    }),
  ]),
  /** Who competes with whom for the cap: "đảng bộ cơ sở", "chi bộ cơ sở". Empty: all of the round together. */
  group: lineSchema.default(''),
  score: scoreSchema.prefault({}),
  self: ratingSchema.nullable().default(null),
  collective: ratingSchema.nullable().default(null),
  ballot: ratingBallotSchema.nullable().default(null),
  /** As decided; null: not yet, or not rated for the reason given. */
  final: ratingSchema.nullable().default(null),
  unratedReason: lineSchema.default(''),
  decision: lineSchema.default(''),
  /** Why a "hoàn thành xuất sắc" stands beyond the cap, as the approving body decided; '' when it does not. */
  capException: lineSchema.default(''),
  /** Approvals taken back to be corrected, oldest first. */
  withdrawn: z.array(z.strictObject({ on: calendarDateSchema, rating: ratingSchema, decision: lineSchema.default(''), reason: requiredLineSchema })).max(50).default([]),
}).superRefine((evaluation, context) => {
  const { subject } = evaluation
  if (subject.type !== 'counts') return
  if (subject.probationary > subject.total) {
    context.addIssue({ code: 'custom', path: ['subject', 'probationary'], message: `Số đảng viên dự bị (${subject.probationary}) lớn hơn tổng số (${subject.total}). Kiểm tra lại.` })
  }
  const rated = subject.excellent + subject.good + subject.completed + subject.notCompleted
  if (rated + subject.exempt > subject.total) {
    context.addIssue({ code: 'custom', path: ['subject', 'total'], message: `Số được xếp loại và miễn (${rated + subject.exempt}) lớn hơn tổng số (${subject.total}). Kiểm tra lại.` })
  }
})
export type Evaluation = Readonly<z.output<typeof evaluationSchema>>
export type EvaluationSubject = Evaluation['subject']
export type EvaluationScore = Evaluation['score']
export type RatingBallot = Readonly<z.output<typeof ratingBallotSchema>>
/** Facts a condition can ask about. */
export type RatingFact = Exclude<keyof EvaluationScore, 'common' | 'results'>
