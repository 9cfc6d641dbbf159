/** Which version of a unit's report counts, and every turn after a freeze. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveVersions, turnsAfter, versionsOf } from '../../../electron/aggregation/versions.ts'
import type { SubmissionState } from '../../../shared/domain/submission.ts'

const row = (sequence: number, id: string, bodyId: string, state: SubmissionState, at = '2026-01-01T00:00:00.000Z') => ({
  sequence, id, body_id: bodyId, received_on: at.slice(0, 10), source: 'workbook', file_name: `${id}.xlsx`, state, reason: '', at, actor: 'hoa',
})
const step = (submissionId: string, state: SubmissionState, at: string) => ({ submission_id: submissionId, body_id: submissionId.slice(0, 1), state, reason: '', at, actor: 'hoa' })
const frozen = (at: string, ...ids: readonly string[]) => ({ at, actor: 'lan', submissionIds: new Set(ids) })
const turns = (...given: Parameters<typeof turnsAfter>) => turnsAfter(...given).map(({ bodyId, before, after, at }) => [bodyId, before?.id ?? null, after?.id ?? null, at])

describe('versions', () => {
  it('are counted for each unit, and the last that stands is the one that counts', () => {
    const versions = versionsOf([row(1, 'a1', 'a', 'accepted'), row(2, 'b1', 'b', 'received'), row(3, 'a2', 'a', 'returned'), row(4, 'a3', 'a', 'received'), row(5, 'a4', 'a', 'withdrawn')])
    expect(versions.map(({ id, version }) => [id, version])).toEqual([['a1', 1], ['b1', 1], ['a2', 2], ['a3', 3], ['a4', 4]])
    const counting = (include: 'accepted' | 'received') => [...effectiveVersions(versions, include)].map(([bodyId, { id }]) => [bodyId, id])
    expect(counting('accepted')).toEqual([['a', 'a1']])
    expect(counting('received')).toEqual([['a', 'a3'], ['b', 'b1']])
  })

  it('turn in the order in which their steps were kept, even within one moment', () => {
    const now = '2026-02-01T00:00:00.000Z'
    const versions = versionsOf([row(1, 'a1', 'a', 'withdrawn'), row(2, 'a2', 'a', 'accepted')])
    const events = [step('a1', 'accepted', '2026-01-01T00:00:00.000Z'), step('a2', 'accepted', now), step('a1', 'withdrawn', now)]
    expect(turns(versions, events, frozen('2026-01-02T00:00:00.000Z', 'a1'), ['a'])).toEqual([['a', 'a1', 'a2', now]])
  })

  it('without steps have stood where they stand since they came', () => {
    const versions = versionsOf([row(1, 'a1', 'a', 'accepted', '2026-01-01T00:00:00.000Z'), row(2, 'a2', 'a', 'accepted', '2026-03-01T00:00:00.000Z')])
    expect(turns(versions, [], frozen('2026-02-01T00:00:00.000Z', 'a1'), ['a'])).toEqual([['a', 'a1', 'a2', '2026-03-01T00:00:00.000Z']])
    expect(turns(versions, [], frozen('2026-04-01T00:00:00.000Z', 'a2'), ['a'])).toEqual([])
  })

  it('lead by their turns from what was frozen to what counts now, whatever happened', () => {
    const day = (at: number) => `2026-01-${String(at + 1).padStart(2, '0')}T00:00:00.000Z`
    const move = fc.tuple(fc.nat(3), fc.constantFrom<SubmissionState>('received', 'accepted', 'returned', 'withdrawn'))
    fc.assert(fc.property(fc.array(move, { minLength: 1, maxLength: 20 }), fc.nat(20), (moves, cut) => {
      const standing = (until: number) => new Map(moves.slice(0, until).map(([which, state]) => [`a${which}`, state]))
      const rowsAt = (until: number) => [...standing(until)].map(([id, state]) => row(Number(id.slice(1)) + 1, id, 'a', state)).toSorted((one, other) => one.sequence - other.sequence)
      const events = moves.map(([which, state], at) => step(`a${which}`, state, day(at)))
      const before = effectiveVersions(versionsOf(rowsAt(cut)), 'accepted').get('a')?.id ?? null
      const after = effectiveVersions(versionsOf(rowsAt(moves.length)), 'accepted').get('a')?.id ?? null
      const freeze = frozen(cut === 0 ? '2025-12-31T00:00:00.000Z' : day(Math.min(cut, moves.length) - 1), ...before === null ? [] : [before])
      const found = turns(versionsOf(rowsAt(moves.length)), events, freeze, ['a'])
      expect([before, ...found.map(([, , to]) => to)].at(-1)).toBe(after)
      for (const [at, [, from]] of found.entries()) expect(from).toBe(at === 0 ? before : found[at - 1]?.[2])
    }))
  })
})
