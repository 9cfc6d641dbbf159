/**
 * Registers (sổ): a number belongs to one series – register, body, symbol, span – and is given once. An entry is a number with
 * all that happened to it; entries and what happened are only ever added.
 */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { paperFactsSchema } from './common.ts'

/** `congress`: one series for all kinds, symbol ĐH. `copies`: bản sao, BS. */
export const registerSchema = z.enum(['outgoing', 'congress', 'copies', 'incoming'])
export type Register = z.infer<typeof registerSchema>

/** `symbol` as it stands after the number: "KH/ĐU"; "ĐH" and "BS" for the series that run over all kinds; '' incoming. `spanId`: a term's id, or a year. */
export const seriesKeySchema = z.strictObject({
  register: registerSchema, bodyId: recordIdSchema, symbol: z.string().max(60), spanId: z.string().min(1).max(80),
})
export type SeriesKey = Readonly<z.output<typeof seriesKeySchema>>

/** One text for a series, as keys of maps and addresses are. */
export function seriesText({ register, bodyId, symbol, spanId }: SeriesKey): string {
  return [register, bodyId, symbol, spanId].map(encodeURIComponent).join(' ')
}

/**
 * What a number is now: kept for a paper to come, given back unused, given to a paper, struck out for good, or given to a paper that a
 * later one replaces. A struck number is never given again.
 */
export const entryStateSchema = z.enum(['reserved', 'released', 'issued', 'voided', 'replaced'])
export type EntryState = z.infer<typeof entryStateSchema>

/** How the number came into the register: given by it, entered for a paper written elsewhere, read from an old book, or on a record before there was a register ("số có từ trước"). */
export const entryOriginSchema = z.enum(['given', 'entered', 'imported', 'existing'])
export type EntryOrigin = z.infer<typeof entryOriginSchema>

export const secrecySchema = paperFactsSchema.shape.secrecy
export type Secrecy = z.output<typeof secrecySchema>

/** The paper of this office a number was given to. */
export const entryPaperSchema = z.strictObject({ templateId: z.string().max(80), recordId: recordIdSchema })
export type EntryPaper = Readonly<z.output<typeof entryPaperSchema>>

const copyMark = 'copy:'

/** How the entry of a copy names the paper that was copied: a copy is no paper of its own. */
export function copyOf({ templateId, recordId }: EntryPaper): EntryPaper {
  return { templateId: `${copyMark}${templateId}`.slice(0, 80), recordId }
}

/** The paper an entry is of; of a copy the one that was copied. */
export function paperOf({ templateId, recordId }: EntryPaper): EntryPaper {
  return { templateId: templateId.startsWith(copyMark) ? templateId.slice(copyMark.length) : templateId, recordId }
}

/** Words of an entry. Of a Tuyệt mật paper the subject is never written; of a restricted record none of it is shown to those who may not see it. */
export const entryWordsSchema = z.strictObject({
  subject: lineSchema.default(''),
  recipients: z.array(lineSchema).max(500).default([]),
  signer: lineSchema.default(''),
  /** Who keeps the file copy. */
  archive: lineSchema.default(''),
  copies: z.number().int().min(1).max(99_999).nullable().default(null),
  note: lineSchema.default(''),
  /** Why it was reserved, given back, struck out or back-dated. */
  reason: lineSchema.default(''),
})
export type EntryWords = Readonly<z.output<typeof entryWordsSchema>>

/** A reason a person gives; kept for good. */
export const reasonSchema = requiredLineSchema.refine((text) => text.trim().length >= 10, 'Hãy ghi lý do rõ ràng (ít nhất 10 chữ cái).')

/** What happened to a number, oldest first. */
export const entryEventSchema = z.strictObject({
  state: entryStateSchema, date: calendarDateSchema.nullable(), reason: z.string(), at: z.string(), actor: z.string(),
})
export type EntryEvent = Readonly<z.output<typeof entryEventSchema>>

/** An entry as it stands. `written`: the number as printed or as an old book has it. */
export const registerEntrySchema = z.strictObject({
  id: z.number().int(), series: seriesKeySchema,
  /** null: an old book's number that cannot be held in the series (already taken, or no number at all); `claimed` is what it says. */
  number: z.number().int().nullable(), claimed: z.number().int().nullable(), suffix: z.string(), written: z.string(),
  state: entryStateSchema, origin: entryOriginSchema,
  /** Day of the paper; of an incoming one the day it came. */
  date: calendarDateSchema.nullable(), kind: documentKindSchema.nullable(), secrecy: secrecySchema,
  /** Dated before the day it was given, or before the number in front of it: with a reason. */
  backDated: z.boolean(),
  /** null: a reserved number, a paper written elsewhere, or (`withheld`) a record the account may not see. */
  paper: entryPaperSchema.nullable(),
  words: entryWordsSchema,
  /** true: the words belong to a record the account may not see and are not given. */
  withheld: z.boolean(),
  /** SHA-256 of the issued bytes that are kept; null: none are. */
  sha256: z.string().nullable(),
  /** What those bytes are; null: none are kept (or shown). */
  fileKind: z.enum(['docx', 'pdf']).nullable(),
  /** Scans of the signed paper linked to it; null: none is looked for (no paper made here, a number that is not issued, a Tuyệt mật paper). */
  scans: z.number().int().nullable(),
  /** The number of the entry this one replaces, and of the one that replaces it ('' none). */
  replaces: z.string(), replacedBy: z.string(),
  at: z.string(), actor: z.string(),
})
export type RegisterEntry = Readonly<z.output<typeof registerEntrySchema>>

/** `unexplained` weighs, `explained` has its reason in the trail. */
export const integrityKindSchema = z.enum([
  'gap', 'releasedUnused', 'stillReserved', 'voided', 'duplicate', 'dateOrder', 'backDated', 'wrongSymbol', 'outsideTerm', 'authority', 'unreadable', 'undated', 'notRegistered', 'noBytes',
])
export type IntegrityKind = z.infer<typeof integrityKindSchema>

/** One line of the integrity report. */
export const integrityFindingSchema = z.strictObject({
  kind: integrityKindSchema, severity: z.enum(['error', 'warning', 'info']), series: seriesKeySchema,
  /** As printed: "05-KH/ĐU", "05 đến 07-KH/ĐU". */
  numbers: z.string(),
  /** Entries it speaks of; none for a gap. */
  entryIds: z.array(z.number().int()),
  message: z.string(), remedy: z.string(),
  /** The rule it rests on; '' for what needs none. */
  clause: z.string(),
})
export type IntegrityFinding = Readonly<z.output<typeof integrityFindingSchema>>
