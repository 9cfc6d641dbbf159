/**
 * Problems and faults as values. A *problem* is something wrong in what the person gave, with its place; all of them
 * are returned at once. A *fault* is an operation that could not be done; it always says three things.
 */
import { z } from 'zod'
import { missingMessage } from '../document/messages.ts'

/** `error` stops the operation; `warning` is shown and the person decides; `info` is only said. */
export const severitySchema = z.enum(['error', 'warning', 'info'])
export type Severity = z.infer<typeof severitySchema>

/** One thing wrong in the input. */
export const problemSchema = z.strictObject({
  severity: severitySchema,
  /** Stable key for tests and scripts, e.g. `reference.missing`. */
  code: z.string(),
  /** Where: `plans[3].paper.date`, as in the interchange file; within one record, without the leading collection. */
  path: z.string(),
  /** The offending value, shortened; empty when there is none. */
  value: z.string(),
  /** What is wrong, in Vietnamese. */
  message: z.string(),
  /** What to do, in Vietnamese. */
  remedy: z.string(),
})
export type Problem = Readonly<z.infer<typeof problemSchema>>

/** A problem that stops the operation. */
export function error(code: string, path: string, value: string, message: string, remedy: string): Problem {
  return { severity: 'error', code, path, value, message, remedy }
}

/** A problem that is shown; the person decides. */
export function warning(code: string, path: string, value: string, message: string, remedy: string): Problem {
  return { severity: 'warning', code, path, value, message, remedy }
}

/** Codes of faults; the sentence beside them may change, the code may not. */
export const faultCodeSchema = z.enum([
  'OFFICE_NOT_OPEN', 'OFFICE_MISSING', 'OFFICE_EXISTS', 'OFFICE_CORRUPT', 'OFFICE_NOT_SQLITE', 'OFFICE_NEWER', 'OFFICE_LOCKED', 'OFFICE_ON_NETWORK',
  'OFFICE_FOREIGN', 'OFFICE_ENCRYPTED', 'OFFICE_PASSPHRASE_WRONG', 'OFFICE_NOT_AS_LEFT', 'MIGRATION_FAILED',
  'FILE_MISSING', 'FILE_UNREADABLE', 'FOLDER_READ_ONLY', 'FILE_LOCKED', 'DISK_FULL', 'WRITE_FAILED',
  'JSON_BROKEN', 'INPUT_INVALID', 'TEMPLATE_UNKNOWN', 'TEMPLATE_BROKEN', 'RECORD_UNKNOWN', 'RECORD_WRONG_KIND', 'PAPER_NOT_READY', 'CAMPAIGN_WRONG_STATE', 'MEETING_WRONG_STATE', 'CASE_WRONG_STATE', 'PAPER_WRONG_STATE', 'PAPER_LOCKED',
  'DOCX_NOT_WORD', 'DOCX_OLD_FORMAT', 'DOCX_ENCRYPTED', 'DOCX_MACROS', 'DOCX_TOO_LARGE', 'DOCX_BROKEN',
  'SHEET_NOT_WORKBOOK', 'SHEET_OLD_FORMAT', 'SHEET_ENCRYPTED', 'SHEET_MACROS', 'SHEET_TOO_LARGE', 'SHEET_BROKEN',
  'PACKET_BROKEN', 'PACKET_SENDER', 'PACKET_SEALED', 'PACKET_KNOWN',
  'SIGN_IN_NEEDED', 'SIGN_IN_REFUSED', 'PASSWORD_TO_CHANGE', 'NOT_PERMITTED',
  'RENDER_FAILED', 'GRANT_UNKNOWN', 'CANCELLED', 'USAGE', 'INTERNAL',
])
export type FaultCode = z.infer<typeof faultCodeSchema>

/** An operation that could not be done: what happened, what was kept, what to do. Vietnamese, no personal facts. */
export const faultSchema = z.strictObject({
  code: faultCodeSchema,
  happened: z.string().min(1),
  kept: z.string().min(1),
  remedy: z.string().min(1),
  /** All problems at once, when the input was the cause. */
  problems: z.array(problemSchema).default([]),
})
export type Fault = Readonly<z.output<typeof faultSchema>>

/** The fault as one line for a terminal or a message bar. */
export function faultSentence(fault: Pick<Fault, 'happened' | 'kept' | 'remedy'>): string {
  return `${fault.happened} ${fault.kept} ${fault.remedy}`
}

/**
 * Turns zod issues into problems; `prefix` names the record inside its file.
 * Parse with `{ reportInput: true }` so that each problem can show the value that is wrong.
 */
export function problemsFromIssues(error: z.ZodError, prefix = ''): readonly Problem[] {
  return error.issues.map((issue) => ({
    severity: 'error', code: `schema.${issue.code}`, path: joinPath(prefix, issue.path),
    value: shorten(issue.input), message: issue.message, remedy: remedyFor(issue),
  }))
}

/** `plans[3].paper.date` from `['plans', 3, 'paper', 'date']`. */
export function joinPath(prefix: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`, prefix)
}

/** A value as it may be shown: one line, at most 80 characters. */
export function shorten(value: unknown): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? ''
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 80 ? `${line.slice(0, 77)}…` : line
}

function remedyFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys': return 'Xoá hoặc sửa tên mục theo lược đồ đã công bố.'
    case 'invalid_value': return 'Chọn một trong các giá trị đã nêu.'
    case 'invalid_type': return issue.message === missingMessage ? 'Bổ sung mục còn thiếu.' : 'Sửa lại giá trị cho đúng kiểu.'
    default: return 'Sửa lại giá trị ở chỗ đã chỉ.'
  }
}
