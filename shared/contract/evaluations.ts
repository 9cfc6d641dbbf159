/** Đánh giá, xếp loại: a round worked through (proposals, cap, ballots, approval), its summary, term averages, history, papers and sheet. */
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { evaluationPaperRoleSchema, evaluationRoundSchema, evaluationSchema, ratingSchema } from '../domain/evaluation.ts'
import type { Counted } from '../domain/evaluation.ts'
import { bodyKindSchema } from '../domain/organisation.ts'
import { problemSchema } from '../domain/problem.ts'
import { base, grantTokenSchema, revised, writtenSchema } from './base.ts'

const quantity = z.string()
const percent = quantity.nullable()
const statusSchema = z.enum(['verified', 'reported', 'custom'])

/** A level as people read it: its band and conditions in words. */
export const levelViewSchema = z.strictObject({
  id: ratingSchema, name: z.string(), short: z.string(), band: z.string(), source: z.string(), status: statusSchema,
  conditions: z.array(z.strictObject({ words: z.string(), source: z.string(), status: statusSchema })),
})
export const rulesViewSchema = z.strictObject({ name: z.string(), from: z.string(), levels: z.array(levelViewSchema), commonMost: quantity, resultsMost: quantity })
export type RulesView = Readonly<z.output<typeof rulesViewSchema>>

const factSchema = z.enum(['common', 'results', 'onTimePercent', 'beyondPlanPercent', 'latePercent', 'disciplined', 'remediedPercent'])
export const proposalViewSchema = z.strictObject({
  total: quantity.nullable(), band: ratingSchema.nullable(), /** Null: a fact that decides is not known. */ proposed: ratingSchema.nullable(),
  unknown: z.array(factSchema), reasons: z.array(z.string()),
})

export const ballotViewSchema = z.strictObject({
  handedOut: z.number(), returned: z.number(), valid: z.number(), invalid: z.number(), notReturned: z.number(),
  levels: z.array(z.strictObject({
    rating: ratingSchema, votesFor: z.number(), votesAgainst: z.number(), ofValid: percent, againstOfValid: percent, ofHandedOut: percent,
  })),
  /** Levels with the most votes: none without votes, two or more in a tie. */
  leading: z.array(ratingSchema),
})
export type BallotView = Readonly<z.output<typeof ballotViewSchema>>

export const capReadingSchema = z.strictObject({
  base: z.enum(['atLeastGood', 'exactlyGood']), name: z.string(), status: statusSchema,
  /** The base, the exact share of it, and the most after rounding. */
  count: z.number(), exact: quantity, most: z.number(),
  /** Most that may stay when whoever stands back is rated good (which enlarges the base of exactly good). */
  mostAfterLowering: z.number(),
})
export type CapReading = Readonly<z.output<typeof capReadingSchema>>
export const capReportSchema = z.strictObject({
  group: z.string(), excellent: z.number(), good: z.number(), excepted: z.number(),
  readings: z.array(capReadingSchema), printed: capReadingSchema.shape.base,
  /** Beyond the printed reading's most; and how many must be lowered to good for it to hold. */
  over: z.number(), toLower: z.number(),
  /** Lowest score first. `tied`: more stand at this score than need to go back; people choose. */
  exceeding: z.array(z.strictObject({ id: z.string(), name: z.string(), total: quantity.nullable(), count: z.number(), tied: z.boolean() })),
  sentence: z.string(),
})
export type CapReport = Readonly<z.output<typeof capReportSchema>>

const levelCountSchema = z.strictObject({ rating: ratingSchema, count: z.number(), /** Of those rated. */ percent })
/** A row of the biểu. `total` null: the unit gave no figures. */
export const summaryLineSchema = z.strictObject({
  key: z.string(), name: z.string(), kind: z.enum(['unit', 'kind', 'sector', 'sum']),
  total: z.number().nullable(), probationary: z.number(), exempt: z.number(), rated: z.number(), levels: z.array(levelCountSchema),
  atLeastGood: z.strictObject({ count: z.number(), percent }), unrated: z.number(), reasons: z.array(z.string()),
})
export type SummaryLine = Readonly<z.output<typeof summaryLineSchema>>

export const comparisonViewSchema = z.strictObject({
  roundId: z.string(), title: z.string(), line: summaryLineSchema,
  /** Now less then, in points of per cent, of the printed rates. */
  differences: z.array(z.strictObject({ rating: ratingSchema, difference: quantity.nullable() })),
})
export const summarySchema = z.strictObject({
  object: z.enum(['organisations', 'members']), lines: z.array(summaryLineSchema),
  /** The organisations at the base, or the members, once more by sector. */
  bySector: z.array(summaryLineSchema),
  /** The last line: everything together. */
  total: summaryLineSchema,
  /** Units that gave nothing, in the official order. */
  silent: z.array(z.strictObject({ bodyId: z.string(), name: z.string() })),
  notes: z.array(problemSchema), compared: z.array(comparisonViewSchema),
})
export type Summary = Readonly<z.output<typeof summarySchema>>

/** A result or, where there is none yet, the unit it is expected of. */
export const roundRowSchema = z.strictObject({
  bodyId: z.string(), bodyName: z.string(), bodyKind: bodyKindSchema, parentName: z.string(), name: z.string(),
  result: revised(evaluationSchema).nullable(), proposal: proposalViewSchema.nullable(), ballot: ballotViewSchema.nullable(),
  notes: z.array(z.string()),
})
export type RoundRow = Readonly<z.output<typeof roundRowSchema>>

export const roundViewSchema = z.strictObject({
  round: revised(evaluationRoundSchema), bodyName: z.string(), periodName: z.string(), rules: rulesViewSchema, rows: z.array(roundRowSchema),
  caps: z.array(capReportSchema), summary: summarySchema,
  /** What stands against closing it. */
  open: z.array(problemSchema),
})
export type RoundView = Readonly<z.output<typeof roundViewSchema>>

/** `done`: stored whole. `refused`: nothing was stored. */
export const doneOrRefused = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), changed: z.number(), problems: z.array(problemSchema) }),
  z.strictObject({ outcome: z.literal('refused'), problems: z.array(problemSchema) }),
])
export type DoneOrRefused = Readonly<z.output<typeof doneOrRefused>>

/** `revision` null: taken out again. */
export const savedResultsSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done'), saved: z.array(z.strictObject({ id: z.string(), revision: z.number().nullable() })) }),
  z.strictObject({ outcome: z.literal('refused'), problems: z.array(problemSchema) }),
])
export type SavedResults = z.output<typeof savedResultsSchema>

export const pastRatingSchema = z.strictObject({ year: z.number().int().min(1990).max(2100), bodyId: recordIdSchema, rating: ratingSchema.nullable() })

const waysSchema = z.strictObject({ yearlyRates: percent, pooled: percent })
export const termAverageSchema = z.strictObject({
  object: z.enum(['organisations', 'members']), from: z.number(), to: z.number(), printed: evaluationRoundSchema.shape.averagePrinted, printedName: z.string(),
  /** Years without a yearly round, or whose round rated nobody. */
  missingYears: z.array(z.number()),
  groups: z.array(z.strictObject({
    key: z.string(), name: z.string(),
    years: z.array(z.strictObject({ year: z.number(), roundId: z.string(), rated: z.number(), levels: z.array(levelCountSchema) })),
    levels: z.array(z.strictObject({ rating: ratingSchema, ways: waysSchema, printed: percent })),
    /** Excellent and good: the printed rates added, and what the counts themselves give. */
    atLeastGood: z.strictObject({ sumOfPrinted: percent, ways: waysSchema, printed: percent }),
    sentence: z.string(),
  })),
})
export type TermAverage = Readonly<z.output<typeof termAverageSchema>>

export const historyRowSchema = z.strictObject({
  roundId: z.string(), title: z.string(), period: evaluationRoundSchema.shape.period, year: z.number(), quarter: z.number().nullable(), asOf: z.string(),
  subject: z.string(), total: quantity.nullable(), self: ratingSchema.nullable(), collective: ratingSchema.nullable(), final: ratingSchema.nullable(),
  unratedReason: z.string(), decision: z.string(), withdrawn: z.number(),
})
export type HistoryRow = Readonly<z.output<typeof historyRowSchema>>

/** Units × years; a cell is the rating, `unrated` with a reason given, or null: nothing known. */
export const ratingMapSchema = z.strictObject({
  years: z.array(z.number()),
  rows: z.array(z.strictObject({ bodyId: z.string(), name: z.string(), ended: z.boolean(), cells: z.array(z.union([ratingSchema, z.literal('unrated')]).nullable()) })),
})
export type RatingMap = Readonly<z.output<typeof ratingMapSchema>>

export const madeEvaluationPaperSchema = z.strictObject({ collection: z.literal('freeDocuments'), recordId: recordIdSchema, notes: z.array(z.string()), problems: z.array(problemSchema) })
export type MadeEvaluationPaper = Readonly<z.output<typeof madeEvaluationPaperSchema>>

export const evaluationCallsContract = {
  rules: base.output(rulesViewSchema),
  view: base.input(z.strictObject({ roundId: recordIdSchema })).output(roundViewSchema),
  /**
   * Stores many results or none: `record` as in `results.save`, null to take a new one out again (which undoes). A problem's path begins
   * with `results[i]`, its value is the id.
   */
  saveResults: base.input(z.strictObject({
    results: z.array(z.strictObject({ id: recordIdSchema, revision: z.number().int().nullable(), record: z.unknown() })).min(1).max(2000),
  })).output(savedResultsSchema),
  /** Ratings decided in past years, of units of `bodyId`; a year without a round gets one. `before` undoes it. */
  savePast: base.input(z.strictObject({ bodyId: recordIdSchema, ratings: z.array(pastRatingSchema).min(1).max(10_000) })).output(z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('done'), changed: z.number(), before: z.array(pastRatingSchema) }),
    z.strictObject({ outcome: z.literal('refused'), problems: z.array(problemSchema) }),
  ])),
  /**
   * Approves proposals all at once: those of `resultIds` (null: every result with a proposal and no approval yet). `lower`: rated good although
   * proposed excellent. Refused whole when a group would stand beyond its cap.
   */
  accept: base.input(z.strictObject({
    roundId: recordIdSchema, resultIds: z.array(recordIdSchema).max(20_000).nullable().default(null), lower: z.array(recordIdSchema).max(20_000).default([]), decision: z.string().max(300).default(''),
  })).output(doneOrRefused),
  /** Takes an approval back to be corrected; kept with its reason. */
  withdraw: base.input(z.strictObject({ resultId: recordIdSchema, reason: z.string().max(500) })).output(doneOrRefused),
  /** Closes a round, or opens it again. */
  setClosed: base.input(z.strictObject({ roundId: recordIdSchema, closed: z.boolean() })).output(doneOrRefused),
  termAverage: base.input(z.strictObject({
    bodyId: recordIdSchema, object: z.enum(['organisations', 'members']), from: z.number().int().min(1990).max(2100), to: z.number().int().min(1990).max(2100),
    printed: evaluationRoundSchema.shape.averagePrinted.nullable().default(null),
  })).output(termAverageSchema),
  /** Of a unit; with `fullName`, of that member of it. */
  history: base.input(z.strictObject({ bodyId: recordIdSchema, fullName: z.string().max(200).nullable().default(null) })).output(z.array(historyRowSchema)),
  /** `units`: the grassroots units beneath `bodyId` on the day too, whether they were ever rated or not. */
  ratingMap: base.input(z.strictObject({ bodyId: recordIdSchema.nullable().default(null), on: calendarDateSchema.nullable().default(null), units: z.boolean().default(false) })).output(ratingMapSchema),
  /** A paper stored as a draft and kept among the round's papers. Forms, slip and minutes name the result they are about. */
  makePaper: base.input(z.strictObject({ roundId: recordIdSchema, role: evaluationPaperRoleSchema, resultId: recordIdSchema.nullable().default(null) })).output(madeEvaluationPaperSchema),
  summarySheet: base.input(z.strictObject({ roundId: recordIdSchema, grant: grantTokenSchema })).output(writtenSchema),
}

export const countedNames: Readonly<Record<Counted, string>> = {
  members: 'Đảng viên', grassrootsCommittee: 'Đảng bộ cơ sở', grassrootsCell: 'Chi bộ cơ sở', subCommitteeArea: 'Đảng bộ bộ phận', partyCell: 'Chi bộ trực thuộc',
}
