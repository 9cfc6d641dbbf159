/** Sửa trong Word rồi nhận lại: a draft goes out as a Word file whose paragraphs are known again, and what was changed in it is taken back line by line. */
import { z } from 'zod'
import { problemSchema } from '../domain/problem.ts'
import { base, grantTokenSchema, writtenSchema } from './base.ts'
import { paperKeySchema, redlineRunSchema } from './workflow.ts'

/**
 * What may be done with a row. `word`: as it stands in Word. `facts`: Word's words with what comes from the records put back. `record`: as
 * the paper stands now.
 */
export const wordChoiceSchema = z.enum(['word', 'facts', 'record'])
export type WordChoice = z.infer<typeof wordChoiceSchema>

/**
 * `conflict` the paper was changed here too since it went out; `locked` what comes from the records was changed; `changed`, `added`,
 * `removed`, `moved` free text and lines of the record's own lists (căn cứ, nơi nhận); `looks` only the look differs; `unheld` what the paper
 * has no place for (pictures, charts, notes, formulas, words in a place nothing can be added to).
 */
export const wordRowKindSchema = z.enum(['conflict', 'locked', 'changed', 'added', 'removed', 'moved', 'looks', 'unheld'])
export type WordRowKind = z.infer<typeof wordRowKindSchema>

export const wordRowSchema = z.strictObject({
  id: z.string(), kind: wordRowKindSchema,
  /** "Nội dung", "Trích yếu", "Phụ lục: …". */
  where: z.string(),
  /** As it went out, as it came back, as the paper stands now; '' where there is nothing. */
  sent: z.string(), returned: z.string(), now: z.string(),
  /** From `sent` to `returned`. */
  runs: z.array(redlineRunSchema),
  /** What comes from the records and what stands in its place in Word. */
  facts: z.array(z.strictObject({ record: z.string(), returned: z.string() })),
  /** Word's words with those put back, as the choice `facts` takes them; '' where there is no such choice. */
  restored: z.string(),
  /** What may be chosen, the proposed one first; none: nothing can be taken, the kept file holds it. */
  choices: z.array(wordChoiceSchema),
  /** Why it is proposed so, or cannot be taken; '' where it says itself. */
  why: z.string(),
})
export type WordRow = Readonly<z.output<typeof wordRowSchema>>

/** A comment somebody put into the file. `known`: it stands among the paper's comments already. */
export const wordCommentSchema = z.strictObject({ blockId: z.string(), quote: z.string(), author: z.string(), text: z.string(), known: z.boolean() })
export type WordComment = Readonly<z.output<typeof wordCommentSchema>>

/** A copy that went out. `state`: `out` nothing came back yet, `returned`, `givenUp`. */
export const wordCopySchema = z.strictObject({
  id: z.string(), state: z.enum(['out', 'returned', 'givenUp']), revision: z.number().int(), at: z.string(), actor: z.string(),
})
export type WordCopy = Readonly<z.output<typeof wordCopySchema>>
/** A file that was taken in, kept whole. `revision`: of the record it led to. */
export const returnedFileSchema = z.strictObject({ id: z.number().int(), fileName: z.string(), at: z.string(), actor: z.string(), revision: z.number().int() })

/** Newest first. `out`: the newest copy still out. */
export const wordStandingSchema = z.strictObject({ out: wordCopySchema.nullable(), copies: z.array(wordCopySchema), returned: z.array(returnedFileSchema) })
export type WordStanding = Readonly<z.output<typeof wordStandingSchema>>

export const wordPreviewSchema = z.strictObject({
  fileName: z.string(),
  /** Of the record as compared with; taking names it. */
  revision: z.number().int(),
  /** The copy the file came from; null: it carries no marks of a copy, its words were compared with the newest copy or the paper itself. */
  copy: wordCopySchema.nullable(),
  /** Conflicts first, then locked, then in the order of the paper. */
  rows: z.array(wordRowSchema),
  /** Paragraphs that came back as they went out. */
  unchanged: z.number().int(),
  comments: z.array(wordCommentSchema),
  /** Tracked changes were read as accepted. */
  trackedChanges: z.boolean(),
  /** To be known before taking: the file was taken in before, carries no marks, the paper is locked … */
  notes: z.array(z.string()),
  /** The state of the paper lets nothing in. */
  locked: z.boolean(),
})
export type WordPreview = Readonly<z.output<typeof wordPreviewSchema>>

/** `notTaken`: every row of which Word's words did not go into the paper as they stand, with what became of it. */
export const wordTakenSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('taken'), revision: z.number().int(), taken: z.number().int(), comments: z.number().int(), version: z.string(),
    notTaken: z.array(z.strictObject({ where: z.string(), returned: z.string(), why: z.string() })), problems: z.array(problemSchema),
  }),
  z.strictObject({ outcome: z.literal('conflict'), revision: z.number().int(), changedBy: z.string(), changedAt: z.string() }),
  z.strictObject({ outcome: z.literal('refused'), problems: z.array(problemSchema) }),
])
export type WordTaken = Readonly<z.output<typeof wordTakenSchema>>

const fileOfPaper = z.strictObject({ ...paperKeySchema.shape, grant: grantTokenSchema })

export const wordReturnContract = {
  standing: base.input(paperKeySchema).output(wordStandingSchema),
  /** Writes the draft for Word. Another copy may be out already; each is known by itself. */
  open: base.input(fileOfPaper).output(writtenSchema.extend({ copyId: z.string() })),
  /** Reads the file and stores nothing. */
  preview: base.input(fileOfPaper).output(wordPreviewSchema),
  /** `choices` by row; a row not named takes the proposed one. `revision`: of the preview. The file is kept whole. */
  take: base.input(fileOfPaper.extend({
    revision: z.number().int().min(1), choices: z.record(z.string().max(40), wordChoiceSchema).default({}), comments: z.boolean().default(true),
  })).output(wordTakenSchema),
  /** The copies that are out are not waited for any more; one that comes back all the same is read as before. */
  giveUp: base.input(paperKeySchema).output(wordStandingSchema),
  /** Gives out a file that was taken in. */
  writeReturned: base.input(fileOfPaper.extend({ id: z.number().int().min(1) })).output(writtenSchema),
}
