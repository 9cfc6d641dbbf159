/** Bands at their edges, conditions and unknown facts, the cap in both readings, ballots, rules as data with faults named by line. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluationSchema } from '../../../shared/domain/evaluation.ts'
import type { EvaluationScore } from '../../../shared/domain/evaluation.ts'
import { ballotView } from '../../../electron/evaluations/ballots.ts'
import { capOf, mostOf } from '../../../electron/evaluations/cap.ts'
import type { CapRow } from '../../../electron/evaluations/cap.ts'
import { proposeRating } from '../../../electron/evaluations/propose.ts'
import { loadRatingRules, ratingRulesFile } from '../../../electron/evaluations/rating-rules.ts'
import { resourcesDir } from '../../support/offices.ts'

const text = readFileSync(join(resourcesDir, 'evaluation', ratingRulesFile), 'utf8')
const loaded = loadRatingRules([{ name: ratingRulesFile, text }])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
const rules = loaded.value

const best: EvaluationScore = { common: '30', results: '60', onTimePercent: '100', beyondPlanPercent: '30', latePercent: '0', disciplined: false, remediedPercent: '100' }
const propose = (score: Partial<EvaluationScore>) => proposeRating(rules, { ...best, ...score })

describe('a rating by points and conditions', () => {
  it.each([
    ['30', '59.9', 'good', 'good'], ['30', '60', 'excellent', 'excellent'], ['30', '40', 'good', 'good'], ['29.9', '40', 'completed', 'completed'],
    ['20', '30', 'completed', 'completed'], ['19.9', '30', 'notCompleted', 'notCompleted'], ['0', '0', 'notCompleted', 'notCompleted'], ['30', '70', 'excellent', 'excellent'],
  ])('%s + %s is in the band of %s', (common, results, band, proposed) => {
    expect(propose({ common, results })).toMatchObject({ band, proposed, unknown: [] })
  })

  it('names the condition that failed and goes one level down', () => {
    const { proposed, reasons } = propose({ beyondPlanPercent: '29.9' })
    expect(proposed).toBe('good')
    expect(reasons[0]).toBe('Tổng 90/100 điểm, thuộc khung điểm Hoàn thành xuất sắc nhiệm vụ (từ 90 điểm trở lên).')
    expect(reasons[1]).toContain('ít nhất 30% nhiệm vụ hoàn thành vượt mức, thực tế 29,9%')
    expect(propose({ disciplined: true }).reasons[1]).toContain('thực tế có kỷ luật')
    expect(propose({ remediedPercent: '99.9' }).proposed).toBe('good')
    expect(propose({ onTimePercent: '80', latePercent: '20' }).proposed).toBe('completed')
    expect(propose({ onTimePercent: '79', latePercent: '20.1' }).proposed).toBe('notCompleted')
  })

  it('never takes an unknown fact as fulfilled, and asks for it only where it decides', () => {
    expect(propose({ disciplined: null })).toMatchObject({ band: 'excellent', proposed: null, unknown: ['disciplined'] })
    expect(propose({ disciplined: null }).reasons[1]).toBe('Chưa biết có bị kỷ luật hay không nên chưa kết luận được mức Hoàn thành xuất sắc nhiệm vụ.')
    expect(propose({ results: null })).toMatchObject({ total: null, proposed: null, unknown: ['results'] })
    expect(propose({ disciplined: null, beyondPlanPercent: '10' })).toMatchObject({ proposed: 'good', unknown: [] })
    expect(propose({ results: '30', latePercent: null })).toMatchObject({ proposed: 'completed', unknown: [] })
    // With 80 % on time no more than 20 % can be late; with less it is not known.
    expect(propose({ results: '30', latePercent: null, onTimePercent: '80' })).toMatchObject({ proposed: 'completed', unknown: [] })
    expect(propose({ results: '30', latePercent: null, onTimePercent: '79.9' })).toMatchObject({ proposed: null, unknown: ['latePercent'] })
    expect(propose({ results: '30', latePercent: null, onTimePercent: null })).toMatchObject({ proposed: null, unknown: ['latePercent'] })
    expect(propose({ onTimePercent: null, latePercent: '5' }).proposed).toBe('completed')
  })

  it('proposes no higher than the band, and a fact made known never turns a proposal round', () => {
    const order = ['excellent', 'good', 'completed', 'notCompleted']
    const percent = fc.option(fc.integer({ min: 0, max: 100 }).map(String), { nil: null })
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 70 }), percent, percent, fc.option(fc.boolean(), { nil: null }), percent, (common, results, onTimePercent, beyondPlanPercent, disciplined, remediedPercent) => {
      const late = onTimePercent === null ? null : String(100 - Number(onTimePercent))
      const score = { common: String(common), results: String(results), onTimePercent, beyondPlanPercent, disciplined, remediedPercent, latePercent: late }
      const { band, proposed } = proposeRating(rules, score)
      if (proposed === null || band === null) return
      expect(order.indexOf(proposed)).toBeGreaterThanOrEqual(order.indexOf(band))
      for (const known of [true, false]) if (disciplined === null) expect(proposeRating(rules, { ...score, disciplined: known }).proposed).toBe(proposed)
    }))
  })
})

const row = (id: string, rating: CapRow['rating'], total: string | null, excepted = false): CapRow =>
  ({ id, name: id, rating, excellent: rating === 'excellent' ? 1 : 0, good: rating === 'good' ? 1 : 0, total, excepted })
const rowsOf = (excellent: number, good: number): CapRow[] => [
  ...Array.from({ length: excellent }, (_, at) => row(`x${String(at).padStart(3, '0')}`, 'excellent', String(90 + at % 10))), ...Array.from({ length: good }, (_, at) => row(`t${at}`, 'good', '80')),
]
const setting = { capPercent: '20', capBase: 'atLeastGood', capRounding: 'halfUp' } as const

describe('the cap of excellent', () => {
  it('is worked out in both readings; the printed one is named and explained', () => {
    const report = capOf(rules, setting, 'Đảng bộ cơ sở', rowsOf(10, 40))
    expect(report.readings.map(({ base, count, exact, most }) => [base, count, exact, most])).toEqual([['atLeastGood', 50, '10', 10], ['exactlyGood', 40, '8', 8]])
    expect(report).toMatchObject({ printed: 'atLeastGood', excellent: 10, good: 40, over: 0, toLower: 0, exceeding: [] })
    expect(report.sentence).toBe('Đảng bộ cơ sở: số được xếp loại từ Hoàn thành tốt nhiệm vụ trở lên là 50; 20% × 50 = 10, nên tối đa 10 được xếp Hoàn thành xuất sắc nhiệm vụ. Đang có 10: trong giới hạn. Nếu tính trên số được xếp loại đúng mức Hoàn thành tốt nhiệm vụ (40) thì tối đa 8.')
    const rounded = capOf(rules, setting, '', rowsOf(3, 14)).sentence
    expect(rounded).toContain('20% × 17 = 3,4, ')
    expect(rounded).toContain('(14) thì 20% × 14 = 2,8, ')
    expect(rounded).toMatch(/ còn 3, tối đa 3\.$/u)
    expect(capOf(rules, { ...setting, capBase: 'exactlyGood' }, '', rowsOf(10, 40))).toMatchObject({ over: 2, toLower: 2 })
  })

  it('rounds a half up or down as the round says', () => {
    expect([12, 13, 22, 23].map((base) => mostOf(base, setting))).toEqual([2, 3, 4, 5])
    expect([12, 13, 14, 15].map((base) => mostOf(base, { ...setting, capRounding: 'down' }))).toEqual([2, 2, 2, 3])
    expect(mostOf(5, { capPercent: '10', capRounding: 'halfUp' })).toBe(1)
    expect(mostOf(5, { capPercent: '10', capRounding: 'down' })).toBe(0)
  })

  it('lists who stands beyond by score, lowest first, and says when equal scores leave the choice open', () => {
    const rows = [row('a', 'excellent', '95'), row('b', 'excellent', '91'), row('c', 'excellent', '93'), ...rowsOf(0, 2)]
    expect(capOf(rules, setting, '', rows).exceeding).toEqual([{ id: 'b', name: 'b', total: '91', count: 1, tied: false }, { id: 'c', name: 'c', total: '93', count: 1, tied: false }])
    const tied = capOf(rules, setting, '', [row('a', 'excellent', '95'), row('b', 'excellent', '91'), row('c', 'excellent', '91'), ...rowsOf(0, 7)])
    expect(tied).toMatchObject({ over: 1, toLower: 1 })
    expect(tied.exceeding).toEqual([{ id: 'b', name: 'b', total: '91', count: 1, tied: true }, { id: 'c', name: 'c', total: '91', count: 1, tied: true }])
  })

  it('leaves out of the count what the approving body let stand beyond it', () => {
    expect(capOf(rules, setting, '', [row('a', 'excellent', '95', true), ...rowsOf(1, 3)])).toMatchObject({ excellent: 2, excepted: 1, over: 0 })
  })

  it('holds after as many as it says are lowered, and would not hold with one fewer', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.constantFrom('atLeastGood' as const, 'exactlyGood' as const), fc.constantFrom('halfUp' as const, 'down' as const), (excellent, good, capBase, capRounding) => {
      const chosen = { capPercent: '20', capBase, capRounding }
      const { toLower, over } = capOf(rules, chosen, '', rowsOf(excellent, good))
      expect(over > 0).toBe(toLower > 0)
      expect(capOf(rules, chosen, '', rowsOf(excellent - toLower, good + toLower)).over).toBe(0)
      if (toLower > 0) expect(capOf(rules, chosen, '', rowsOf(excellent - toLower + 1, good + toLower - 1)).over).toBeGreaterThan(0)
    }))
  })
})

describe('ballots', () => {
  it('give votes for and against with both rates', () => {
    const view = ballotView({ handedOut: 20, returned: 18, valid: 15, votes: { excellent: 9, good: 6, completed: 0, notCompleted: 0 } })
    expect(view).toMatchObject({ invalid: 3, notReturned: 2, leading: ['excellent'] })
    expect(view.levels[0]).toEqual({ rating: 'excellent', votesFor: 9, votesAgainst: 6, ofValid: '60', againstOfValid: '40', ofHandedOut: '45' })
  })

  it('name a tie, and have no rate without slips', () => {
    expect(ballotView({ handedOut: 4, returned: 4, valid: 4, votes: { excellent: 2, good: 2, completed: 0, notCompleted: 0 } }).leading).toEqual(['excellent', 'good'])
    const none = ballotView({ handedOut: 0, returned: 0, valid: 0, votes: { excellent: 0, good: 0, completed: 0, notCompleted: 0 } })
    expect(none).toMatchObject({ leading: [] })
    expect(none.levels[0]?.ofValid).toBeNull()
  })

  it('are refused when they do not add up', () => {
    const evaluation = { id: 'a', roundId: 'r', bodyId: 'b', subject: { type: 'organisation' } }
    expect(evaluationSchema.safeParse({ ...evaluation, ballot: { handedOut: 10, returned: 9, valid: 9, votes: { excellent: 5, good: 3, completed: 0, notCompleted: 0 } } }).success).toBe(false)
    expect(evaluationSchema.safeParse({ ...evaluation, ballot: { handedOut: 10, returned: 11, valid: 9, votes: { excellent: 6, good: 3, completed: 0, notCompleted: 0 } } }).success).toBe(false)
    expect(evaluationSchema.safeParse({ ...evaluation, ballot: { handedOut: 10, returned: 9, valid: 9, votes: { excellent: 6, good: 3, completed: 0, notCompleted: 0 } } }).success).toBe(true)
  })
})

describe('the rules as data', () => {
  const faults = (change: (text: string) => string) => {
    const result = loadRatingRules([{ name: ratingRulesFile, text: change(text) }])
    return result.ok ? [] : result.problems.map(({ line, code, remedy }) => ({ line, code, remedy: remedy !== '' }))
  }
  const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

  it('give every rule a source and a status that is never more than reported', () => {
    const statuses = JSON.stringify(rules).match(/"status":"(\w+)"/gu) ?? []
    expect(statuses.length).toBeGreaterThan(15)
    expect(new Set(statuses)).toEqual(new Set(['"status":"reported"', '"status":"custom"']))
  })

  it('are refused with the line: a gap between bands, a per cent above 100, a missing file, a word not known', () => {
    expect(faults((all) => all.replace("atLeast: '70'", "atLeast: '75'"))).toEqual([{ line: lineOf("below: '70'"), code: 'rating.gap', remedy: true }])
    expect(faults((all) => all.replace("value: '20', words", "value: '120', words"))).toEqual([{ line: lineOf("value: '20', words"), code: 'rating.percent', remedy: true }])
    expect(faults((all) => all.replace('  - id: completed', '  - id: good'))).toContainEqual({ line: lineOf('  - id: completed'), code: 'rating.order', remedy: true })
    expect(faults((all) => all.replace('id: exactlyGood', 'id: atLeastGood'))).toEqual([{ line: lineOf('id: exactlyGood'), code: 'rating.twice', remedy: true }])
    expect(faults((all) => all.replace('fact: disciplined', 'fact: happy'))[0]?.line).toBe(lineOf('fact: disciplined'))
    expect(loadRatingRules([])).toMatchObject({ ok: false, problems: [{ code: 'rating.missing' }] })
  })
})
