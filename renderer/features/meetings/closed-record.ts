/** Correcting the record after it was closed: it is one record then, saved as a whole and kept in history. */
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { client } from '../../api/client.ts'
import type { EntryChange, LiveCalls, LiveOutcome } from './live-record.ts'

type Edit = (entries: readonly MeetingEntry[]) => readonly MeetingEntry[]

/** Each change is made to the record as it stands at that moment, so that what another person changed elsewhere in it stays. */
export function closedRecordCalls(id: string): LiveCalls {
  const edit = async (ids: readonly { readonly id: string, readonly revision: number | null }[], change: Edit): Promise<readonly LiveOutcome[]> => {
    const { revision, record } = await client.meetings.proceedings.get({ id })
    const outcome = await client.meetings.proceedings.save({ revision, record: { id, entries: [...change(record.entries)] } })
    switch (outcome.outcome) {
      case 'saved': return ids.map((entry) => ({ outcome: 'saved', id: entry.id, revision: (entry.revision ?? 0) + 1 }))
      case 'refused': return ids.map((entry) => ({ outcome: 'refused', id: entry.id, problems: [...outcome.problems] }))
      // Somebody saved between the two calls: nothing was written, so it is tried anew.
      case 'conflict': return edit(ids, change)
      default: return outcome satisfies never
    }
  }
  const one = async (entryId: string, revision: number | null, change: Edit): Promise<LiveOutcome> => {
    const [outcome] = await edit([{ id: entryId, revision }], change)
    if (outcome === undefined) throw new Error('window: a change of one entry has one outcome')
    return outcome
  }
  return {
    put: async (changes) => {
      const outcomes = await edit(changes.map(({ entry, revision }) => ({ id: entry.id, revision })), (entries) => withChanges(entries, changes))
      const saved = new Set(outcomes.flatMap((outcome) => outcome.outcome === 'saved' ? [outcome.id] : []))
      const edits = changes.flatMap((change) => saved.has(change.entry.id) ? change.edits.map((one) => ({ ...one, entryId: change.entry.id })) : [])
      // After the words, never before: what is noted and not stored would be lost.
      if (edits.length > 0) await client.meetings.live.noteEdits({ id, edits })
      return outcomes
    },
    remove: (entryId, revision) => one(entryId, revision, (entries) => entries.filter((entry) => entry.id !== entryId)),
    putBack: (entry) => one(entry.id, null, (entries) => withChanges(entries, [{ entry }])),
  }
}

function withChanges(entries: readonly MeetingEntry[], changes: readonly Pick<EntryChange, 'entry'>[]): readonly MeetingEntry[] {
  const changed = new Map(changes.map(({ entry }) => [entry.id, entry]))
  const known = new Set(entries.map((entry) => entry.id))
  return [...entries.map((entry) => changed.get(entry.id) ?? entry), ...[...changed.values()].filter((entry) => !known.has(entry.id))]
}
