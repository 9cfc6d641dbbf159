/**
 * The organisation as dated data: bodies in a tree, terms, people, posts and rights to sign.
 * Names, superiors and symbols change over time, and an old paper keeps its old head: nothing of this is in code.
 */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { signingFormSchema } from '../document/model.ts'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { periodSchema, recordIdSchema } from './common.ts'
import { calendarDateSchema, isWithin } from './dates.ts'

/** What a body is. `committee`: đảng uỷ directly above grassroots, the office's own; `superior`: any level above it. */
export const bodyKindSchema = z.enum([
  'superior', 'committee', 'inspectionCommittee', 'board', 'office',
  'grassrootsCommittee', 'grassrootsCell', 'subCommitteeArea', 'partyCell', 'partyGroup', 'external',
])
export type BodyKind = z.infer<typeof bodyKindSchema>

/** Sector of a unit, for the sums of a report. */
export const sectorSchema = z.enum(['party', 'state', 'publicService', 'massOrganisations', 'internalAffairs', 'enterprise'])
export type Sector = z.infer<typeof sectorSchema>

/** A body as it was – its kind, sector, name and place in the tree – from `from` until the next version (or `to`, when it ended). */
export const bodyVersionSchema = z.strictObject({
  from: calendarDateSchema,
  /** Last day of this version; null: until the next version begins, or still today. */
  to: calendarDateSchema.nullable().default(null),
  /** What it is in this time: a chi bộ cơ sở that becomes a đảng bộ cơ sở stays the same body. */
  kind: bodyKindSchema,
  sector: sectorSchema.nullable().default(null),
  name: requiredLineSchema,
  shortName: lineSchema.default(''),
  /** Parent body in the tree at this time; null at the top. */
  parentId: recordIdSchema.nullable().default(null),
  /** The two lines of the letterhead; `superior` null where none is printed. */
  letterheadSuperior: requiredLineSchema.nullable().default(null),
  letterheadIssuer: requiredLineSchema,
  /** `ĐUK`, `ĐU`, `UBKTĐUK` … */
  symbol: requiredLineSchema,
  /** Place name printed before the date ("Minh Khê"). */
  place: requiredLineSchema,
})
export type BodyVersion = Readonly<z.output<typeof bodyVersionSchema>>

/** As written: kind and sector may be left to the body. */
const writtenVersionSchema = bodyVersionSchema.extend({ kind: bodyKindSchema.optional(), sector: sectorSchema.nullable().optional() })

export const bodySchema = z.strictObject({
  id: recordIdSchema,
  /** Of all versions that do not say their own, so that a body that never changed its kind says it once. Read back it stands in the versions alone. */
  kind: bodyKindSchema.optional(),
  sector: sectorSchema.nullable().optional(),
  /** Place among those beneath the same body, in the office's own order; null: after those placed, as they were entered. */
  position: z.number().int().min(1).nullable().default(null),
  /** Oldest first; periods do not overlap. A gap means the body did not exist then. */
  versions: z.array(writtenVersionSchema).min(1, 'Tổ chức phải có ít nhất một tên kèm ngày bắt đầu.'),
}).superRefine((body, context) => {
  body.versions.forEach((version, index) => {
    const next = body.versions[index + 1]
    if (version.to !== null && version.to < version.from) {
      context.addIssue({ code: 'custom', path: ['versions', index, 'to'], message: 'Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại một trong hai ngày.' })
    }
    if (next !== undefined && (next.from <= version.from || (version.to !== null && next.from <= version.to))) {
      context.addIssue({ code: 'custom', path: ['versions', index + 1, 'from'], message: 'Các giai đoạn tên gọi bị chồng nhau hoặc không theo thứ tự. Sắp từ cũ đến mới, không trùng ngày.' })
    }
  })
}).transform(({ kind, sector = null, versions, ...body }, context) => ({
  ...body,
  // Written in one order, wherever kind and sector stood, so that equal bodies are equal texts.
  versions: versions.map(({ from, to, kind: own = kind, sector: ownSector = sector, ...rest }, index): BodyVersion => {
    if (own === undefined) context.addIssue({ code: 'custom', path: ['versions', index, 'kind'], message: 'Chưa ghi loại tổ chức. Chọn loại tổ chức của giai đoạn này.' })
    return { from, to, kind: own ?? z.NEVER, sector: ownSector, ...rest }
  }),
}))
export type Body = Readonly<z.output<typeof bodySchema>>

/** The version of a body in force on a date, or null when the body did not exist then. */
export function bodyOn(body: Body, date: string): BodyVersion | null {
  for (let index = body.versions.length - 1; index >= 0; index--) {
    const version = body.versions[index]
    if (version !== undefined && version.from <= date) return isWithin(date, version.from, version.to) ? version : null
  }
  return null
}

/** Nhiệm kỳ: numbers run from 01 per kind within one. `to` null: the next congress has not closed it yet. */
export const termSchema = z.strictObject({
  id: recordIdSchema, bodyId: recordIdSchema, name: requiredLineSchema,
  from: calendarDateSchema, to: calendarDateSchema.nullable().default(null),
}).refine((term) => term.to === null || term.to >= term.from, {
  path: ['to'], error: 'Ngày kết thúc nhiệm kỳ đứng trước ngày bắt đầu.',
})
export type Term = Readonly<z.output<typeof termSchema>>

/** A person, with no more than papers need. */
export const personSchema = z.strictObject({ id: recordIdSchema, fullName: requiredLineSchema, note: lineSchema.default('') })
export type Person = Readonly<z.output<typeof personSchema>>

/** A post a person holds in a body, from–to. `title` is printed in capitals under the authority ("Bí thư"). */
export const postSchema = z.strictObject({
  id: recordIdSchema, personId: recordIdSchema, bodyId: recordIdSchema, title: requiredLineSchema, period: periodSchema,
})
export type Post = Readonly<z.output<typeof postSchema>>

/**
 * A right to sign, set in writing (HD36 1.7.1): this post signs for this body, in this form, these kinds.
 * `authority`: what follows T/M, T/L, K/T, Q. ("Ban Thường vụ"); null with `own`. `kinds` empty: every kind.
 * `printPost` false: a committee member signs T/M without a title.
 */
export const signingRightSchema = z.strictObject({
  id: recordIdSchema, postId: recordIdSchema, bodyId: recordIdSchema,
  form: signingFormSchema, authority: requiredLineSchema.nullable().default(null),
  printPost: z.boolean().default(true),
  kinds: z.array(documentKindSchema).default([]),
  period: periodSchema,
  /** The regulation that gives the right. */
  basis: lineSchema.default(''),
}).refine((right) => (right.form === 'own') === (right.authority === null), {
  path: ['authority'], error: 'T/M, T/L, K/T, Q. phải kèm tên tập thể hoặc chức danh; ký trực tiếp thì để trống.',
})
export type SigningRight = Readonly<z.output<typeof signingRightSchema>>

/** The whole organisation in memory, by id: what rules and papers look things up in. */
export interface OrganisationView {
  readonly bodies: ReadonlyMap<string, Body>
  readonly terms: ReadonlyMap<string, Term>
  readonly people: ReadonlyMap<string, Person>
  readonly posts: ReadonlyMap<string, Post>
  readonly signingRights: ReadonlyMap<string, SigningRight>
}
