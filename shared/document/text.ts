/**
 * Text as the papers may hold it: NFC, and only characters that XML 1.0 can carry.
 * Checked where text enters (form, import file, document file), so that no later step meets a bad character.
 */
import { z } from 'zod'
import './messages.ts'

/** Of well-formed text, what XML 1.0 §2.2 forbids: control characters save tab and line end, and U+FFFE/U+FFFF. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u

/** Position (UTF-16 unit) and code of the first character XML cannot hold, or `null`; a lone surrogate comes first. */
export function findForbiddenCharacter(text: string): { readonly at: number, readonly code: string } | null {
  const at = text.isWellFormed() ? text.search(forbidden) : firstLoneSurrogate(text)
  if (at < 0) return null
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return { at, code: `U+${code}` }
}

function firstLoneSurrogate(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xD800 || unit > 0xDFFF) continue
    const next = text.charCodeAt(at + 1)
    if (unit <= 0xDBFF && next >= 0xDC00 && next <= 0xDFFF) { at++; continue }
    return at
  }
  return -1
}

/** Vietnamese sentence for a character XML cannot hold; used by every schema so that the wording is one. */
function forbiddenMessage(text: string): string {
  const found = findForbiddenCharacter(text)
  return found === null ? '' : `Có ký tự không ghi được vào văn bản (${found.code}, vị trí ${found.at + 1}). Xoá ký tự này rồi gõ lại.`
}

/** Any text: may be empty; normalised to NFC; refused when it holds a character XML cannot. */
export const textSchema = z.string().max(200_000, 'Đoạn văn quá dài (tối đa 200.000 ký tự). Hãy tách thành nhiều đoạn.')
  .refine((text) => findForbiddenCharacter(text) === null, { error: (issue) => forbiddenMessage(String(issue.input)) })
  .overwrite((text) => text.normalize('NFC'))

/** One line: trimmed, inner runs of white space made one space. */
export const lineSchema = textSchema.overwrite((text) => text.replace(/\s+/gu, ' ').trim())

/** Says the same in the published JSON Schemas (`pattern`), which a refinement would not. */
const something = /\S/u

/** One line that must say something. */
export const requiredLineSchema = lineSchema.regex(something, 'Chưa nhập nội dung.')

/** Text that must say something; line ends kept. */
export const requiredTextSchema = textSchema.regex(something, 'Chưa nhập nội dung.')
