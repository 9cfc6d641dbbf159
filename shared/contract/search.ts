/** Finding: full text over records, papers and attachments; facets; searches people keep; the chain a paper stands in. */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { recordIdSchema } from '../domain/common.ts'
import { recordCollections } from '../domain/office-records.ts'
import type { RecordCollection } from '../domain/office-records.ts'
import { lineSchema } from '../document/text.ts'
import { base } from './base.ts'

const collectionSchema = z.enum(recordCollections as readonly [RecordCollection, ...RecordCollection[]])

/** What was found: a kind of paper, a collection for what is no paper, a file kept with a record, a unit's report. */
export const searchKindSchema = z.enum([...new Set([...documentKindSchema.options, ...recordCollections, 'file', 'submission'])])
export type SearchKind = z.infer<typeof searchKindSchema>

/** Where it stands: a paper's own states; `numbered`: has its number from before the program kept states; of the rest, what is still to do. '' where it has none. */
export const searchStateSchema = z.enum(['', 'draft', 'submitted', 'approved', 'signed', 'issued', 'filed', 'numbered', 'open', 'done', 'withdrawn'])
export type SearchState = z.infer<typeof searchStateSchema>

/** Empty lists narrow nothing. */
export const searchFilterSchema = z.strictObject({
  kinds: z.array(searchKindSchema).max(60).default([]), years: z.array(z.number().int().min(1900).max(2200)).max(60).default([]),
  unitIds: z.array(recordIdSchema).max(60).default([]), states: z.array(searchStateSchema.exclude([''])).max(20).default([]),
})
export type SearchFilter = Readonly<z.output<typeof searchFilterSchema>>

/** A stretch of text; `hit`: it is one of the words asked for. */
const stretchSchema = z.strictObject({ text: z.string(), hit: z.boolean() })

export const searchHitSchema = z.strictObject({
  /** The record it leads to, and the part of it: a session, a file, a report; '': the record itself. */
  collection: collectionSchema, recordId: z.string(), partId: z.string(),
  kind: searchKindSchema, kindName: z.string(), number: z.string(), day: z.string().nullable(), unitName: z.string(), stateName: z.string(),
  title: z.array(stretchSchema), excerpt: z.array(stretchSchema),
})
export type SearchHit = Readonly<z.output<typeof searchHitSchema>>

const facetSchema = <S extends z.ZodType>(value: S) => z.array(z.strictObject({ value, name: z.string(), count: z.number().int() }))

export const searchAnswerSchema = z.strictObject({
  hits: z.array(searchHitSchema),
  /** How many there are; with `more` at least so many, and the facets count the newest of them. */
  total: z.number().int(), more: z.boolean(),
  facets: z.strictObject({ kinds: facetSchema(searchKindSchema), years: facetSchema(z.number().int()), units: facetSchema(z.string()), states: facetSchema(searchStateSchema) }),
  /** What was changed and is not read yet; 0: everything can be found. */
  behind: z.number().int(),
})
export type SearchAnswer = Readonly<z.output<typeof searchAnswerSchema>>

export const searchQuerySchema = z.strictObject({ text: lineSchema.max(500, 'Câu tìm dài quá (tối đa 500 ký tự). Bớt chữ đi.').default(''), filter: searchFilterSchema.prefault({}) })
export type SearchQuery = Readonly<z.output<typeof searchQuerySchema>>

export const savedSearchNameSchema = lineSchema.min(1, 'Đặt tên cho lượt tìm.').max(80, 'Tên dài quá (tối đa 80 ký tự).')
export const savedSearchSchema = z.strictObject({ name: z.string(), query: searchQuerySchema, at: z.string() })
export type SavedSearch = Readonly<z.output<typeof savedSearchSchema>>

/** One record of a chain. `step`: its place from what came down (0) to what was concluded (5). */
export const chainNodeSchema = z.strictObject({
  collection: collectionSchema, id: z.string(), kindName: z.string(), number: z.string(), day: z.string().nullable(), title: z.string(), stateName: z.string(), /** Not issued yet. */ draft: z.boolean(), step: z.number().int().min(0).max(5),
})
export type ChainNode = Readonly<z.output<typeof chainNodeSchema>>
/** `from` comes first in the chain, `to` follows from it; both `collection/id`. `replaces`: `to` takes the place of `from`, or is to take it. */
export const chainLinkSchema = z.strictObject({ from: z.string(), to: z.string(), replaces: z.boolean() })
export const chainSchema = z.strictObject({ start: z.string(), nodes: z.array(chainNodeSchema), links: z.array(chainLinkSchema), /** Records left out because the chain is longer than can be shown. */ leftOut: z.number().int() })
export type Chain = Readonly<z.output<typeof chainSchema>>

export const searchContract = {
  /** `first`: 0-based place of the first hit wanted. */
  find: base.input(searchQuerySchema.extend({ first: z.number().int().min(0).max(480).default(0) })).output(searchAnswerSchema),
  /** What the palette shows while a name is typed: the last word may be a beginning. */
  suggest: base.input(z.strictObject({ text: z.string().max(500) })).output(z.array(searchHitSchema)),
  saved: base.output(z.array(savedSearchSchema)),
  /** Under a name of one's own; the same name is written over. */
  save: base.input(z.strictObject({ name: savedSearchNameSchema, query: searchQuerySchema })).output(z.array(savedSearchSchema)),
  removeSaved: base.input(z.strictObject({ name: z.string().max(80) })).output(z.array(savedSearchSchema)),
  /** Directive → plan → reports → meetings → papers that conclude, around one record. */
  chain: base.input(z.strictObject({ collection: collectionSchema, id: recordIdSchema })).output(chainSchema),
}
