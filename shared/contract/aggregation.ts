/** Tổng hợp: a campaign's figures rolled up, compared, opened down to the submissions behind them, frozen and amended. */
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { checkTermSchema, comparisonSchema, crossCheckSchema, indicatorSchema, ratePerSchema, reportingPeriodSchema, rollUpSchema } from '../domain/indicator.ts'
import { bodyKindSchema, sectorSchema } from '../domain/organisation.ts'
import { problemSchema } from '../domain/problem.ts'
import { rolledFigureSchema } from '../domain/rolled-figure.ts'
import { submissionSourceSchema, submissionStateSchema } from '../domain/submission.ts'
import { absences } from '../domain/submission-words.ts'
import { base, grantTokenSchema, writtenSchema } from './base.ts'

/** `frozen`: the versions that counted at the cut-off; `current`: the newest ones. */
export const basisSchema = z.enum(['current', 'frozen'])
/** Which versions count while not frozen: only what was accepted, or also what waits to be looked at. */
export const includeSchema = z.enum(['accepted', 'received'])
export type Basis = z.infer<typeof basisSchema>
export type Include = z.infer<typeof includeSchema>

const asked = { basis: basisSchema.default('current'), include: includeSchema.default('accepted') }
const ofCampaign = { campaignId: recordIdSchema, ...asked }
/** Figures beneath this node of the tree; null: the whole campaign. */
const beneath = { bodyId: recordIdSchema.nullable().default(null) }

const quantity = z.string()
const namedBodySchema = z.strictObject({ bodyId: z.string(), name: z.string() })
const absenceSchema = z.enum(absences)
const campaignHeadSchema = z.strictObject({
  campaignId: z.string(), title: z.string(), from: z.string(), to: z.string(), cutOff: z.string(), reportingPeriod: reportingPeriodSchema.nullable(),
  /** Its figures are those frozen at its cut-off. */
  frozen: z.boolean(),
})
export type CampaignHead = z.output<typeof campaignHeadSchema>

/** An indicator as a table names it; `rollUp` is the way its figures were added, which a report must say. */
const indicatorHeadSchema = z.strictObject({
  indicatorId: z.string(), code: z.string(), name: z.string(), group: z.string(), unitOfMeasure: z.string(), rollUp: rollUpSchema,
  numeratorName: z.string(), denominatorName: z.string(), ratePer: ratePerSchema, decimals: z.number().int(), direction: indicatorSchema.shape.direction,
})
export type IndicatorHead = z.output<typeof indicatorHeadSchema>

const spanSchema = z.strictObject({ from: z.string(), to: z.string() })
const difference = {
  /** Now less then; of per cents in points. */
  difference: quantity.nullable(),
  /** Now in per cent of then; counts and means. */
  percent: quantity.nullable(),
  change: z.enum(['better', 'worse', 'same', 'changed']).nullable(),
}
const comparedSchema = z.strictObject({ figure: rolledFigureSchema, ...difference })
const outcomeSchema = z.enum(['reached', 'notReached', 'notYet', 'unknown'])

const targetViewSchema = z.strictObject({
  targetId: z.string(), setBy: z.string(), comparison: comparisonSchema,
  /** What is due, and for which span: the whole target, the share of a year or quarter, a unit's quota. */
  value: quantity, from: z.string(), to: z.string(),
  /** What was reached of it so far: this period, and before it whichever campaigns of the body tell of the span; `gaps`: days before that none tells of. */
  gaps: z.array(spanSchema),
  done: quantity.nullable(), percent: quantity.nullable(), outcome: outcomeSchema,
  /**
   * The figure `percent` is of where that is not the figure the row shows: what was done from a day on. `from` null: a stock
   * that nobody told for this period, as last told. Null: `percent` is of the row's own figure.
   */
  accumulated: z.strictObject({ from: z.string().nullable(), figure: rolledFigureSchema }).nullable(),
  /** Both readings of each "trong đó"; `chosen` is the one the target was set in. */
  ofWhich: z.array(z.strictObject({
    name: z.string(), comparison: comparisonSchema, percent: quantity, chosen: z.enum(['ofBase', 'ofReached']),
    readings: z.array(z.strictObject({ denominator: z.enum(['ofBase', 'ofReached']), value: quantity.nullable(), outcome: outcomeSchema })),
  })),
})
export type TargetView = z.output<typeof targetViewSchema>

export const aggregateRowSchema = z.strictObject({
  ...indicatorHeadSchema.shape,
  now: rolledFigureSchema,
  /** Of a rate, the value in the way it was not added: pooled beside average. */
  otherWay: z.strictObject({ rollUp: rollUpSchema, value: quantity.nullable() }).nullable(),
  previous: comparedSchema.nullable(), yearAgo: comparedSchema.nullable(),
  /** Whoever set one for this body and period. */
  targets: z.array(targetViewSchema),
  bySector: z.array(z.strictObject({ sector: sectorSchema.nullable(), figure: rolledFigureSchema })),
  byKind: z.array(z.strictObject({ kind: bodyKindSchema, figure: rolledFigureSchema })),
})
export type AggregateRow = z.output<typeof aggregateRowSchema>

const aggregateHead = {
  campaign: campaignHeadSchema, ...asked, at: namedBodySchema,
  frozenAt: z.string().nullable(), frozenBy: z.string().nullable(),
  /** Units that owe a report here, in the official order; those in no figure are named, and why. */
  units: z.number().int(), reporting: z.number().int(), missing: z.array(z.strictObject({ ...namedBodySchema.shape, absence: absenceSchema })),
  /** What the reader should know: what was edited after the freeze, reports from outside the list, a unit beneath another that reports too. */
  notes: z.array(problemSchema),
}

export const aggregateTableSchema = z.strictObject({
  ...aggregateHead, previous: campaignHeadSchema.nullable(), yearAgo: campaignHeadSchema.nullable(),
  /** Headings in the campaign's order. */
  groups: z.array(z.strictObject({ name: z.string(), rows: z.array(aggregateRowSchema) })),
})
export type AggregateTable = z.output<typeof aggregateTableSchema>

/** Appendix by unit: every node of the tree beneath `at`, top first, and each indicator's figures in the same order. */
export const aggregateUnitsSchema = z.strictObject({
  ...aggregateHead,
  nodes: z.array(z.strictObject({
    ...namedBodySchema.shape, parentId: z.string().nullable(), depth: z.number().int(), kind: bodyKindSchema, sector: sectorSchema.nullable(),
    /** Owes a report by itself; has sent one that counts; why none of it counts (null: it does, or none is owed). */
    owes: z.boolean(), reported: z.boolean(), absence: absenceSchema.nullable(),
  })),
  rows: z.array(z.strictObject({ ...indicatorHeadSchema.shape, figures: z.array(rolledFigureSchema) })),
})
export type AggregateUnits = z.output<typeof aggregateUnitsSchema>

/** Which figure is opened: that of a node, of a sector, of a kind, or the whole. */
export const figurePlaceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('node'), bodyId: recordIdSchema }),
  z.strictObject({ type: z.literal('sector'), sector: sectorSchema.nullable() }),
  z.strictObject({ type: z.literal('kind'), kind: bodyKindSchema }),
  z.strictObject({ type: z.literal('all') }),
])
export type FigurePlace = z.infer<typeof figurePlaceSchema>

/** What became of a unit's figure; see `CellState` in electron/aggregation/roll-up.ts. */
export const cellStateSchema = z.enum(['counted', 'withoutCounts', 'incomplete', 'emptyBase', 'notGiven', 'notReported'])

const countsSchema = z.strictObject({ numerator: quantity.nullable(), denominator: quantity.nullable(), rate: quantity.nullable() })
const sourceOfFigure = {
  submissionId: z.string(), /** First report of the unit is 1. */ version: z.number().int(), state: submissionStateSchema, source: submissionSourceSchema,
  fileName: z.string(), /** `Số liệu!D12`. */ place: z.string(), receivedOn: z.string(),
  acceptedBy: z.string().nullable(), acceptedAt: z.string().nullable(),
}

/** One unit's part of a figure, down to the cell; `submission` null: the unit has sent nothing that counts. */
export const cellSchema = z.strictObject({
  ...namedBodySchema.shape, state: cellStateSchema,
  /** Makes part of the value. */
  used: z.boolean(),
  counts: countsSchema.nullable(), submission: z.strictObject(sourceOfFigure).nullable(),
})
export type Cell = z.output<typeof cellSchema>

export const cellsSchema = z.strictObject({ campaign: campaignHeadSchema, indicator: indicatorHeadSchema, figure: rolledFigureSchema, cells: z.array(cellSchema) })
export type Cells = z.output<typeof cellsSchema>

const valuedTermSchema = z.strictObject({ ...checkTermSchema.shape, name: z.string(), value: quantity.nullable() })
const checkedSidesSchema = z.strictObject({
  /** Null: the rolled-up total. */
  unit: namedBodySchema.nullable(), outcome: z.enum(['holds', 'differs', 'notChecked']),
  left: z.array(valuedTermSchema), right: z.array(valuedTermSchema),
  leftValue: quantity.nullable(), rightValue: quantity.nullable(), difference: quantity.nullable(),
})
export const crossChecksSchema = z.strictObject({
  campaign: campaignHeadSchema,
  checks: z.array(z.strictObject({
    crossCheckId: z.string(), name: z.string(), relation: crossCheckSchema.shape.relation, constant: quantity, tolerance: quantity, scope: crossCheckSchema.shape.scope,
    holds: z.number().int(), differs: z.number().int(), notChecked: z.number().int(),
    /** Every place where the sides differ, then every place where a figure is missing; what holds is only counted. */
    found: z.array(checkedSidesSchema),
  })),
  /** Checks about figures this campaign does not ask for. */
  notApplicable: z.array(z.strictObject({ crossCheckId: z.string(), name: z.string() })),
})
export type CrossChecksView = z.output<typeof crossChecksSchema>

export const freezeResultSchema = z.strictObject({
  frozenAt: z.string(), frozenBy: z.string(), units: z.number().int(),
  /** Units whose accepted report counts; those with a report still waiting; those with none. */
  frozen: z.number().int(), waiting: z.array(namedBodySchema), missing: z.array(namedBodySchema),
})
export type FreezeResult = z.output<typeof freezeResultSchema>

const versionSchema = z.strictObject({ submissionId: z.string(), version: z.number().int() })
/** After the cut-off another version of a unit's report came to count: who, when, why, and what it changed. */
export const amendmentSchema = z.strictObject({
  ...namedBodySchema.shape, at: z.string(), actor: z.string(), reason: z.string(), source: submissionSourceSchema.nullable(),
  before: versionSchema.nullable(), after: versionSchema.nullable(),
  changes: z.array(z.strictObject({
    indicatorId: z.string(), code: z.string(), name: z.string(), rollUp: rollUpSchema, ratePer: ratePerSchema, unitOfMeasure: z.string(), before: countsSchema.nullable(), after: countsSchema.nullable(),
  })),
  /** Questions whose answer is another one. */
  questionIds: z.array(z.string()),
})
export type Amendment = z.output<typeof amendmentSchema>

export const amendmentsSchema = z.strictObject({
  campaign: campaignHeadSchema, frozenAt: z.string(), frozenBy: z.string(), amendments: z.array(amendmentSchema),
  /** Indicators and units edited after the freeze, which goes on as it was counted; or that it does not say how it was. */
  notes: z.array(problemSchema),
  /** Totals that are now other than frozen. */
  totals: z.array(z.strictObject({ ...indicatorHeadSchema.shape, frozen: rolledFigureSchema, current: rolledFigureSchema, ...difference })),
})
export type AmendmentsView = z.output<typeof amendmentsSchema>

export const changesSinceSchema = z.strictObject({
  campaign: campaignHeadSchema, previous: campaignHeadSchema,
  /** Indicators whose two figures were not counted in the same way. */
  notes: z.array(problemSchema),
  /** Asked now and not then; asked then and not now. */
  joined: z.array(namedBodySchema), left: z.array(namedBodySchema),
  /** Units whose every figure is the one of last time: worth asking whether the form was filled in at all. */
  sameAsBefore: z.array(namedBodySchema),
  rows: z.array(z.strictObject({
    ...indicatorHeadSchema.shape, before: rolledFigureSchema, now: rolledFigureSchema, ...difference,
    /** Units whose own figure changed, the largest change first. */
    units: z.array(z.strictObject({ ...namedBodySchema.shape, before: quantity.nullable(), now: quantity.nullable(), difference: quantity.nullable() })),
  })),
})
export type ChangesSince = z.output<typeof changesSinceSchema>

/** Consecutive periods: those of a round between two days, or chosen campaigns. `frozen`: of each that is frozen; its head says so. */
const periodsInput = z.strictObject({
  roundId: recordIdSchema.nullable().default(null), campaignIds: z.array(recordIdSchema).max(120).default([]),
  from: calendarDateSchema.nullable().default(null), to: calendarDateSchema.nullable().default(null),
  /** Empty: every indicator any of them asks for. */
  indicatorIds: z.array(recordIdSchema).max(300).default([]), ...asked, ...beneath,
})

export const seriesSchema = z.strictObject({
  campaigns: z.array(campaignHeadSchema), at: namedBodySchema.nullable(),
  rows: z.array(z.strictObject({ ...indicatorHeadSchema.shape, figures: z.array(rolledFigureSchema.nullable()) })),
})
export type Series = z.output<typeof seriesSchema>

export const overPeriodsSchema = z.strictObject({
  campaigns: z.array(campaignHeadSchema), at: namedBodySchema.nullable(), from: z.string().nullable(), to: z.string().nullable(),
  /** Days between `from` and `to` that no campaign covers. */
  gaps: z.array(spanSchema),
  rows: z.array(z.strictObject({
    ...indicatorHeadSchema.shape, figure: rolledFigureSchema, figures: z.array(rolledFigureSchema.nullable()),
    /** Of a rate: all counts pooled beside the average of the periods, and how many periods each is made of. `rollUp` names the one printed. */
    ways: z.strictObject({ pooled: quantity.nullable(), pooledPeriods: z.number().int(), average: quantity.nullable(), averagedPeriods: z.number().int() }).nullable(),
    targets: z.array(targetViewSchema),
  })),
})
export type OverPeriods = z.output<typeof overPeriodsSchema>

export const targetProgressSchema = z.strictObject({
  targetId: z.string(), ...indicatorHeadSchema.shape, setBy: z.string(), comparison: comparisonSchema, from: z.string(), to: z.string(),
  total: quantity, done: quantity.nullable(), percent: quantity.nullable(), outcome: outcomeSchema,
  /** Figures behind `done` of all that were asked for it, period by period. */
  reporting: z.number().int(), asked: z.number().int(),
  /** Days up to today that no report tells of; and campaigns that lie partly outside and so cannot fill them. */
  gaps: z.array(spanSchema), straddling: z.array(campaignHeadSchema),
  /** Still to be done in all (counts that add up only), and in each month that is left (rounded up as the indicator is printed). */
  remaining: quantity.nullable(), monthsLeft: z.number().int(), neededPerMonth: quantity.nullable(),
  /** `needed`: with what ended shares were missed by carried into the others. */
  shares: z.array(z.strictObject({
    from: z.string(), to: z.string(), planned: quantity, done: quantity.nullable(), percent: quantity.nullable(), ended: z.boolean(),
    shortfall: quantity.nullable(), needed: quantity.nullable(), outcome: outcomeSchema,
  })),
  /** Ended shares without any figure. */
  unknown: z.number().int(),
  /** Quotas of units in the span they are set for. */
  units: z.array(z.strictObject({ ...namedBodySchema.shape, from: z.string(), to: z.string(), quota: quantity, done: quantity.nullable(), percent: quantity.nullable(), outcome: outcomeSchema })),
  /** The campaigns the figures are taken from. */
  campaigns: z.array(campaignHeadSchema),
})
export type TargetProgress = z.output<typeof targetProgressSchema>

export const aggregationContract = {
  table: base.input(z.strictObject({ ...ofCampaign, ...beneath })).output(aggregateTableSchema),
  /** The same with its appendix by unit, as a workbook. */
  tableSheet: base.input(z.strictObject({ ...ofCampaign, ...beneath, grant: grantTokenSchema })).output(writtenSchema),
  units: base.input(z.strictObject({ ...ofCampaign, ...beneath, indicatorIds: z.array(recordIdSchema).max(300).default([]) })).output(aggregateUnitsSchema),
  /** What a figure is made of, every unit of it, those that sent nothing too. */
  cells: base.input(z.strictObject({ ...ofCampaign, indicatorId: recordIdSchema, place: figurePlaceSchema.default({ type: 'all' }) })).output(cellsSchema),
  crossChecks: base.input(z.strictObject(ofCampaign)).output(crossChecksSchema),
  /** Keeps for good which accepted versions count. Refused before the cut-off and when already done. */
  /** `withNone`: the person means it although no report counts; else that is refused, for a freeze cannot be taken back. */
  freeze: base.input(z.strictObject({ campaignId: recordIdSchema, withNone: z.boolean().default(false) })).output(freezeResultSchema),
  amendments: base.input(z.strictObject({ campaignId: recordIdSchema })).output(amendmentsSchema),
  /** Against `previousId`, or the campaign named. */
  changesSince: base.input(z.strictObject({ ...ofCampaign, previousId: recordIdSchema.nullable().default(null) })).output(changesSinceSchema),
  series: base.input(periodsInput).output(seriesSchema),
  overPeriods: base.input(periodsInput).output(overPeriodsSchema),
  /** How far a target is on a day (default: today). */
  progress: base.input(z.strictObject({ targetId: recordIdSchema, on: calendarDateSchema.nullable().default(null), ...asked })).output(targetProgressSchema),
}
