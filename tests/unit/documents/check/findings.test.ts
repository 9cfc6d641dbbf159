import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRows } from './check-files.ts'
import { datesInText, rightZeros } from '../../../../electron/documents/check/dates-in-text.ts'
import { readNumber, writtenNumber } from '../../../../electron/documents/check/numbers.ts'
import { otherSpelling, toneWords } from '../../../../electron/documents/check/tone-marks.ts'
import { findingSchema } from '../../../../shared/contract/papers.ts'
import { longDate, shortDate, weekday } from '../../../../shared/domain/dates.ts'
import { check, ids, paper, saying, signedBy } from './sample-papers.ts'

const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })

describe('findings', () => {
  it('come in the order of the page, as the contract says', () => {
    const findings = check(paper({ ...saying('Họp ngày 5/6/2026 , tại trụ sở.'), subject: 'Về việc kiểm tra.', ...signedBy({ fullName: 'TS. Lê An' }), recipients: null, number: null }))
    expect(ids(findings)).toEqual(['N10', 'T01', 'T16', 'D01', 'T19', 'S04', 'R07'])
    expect(findings.map((finding) => findingSchema.parse(finding))).toEqual(findings)
    expect(findings.find((finding) => finding.ruleId === 'D01')).toEqual({
      ruleId: 'D01', severity: 'warning', place: 'said', excerpt: 'Họp ngày 5/6/2026 , tại trụ sở.', found: '5/6/2026', expected: '05/6/2026',
      clause: 'Hướng dẫn 05-HD/VPTW, 4.2.2', status: 'reported',
      message: 'Ngày “5/6/2026” viết sai số 0.', remedy: 'Viết “05/6/2026”: thêm số 0 trước ngày dưới 10 và tháng 1, 2; các tháng khác không thêm.',
    })
  })

  it('never claim a clause of Hướng dẫn 05 as read in the primary text', () => {
    expect(shippedRows('hd05').filter((row) => row.status === 'verified')).toEqual([])
    expect(new Set(shippedRows('hd36').map((row) => row.status))).toEqual(new Set(['verified', 'reported', 'custom']))
  })

  it('never stop a paper on a rule that is only our own', () => {
    expect(shippedRows('hd05').filter((row) => row.status === 'custom' && row.severity === 'error')).toEqual([])
  })

  it('are given for any text at all, without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const clean = text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
      fc.pre(!clean.includes('\uFFFD'))
      expect(check(paper(saying(clean))).every((finding) => findingSchema.safeParse(finding).success)).toBe(true)
    }), { numRuns: 300 })
  })

  it('name blocks without an id by their place in the list', () => {
    expect(check(paper({ body: [{ kind: 'paragraph', content: 'Hai  khoảng.' }, { kind: 'paragraph', content: 'Căn cứ.' }] }))[0]).toMatchObject({ place: 'body[0]', ruleId: 'T18' })
  })
})

describe('dates in a text', () => {
  it('are accepted as the program writes them, for every day', () => {
    fc.assert(fc.property(days, (day) => {
      const date = day.toISOString().slice(0, 10)
      for (const written of [shortDate(date), longDate(date)]) {
        expect(datesInText(`Họp ${written}.`).map((found) => [found.date, rightZeros(found)])).toEqual([[date, written]])
      }
      expect(weekday(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay())
    }))
  })
})

describe('tone marks', () => {
  it('knows the two spellings of each other', () => {
    const words = ['uỷ', 'hoà', 'khoá', 'Thuý', 'HOÁ', 'toả', 'loè', 'luỹ', 'Uỷ', 'huỷ', 'HUỶ']
    expect(words.map(otherSpelling)).toEqual(['ủy', 'hòa', 'khóa', 'Thúy', 'HÓA', 'tỏa', 'lòe', 'lũy', 'Ủy', 'hủy', 'HỦY'])
    expect(words.map((word) => otherSpelling(otherSpelling(word)))).toEqual(words)
  })

  it('leaves alone words that have one spelling', () => {
    expect(toneWords('hoàn thuỳnh quý quỳ quá của lúa mùa ngoài khuỷu hoạt thoại tuổi xoèn quà')).toEqual([])
  })

  it('leaves alone proper names', () => {
    expect(toneWords('bà Nguyễn Thị Thúy, tỉnh Thanh Hóa, Đảng ủy, Tỉnh Ủy').map(({ word }) => word)).toEqual(['ủy', 'Ủy'])
  })
})

describe('numbers', () => {
  it('are read as they are written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 2 }), (whole, decimals) => {
      const value = whole / 10 ** decimals
      expect(readNumber(writtenNumber(value, decimals))).toBeCloseTo(value, 6)
    }))
    expect(['4.055', '12,5', '3.5', '1.234,56', '-', 'ba', '1.23.4', ''].map(readNumber)).toEqual([4055, 12.5, 3.5, 1234.56, null, null, null, null])
  })

  it('reads a per cent before its counts as theirs, and what follows as another group\'s', () => {
    const found = (text: string) => ids(check(paper(saying(text)))).filter((id) => id === 'F02').length
    expect(found('Đảng viên đạt 98,98% (1.553/1.569), cán bộ đạt 97,32% (2.000/2.055).')).toBe(0)
    expect(found('Đảng viên đạt 98,98% (1.553/1.569), cán bộ đạt 79,31% (2.000/2.055).')).toBe(1)
    expect(found('Đảng viên đạt 89,98% (1.553/1.569).')).toBe(1)
  })

  it('finds a per cent wrong exactly when it is a unit or more away', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (part, whole) => {
      const said = writtenNumber(Math.round(part * 1000 / whole) / 10, 1)
      const far = writtenNumber(Math.round(part * 1000 / whole) / 10 + 0.3, 1)
      expect(ids(check(paper(saying(`Có ${part}/${whole} chi bộ (${said}%) đạt.`))))).not.toContain('F02')
      expect(ids(check(paper(saying(`Có ${part}/${whole} chi bộ (${far}%) đạt.`))))).toContain('F02')
    }))
  })
})
