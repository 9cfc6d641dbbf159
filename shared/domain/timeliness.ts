/** Đúng hạn hay muộn: the one rule the board, the reminder, the lists of received reports and the drafted report go by. Pure. */
import type { Campaign } from './campaign.ts'

/** The last day to send, and how it was moved after the forms went out. */
export type Deadlines = Pick<Campaign, 'due' | 'dueChanges'>

/** The last day to send that was in force on a date: moving it makes nobody punctual, nor late, after the event. */
export function dueOn({ due, dueChanges }: Deadlines, date: string): string {
  return dueChanges.find(({ on }) => date < on)?.was ?? due
}

/** A version as it came; `state` as `submissionStateSchema` has it. */
export interface SentVersion { readonly receivedOn: string, readonly state: string }

/**
 * When a unit's report counts as having come: its first version that was not sent back. So a correction asked for by a clerk
 * makes nobody late, while a report sent back and not mended in time is late. `resent`: a version sent back had come in time.
 */
export interface Arrival { readonly receivedOn: string, readonly due: string, readonly late: boolean, readonly resent: boolean }

/** null: nothing stands. */
export function arrivalOf(deadlines: Deadlines, versions: readonly SentVersion[]): Arrival | null {
  const [receivedOn] = versions.filter(({ state }) => state === 'received' || state === 'accepted').map((version) => version.receivedOn).toSorted()
  if (receivedOn === undefined) return null
  const due = dueOn(deadlines, receivedOn)
  const late = receivedOn > due
  return { receivedOn, due, late, resent: late && versions.some(({ state, receivedOn: day }) => state === 'returned' && day <= dueOn(deadlines, day)) }
}
