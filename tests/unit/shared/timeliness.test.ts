/** On time or late: by the first version that was not sent back, against the last day in force when it came. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { arrivalOf, dueOn } from '../../../shared/domain/timeliness.ts'

const fixed = { due: '2026-01-05', dueChanges: [] }
/** Moved on the 3rd from the 5th to the 20th, and on the 15th to the 30th. */
const moved = { due: '2026-01-30', dueChanges: [{ was: '2026-01-05', on: '2026-01-03', by: 'văn thư', reason: 'bão' }, { was: '2026-01-20', on: '2026-01-15', by: 'văn thư', reason: 'Tết' }] }
const came = (receivedOn: string, state = 'accepted') => ({ receivedOn, state })

describe('the last day in force', () => {
  it('is the one that stood on the date; a change begins on its own day', () => {
    expect(['2026-01-02', '2026-01-03', '2026-01-14', '2026-01-15', '2026-02-01'].map((date) => dueOn(moved, date))).toEqual(['2026-01-05', '2026-01-20', '2026-01-20', '2026-01-30', '2026-01-30'])
    expect(dueOn(fixed, '2030-01-01')).toBe('2026-01-05')
  })
})

describe('an arrival', () => {
  it('is nothing while nothing stands', () => {
    expect(arrivalOf(fixed, [])).toBeNull()
    expect(arrivalOf(fixed, [came('2026-01-04', 'returned'), came('2026-01-04', 'withdrawn')])).toBeNull()
  })
  it('counts the last day itself as in time, and the day after as late', () => {
    expect(arrivalOf(fixed, [came('2026-01-05')])).toEqual({ receivedOn: '2026-01-05', due: '2026-01-05', late: false, resent: false })
    expect(arrivalOf(fixed, [came('2026-01-06', 'received')])).toMatchObject({ late: true, resent: false })
  })
  it('goes by the first that was not sent back: a correction makes nobody late, a second try after the last day does', () => {
    expect(arrivalOf(fixed, [came('2026-01-04'), came('2026-01-20')])).toMatchObject({ receivedOn: '2026-01-04', late: false })
    expect(arrivalOf(fixed, [came('2026-01-04', 'returned'), came('2026-01-20')])).toMatchObject({ receivedOn: '2026-01-20', late: true, resent: true })
    expect(arrivalOf(fixed, [came('2026-01-06', 'returned'), came('2026-01-20')])).toMatchObject({ late: true, resent: false })
    expect(arrivalOf(fixed, [came('2026-01-03', 'returned'), came('2026-01-05')])).toMatchObject({ late: false, resent: false })
  })
  it('is held against the last day in force when it came: moving it later makes nobody punctual after the event', () => {
    const late = { due: '2026-01-30', dueChanges: [{ was: '2026-01-05', on: '2026-01-25', by: '', reason: 'gia hạn' }] }
    expect(arrivalOf(late, [came('2026-01-20')])).toEqual({ receivedOn: '2026-01-20', due: '2026-01-05', late: true, resent: false })
    expect(arrivalOf(late, [came('2026-01-28')])).toMatchObject({ due: '2026-01-30', late: false })
    expect(arrivalOf({ due: '2026-01-03', dueChanges: [{ was: '2026-01-10', on: '2026-01-02', by: '', reason: 'gấp' }] }, [came('2026-01-01')])).toMatchObject({ late: false })
  })
  it('never depends on the order of the versions', () => {
    const days = fc.constantFrom('2026-01-01', '2026-01-04', '2026-01-06', '2026-01-16', '2026-01-31')
    const versions = fc.array(fc.record({ receivedOn: days, state: fc.constantFrom('received', 'accepted', 'returned', 'withdrawn') }), { maxLength: 6 })
    fc.assert(fc.property(versions, (some) => { expect(arrivalOf(moved, some.toReversed())).toEqual(arrivalOf(moved, some)) }))
  })
})
