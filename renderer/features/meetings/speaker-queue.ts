/**
 * Who has asked to speak and waits, in order. It is no part of the record: it lies on this machine, under a key of this meeting in this
 * office, so that the chair's window shows it at once and a restart does not lose it.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { useKeptKey } from '../../app/kept-key.ts'
import { useKeptStorage } from '../../app/kept-storage.ts'

/** A member, a guest, or a name alone (`membershipId` and `guestId` null). */
const waitingSchema = z.strictObject({ membershipId: z.string().nullable(), guestId: z.string().nullable(), name: z.string().min(1) })
export type Waiting = Readonly<z.output<typeof waitingSchema>>

export interface SpeakerQueue { readonly waiting: readonly Waiting[], readonly add: (speaker: Waiting) => void, readonly remove: (at: number) => void }

/** What was kept; damaged words count as nobody. */
export function readQueue(kept: string | null): readonly Waiting[] {
  try {
    return z.array(waitingSchema).safeParse(JSON.parse(kept ?? '[]')).data ?? []
  } catch {
    return []
  }
}

/** Who waits already is not noted twice. */
export function withSpeaker(waiting: readonly Waiting[], speaker: Waiting): readonly Waiting[] {
  const isSame = (other: Waiting): boolean => other.membershipId === speaker.membershipId && other.guestId === speaker.guestId && other.name === speaker.name
  return waiting.some(isSame) ? waiting : [...waiting, speaker]
}

/** The `storage` event comes to the other windows only; this one is told by this. */
const changed = 'vpk-speakers'

export function useSpeakerQueue(meetingId: string): SpeakerQueue {
  const storage = useKeptStorage()
  const key = `vpk.speakers/${useKeptKey()}/${meetingId}`
  const kept = useSyncExternalStore(subscribe, useCallback(() => storage.getItem(key), [key, storage]))
  const waiting = useMemo(() => readQueue(kept), [kept])
  return useMemo(() => {
    const write = (next: readonly Waiting[]): void => {
      try {
        if (next.length === 0) storage.removeItem(key)
        else storage.setItem(key, JSON.stringify(next))
      } catch {
        // No room on this machine: the queue stays as it was; the record is not touched by it.
      }
      window.dispatchEvent(new Event(changed))
    }
    return { waiting, add: (speaker) => write(withSpeaker(waiting, speaker)), remove: (at) => write(waiting.filter((_each, index) => index !== at)) }
  }, [key, storage, waiting])
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  window.addEventListener(changed, listener)
  return () => {
    window.removeEventListener('storage', listener)
    window.removeEventListener(changed, listener)
  }
}
