/** Which line a run that was broken off may have told of before its file took its name. */
import { expect, it } from 'vitest'
import { unsureRow } from '../../../electron/batches/batch-lines.ts'
import type { BatchEvent } from '../../../electron/batches/batches.repository.ts'

let sequence = 0
const event = (kind: string, row: number | null = null, words = ''): BatchEvent => ({
  sequence: ++sequence, batch_id: 'LO-1', row, kind, words, file_name: row === null ? '' : `00${row}.docx`, sha256: '', bound: 0, pages: null, revision: 1, at: '2026-11-22T03:00:00.000Z', actor: 'van-thu',
})
const twoMade = [event('begun'), event('made', 1), event('made', 2)]

it.each([
  ['ended by a kill: the last', [...twoMade], 2],
  ['ended by a disk that failed: the last', [...twoMade, event('stopped', null, 'Không ghi được tệp.')], 2],
  ['stopped by the person: none', [...twoMade, event('stopped')], null],
  ['ended: none', [...twoMade, event('ended')], null],
  ['begun anew and ended by a kill before a line: the last of before', [...twoMade, event('stopped', null, 'Không ghi được tệp.'), event('begun')], 2],
  ['not begun: none', [], null],
])('of a run %s', (_, events, row) => {
  expect(unsureRow(events)).toBe(row)
})
