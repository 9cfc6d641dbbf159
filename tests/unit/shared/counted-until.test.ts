/** A page, its workbook and its paper count a period to the same day. */
import { expect, it } from 'vitest'
import { countedUntil } from '../../../shared/domain/reporting-periods.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }

it.each([
  ['a period that still runs, until today', '2026-11-22', '2026-11-22'],
  ['its first day', '2026-01-01', '2026-01-01'],
  ['its last day', '2026-12-31', '2026-12-31'],
  ['a period that is over, whole', '2027-02-01', '2026-12-31'],
  ['a period that has not begun, whole', '2025-12-31', '2026-12-31'],
])('%s', (_case, on, expected) => {
  expect(countedUntil(year, on)).toBe(expected)
})
