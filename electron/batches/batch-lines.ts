/** What became of each line of a batch, told from its events. Pure. */
import type { BatchOutcome } from '../../shared/domain/batch.ts'
import type { BatchEvent, StoredLine } from './batches.repository.ts'

/** A file that holds one line alone. */
export interface OwnFile { readonly fileName: string, readonly sha256: string, readonly revision: number | null }

/** `revision`: of the paper the file was made from. `own`: the line's own file, whatever was bound with others since. */
export interface LineState { readonly own: OwnFile | null, readonly outcome: BatchOutcome, readonly words: string, readonly fileName: string, readonly sha256: string, readonly pages: number | null, readonly revision: number | null }

/** How the last run ended. `interrupted`: it began, and the program ended before it did. */
export type RunState = 'none' | 'ended' | 'stopped' | 'interrupted'

/** A line nothing was done with. */
export const untouched: LineState = { own: null, outcome: 'waiting', words: '', fileName: '', sha256: '', pages: null, revision: null }

/** By the number of the line; `events` oldest first. */
export function lineStates(lines: readonly Pick<StoredLine, 'row'>[], events: readonly BatchEvent[]): ReadonlyMap<number, LineState> {
  const states = new Map<number, LineState>()
  const made = new Map<number, LineState>()
  for (const event of events) {
    if (event.row === null) continue
    const state = stateOf(event, made.get(event.row)?.own ?? null)
    if (event.kind === 'made') made.set(event.row, state)
    // What was taken again, or failed when it was made again, is what it was before: a paper that exists does not vanish from the account.
    states.set(event.row, event.kind === 'taken' || event.kind === 'failed' ? made.get(event.row) ?? state : state)
  }
  const stopped = runState(events) === 'stopped'
  return new Map(lines.map(({ row }) => [row, states.get(row) ?? (stopped ? { ...untouched, outcome: 'cancelled' as const } : untouched)]))
}

function stateOf({ kind, words, file_name: fileName, sha256, bound, pages, revision }: BatchEvent, own: OwnFile | null): LineState {
  const outcome = kind === 'made' || kind === 'failed' || kind === 'skipped' ? kind : 'waiting'
  return { outcome, words, fileName, sha256, pages, revision, own: kind === 'made' && bound === 0 ? { fileName, sha256, revision } : own }
}

export function runState(events: readonly BatchEvent[]): RunState {
  const last = events.findLast(({ kind }) => kind === 'begun' || kind === 'ended' || kind === 'stopped')
  switch (last?.kind) {
    case 'begun': return 'interrupted'
    case 'ended': return 'ended'
    case 'stopped': return 'stopped'
    default: return 'none'
  }
}

/** The line told of last when its run was broken off, by its program's end or by a fault: its file may not have taken its name. */
export function unsureRow(events: readonly BatchEvent[]): number | null {
  const last = events.findLast(({ kind }) => kind === 'begun' || kind === 'ended' || kind === 'stopped')
  const brokenOff = last?.kind === 'begun' || (last?.kind === 'stopped' && last.words !== '')
  return brokenOff ? events.findLast(({ kind }) => kind === 'made')?.row ?? null : null
}

export function isDropped(events: readonly BatchEvent[]): boolean {
  return events.some(({ kind }) => kind === 'dropped')
}
