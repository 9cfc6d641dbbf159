/** From draft to filed: where a paper stands, the steps, comments at places in its text, its versions and what sets two of them apart. */
import { z } from 'zod'
import { requiredLineSchema, requiredTextSchema } from '../document/text.ts'
import { recordIdSchema } from '../domain/common.ts'
import { paperStateSchema, paperStepSchema, stepReasonSchema } from '../domain/paper-state.ts'
import { base, grantTokenSchema, writtenSchema } from './base.ts'
import { paperRowSchema } from './papers.ts'

/** A paper: its template and its record (of minutes: the session). */
export const paperKeySchema = z.strictObject({ templateId: z.string().min(1).max(80), recordId: recordIdSchema })
export type PaperKey = Readonly<z.output<typeof paperKeySchema>>

/** One step that was taken. `revision`: of the record as it stood then. `reason` '' when none was given. */
export const paperStateEventSchema = z.strictObject({
  from: paperStateSchema, to: paperStateSchema, revision: z.number().int(), reason: z.string(), at: z.string(), actor: z.string(),
})
export type PaperStateEvent = Readonly<z.output<typeof paperStateEventSchema>>

/** Where a paper stands. A paper that never took a step is a draft without events. */
export const paperStandingSchema = z.strictObject({
  ...paperKeySchema.shape, state: paperStateSchema,
  /** Steps that may be taken now, by the state alone; `mine`: those of them that whoever asks may take. */
  steps: z.array(paperStepSchema), mine: z.array(paperStepSchema),
  /** Of the record as stored; a step names it, so that nobody passes on what he has not seen. 0: the record is not stored yet. */
  revision: z.number().int(),
  /** Oldest first. */
  events: z.array(paperStateEventSchema),
  /** Threads of comments that are not resolved. */
  openComments: z.number().int(),
  /** It carries a number and date typed in by hand or taken over, not given by the register. */
  numberedBefore: z.boolean(),
})
export type PaperStanding = Readonly<z.output<typeof paperStandingSchema>>

/** A line of "Việc chờ tôi": a paper, where it stands, since when and by whom, and why it came back. */
export const waitingPaperSchema = paperRowSchema.extend({
  state: paperStateSchema, at: z.string(), actor: z.string(), reason: z.string(), returned: z.boolean(), openComments: z.number().int(),
  /** The step forward is one that whoever asks may take. */
  mine: z.boolean(),
})
export type WaitingPaper = Readonly<z.output<typeof waitingPaperSchema>>

/** What was said in a thread, oldest first. `resolve` and `reopen` may have words too. */
export const commentEntrySchema = z.strictObject({ id: z.string(), kind: z.enum(['comment', 'answer', 'resolve', 'reopen']), text: z.string(), revision: z.number().int(), at: z.string(), actor: z.string() })

/**
 * A comment at a place. `place`: `there` the words stand in their block; `moved` they stand in another block (`foundIn`); `changed` the block
 * stands and its words are others now; `gone` neither is in the paper any more; `unknown` the paper cannot be set now.
 */
export const commentThreadSchema = z.strictObject({
  id: z.string(), blockId: z.string(), quote: z.string(), place: z.enum(['there', 'moved', 'changed', 'gone', 'unknown']), foundIn: z.string().nullable(),
  resolved: z.boolean(), entries: z.array(commentEntrySchema),
})
export type CommentThread = Readonly<z.output<typeof commentThreadSchema>>

const commentTextSchema = requiredTextSchema.max(5000, 'Góp ý quá dài (tối đa 5.000 ký tự). Tách thành nhiều góp ý.')
const noteSchema = z.string().max(5000).default('')

/** One save of the record, with the names people gave it. The first save always stands at the end of the list. */
export const paperVersionSchema = z.strictObject({ revision: z.number().int(), at: z.string(), actor: z.string(), names: z.array(z.string()), states: z.array(paperStateSchema) })
export type PaperVersion = Readonly<z.output<typeof paperVersionSchema>>

/** Words side by side: what stands in both, what was taken out, what was put in. */
export const redlineRunSchema = z.strictObject({ mark: z.enum(['same', 'removed', 'added']), text: z.string() })
/** One part of the paper (a component or a block). `where`: "Trích yếu", "Nội dung", "Phụ lục: …". `label`: its printed number, '' for none. */
export const redlineBlockSchema = z.strictObject({
  id: z.string(), where: z.string(), label: z.string(), change: z.enum(['same', 'changed', 'added', 'removed', 'moved']), runs: z.array(redlineRunSchema),
})
export type RedlineBlock = Readonly<z.output<typeof redlineBlockSchema>>
export const redlineSchema = z.strictObject({
  from: z.number().int(), to: z.number().int(), blocks: z.array(redlineBlockSchema),
  counts: z.strictObject({ changed: z.number().int(), added: z.number().int(), removed: z.number().int(), moved: z.number().int() }),
})
export type Redline = Readonly<z.output<typeof redlineSchema>>

const step = z.strictObject({ ...paperKeySchema.shape, revision: z.number().int().min(1), reason: z.union([stepReasonSchema, z.literal('')]).default('') })
const thread = z.strictObject({ ...paperKeySchema.shape, threadId: z.string().min(1).max(80) })
const twoVersions = z.strictObject({ ...paperKeySchema.shape, from: z.number().int().min(1), to: z.number().int().min(1) })

/** Steps are verbs of their own, so that each has its role. A step that may not be taken now is the fault `PAPER_WRONG_STATE`. Issue is the register's (`registers.issue`). */
export const workflowContract = {
  standing: base.input(paperKeySchema).output(paperStandingSchema),
  /** Papers that are under way, have come back, or wait to be filed; those longest waiting first. Drafts nobody has submitted yet are in the list of papers. */
  waiting: base.output(z.array(waitingPaperSchema)),
  submit: base.input(step).output(paperStandingSchema),
  approve: base.input(step).output(paperStandingSchema),
  sendBack: base.input(step.extend({ reason: stepReasonSchema })).output(paperStandingSchema),
  sign: base.input(step).output(paperStandingSchema),
  file: base.input(step).output(paperStandingSchema),
  comments: base.input(paperKeySchema).output(z.array(commentThreadSchema)),
  /** `blockId` '' : the paper as a whole; `quote`: the words commented on, as they stand in the block. */
  comment: base.input(z.strictObject({ ...paperKeySchema.shape, blockId: z.string().max(200), quote: z.string().max(5000), text: commentTextSchema })).output(z.array(commentThreadSchema)),
  answerComment: base.input(thread.extend({ text: commentTextSchema })).output(z.array(commentThreadSchema)),
  resolveComment: base.input(thread.extend({ text: noteSchema })).output(z.array(commentThreadSchema)),
  reopenComment: base.input(thread.extend({ text: noteSchema })).output(z.array(commentThreadSchema)),
  /** Newest first. */
  versions: base.input(paperKeySchema).output(z.array(paperVersionSchema)),
  nameVersion: base.input(z.strictObject({ ...paperKeySchema.shape, revision: z.number().int().min(1), name: requiredLineSchema.max(120, 'Tên bản quá dài (tối đa 120 ký tự).') })).output(z.array(paperVersionSchema)),
  /** What sets two saved versions apart, as words. Both are made by today's template and rules. */
  compare: base.input(twoVersions).output(redlineSchema),
  /** The same as a Word file with tracked changes: accepted it is `to`, rejected `from`. */
  compareInWord: base.input(twoVersions.extend({ grant: grantTokenSchema })).output(writtenSchema),
}
