/** Words of a running record that no record has yet wait on this machine: neither the end of the service nor of the window takes them. */
import { z } from 'zod'
import { entryEditSchema } from '../../../shared/contract/meetings.ts'
import { meetingEntrySchema } from '../../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { dataText } from '../../../shared/domain/same-data.ts'
import type { EntryEdit } from './entry-edits.ts'

/**
 * `known`: versions of the entry that this window read or sent, by {@link wordsOf}; any other one is somebody else's. `edits`: what is in
 * these words, the latest last (`entry-edits.ts`).
 */
export interface UnsentEntry { readonly entry: MeetingEntry, readonly known: readonly string[], readonly edits: readonly EntryEdit[] }

export interface UnsentStore {
  readonly read: () => readonly UnsentEntry[]
  readonly write: (entries: readonly UnsentEntry[]) => void
}

const keptSchema = z.array(z.object({ entry: z.unknown(), known: z.array(z.string()).default([]), edits: z.array(entryEditSchema).default([]) }))

/** What the record refuses for its length or its wording has the shape of an entry all the same: its words are shown again. */
const wordingIssues: ReadonlySet<string> = new Set(['too_big', 'too_small', 'invalid_format', 'custom'])

function entryIn(kept: unknown): MeetingEntry | null {
  const parsed = meetingEntrySchema.safeParse(kept)
  if (parsed.success) return parsed.data
  return parsed.error.issues.every(({ code }) => wordingIssues.has(code)) ? kept as MeetingEntry : null
}

/** One text for the same words as the record keeps them, however their fields are ordered and their letters composed. */
export function wordsOf(entry: MeetingEntry): string {
  return dataText(meetingEntrySchema.safeParse(entry).data ?? entry).normalize('NFC')
}

/** Under a key of this meeting in this office; nothing is left there once all is stored. */
export function unsentStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, key: string): UnsentStore {
  return {
    read: () => {
      try {
        return keptSchema.parse(JSON.parse(storage.getItem(key) ?? '[]')).flatMap(({ entry, ...rest }) => {
          const found = entryIn(entry)
          return found === null ? [] : [{ entry: found, ...rest }]
        })
      } catch {
        return []
      }
    },
    write: (entries) => {
      try {
        if (entries.length === 0) storage.removeItem(key)
        else storage.setItem(key, JSON.stringify(entries))
      } catch {
        // No room on this machine: the words live in the window and go to the service all the same.
      }
    },
  }
}
