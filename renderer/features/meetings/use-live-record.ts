/** Ties a {@link LiveRecord} to the window: one store for the page, slices of it for its parts. */
import { createContext, useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { EntryOf, MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { client, service } from '../../api/client.ts'
import { useKeptKey } from '../../app/kept-key.ts'
import { useKeptStorage } from '../../app/kept-storage.ts'
import { closedRecordCalls } from './closed-record.ts'
import type { StoredEdit } from './entry-edits.ts'
import { LiveRecord } from './live-record.ts'
import type { EntryState, LiveCalls, LiveEntry, SaveState } from './live-record.ts'
import { unsentStore } from './unsent-words.ts'

export const LiveRecordContext = createContext<LiveRecord | null>(null)

export function useLiveRecord(): LiveRecord {
  const record = useContext(LiveRecordContext)
  if (record === null) throw new Error('window: this part belongs inside the page on which a meeting is written down')
  return record
}

interface Begun { readonly id: string, readonly closed: boolean, readonly stored: readonly LiveEntry[], readonly removed: readonly LiveEntry[], readonly edits: readonly StoredEdit[] }

/** Kinds from which something is counted and shown beside the record. */
const countedKinds: ReadonlySet<MeetingEntry['kind']> = new Set<MeetingEntry['kind']>(['attendance', 'movement', 'guest', 'vote'])

export function useNewLiveRecord({ id, closed, stored, removed, edits }: Begun): LiveRecord {
  const queries = useQueryClient()
  const kept = useKeptKey()
  const storage = useKeptStorage()
  const created = useRef<LiveRecord | null>(null)
  created.current ??= new LiveRecord({
    calls: closed ? closedRecordCalls(id) : runningCalls(id), stored, removed, edits, unsent: unsentStore(storage, `vpk.meeting/${kept}/${id}`),
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
    put: (changes) => live.put({ id, changes: changes.map(({ edits, ...change }) => ({ ...change, edits: [...edits] })) }),
    remove: (entryId, revision) => live.remove({ id, entryId, revision }),
    putBack: (entry) => live.putBack({ id, entryId: entry.id }),
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

/** How long a row of the record may show older words than the box they are typed into, in milliseconds. */
const rowDelay = 400

/** An entry for those who only show it: while it is typed into it is drawn anew a few times a second, not at every key. */
export function useQuietEntryState(id: string): EntryState | undefined {
  const record = useLiveRecord()
  const [state, setState] = useState(() => record.state(id))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const show = (): void => {
      timer = null
      setState(record.state(id))
    }
    show()
    const end = record.subscribe(`entry:${id}`, () => { timer ??= setTimeout(show, rowDelay) })
    return () => {
      end()
      if (timer !== null) clearTimeout(timer)
    }
  }, [record, id])
  return state
}

/** Long words of an entry: the boxes they are typed into listen to them alone. */
export type WordsKey = 'text' | 'reservations'

/** An entry without its long words: drawn anew when anything else of it changes. */
export function useEntryForm(id: string): EntryState | undefined {
  const record = useLiveRecord()
  const last = useRef<{ readonly state: EntryState | undefined, readonly shape: string } | null>(null)
  return useSyncExternalStore(useCallback((listener) => record.subscribe(`entry:${id}`, listener), [record, id]), () => {
    const state = record.state(id)
    if (last.current?.state === state) return state
    const shape = state === undefined ? '' : JSON.stringify([state.entry.id, { ...state.entry, text: '', reservations: '' }, state.step === 'conflict', state.problems])
    if (last.current === null || last.current.shape !== shape) last.current = { state, shape }
    return last.current.state
  })
}

/** The long words of an entry as they stand, and how they are changed. */
export function useWords(id: string, key: WordsKey): readonly [string, (words: string) => void] {
  const record = useLiveRecord()
  const read = (): string => {
    const entry: Readonly<Record<string, unknown>> | undefined = record.state(id)?.entry
    const words = entry?.[key]
    return typeof words === 'string' ? words : ''
  }
  const words = useSyncExternalStore(useCallback((listener) => record.subscribe(`entry:${id}`, listener), [record, id]), read)
  const change = useCallback((next: string) => {
    const current = record.state(id)?.entry
    // Only entries that have these words show a box for them.
    if (current !== undefined) record.change({ ...current, [key]: next } as MeetingEntry)
  }, [record, id, key])
  return [words, change]
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
