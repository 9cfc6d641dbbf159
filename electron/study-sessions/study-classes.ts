/** Sessions with their catch-up sessions, counted by group: who was called is counted once, who came to either was there. Pure. */
import { attendeeGroupSchema } from '../../shared/domain/study-session.ts'
import type { StudySession } from '../../shared/domain/study-session.ts'
import { workRate } from '../../shared/domain/work-table.ts'
import type { WorkRate } from '../../shared/domain/work-table.ts'

export type AttendeeGroup = StudySession['attendance'][number]['group']
export const attendeeGroups = attendeeGroupSchema.options

/** People of one group: called, there, and there only at a catch-up session. */
export interface GroupCounts { readonly invited: number, readonly present: number, readonly caughtUp: number }

/** A session and those held for the ones who missed it. */
export interface StudyClass { readonly session: StudySession, readonly catchUps: readonly StudySession[] }

/**
 * Sessions of the closed period, each with the catch-up sessions held until its end; a catch-up session is never one by
 * itself. `elsewhere`: catch-up sessions of the period whose own session lies before it; they count there.
 */
export function classesOf(sessions: readonly StudySession[], asked: { readonly from: string, readonly to: string, readonly directiveId: string | null }):
  { readonly classes: readonly StudyClass[], readonly elsewhere: readonly StudySession[] } {
  const studied = ({ directiveIds }: StudySession): boolean => asked.directiveId === null || directiveIds.includes(asked.directiveId)
  const own = sessions.filter((session) => session.catchUpOfId === null && session.date >= asked.from && session.date <= asked.to && studied(session))
  const catchUps = Map.groupBy(sessions.filter(({ catchUpOfId, date }) => catchUpOfId !== null && date <= asked.to), ({ catchUpOfId }) => catchUpOfId)
  const counted = new Set(own.map(({ id }) => id))
  return {
    classes: own.map((session) => ({ session, catchUps: catchUps.get(session.id) ?? [] })),
    elsewhere: [...catchUps.values()].flat().filter(({ catchUpOfId, date, directiveIds }) => catchUpOfId !== null && !counted.has(catchUpOfId) && date >= asked.from
      && (asked.directiveId === null || directiveIds.includes(asked.directiveId))),
  }
}

export function groupCounts(classes: readonly StudyClass[], group: AttendeeGroup): GroupCounts {
  const sum = (sessions: readonly StudySession[], part: 'invited' | 'present'): number =>
    sessions.flatMap(({ attendance }) => attendance).filter((line) => line.group === group).reduce((total, line) => total + line[part], 0)
  const sessions = classes.map(({ session }) => session)
  return { invited: sum(sessions, 'invited'), present: sum(sessions, 'present'), caughtUp: sum(classes.flatMap(({ catchUps }) => catchUps), 'present') }
}

/** Present and caught up, over invited. */
export function groupRate({ invited, present, caughtUp }: GroupCounts): WorkRate {
  return workRate(present + caughtUp, invited)
}
