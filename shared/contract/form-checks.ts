/** The form check of any `.docx`: findings with their place, the mended copy, waivers and the gate before issue. */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { profileIdSchema } from '../document/form.ts'
import { recordIdSchema } from '../domain/common.ts'
import { problemSchema } from '../domain/problem.ts'
import { base, grantTokenSchema, progressOf, writtenSchema } from './base.ts'
import { findingSchema, printOptionsSchema } from './papers.ts'

/** A finding in a file. `zone` and `sure` say what the words were taken for and how sure that is. */
export const fileFindingSchema = findingSchema.extend({
  /** Stable within one check: `F12`. */
  id: z.string(),
  zone: z.string(), sure: z.enum(['certain', 'likely', 'guess']),
  /** Page as rendered (from 1); null when the pages were not set. */
  page: z.number().int().nullable(),
  /** Ordinal of the paragraph in its part (from 1), for people; null: the file as a whole. */
  paragraph: z.number().int().nullable(),
  /** Which part of the file, in Vietnamese: "nội dung", "đầu trang", "chú thích cuối trang". */
  part: z.string(),
  /** The change that would mend it; null: a person must. `safe`: selected beforehand. */
  fix: z.strictObject({ description: z.string(), safe: z.boolean() }).nullable(),
  /** The words are in an old font and were converted to be checked: the place is known to the word only. */
  approximate: z.literal(true).optional(),
  /** Where it stands on the page picture, in points from the top left of the page; null: unknown. */
  box: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
})
export type FileFinding = Readonly<z.output<typeof fileFindingSchema>>

/** What the checker took the file for. */
export const fileSummarySchema = z.strictObject({
  profileId: profileIdSchema, profileTitle: z.string(),
  /** Why this guide: by the paper's date, by choice, or because no date was found. */
  profileReason: z.enum(['date', 'chosen', 'noDate', 'olderThanAll']),
  kind: documentKindSchema.nullable(), number: z.string(), date: z.string().nullable(), subject: z.string(), issuer: z.string(),
  /** The line above the issuer's name; absent where the head has none. */
  superior: z.string().optional(),
  foreignForm: z.boolean(), pages: z.number().int().nullable(),
  counts: z.strictObject({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
  /** SHA-256 of the checked bytes, in hex. */
  sha256: z.string(),
})
export const fileReportSchema = z.strictObject({ fileName: z.string(), summary: fileSummarySchema, findings: z.array(fileFindingSchema) })
export type FileReport = Readonly<z.output<typeof fileReportSchema>>

/** One line of the preview of a mend. */
export const changePreviewSchema = z.strictObject({
  findingId: z.string(), ruleId: z.string(), description: z.string(), before: z.string(), after: z.string(), safe: z.boolean(), page: z.number().int().nullable(),
})
export type ChangePreview = Readonly<z.output<typeof changePreviewSchema>>
export const mendResultSchema = z.strictObject({
  token: z.string(), fileName: z.string(), besideOriginal: z.boolean(), applied: z.number().int(),
  /** Chosen findings that could not be mended, and why; their places are as they were. */
  refused: z.array(z.strictObject({ findingId: z.string(), reason: z.string() })),
  /** What the second check of the result finds; it is remembered under `checkId` as any other check. */
  checkId: z.string(), after: fileReportSchema,
})
export type MendResult = Readonly<z.output<typeof mendResultSchema>>

/** A paper of the office: its template and its record. */
const paperKey = { templateId: z.string().max(80), recordId: recordIdSchema }

/** A finding of severity error that a person took on themselves, with the reason. Nothing of it is ever deleted. */
export const waiverSchema = z.strictObject({
  ruleId: z.string(), place: z.string(), reason: z.string().trim().min(10, 'Hãy ghi lý do rõ ràng (ít nhất 10 chữ cái).').max(1000), actor: z.string(), at: z.string(),
})
export type Waiver = Readonly<z.output<typeof waiverSchema>>

/** May the paper be issued? `blocking`: errors without a waiver. `sha256`: of the Word file that was checked. */
export const gateSchema = z.strictObject({
  passes: z.boolean(), sha256: z.string(), findings: z.array(findingSchema), blocking: z.array(findingSchema), waivers: z.array(waiverSchema),
})
export type Gate = Readonly<z.output<typeof gateSchema>>

/** A file the gate let out: `signing` for the signature, `issue` with its number. `sha256` is of its bytes; the same record and rules give the same bytes again. */
export const passedFileSchema = z.strictObject({
  ...paperKey, purpose: z.enum(['signing', 'issue']), revision: z.number().int(), sha256: z.string(), at: z.string(), actor: z.string(), findings: z.array(findingSchema), waivers: z.array(waiverSchema),
})
export type PassedFile = Readonly<z.output<typeof passedFileSchema>>

export const formChecksContract = {
  /** The gate before issue: the paper as it would be written, checked as a tree and as a file. */
  gate: base.input(z.strictObject(paperKey)).output(gateSchema),
  /** Takes an error on oneself; refused without a reason or when no such error is found. */
  waive: base.input(z.strictObject({ ...paperKey, ruleId: z.string(), place: z.string(), reason: waiverSchema.shape.reason })).output(gateSchema),
  /**
   * Writes the file that goes to be signed (bản trình ký), printed as `options` say; it takes no number and issues nothing; refused while errors stand. Keeps the hash of the bytes with the findings and
   * waivers. A PDF is let out by the check of the Word file that is printed the same way.
   */
  writeSigningCopy: base.input(z.strictObject({ ...paperKey, grant: grantTokenSchema, format: z.enum(['docx', 'pdf']).default('docx'), options: printOptionsSchema.optional() }))
    .output(z.strictObject({ token: z.string(), fileName: z.string(), besideOriginal: z.boolean(), copy: passedFileSchema, problems: z.array(problemSchema) })),
  /** What the gate let out of a paper, newest first. */
  passed: base.input(z.strictObject(paperKey)).output(z.array(passedFileSchema)),
  /** Checks a granted file. The report is remembered under `checkId` until the office closes or another 20 files were checked. */
  check: base.input(z.strictObject({ grant: grantTokenSchema, profile: profileIdSchema.optional() }))
    .output(progressOf(z.strictObject({ checkId: z.string(), report: fileReportSchema }))),
  /** Pictures of the file's pages as the program reads them. */
  pages: base.input(z.strictObject({ checkId: z.string(), first: z.number().int().min(0), count: z.number().int().min(1).max(20) }))
    .output(z.strictObject({ pageCount: z.number().int(), pages: z.array(z.strictObject({ index: z.number().int(), svg: z.string() })) })),
  previewMend: base.input(z.strictObject({ checkId: z.string() })).output(z.array(changePreviewSchema)),
  /** Writes a mended copy; `tracked`: as tracked changes with comments. The checked file itself is never written to. */
  mend: base.input(z.strictObject({ checkId: z.string(), findingIds: z.array(z.string()), tracked: z.boolean(), grant: grantTokenSchema })).output(mendResultSchema),
  /** Writes a copy with a comment at each finding. */
  comment: base.input(z.strictObject({ checkId: z.string(), grant: grantTokenSchema })).output(writtenSchema),
  /** Writes the defect letter (công văn) to the sender as a Word file. */
  defectLetter: base.input(z.strictObject({ checkId: z.string(), addressee: z.string().min(1), bodyId: recordIdSchema, grant: grantTokenSchema }))
    .output(writtenSchema),
  /**
   * Checks every `.docx` of a granted folder, and of `more` folders with it, and writes one summary sheet. Of several folders,
   * each file's name begins with its folder's; a folder that cannot be opened is then a row with its reason.
   */
  checkFolder: base.input(z.strictObject({ grant: grantTokenSchema, more: z.array(grantTokenSchema).max(99).default([]), output: grantTokenSchema }))
    .output(progressOf(z.strictObject({
      token: z.string(), fileName: z.string(),
      files: z.array(z.strictObject({ fileName: z.string(), errors: z.number().int(), warnings: z.number().int(), infos: z.number().int(), unreadable: z.string().nullable() })),
    }))),
}
