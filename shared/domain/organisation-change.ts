/** Biến động tổ chức: merge, split, dissolve, hand over, receive, rename, as one step at a date. Old papers keep their old heads. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { bodyKindSchema, sectorSchema } from './organisation.ts'

/** What a body becomes: a new one, or an existing one under a new name. Codes are kept: an existing body keeps its id. */
export const resultingBodySchema = z.strictObject({
  bodyId: recordIdSchema,
  /** Facts from the date on: a body that goes on may get another kind or sector too. */
  kind: bodyKindSchema, sector: sectorSchema.nullable().default(null),
  name: requiredLineSchema, shortName: lineSchema.default(''), parentId: recordIdSchema.nullable().default(null),
  letterheadSuperior: requiredLineSchema.nullable().default(null), letterheadIssuer: requiredLineSchema,
  symbol: requiredLineSchema, place: requiredLineSchema,
})

export const organisationChangeSchema = z.strictObject({
  id: recordIdSchema,
  kind: z.enum(['merge', 'split', 'dissolve', 'handOver', 'receive', 'rename']),
  title: requiredLineSchema,
  /** First day of the new state. */
  date: calendarDateSchema,
  decision: z.strictObject({ designation: lineSchema.default(''), date: calendarDateSchema.nullable().default(null), issuer: lineSchema.default('') }).prefault({}),
  /** Bodies that end or are changed on that day. Empty for `receive` of a body unknown here. */
  fromIds: z.array(recordIdSchema).default([]),
  /** Bodies that exist from that day on. Empty for `dissolve`. */
  to: z.array(resultingBodySchema).default([]),
  /** The body outside that hands over or receives. */
  counterpart: lineSchema.default(''),
  /**
   * Where each body beneath those of `fromIds` goes on the day, as a person chose; null: it leaves with the one it stands beneath
   * (`handOver` only). In a merger those without an entry go to the heir; beneath a body that goes on they stay.
   */
  childMoves: z.array(z.strictObject({ bodyId: recordIdSchema, toBodyId: recordIdSchema.nullable().default(null) })).default([]),
  /** Members moved before anything ends: of each ending body, where how many go ("" and null: out of the bloc). */
  memberMoves: z.array(z.strictObject({
    fromBodyId: recordIdSchema, toBodyId: recordIdSchema.nullable().default(null), toText: lineSchema.default(''), members: z.number().int().min(0),
  })).default([]),
  /** Members of each body before, as counted for this change. */
  membersBefore: z.array(z.strictObject({ bodyId: recordIdSchema, members: z.number().int().min(0) })).default([]),
  /** Members that come into the bloc with a body, or to one ("" as the source: the counterpart). */
  membersReceived: z.array(z.strictObject({ toBodyId: recordIdSchema, fromText: lineSchema.default(''), members: z.number().int().min(0) })).default([]),
  /** Carried out in the tree; from then on it is not changed. */
  state: z.enum(['draft', 'done']).default('draft'),
  /** What carrying it out wrote, each with the revision it got: undoing asks that nothing of it has changed since. */
  carriedOut: z.strictObject({
    at: z.string(), by: z.string(),
    records: z.array(z.strictObject({ collection: z.enum(['bodies', 'posts', 'signingRights']), id: recordIdSchema, revision: z.number().int().min(1), created: z.boolean() })),
  }).nullable().default(null),
  note: lineSchema.default(''),
})
export type OrganisationChange = Readonly<z.output<typeof organisationChangeSchema>>
