/** Ties a {@link LiveRecord} to the window: one store for the page, slices of it for its parts. */
import { createContext, useCallback, useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { meetingEntrySchema } from '../../../shared/domain/meeting-entry.ts'
import type { EntryOf, MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { client, service } from '../../api/client.ts'
import { useOffice } from '../../app/office.ts'
import { closedRecordCalls } from './closed-record.ts'
import { LiveRecord } from './live-record.ts'
import type { EntryState, LiveCalls, LiveEntry, SaveState, UnsentStore } from './live-record.ts'

export const LiveRecordContext = createContext<LiveRecord | null>(null)

export function useLiveRecord(): LiveRecord {
  const record = useContext(LiveRecordContext)
  if (record === null) throw new Error('window: this part belongs inside the page on which a meeting is written down')
  return record
}

interface Begun { readonly id: string, readonly closed: boolean, readonly stored: readonly LiveEntry[], readonly removed: readonly LiveEntry[] }

/** Kinds from which something is counted and shown beside the record. */
const countedKinds: ReadonlySet<MeetingEntry['kind']> = new Set<MeetingEntry['kind']>(['attendance', 'movement', 'guest', 'vote'])

export function useNewLiveRecord({ id, closed, stored, removed }: Begun): LiveRecord {
  const queries = useQueryClient()
  const { office } = useOffice()
  const created = useRef<LiveRecord | null>(null)
  created.current ??= new LiveRecord({
    calls: closed ? closedRecordCalls(id) : runningCalls(id), stored, removed, unsent: unsentStore(`vpk.meeting/${office.fileName}/${office.bodyId}/${id}`),
    onStored: (kinds) => { if ([...kinds].some((kind) => countedKinds.has(kind))) void queries.invalidateQueries({ queryKey: service.meetings.view.key() }) },
  })
  const record = created.current
  useEffect(() => {
    window.addEventListener('pagehide', record.keepUnsent)
    return () => {
      window.removeEventListener('pagehide', record.keepUnsent)
      record.keepUnsent()
      void record.flush()
    }
  }, [record])
  return record
}

function runningCalls(id: string): LiveCalls {
  const { live } = client.meetings
  return {
    put: (changes) => live.put({ id, changes: [...changes] }),
    remove: (entryId, revision) => live.remove({ id, entryId, revision }),
    putBack: (entry) => live.putBack({ id, entryId: entry.id }),
  }
}

const unsentSchema = z.array(z.strictObject({ revision: z.number().int().nullable(), entry: meetingEntrySchema }))

/** `localStorage`, under a key of this meeting in this office; nothing is left there once all is stored. */
function unsentStore(key: string): UnsentStore {
  return {
    read: () => {
      try {
        return unsentSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? '[]')).data ?? []
      } catch {
        return []
      }
    },
    write: (changes) => {
      try {
        if (changes.length === 0) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(changes))
      } catch {
        // No room on this machine: the words live in the window and go to the service all the same.
      }
    },
  }
}

export function useOrder(): readonly string[] {
  const record = useLiveRecord()
  return useSyncExternalStore(useCallback((listener) => record.subscribe('order', listener), [record]), record.order)
}

/** Entries of the roll call, arrivals and departures, guests. */
export function useRoll(): readonly MeetingEntry[] {
  const record = useLiveRecord()
  const subscribe = useCallback((listener: () => void) => {
    const ends = [record.subscribe('roll', listener), record.subscribe('order', listener)]
    return () => ends.forEach((end) => end())
  }, [record])
  return useSyncExternalStore(subscribe, record.roll)
}

export function useSaveState(): SaveState {
  const record = useLiveRecord()
  return useSyncExternalStore(useCallback((listener) => record.subscribe('save', listener), [record]), record.save)
}

export function useEntryState(id: string): EntryState | undefined {
  const record = useLiveRecord()
  return useSyncExternalStore(useCallback((listener) => record.subscribe(`entry:${id}`, listener), [record, id]), () => record.state(id))
}

/** Changes some fields of an entry as it stands at that moment. */
export function usePatch<K extends MeetingEntry['kind']>(entry: EntryOf<K>): (patch: Partial<EntryOf<K>>) => void {
  const record = useLiveRecord()
  const { id } = entry
  return useCallback((patch) => {
    const current = record.state(id)?.entry
    // The kind of an entry never changes, so what stands there has the fields of `entry`.
    if (current !== undefined) record.change({ ...current, ...patch } as MeetingEntry)
  }, [record, id])
}
