/**
 * What zod says when a schema has no sentence of its own, in Vietnamese. Set once for the whole program, so that a form
 * field, an import problem and the command line use the same words. Imported by `text.ts`, which every schema uses.
 */
import { z } from 'zod'

/** Said of a key that is not there. */
export const missingMessage = 'Thiếu mục này.'

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ', number: 'số', int: 'số nguyên', boolean: 'true hoặc false', array: 'danh sách', object: 'nhóm mục { }', null: 'null',
}

/** The sentence for one issue; undefined leaves zod's own (none is left in practice). */
function vietnameseMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missingMessage : `Sai kiểu dữ liệu: cần ${typeNames[issue.expected] ?? issue.expected}.`
    case 'unrecognized_keys': return `Có mục không dùng được: ${issue.keys.join(', ')}.`
    case 'invalid_value': return `Giá trị không nằm trong danh sách cho phép: ${issue.values.map(String).join(', ')}.`
    case 'too_small': return `Giá trị nhỏ hơn mức tối thiểu (${String(issue.minimum)}).`
    case 'too_big': return `Giá trị vượt mức tối đa (${String(issue.maximum)}).`
    case 'invalid_format': return 'Sai dạng viết.'
    case 'invalid_union': return issue.discriminator === undefined
      ? 'Không khớp với dạng nào được phép.'
      : `Mục "${issue.discriminator}" thiếu hoặc không phải giá trị được phép.`
    default: return undefined
  }
}

z.config({ customError: vietnameseMessage })
