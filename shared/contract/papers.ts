/** Papers made from records: the list, the composed parts, the live preview and the export. */
import { z } from 'zod'
import { blockSchema } from '../document/blocks.ts'
import { documentKindSchema } from '../document/kinds.ts'
import { lineSchema } from '../document/text.ts'
import { campaignSchema } from '../domain/campaign.ts'
import { recipientSchema, recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { problemSchema, severitySchema } from '../domain/problem.ts'
import { base, grantTokenSchema, pageOf, pageSchema, progressOf } from './base.ts'

/** Which record collection a template reads. `session` is one session of an inspection. */
export const paperSubjectSchema = z.enum(['plan', 'summaryReport', 'session', 'freeDocument'])
export type PaperSubject = z.infer<typeof paperSubjectSchema>

/** A paper the office can make: one record (or session) with one template. */
export const paperRowSchema = z.strictObject({
  templateId: z.string(), recordId: z.string(), subjectKind: paperSubjectSchema,
  /** The record to edit: the inspection for a session, otherwise the record itself. */
  ownerId: z.string(),
  kind: documentKindSchema, kindSymbol: z.string(), printedNumber: z.string(), date: z.string().nullable(), subject: z.string(), bodyName: z.string(),
})
export type PaperRow = Readonly<z.output<typeof paperRowSchema>>

export const templateRowSchema = z.strictObject({
  id: z.string(), version: z.number().int(), name: z.string(), kind: documentKindSchema.nullable(), subjectKind: paperSubjectSchema,
  /** Of a summary report: which reviews it is for; none: any. */
  reviews: z.array(campaignSchema.shape.kind),
})

/** Something the form check found. `clause` names the rule; `status` says how sure the rule itself is. */
export const findingSchema = z.strictObject({
  ruleId: z.string(), severity: severitySchema,
  /** Where: a component (`number`, `signatures`) or a block id. */
  place: z.string(), excerpt: z.string(), found: z.string(), expected: z.string(),
  clause: z.string(), status: z.enum(['verified', 'reported', 'custom']),
  message: z.string(), remedy: z.string(),
})
export type Finding = Readonly<z.output<typeof findingSchema>>

/** One part of the paper for the left side of the draft page. */
export const partSchema = z.strictObject({
  /** `letterhead`, `number`, `placeAndDate`, `subject`, `bases`, `signatures`, `recipients` … or `body`. */
  id: z.string(), label: z.string(), text: z.string(),
  /** Which record and field it comes from, in Vietnamese ("Kế hoạch · số"). */
  source: z.string(),
})

/** The paper to show: a stored record, or the record as it is being typed (`candidate`, not yet saved). */
const paperSource = {
  templateId: z.string().max(80), recordId: recordIdSchema,
  candidate: z.unknown().optional(),
}

/** Words that a person changed while the records now say something else. */
export const staleEditSchema = z.strictObject({ blockId: z.string(), theirs: z.string(), base: z.string(), now: z.string() })

export const previewSchema = z.strictObject({
  pageCount: z.number().int(),
  /** How many are named in Nơi nhận, the archive not counted; null while the paper cannot be set. */
  recipientCount: z.number().int().nullable(),
  /** The SVG of the asked pages, 0-based. */
  pages: z.array(z.strictObject({ index: z.number().int(), svg: z.string() })),
  parts: z.array(partSchema),
  /** The body with ids and provenance, for editing one block's words. */
  body: z.array(blockSchema),
  findings: z.array(findingSchema),
  problems: z.array(problemSchema),
  staleEdits: z.array(staleEditSchema),
})
export type Preview = Readonly<z.output<typeof previewSchema>>

/**
 * Result of an export. `besideOriginal`: the chosen file was held open (by Word), so it was saved under another name.
 * `problems`: what was written all the same and is to be known; those of the way of printing have the path `copies`, of a copy `copy.…`.
 */
export const exportResultSchema = z.strictObject({
  token: z.string(), fileName: z.string(), pages: z.number().int().nullable(), besideOriginal: z.boolean(), findings: z.array(findingSchema), problems: z.array(problemSchema),
})

/**
 * A copy (bản sao) of a paper that has its number and date. `number` and `date` of the copy null: blank until it is issued; numbers of
 * copies are one series (BS) a body and term. `part`: ids of the blocks an extract keeps, and only an extract.
 */
export const copyRequestSchema = z.strictObject({
  kind: z.enum(['trueCopy', 'copyOfCopy', 'extract']),
  bodyId: recordIdSchema,
  number: z.number().int('Số bản sao phải là số nguyên.').min(1, 'Số bản sao bắt đầu từ 1.').max(99_999).nullable().default(null),
  date: calendarDateSchema.nullable().default(null),
  signingRightId: recordIdSchema.nullable().default(null),
  recipients: z.array(recipientSchema).default([]),
  archive: lineSchema.default(''),
  part: z.array(z.string().min(1).max(200)).max(2000).optional(),
})
export type CopyRequest = Readonly<z.output<typeof copyRequestSchema>>

/** One block an extract may keep. */
export const copyPartSchema = z.strictObject({
  /** As `part` of a copy names it. */
  id: z.string(),
  /** Which text it stands in: "Nội dung", "Văn bản kèm theo: …", "Phụ lục: …". */
  group: z.string(),
  /** The number it is printed with ("Điều 5.", "1."); '' for what carries none. */
  label: z.string(),
  text: z.string(),
  /** 0 for the highest; what follows deeper belongs to it. */
  depth: z.number().int(),
})
export type CopyPart = Readonly<z.output<typeof copyPartSchema>>

/** How a paper is printed or issued; none of it is kept in the record. */
export const printOptionsSchema = z.strictObject({
  /** Back sides have left and right margins exchanged. */
  twoSided: z.boolean().default(false),
  /** PDF/A-2b for the archive; PDF only. */
  archive: z.boolean().default(false),
  /** One whole paper for each recipient, or `number` of them with "Bản số 01" …, in one file. */
  copies: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('none') }), z.strictObject({ by: z.literal('recipient') }),
    z.strictObject({ by: z.literal('number'), number: z.number().int().min(1).max(200) }),
  ]).default({ by: 'none' }),
  /** Transparent PNG pictures for an issue in electronic form. */
  images: z.strictObject({ signature: grantTokenSchema.optional(), seal: grantTokenSchema.optional() }).default({}),
})
export type PrintOptions = Readonly<z.output<typeof printOptionsSchema>>

/** `copy`: the sheets are a copy of the paper, its number left blank: only the register of copies gives one (`registers.issueCopy`). */
export const exportOptionsSchema = printOptionsSchema.extend({ copy: copyRequestSchema.omit({ number: true }).optional() })
export type ExportOptions = Readonly<z.output<typeof exportOptionsSchema>>

/** `text`: words looked for in number, day, kind, subject and issuing body, without marks too; what is absent narrows nothing. */
export const papersAskedSchema = pageSchema.extend({
  text: lineSchema.optional(), subjectKind: paperSubjectSchema.optional(), templateId: z.string().max(80).optional(),
  /** Of these kinds alone. */
  kinds: z.array(documentKindSchema).min(1).optional(),
  /** Only those that have their number and day, as an issued paper has. */
  numbered: z.boolean().default(false),
})
export type PapersAsked = Readonly<z.output<typeof papersAskedSchema>>

export const papersContract = {
  /** A page of the list, papers without a date first, then newest first. */
  page: base.input(papersAskedSchema).output(pageOf(paperRowSchema)),
  /** The papers of one record, one for each template that reads it; none where the record is not there. */
  ofRecord: base.input(z.strictObject({ recordId: recordIdSchema })).output(z.array(paperRowSchema)),
  templates: base.output(z.array(templateRowSchema)),
  preview: base.input(z.strictObject({ ...paperSource, firstPage: z.number().int().min(0).default(0), pages: z.number().int().min(0).max(20).default(3) })).output(previewSchema),
  /** File name by the office's pattern, without extension. */
  suggestedName: base.input(z.strictObject({ templateId: z.string(), recordId: recordIdSchema })).output(z.strictObject({ name: z.string() })),
  /** Can this picture be laid over a paper? A fault says why not. Size in dots. */
  checkImage: base.input(z.strictObject({ role: z.enum(['signature', 'seal']), grant: grantTokenSchema })).output(z.strictObject({ width: z.number().int(), height: z.number().int() })),
  /** The blocks an extract of the paper may keep, from top to bottom, with the numbers they are printed with. */
  copyParts: base.input(z.strictObject({ templateId: z.string().max(80), recordId: recordIdSchema })).output(z.array(copyPartSchema)),
  export: base.input(z.strictObject({ templateId: z.string().max(80), recordId: recordIdSchema, format: z.enum(['docx', 'pdf']), grant: grantTokenSchema, options: exportOptionsSchema.optional() }))
    .output(progressOf(exportResultSchema)),
}
