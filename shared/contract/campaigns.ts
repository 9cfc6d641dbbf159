/** What campaigns and the standing rounds can do beyond the five verbs: proposed from one form, papers, forms out, the board, reminders, periods made ahead. */
import { z } from 'zod'
import { addresseeRuleSchema, campaignSchema, outlineSchema } from '../domain/campaign.ts'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { reportingPeriodSchema } from '../domain/indicator.ts'
import { bodyKindSchema, sectorSchema } from '../domain/organisation.ts'
import { problemSchema } from '../domain/problem.ts'
import { requiredLineSchema } from '../document/text.ts'
import { base, grantTokenSchema, progressOf, saveOutcome, writtenSchema } from './base.ts'

export type AddresseeRule = Readonly<z.output<typeof addresseeRuleSchema>>

/** A body that is asked, named as of the campaign's cut-off. */
export const addresseeSchema = z.strictObject({
  id: recordIdSchema, name: z.string(), kind: bodyKindSchema, sector: sectorSchema.nullable(), parentId: z.string().nullable(), parentName: z.string(),
  /** It did not exist on that date. */
  ended: z.boolean(),
})
export type Addressee = Readonly<z.output<typeof addresseeSchema>>

/**
 * The one form. Everything left out is proposed: title and period from directive or round, cut-off = the period's end, due date, addressees
 * by the rule from the tree at the cut-off, outline and indicators from the round, else the campaign before, else the supplied outline.
 */
export const proposalInputSchema = z.strictObject({
  kind: campaignSchema.shape.kind.optional(),
  title: requiredLineSchema.optional(),
  /** The body that calls; by default the office's own. */
  bodyId: recordIdSchema.optional(),
  directiveId: recordIdSchema.nullable().default(null),
  roundId: recordIdSchema.nullable().default(null),
  reportingPeriod: reportingPeriodSchema.nullable().default(null),
  from: calendarDateSchema.optional(), to: calendarDateSchema.optional(),
  cutOff: calendarDateSchema.optional(), due: calendarDateSchema.optional(),
  addressees: addresseeRuleSchema.optional(),
  indicatorIds: z.array(recordIdSchema).max(300).optional(),
  /** Id of a supplied outline to begin with. */
  outlineId: z.string().max(80).optional(),
}).refine(({ from, to }) => from === undefined || to === undefined || to >= from, { path: ['to'], error: 'Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại một trong hai ngày.' })
export type ProposalInput = Readonly<z.output<typeof proposalInputSchema>>

/** A campaign not stored yet, with what was done of itself, in sentences ("Hạn gửi … rơi vào Chủ nhật …"). */
export const proposalSchema = z.strictObject({
  campaign: campaignSchema, addressees: z.array(addresseeSchema), notes: z.array(z.string()),
})
export type Proposal = Readonly<z.output<typeof proposalSchema>>

export const outlineRowSchema = z.strictObject({ id: z.string(), name: z.string(), kind: campaignSchema.shape.kind, source: z.string(), outline: outlineSchema })

/**
 * Where one unit stands in one campaign. `notDue`: asked, nothing sent, the last day has not passed. `missing`: it has passed.
 * `received`: in by the last day, not judged yet; `late`: in after it, not judged yet. `returned`: sent back and not in again.
 */
export const boardStateSchema = z.enum(['notDue', 'received', 'late', 'returned', 'accepted', 'missing'])
export type BoardState = z.infer<typeof boardStateSchema>

export const boardCellSchema = z.strictObject({
  state: boardStateSchema,
  /** By `arrivalOf`: after the last day in force when it came (an accepted one too); `resent`: sent back in time, in again after it. */
  late: z.boolean(), resent: z.boolean(),
  receivedOn: z.string().nullable(),
  /** The version that counts, or the returned one. */
  submissionId: z.string().nullable(),
  /** Day of a version newer than the accepted one that nobody has judged yet; null: none. */
  newerOn: z.string().nullable(),
})
export type BoardCell = Readonly<z.output<typeof boardCellSchema>>

const percent = z.string().nullable()
export const boardColumnSchema = z.strictObject({
  id: z.string(), title: z.string(), kind: campaignSchema.shape.kind, from: z.string(), to: z.string(), state: campaignSchema.shape.state,
  /** The last day in force on the board's day, and how it was moved until then. */
  due: z.string(), dueChanges: campaignSchema.shape.dueChanges,
  /** N; and n: units with a report in hand (received or accepted). */
  asked: z.number(), inHand: z.number(), accepted: z.number(), received: z.number(), returned: z.number(), missing: z.number(), notDue: z.number(),
  /** Of those in hand. */
  onTime: z.number(), late: z.number(),
  /** Accepted ones with a newer version that waits; bodies named as not asked, which are no part of N. */
  newer: z.number(), exempt: z.number(),
  /** In per cent of N, one decimal, exact; null when nobody is asked. */
  inHandPercent: percent, onTimePercent: percent, latePercent: percent, notInPercent: percent,
})
export type BoardColumn = Readonly<z.output<typeof boardColumnSchema>>

export const boardRowSchema = z.strictObject({
  bodyId: z.string(), name: z.string(), kind: bodyKindSchema, sector: sectorSchema.nullable(), parentName: z.string(),
  /** It has ended since; it still owes what it was asked. */
  ended: z.boolean(),
  /** One for each column; null: not asked, or not any more. */
  cells: z.array(boardCellSchema.nullable()),
  /** Why it is not asked, by column; '' where it is, or where no reason was given. */
  reasons: z.array(z.string()),
})
export type BoardRow = Readonly<z.output<typeof boardRowSchema>>

/** `from`–`to`: campaigns whose last day lies in it. Drafts ask nobody yet and are left out unless named. */
export const boardInputSchema = z.strictObject({
  campaignIds: z.array(recordIdSchema).max(200).default([]),
  from: calendarDateSchema.nullable().default(null), to: calendarDateSchema.nullable().default(null),
  /** As of this day; by default today. */
  on: calendarDateSchema.nullable().default(null),
  /** Rows: of these sectors or kinds only, and with at least one cell in one of these states. Counts and rates are of the rows by sector and kind. */
  sectors: z.array(sectorSchema).default([]), kinds: z.array(bodyKindSchema).default([]), states: z.array(boardStateSchema).default([]),
})
export type BoardInput = Readonly<z.output<typeof boardInputSchema>>
export const boardSchema = z.strictObject({ on: z.string(), columns: z.array(boardColumnSchema), rows: z.array(boardRowSchema) })
export type Board = Readonly<z.output<typeof boardSchema>>

/** A file of a unit's form. `beside`: a file of that name had been changed since it was written and is kept; this one lies beside it. */
export const formFileSchema = z.strictObject({ bodyId: z.string(), fileName: z.string(), kind: z.enum(['workbook', 'document', 'dataFile']), outcome: z.enum(['written', 'unchanged', 'beside']) })
export type FormFile = Readonly<z.output<typeof formFileSchema>>
export const formsResultSchema = z.strictObject({ folder: z.string(), units: z.number(), files: z.array(formFileSchema) })
export type FormsResult = Readonly<z.output<typeof formsResultSchema>>

/** A paper made and stored as a draft. */
export const madePaperSchema = z.strictObject({ collection: z.literal('freeDocuments'), recordId: recordIdSchema, notes: z.array(z.string()), problems: z.array(problemSchema) })
export type MadePaper = Readonly<z.output<typeof madePaperSchema>>

const seen = { id: recordIdSchema, /** As the person saw the campaign. */ revision: z.number().int() }

export const campaignCallsContract = {
  propose: base.input(proposalInputSchema).output(proposalSchema),
  /** Who the rule asks on a date. */
  addressees: base.input(z.strictObject({ rule: addresseeRuleSchema, date: calendarDateSchema })).output(z.array(addresseeSchema)),
  outlines: base.output(z.array(outlineRowSchema)),
  /** The kế hoạch or công văn that calls for the reports, with đề cương and biểu số liệu as appendices; stored as a draft and kept among the campaign's papers. */
  makePaper: base.input(z.strictObject({ id: recordIdSchema, role: z.enum(['plan', 'letter']) })).output(madePaperSchema),
  /** One workbook and one fill-in document for each addressee into a granted folder. */
  writeForms: base.input(z.strictObject({
    id: recordIdSchema, grant: grantTokenSchema, kinds: z.array(z.enum(['workbook', 'document', 'dataFile'])).min(1).default(['workbook', 'document']),
  })).output(progressOf(formsResultSchema)),
  board: base.input(boardInputSchema).output(boardSchema),
  boardSheet: base.input(boardInputSchema.extend({ grant: grantTokenSchema })).output(writtenSchema),
  /** A unit without a report is not asked any more; the reason stands on the board. Again with another reason: that one stands. */
  excuse: base.input(z.strictObject({ ...seen, bodyId: recordIdSchema, reason: requiredLineSchema })).output(saveOutcome(campaignSchema)),
  /** It is asked again, at its place in the list. */
  askAgain: base.input(z.strictObject({ ...seen, bodyId: recordIdSchema })).output(saveOutcome(campaignSchema)),
  /** Another last day (moved off a weekend); the one before is kept with the reason and who moved it. Reports already in stay late or not as they were. */
  moveDue: base.input(z.strictObject({ ...seen, due: calendarDateSchema, reason: requiredLineSchema })).output(saveOutcome(campaignSchema)),
  /** The công văn that reminds: by default all who have no report in hand on that day; units that have ended are left out and named in the notes. `due`: the new last day; moved off a weekend. */
  remind: base.input(z.strictObject({
    id: recordIdSchema, on: calendarDateSchema.nullable().default(null), due: calendarDateSchema.nullable().default(null), bodyIds: z.array(recordIdSchema).max(2000).nullable().default(null),
  })).output(madePaperSchema),
}

/** A period of a round and its campaign, if there is one. */
export const roundPeriodSchema = z.strictObject({ from: z.string(), to: z.string(), title: z.string(), cutOff: z.string(), due: z.string(), campaignId: z.string().nullable() })
export type RoundPeriod = Readonly<z.output<typeof roundPeriodSchema>>

export const reportingRoundCallsContract = {
  /** Coming periods (those whose last day has not passed) that end by `until`. */
  periods: base.input(z.strictObject({ id: recordIdSchema, until: calendarDateSchema })).output(z.array(roundPeriodSchema)),
  /** Makes the campaigns of coming periods that have none; again changes nothing. `id` null: of all rounds. */
  createAhead: base.input(z.strictObject({ id: recordIdSchema.nullable().default(null), until: calendarDateSchema }))
    .output(z.strictObject({ created: z.array(z.strictObject({ id: recordIdSchema, title: z.string(), due: z.string() })), existing: z.number(), notes: z.array(z.string()) })),
}
