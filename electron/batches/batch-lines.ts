/** What became of each line of a batch, told from its events. Pure. */
import { extname } from 'node:path'
import type { BatchOutcome } from '../../shared/domain/batch.ts'
import type { BatchEvent, StoredLine } from './batches.repository.ts'

/** A file that holds one line alone. */
export interface OwnFile { readonly row: number, readonly fileName: string, readonly sha256: string, readonly pages: number | null, readonly revision: number | null }

/** `revision`: of the paper the file was made from. `own`: every file of the line alone that was told of, oldest first. */
export interface LineState { readonly own: readonly OwnFile[], readonly outcome: BatchOutcome, readonly words: string, readonly fileName: string, readonly sha256: string, readonly pages: number | null, readonly revision: number | null }

/** How the last run ended. `interrupted`: it began, and the program ended before it did. */
export type RunState = 'none' | 'ended' | 'stopped' | 'interrupted'

/** A line nothing was done with. */
export const untouched: LineState = { own: [], outcome: 'waiting', words: '', fileName: '', sha256: '', pages: null, revision: null }

/** By the number of the line; `events` oldest first. */
export function lineStates(lines: readonly Pick<StoredLine, 'row'>[], events: readonly BatchEvent[]): ReadonlyMap<number, LineState> {
  const states = new Map<number, LineState>()
  const made = new Map<number, LineState>()
  for (const event of events) {
    if (event.row === null) continue
    const before = made.get(event.row)?.own ?? []
    const state = { ...stateOf(event), own: isOwn(event) ? [...before, ownFile(event)] : before }
    if (event.kind === 'made') made.set(event.row, state)
    // What was taken again, or failed when it was made again, is what it was before: a paper that exists does not vanish from the account.
    states.set(event.row, event.kind === 'taken' || event.kind === 'failed' ? made.get(event.row) ?? state : state)
  }
  const stopped = runState(events) === 'stopped'
  return new Map(lines.map(({ row }) => [row, states.get(row) ?? (stopped ? { ...untouched, outcome: 'cancelled' as const } : untouched)]))
}

function stateOf({ kind, words, file_name: fileName, sha256, pages, revision }: BatchEvent): Omit<LineState, 'own'> {
  const outcome = kind === 'made' || kind === 'failed' || kind === 'skipped' ? kind : 'waiting'
  return { outcome, words, fileName, sha256, pages, revision }
}

interface OwnEvent extends BatchEvent { readonly row: number }

function isOwn(event: BatchEvent): event is OwnEvent {
  return event.kind === 'made' && event.bound === 0 && event.row !== null
}

function ownFile({ row, file_name: fileName, sha256, pages, revision }: OwnEvent): OwnFile {
  return { row, fileName, sha256, pages, revision }
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

/**
 * Files told of last when their run was broken off, by its program's end or by a fault, and not told of again since: they may not have taken
 * their names. Of a batch whose files take their names after they are told of.
 */
export function unsureFiles(events: readonly BatchEvent[]): readonly OwnFile[] {
  const unsure = new Map<string, OwnFile>()
  let last: OwnFile | null = null
  const breakOff = (): void => {
    if (last !== null) unsure.set(fileKey(last), last)
    last = null
  }
  for (const event of events) {
    if (event.kind === 'begun' || (event.kind === 'stopped' && event.words !== '')) breakOff()
    else if (event.kind === 'ended' || event.kind === 'stopped') last = null
    else if (isOwn(event)) {
      last = ownFile(event)
      unsure.delete(fileKey(last))
    }
  }
  breakOff()
  return [...unsure.values()]
}

/** One file of one line: a Word file and a PDF of it are two. */
function fileKey({ row, fileName }: OwnFile): string {
  return `${row} ${extname(fileName)}`
}

export function isDropped(events: readonly BatchEvent[]): boolean {
  return events.some(({ kind }) => kind === 'dropped')
}
