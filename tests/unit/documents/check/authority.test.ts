import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CheckFacts } from '../../../../electron/documents/check/index.ts'
import { loadAuthority } from '../../../../electron/documents/form/index.ts'
import type { IssuerLevel } from '../../../../electron/documents/form/index.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { check, ids, paper } from './sample-papers.ts'

const loaded = loadAuthority([{ name: 'authority.yaml', text: readFileSync(new URL('../../../../resources/rules/authority.yaml', import.meta.url), 'utf8') }])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
const { value: table } = loaded

/** A paper of a kind, signed for the standing committee or the committee, and what is found of its authority. */
function findings(issuerLevel: IssuerLevel, kind: 'directive' | 'guidance' | 'workingRegulation' | 'plan', symbol: string, authority = 'Ban Thường vụ') {
  const signatures: DocumentModelInput['signatures'] = { layout: 'single', right: { form: 'onBehalf', authority, post: 'Bí thư', fullName: 'Nguyễn Văn An' } }
  return check(paper({ kind, number: { number: 5, kindSymbol: symbol, bodySymbol: 'ĐU' }, signatures }), { issuerLevel, authority: table }).filter(({ ruleId }) => ruleId === 'N06')
}

describe('authority', () => {
  it('warns of a kind the body may not issue, with the article, and never as an error', () => {
    expect(findings('grassroots', 'directive', 'CT')).toMatchObject([{
      severity: 'warning', place: 'number', found: 'Chỉ thị', expected: expect.stringContaining('ban thường vụ đảng uỷ cơ sở: nghị quyết, quyết định, ') as string, clause: 'Quy định 399-QĐ/TW, Điều 11', status: 'reported',
    }])
    expect(findings('grassroots', 'plan', 'KH')).toEqual([])
  })

  it('reads from the signature whose paper it is', () => {
    expect([findings('grassroots', 'workingRegulation', 'QC').length, findings('grassroots', 'workingRegulation', 'QC', 'Đảng uỷ').length]).toEqual([1, 0])
    expect([findings('grassroots', 'guidance', 'HD').length, findings('grassroots', 'guidance', 'HD', 'Đảng uỷ').length]).toEqual([0, 1])
  })

  it("lets a commune's đảng uỷ issue a directive and guidance", () => {
    expect([...findings('superiorCommittee', 'directive', 'CT'), ...findings('superiorCommittee', 'guidance', 'HD')]).toEqual([])
  })

  it('only mentions what rests on an article nobody transcribed', () => {
    expect(findings('province', 'directive', 'CT', 'Tỉnh uỷ').map(({ severity, status }) => [severity, status])).toEqual([['info', 'custom']])
    expect(findings('agency', 'directive', 'CT')).toEqual([])
  })

  it('is not checked without the level or the table', () => {
    const directive = paper({ kind: 'directive', number: { number: 5, kindSymbol: 'CT', bodySymbol: 'ĐU' } })
    const without: readonly CheckFacts[] = [{}, { issuerLevel: 'grassroots' }, { authority: table }]
    expect(without.flatMap((facts) => ids(check(directive, facts)))).not.toContain('N06')
  })

  it('takes QĐ for both Quyết định and Quy định', () => {
    const number = { number: 5, kindSymbol: 'QĐ', bodySymbol: 'ĐU' }
    expect([...ids(check(paper({ kind: 'decision', number }))), ...ids(check(paper({ kind: 'rule', number })))]).not.toContain('N06')
    expect(ids(check(paper({ kind: 'rule', number: { ...number, kindSymbol: 'QyĐ' } })))).toContain('N05')
  })
})

describe('gaps in a series', () => {
  const gaps = (usedNumbers: readonly number[], number = 5) => check(paper({ number: { number, kindSymbol: 'KH', bodySymbol: 'ĐU' } }), { usedNumbers })
    .filter(({ ruleId }) => ruleId === 'N07').map(({ severity, found, expected }) => ({ severity, found, expected }))

  it('are mentioned with the next number', () => {
    expect(gaps([1, 2, 3])).toEqual([{ severity: 'info', found: '5', expected: '4' }])
  })

  it('are not: the next number, one left out earlier, a series the program knows only in part', () => {
    expect([gaps([2, 3, 4]), gaps([1, 6, 7]), gaps([1, 2]), gaps([1, 2, 3, 20], 25), gaps([])]).toEqual([[], [], [], [], []])
  })

  it('give way to a number used twice, which is an error', () => {
    expect(gaps([2, 5])).toEqual([{ severity: 'error', found: '5', expected: 'số chưa dùng' }])
  })
})
