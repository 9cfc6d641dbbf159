/** Which files runs that were broken off may have told of before they took their names. */
import { expect, it } from 'vitest'
import { unsureFiles } from '../../../electron/batches/batch-lines.ts'
import type { BatchEvent } from '../../../electron/batches/batches.repository.ts'

let sequence = 0
const event = (kind: string, row: number | null = null, words = '', ending = 'docx'): BatchEvent => ({
  sequence: ++sequence, batch_id: 'LO-1', row, kind, words, file_name: row === null ? '' : `00${row}.${ending}`, sha256: '', bound: 0, pages: null, revision: 1, at: '2026-11-22T03:00:00.000Z', actor: 'van-thu',
})
const twoMade = [event('begun'), event('made', 1), event('made', 2)]
const failed = event('stopped', null, 'Không ghi được tệp.')

it.each([
  ['ended by a kill: the last', [...twoMade], ['002.docx']],
  ['ended by a disk that failed: the last', [...twoMade, failed], ['002.docx']],
  ['stopped by the person: none', [...twoMade, event('stopped')], []],
  ['ended: none', [...twoMade, event('ended')], []],
  ['begun anew and ended by a kill before a line: the last of before', [...twoMade, failed, event('begun')], ['002.docx']],
  ['begun anew and stopped by the person before that line: the last of before', [...twoMade, event('begun'), event('stopped')], ['002.docx']],
  ['begun anew and ended without that line: the last of before', [...twoMade, event('begun'), event('made', 3), event('ended')], ['002.docx']],
  ['broken off twice: the last of each', [...twoMade, event('begun'), event('made', 3), failed, event('begun'), event('ended')], ['002.docx', '003.docx']],
  ['made again since: none', [...twoMade, event('begun'), event('made', 2), event('made', 3), event('ended')], []],
  ['made since as another kind of file: still the first', [...twoMade, event('begun'), event('made', 2, '', 'pdf'), event('ended')], ['002.docx']],
  ['not begun: none', [], []],
])('of a run %s', (_, events, names) => {
  expect(unsureFiles(events).map(({ fileName }) => fileName)).toEqual(names)
})
