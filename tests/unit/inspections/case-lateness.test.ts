/** Which cases count as late: by what a person wrote down, else by the day of the report. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isLate } from '../../../electron/inspections/case-time-view.ts'
import { loadTimeLimits, timeLimitsFile } from '../../../electron/inspections/time-limits.ts'
import { inspectionSchema } from '../../../shared/domain/inspection.ts'
import { noDaysOff } from '../../../shared/domain/working-days.ts'

const loaded = loadTimeLimits([{ name: timeLimitsFile, text: readFileSync(new URL(`../../../resources/inspections/${timeLimitsFile}`, import.meta.url), 'utf8') }])
if (!loaded.ok) throw new Error('the supplied limits are refused')
const rules = { timeLimits: loaded.value, calendar: noDaysOff }
const view = { bodies: new Map(), terms: new Map(), people: new Map(), posts: new Map(), signingRights: new Map() }
/** Five working days from Monday 2 March 2026: until Friday the 6th, or Monday the 9th. */
const started = { signedOn: '2026-03-02', startedOn: '2026-03-02', workingDays: 5 }
const late = (change: object, on: string): boolean => isLate({
  view,
  inspection: inspectionSchema.parse({ id: 'k', kind: 'inspection', bodyId: 'du', title: 'Kiểm tra', inspectee: { type: 'organisation', name: 'Chi bộ' }, coveredPeriod: { from: '2025-01-01', to: '2025-12-31' }, team: [{ personId: 'p', role: 'leader' }], ...change }),
}, { ...rules, on })

describe('a case', () => {
  it.each([
    ['at work within its days', { schedule: started }, '2026-03-05', false],
    ['at work after its last day', { schedule: started }, '2026-03-20', true],
    ['ended in time', { schedule: { ...started, endedOn: '2026-03-05' } }, '2026-03-20', false],
    ['ended after its last day', { schedule: { ...started, endedOn: '2026-03-18' } }, '2026-03-20', true],
    ['whose report came in time', { schedule: started, steps: [{ stepId: 'report', doneOn: '2026-03-05' }] }, '2026-03-20', false],
    ['whose report came late', { schedule: started, steps: [{ stepId: 'report', doneOn: '2026-03-18' }] }, '2026-03-20', true],
  ])('%s', (_name, change, on, expected) => {
    expect(late(change, on)).toBe(expected)
  })
})
