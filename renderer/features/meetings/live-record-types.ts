/** What the record of a running meeting is made of in the window: entries and their states, the calls that store them, what one may listen to. */
import type { z } from 'zod'
import type { liveEntrySchema, liveOutcomeSchema } from '../../../shared/contract/meetings.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import type { Fault, Problem } from '../../../shared/domain/problem.ts'
import type { EntryEdit } from './entry-edits.ts'

export type LiveEntry = Readonly<z.output<typeof liveEntrySchema>>
export type LiveOutcome = Readonly<z.output<typeof liveOutcomeSchema>>
/** `edits`: what is in it, by which the words this machine kept are known again (`entry-edits.ts`). */
export interface EntryChange { readonly revision: number | null, readonly entry: MeetingEntry, readonly edits: readonly EntryEdit[] }

/** The calls by which entries are stored; of a running record or of a closed one that is corrected. */
export interface LiveCalls {
  readonly put: (changes: readonly EntryChange[]) => Promise<readonly LiveOutcome[]>
  readonly remove: (entryId: string, revision: number) => Promise<LiveOutcome>
  readonly putBack: (entry: MeetingEntry) => Promise<LiveOutcome>
}

/**
 * `blank`: begun and untouched, on no disk yet. `conflict`: another version (`other`) stands in the record; `refused`: the service
 * would not take it, for `problems`.
 */
export interface EntryState {
  readonly entry: MeetingEntry
  readonly revision: number | null
  readonly step: 'blank' | 'unsaved' | 'saved' | 'refused' | 'conflict'
  readonly problems: readonly Problem[]
  readonly other: LiveEntry | null
}

/** `at`: when the last words came to the disk; `away`: they could not be stored, for `fault` (null: no answer yet). */
export interface SaveState { readonly step: 'saved' | 'saving' | 'away' | 'refused', readonly at: Date | null, readonly fault: Fault | null }

export type Topic = 'order' | 'roll' | 'save' | `entry:${string}`
