import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findForbiddenCharacter, lineSchema, requiredLineSchema, textSchema } from '../../../shared/document/text.ts'

describe('text that a paper may hold', () => {
  test('is normalised to NFC', () => {
    const decomposed = 'Đảng uỷ'.normalize('NFD')
    expect(decomposed).not.toBe('Đảng uỷ')
    expect(textSchema.parse(decomposed)).toBe('Đảng uỷ')
  })

  test('one line loses line ends and doubled spaces', () => {
    expect(lineSchema.parse('  về  việc\n tổng kết\u00A0 ')).toBe('về việc tổng kết')
    expect(requiredLineSchema.safeParse(' \n ').success).toBe(false)
  })

  test.each([
    ['a\u0000b', 1, 'U+0000'], ['\u000B', 0, 'U+000B'], ['ab\uFFFE', 2, 'U+FFFE'], ['x\uD800y', 1, 'U+D800'], ['\uDC00', 0, 'U+DC00'], ['ab\u001F', 2, 'U+001F'],
  ])('%j holds a character XML cannot carry', (text, at, code) => {
    expect(findForbiddenCharacter(text)).toEqual({ at, code })
    const refused = textSchema.safeParse(text)
    expect(refused.success).toBe(false)
    expect(refused.error?.issues[0]?.message).toContain(code)
    expect(refused.error?.issues[0]?.message).toContain(`vị trí ${at + 1}`)
  })

  test('tab, line end, letters with marks and characters beyond the base plane are all right', () => {
    expect(findForbiddenCharacter('\t\r\nĐảng uỷ 😀 “…”')).toBeNull()
  })

  test('finds a forbidden character exactly when one is there', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const legal = Array.from(text).every((character) => {
        const code = character.codePointAt(0) ?? 0
        return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xD800) || (code > 0xDFFF && code < 0xFFFE) || code >= 0x10000
      })
      expect(findForbiddenCharacter(text) === null).toBe(legal)
    }), { numRuns: 3000, seed: 11 })
  })
})
