/** A newer version behind an accepted one is told, once for each unit. */
import { describe, expect, it } from 'vitest'
import type { SubmissionState } from '../../../shared/domain/submission.ts'
import { newerWaiting } from '../../../renderer/features/submissions/newer-waiting.ts'

const row = (bodyId: string, version: number, state: SubmissionState) => ({ bodyId, version, state })

describe('versions that wait behind an accepted one', () => {
  it('are the newest of each unit, whatever the order of the list', () => {
    const rows = [row('a', 3, 'received'), row('a', 2, 'received'), row('a', 1, 'accepted'), row('b', 1, 'accepted'), row('b', 2, 'received')]
    expect(newerWaiting(rows)).toEqual([row('a', 3, 'received'), row('b', 2, 'received')])
    expect(newerWaiting(rows.toReversed())).toEqual([row('b', 2, 'received'), row('a', 3, 'received')])
  })
  it('are none where nothing is accepted, where the newer one was judged, or where it came before', () => {
    expect(newerWaiting([row('a', 1, 'received'), row('b', 1, 'accepted'), row('b', 2, 'returned'), row('c', 1, 'received'), row('c', 2, 'accepted'), row('d', 1, 'accepted'), row('d', 2, 'withdrawn')])).toEqual([])
  })
})
