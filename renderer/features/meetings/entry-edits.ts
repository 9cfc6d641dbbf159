/**
 * Tells words a window kept on its machine from what it stored afterwards. The machine writes kept words to its disk seconds late, so
 * after the sudden end of the program they may be older than the record, or of an entry that was taken out since. Words alone do not
 * say which: each run of a window counts its edits of each entry, the service keeps the last one stored, and an edit that is in the
 * record was either stored or gone over by whoever had it before him.
 */
import type { z } from 'zod'
import type { storedEditSchema } from '../../../shared/contract/meetings.ts'

export type StoredEdit = Readonly<z.output<typeof storedEditSchema>>
export type EntryEdit = Omit<StoredEdit, 'entryId'>

export class EntryEdits {
  /** Of this run alone: one that goes on from its words has its own name, so that two windows never count as one. */
  readonly #windowRun = crypto.randomUUID()
  readonly #made = new Map<string, number>()
  /** Edits of earlier runs from whose kept words an entry goes on, until it is stored. */
  readonly #earlier = new Map<string, readonly EntryEdit[]>()
  readonly #stored: ReadonlyMap<string, number>

  constructor(stored: readonly StoredEdit[]) {
    this.#stored = new Map(stored.map(({ entryId, windowRun, edit }) => [keyOf(entryId, windowRun), edit]))
  }

  /** The number of the last edit of an entry in this run; 0 before the first. */
  last = (entryId: string): number => this.#made.get(entryId) ?? 0

  /** An entry was changed. */
  count(entryId: string): void {
    this.#made.set(entryId, this.last(entryId) + 1)
  }

  /** What is in an entry as it stands here, the latest last. */
  of(entryId: string): readonly EntryEdit[] {
    return [...this.#earlier.get(entryId) ?? [], { windowRun: this.#windowRun, edit: this.last(entryId) }]
  }

  /** An entry goes on from kept words. */
  resume(entryId: string, kept: readonly EntryEdit[]): void {
    this.#earlier.set(entryId, kept)
    this.count(entryId)
  }

  /** The record has it: whoever goes on from here goes on from the record. */
  settle(entryId: string): void {
    this.#earlier.delete(entryId)
  }

  /** Whether kept words came into the record before this run began. Without edits nobody knows. */
  isStored(entryId: string, kept: readonly EntryEdit[]): boolean {
    const latest = kept.at(-1)
    return latest !== undefined && (this.#stored.get(keyOf(entryId, latest.windowRun)) ?? 0) >= latest.edit
  }
}

function keyOf(entryId: string, windowRun: string): string {
  return `${entryId}/${windowRun}`
}
