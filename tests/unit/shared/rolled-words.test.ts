/** How rolled-up figures are said: counts stand beside a rate only where dividing them gives it. */
import { describe, expect, it } from 'vitest'
import { accumulatedText, accumulatedTexts } from '../../../shared/domain/figure-words.ts'
import { rolledResultText } from '../../../shared/domain/report-parts.ts'

const counts = { value: '97.4', numerator: '1493', denominator: '1530', withoutCounts: 0 }

describe('counts in brackets', () => {
  it('stand beside a pooled rate and not beside an average of rates', () => {
    expect(rolledResultText({ ...counts, value: '97.5817', rollUp: 'rateOfSums', decimals: 2 })).toBe('97,58 (1.493/1.530)')
    expect(rolledResultText({ ...counts, rollUp: 'averageOfRates', decimals: 1 })).toBe('97,4')
    expect(accumulatedText({ rollUp: 'rateOfSums', decimals: 2 }, { from: '2026-01-01', figure: { ...counts, value: '97.5817' } })).toBe('97,58 (1.493/1.530)')
    expect(accumulatedText({ rollUp: 'averageOfRates', decimals: 1 }, { from: '2026-01-01', figure: counts })).toBe('97,4')
  })
})

describe('figures that per cents of targets are of', () => {
  const done = { value: '82', numerator: '82', denominator: null, withoutCounts: 0 }
  const sum = { rollUp: 'sum', decimals: 0 } as const
  it('say since when, in the order of the targets', () => {
    expect(accumulatedTexts(sum, [{ accumulated: null }, { accumulated: { from: '2026-01-01', figure: done } }])).toBe('–; 82, luỹ kế từ 01/01/2026')
    expect(accumulatedTexts(sum, [{ accumulated: null }])).toBe('')
    expect(accumulatedTexts({ rollUp: 'latest', decimals: 0 }, [{ accumulated: { from: null, figure: done } }])).toBe('82, số có gần nhất')
    expect(accumulatedTexts(sum, [{ accumulated: { from: '2026-01-01', figure: { ...done, value: null, numerator: null } } }])).toBe('chưa có số, luỹ kế từ 01/01/2026')
  })
})
