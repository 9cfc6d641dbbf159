/** Registers: numbers given, kept, given back, struck out; papers issued; old books; the integrity report and the printed books. */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { lineSchema } from '../document/text.ts'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { problemSchema } from '../domain/problem.ts'
import {
  entryEventSchema, entryPaperSchema, entryStateSchema, entryWordsSchema, integrityFindingSchema, reasonSchema, registerEntrySchema, registerSchema, secrecySchema, seriesKeySchema,
} from '../domain/register.ts'
import { base, grantTokenSchema, pageOf, pageSchema, writtenSchema } from './base.ts'
import { copyRequestSchema, printOptionsSchema } from './papers.ts'

/** A book a person leafs through: the entries of one register, or of one series of it. `secret`: papers with a mark of secrecy, out of all outgoing series. */
export const bookSchema = z.enum(['outgoing', 'congress', 'copies', 'incoming', 'secret'])
export type Book = z.infer<typeof bookSchema>

export const seriesRowSchema = z.strictObject({
  series: seriesKeySchema, bodyName: z.string(), spanName: z.string(),
  /** The number that would be given next, as printed ("08-KH/ĐU"), and alone. */
  next: z.string(), nextNumber: z.number().int(),
  entries: z.number().int(), reserved: z.number().int(), lastDate: calendarDateSchema.nullable(),
})
export type SeriesRow = Readonly<z.output<typeof seriesRowSchema>>

/** Which entries; absent: all of the book. `text` is looked for in number, subject, recipients and signer, without marks too. */
export const entryFilterSchema = z.strictObject({
  book: bookSchema, bodyId: recordIdSchema.optional(), symbol: z.string().max(60).optional(), spanId: z.string().max(80).optional(),
  state: entryStateSchema.optional(), kind: documentKindSchema.optional(), from: calendarDateSchema.optional(), to: calendarDateSchema.optional(), text: lineSchema.optional(),
  /** Only issued papers made here of which no scan is linked. */
  withoutScan: z.literal(true).optional(),
})
export type EntryFilter = Readonly<z.output<typeof entryFilterSchema>>

/** A paper that is not made here. `kind` null: as the series says (copies). `number` absent: the next. A day before today, or before the last number, needs a reason. */
export const outsidePaperSchema = z.strictObject({
  bodyId: recordIdSchema, register: registerSchema.exclude(['incoming']), kind: documentKindSchema.nullable(), date: calendarDateSchema,
  secrecy: secrecySchema.default(null), words: entryWordsSchema,
  number: z.number().int('Số phải là số nguyên.').min(1, 'Số bắt đầu từ 1.').max(99_999, 'Số lớn nhất là 99.999.').optional(), reason: reasonSchema.optional(),
})

/** Numbers of a series that are reserved or were given back and may be asked for. */
const availableSchema = z.array(z.strictObject({ number: z.number().int(), printed: z.string(), state: entryStateSchema, reason: z.string() }))

/** A number typed on a paper that is not in the register. `subject` '' for a Tuyệt mật paper and for one that goes with a restricted case. */
const unregisteredSchema = z.strictObject({ written: z.string(), date: calendarDateSchema, kind: documentKindSchema, bodyName: z.string(), subject: z.string() })
export type Unregistered = Readonly<z.output<typeof unregisteredSchema>>

/** How a paper is issued. `date` absent: the paper's own, else today. `number`: one that was reserved or given back; absent: the one on the record, else the next. */
const issueInput = {
  ...entryPaperSchema.shape, grant: grantTokenSchema, format: z.enum(['docx', 'pdf']).default('docx'), options: printOptionsSchema.optional(),
  number: z.number().int().min(1).max(99_999).optional(),
  /** The entry of an issued paper that this one replaces; its number must stand in the new paper's text. */
  replacesEntryId: z.number().int().optional(),
}

export const issuedNumberSchema = z.strictObject({
  entry: registerEntrySchema,
  /** The written file; null: the number is given and the bytes are kept, but the file could not be put in place (`problems` says so; `writeIssued` writes it again). */
  file: writtenSchema.nullable(),
  problems: z.array(problemSchema),
})
export type IssuedNumber = Readonly<z.output<typeof issuedNumberSchema>>

/** The integrity report of a body's series in one span. */
export const integrityReportSchema = z.strictObject({
  bodyId: recordIdSchema, bodyName: z.string(), spanId: z.string(), spanName: z.string(),
  series: z.array(z.strictObject({ series: seriesKeySchema, entries: z.number().int(), first: z.string(), last: z.string() })),
  findings: z.array(integrityFindingSchema),
  counts: z.strictObject({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
  /** Of what the report says: what was signed off is told from what has changed since. */
  sha256: z.string(),
})
export type IntegrityReport = Readonly<z.output<typeof integrityReportSchema>>
export const signOffSchema = z.strictObject({
  bodyId: recordIdSchema, spanId: z.string(), spanName: z.string(), sha256: z.string(), note: z.string(), at: z.string(), actor: z.string(),
  counts: integrityReportSchema.shape.counts,
  /** The report says the same today. */
  current: z.boolean(),
})
export type SignOff = Readonly<z.output<typeof signOffSchema>>

/** What a column of an old book holds. */
export const bookColumnSchema = z.enum(['number', 'date', 'kind', 'subject', 'signer', 'recipients', 'archive', 'copies', 'note', 'secrecy'])
export type BookColumn = z.infer<typeof bookColumnSchema>
export const importChoicesSchema = z.strictObject({
  grant: grantTokenSchema, register: registerSchema, bodyId: recordIdSchema,
  /** Where a line has a date the term of that day is taken; this one for lines without. */
  spanId: z.string().max(80).nullable().default(null),
  /** For numbers written without their symbol ("05", "5a"): "KH". */
  kind: documentKindSchema.nullable().default(null),
  sheet: z.string().max(100).optional(),
  /** Columns by their place, from 0; absent: as their titles say. */
  columns: z.partialRecord(bookColumnSchema, z.number().int().min(0).max(200)).optional(),
})
const importRowSchema = z.strictObject({
  row: z.number().int(), written: z.string(), series: seriesKeySchema.nullable(), number: z.number().int().nullable(), suffix: z.string(), date: calendarDateSchema.nullable(), subject: z.string(),
  problems: z.array(problemSchema),
})
export const importPreviewSchema = z.strictObject({
  fileName: z.string(), sheets: z.array(z.string()), sheet: z.string(), titles: z.array(z.string()), columns: z.partialRecord(bookColumnSchema, z.number().int()),
  /** The first 200 lines, and all lines with problems up to 1,000. */
  rows: z.array(importRowSchema),
  /** `duplicates`: in the file or in the register already; `undated`: lines whose day cannot be read. */
  total: z.number().int(), duplicates: z.number().int(), unreadable: z.number().int(), undated: z.number().int(), alreadyThere: z.number().int(),
  sha256: z.string(),
})
export type ImportPreview = Readonly<z.output<typeof importPreviewSchema>>

const entryId = { entryId: z.number().int() }

export const registersContract = {
  /** Every series there is, and those an office will need today (each body's kinds are added as they come). */
  series: base.output(z.array(seriesRowSchema)),
  /** Page `offset` … of the book, newest number first or oldest first; `total` of all that match. */
  entries: base.input(entryFilterSchema.extend({ ...pageSchema.shape, order: z.enum(['newest', 'oldest']).default('newest') })).output(pageOf(registerEntrySchema)),
  /** One entry with its trail, oldest first. */
  entry: base.input(z.strictObject(entryId)).output(z.strictObject({ entry: registerEntrySchema, events: z.array(entryEventSchema) })),
  /** The entry of a paper; null: it has no number in the register. */
  ofPaper: base.input(entryPaperSchema).output(registerEntrySchema.nullable()),
  /** What `issue` would give this paper, or why it cannot. Nothing is taken. `date` absent: the paper's own, else today; `number` absent: the one on the paper, else the next. */
  proposal: base.input(entryPaperSchema.extend({ date: calendarDateSchema.optional(), number: z.number().int().min(1).max(99_999).optional() })).output(z.strictObject({
    series: seriesKeySchema.nullable(), number: z.number().int().nullable(), printed: z.string(), date: calendarDateSchema, problems: z.array(problemSchema),
    /** The day is what the paper is about and cannot be chosen. */
    dateFixed: z.boolean(),
    /** The day is before today, or before that of a lower number: only `backdate` gives it. */
    backDated: z.boolean(),
    available: availableSchema,
    /** The entry in force of the paper this one was begun to replace; null: none. */
    replacesEntryId: z.number().int().nullable(),
  })),
  /** Gives a signed paper its number and day, keeps its bytes, writes its file: all or nothing. */
  issue: base.input(z.strictObject({ ...issueInput, date: calendarDateSchema.optional() })).output(issuedNumberSchema),
  /** As `issue`, dated before today or before the last number of its series. */
  backdate: base.input(z.strictObject({ ...issueInput, date: calendarDateSchema, reason: reasonSchema })).output(issuedNumberSchema),
  /** Gives a copy (bản sao) its BS number, keeps its bytes, writes its file. */
  issueCopy: base.input(z.strictObject({
    ...entryPaperSchema.shape, copy: copyRequestSchema, grant: grantTokenSchema, format: z.enum(['docx', 'pdf']).default('docx'), options: printOptionsSchema.optional(), reason: reasonSchema.optional(),
  })).output(issuedNumberSchema),
  /** What a series of the body would give next on that day. Nothing is taken. */
  next: base.input(z.strictObject({ bodyId: recordIdSchema, register: registerSchema, kind: documentKindSchema.nullable(), date: calendarDateSchema }))
    .output(z.strictObject({ number: z.number().int(), printed: z.string(), available: availableSchema })),
  /** Enters a paper written elsewhere. */
  enter: base.input(outsidePaperSchema).output(registerEntrySchema),
  /** Keeps numbers for papers to come, the next ones of the series. */
  reserve: base.input(z.strictObject({ bodyId: recordIdSchema, register: registerSchema, kind: documentKindSchema.nullable(), date: calendarDateSchema, count: z.number().int().min(1).max(100).default(1), reason: reasonSchema }))
    .output(z.array(registerEntrySchema)),
  /** Gives a reserved number back. */
  release: base.input(z.strictObject({ ...entryId, reason: reasonSchema })).output(registerEntrySchema),
  /** Strikes a number out for good; an issued paper's too (its bytes stay). */
  void: base.input(z.strictObject({ ...entryId, reason: reasonSchema })).output(registerEntrySchema),
  /** What `adopt` would enter: the first 200, oldest first, and how many there are. */
  unregistered: base.output(z.strictObject({ total: z.number().int(), rows: z.array(unregisteredSchema) })),
  /** Numbers typed on records before the register knew of them are entered with the mark “số có từ trước”. */
  adopt: base.output(z.strictObject({ entered: z.number().int(), duplicates: z.number().int() })),
  /** A draft of the same kind that replaces an issued paper: the old one's number and day stand in it. The old one stays as it is until the draft is issued in its place. */
  draftReplacement: base.input(z.strictObject(entryId)).output(entryPaperSchema),
  /** The bytes that were issued, again. */
  writeIssued: base.input(z.strictObject({ ...entryId, grant: grantTokenSchema })).output(writtenSchema),
  report: base.input(z.strictObject({ bodyId: recordIdSchema, spanId: z.string().max(80) })).output(integrityReportSchema),
  /** Signs the report off as it was read (`sha256`); refused when it says something else by now, or has errors and no note. */
  signOff: base.input(z.strictObject({ bodyId: recordIdSchema, spanId: z.string().max(80), sha256: z.string(), note: lineSchema.default('') })).output(signOffSchema),
  /** Newest first. */
  signOffs: base.output(z.array(signOffSchema)),
  previewImport: base.input(importChoicesSchema).output(importPreviewSchema),
  /** Takes the whole book in, as previewed (`sha256`): every line is kept as written, also what cannot be read or has a number twice. */
  importBook: base.input(importChoicesSchema.extend({ sha256: z.string() })).output(z.strictObject({ entered: z.number().int(), duplicates: z.number().int(), unreadable: z.number().int(), alreadyThere: z.number().int() })),
  /** The book as a file: Word and PDF in the form of the books, or a workbook. */
  writeBook: base.input(entryFilterSchema.extend({ format: z.enum(['docx', 'pdf', 'xlsx']), grant: grantTokenSchema })).output(writtenSchema),
  /** The integrity report as a file. */
  writeReport: base.input(z.strictObject({ bodyId: recordIdSchema, spanId: z.string().max(80), format: z.enum(['docx', 'pdf', 'xlsx']), grant: grantTokenSchema })).output(writtenSchema),
  /** What the incoming series of a body runs over. */
  choices: base.output(z.array(z.strictObject({ bodyId: recordIdSchema, incomingSpan: z.enum(['year', 'term']) }))),
  choose: base.input(z.strictObject({ bodyId: recordIdSchema, incomingSpan: z.enum(['year', 'term']) })).output(z.strictObject({})),
}
