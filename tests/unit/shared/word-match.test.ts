/** Searching Vietnamese as people type it. */
import { describe, expect, test } from 'vitest'
import { foldText } from '../../../shared/domain/fold.ts'
import { matcher, searchable } from '../../../shared/domain/word-match.ts'

const finds = (query: string, text: string): boolean => matcher(query)(searchable(text))

test('folds letter by letter to what the whole text folds to', () => {
  const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/gu, 'd').replace(/\s+/gu, ' ').trim()
  const letters = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code))
  expect(letters.filter((letter) => foldText(`a${letter}b`) !== folded(`a${letter}b`))).toEqual([])
})

describe('search', () => {
  test('words without marks find marked ones, đ too', () => {
    expect(foldText('ĐẢNG UỶ các cơ quan')).toBe('dang uy cac co quan')
    expect(foldText('  Ðảng\u00a0 \n uy\u0309 ')).toBe('dang uy')
    expect(finds('dang uy', 'Đảng uỷ các cơ quan Đảng tỉnh')).toBe(true)
    expect(finds('nguyen duc', 'Nguyễn Văn Đức')).toBe(true)
  })

  test('a word typed with marks must match its marks', () => {
    expect(finds('đảng', 'Đăng ký')).toBe(false)
    expect(finds('đăng', 'Đăng ký')).toBe(true)
    expect(finds('hoà', 'Hoa')).toBe(false)
  })

  test('both ways to place a tone, both ways to encode it, and the Icelandic Ð are one', () => {
    expect(finds('ủy', 'Đảng uỷ')).toBe(true)
    expect(finds('uỷ', 'Đảng ủy')).toBe(true)
    expect(finds('uỷ'.normalize('NFD'), 'Đảng ủy')).toBe(true)
    expect(finds('đu', '05-KH/ÐU')).toBe(true)
  })

  test('every word counts, in any order; nothing typed finds all', () => {
    expect(finds('2026 ke hoach', 'Kế hoạch năm 2026')).toBe(true)
    expect(finds('ke hoach 2027', 'Kế hoạch năm 2026')).toBe(false)
    expect(finds('  ', 'bất kỳ')).toBe(true)
  })
})
