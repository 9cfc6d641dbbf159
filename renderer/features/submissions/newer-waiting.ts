/** Versions that wait behind an accepted one: its figures go on counting, so a newer one is easily overlooked. Pure. */
import type { SubmissionRow } from '../../../shared/contract/submissions.ts'

type Row = Pick<SubmissionRow, 'bodyId' | 'version' | 'state'>

/** Of each unit with an accepted version the newest one after it that nobody has judged. */
export function newerWaiting<R extends Row>(rows: readonly R[]): readonly R[] {
  return [...Map.groupBy(rows, ({ bodyId }) => bodyId).values()].flatMap((own) => {
    const accepted = Math.max(0, ...own.filter(({ state }) => state === 'accepted').map(({ version }) => version))
    const [newest] = own.filter(({ state, version }) => accepted > 0 && state === 'received' && version > accepted).toSorted((one, other) => other.version - one.version)
    return newest ?? []
  })
}
