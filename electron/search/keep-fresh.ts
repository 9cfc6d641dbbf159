/** The index kept true while an office is open, in the moments when nothing else is asked of the service. */
import type { OfficeDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { followChanges } from './indexer.ts'

/** After the opening other things come first; then short pieces of work with pauses, and a look at the feeds now and then. */
const pace = { startMs: 4000, work: { fresh: 30, rest: 30 }, pauseMs: 60, idleMs: 1500, afterFaultMs: 60_000 } as const

/** `current`: the office that is open, null for none. `failed`: a mistake of ours; the index then rests for a minute. */
export function keepIndexFresh(current: () => OfficeDatabase | null, resources: PaperResources, failed: (error: unknown) => void): void {
  const again = (ms: number): void => { setTimeout(() => void look(), ms).unref() }
  let seen: OfficeDatabase | null = null
  const look = async (): Promise<void> => {
    const office = current()
    if (office === null) return again(pace.idleMs)
    if (office !== seen) {
      seen = office
      return again(pace.startMs)
    }
    try {
      const due = await followChanges(office, resources, pace.work)
      again(due === 0 ? pace.idleMs : pace.pauseMs)
    } catch (error) {
      // An office closed while it was read is no fault; the next look finds the one that is open then.
      if (current() === office) failed(error)
      again(current() === office ? pace.afterFaultMs : pace.idleMs)
    }
  }
  again(pace.idleMs)
}
