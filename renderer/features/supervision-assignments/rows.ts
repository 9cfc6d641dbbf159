/** The overview of assignments as rows of its two lists. Pure. */
import type { AssignmentsOverview } from '../../../shared/contract/supervision-assignments.ts'
import { showDate } from '../../ui/dates.ts'

export interface PersonRow {
  readonly id: string, readonly fullName: string, readonly title: string, readonly object: string, readonly from: string, readonly visits: number, readonly lastVisit: string | null
  readonly isOrganisation: boolean, readonly attended: number, readonly held: number
}

/** A row an assignment; people and their objects stay in the official order. */
export function personRows({ people }: AssignmentsOverview): PersonRow[] {
  return people.flatMap(({ fullName, title, assignments }) => assignments.map(({ id, object, from, visits, lastVisit, attended, held, bodyId }) => ({ id, fullName, title, object, from, visits, lastVisit, attended, held, isOrganisation: bodyId !== null })))
}

/** "2/3": attended of held; a field has no meetings. */
export function attendedWords({ attended, held, isOrganisation }: Pick<PersonRow, 'attended' | 'held' | 'isOrganisation'>): string {
  return isOrganisation ? `${attended}/${held}` : ''
}

/** `assignmentId`: what the row opens: the one in force, else the last one. */
export interface ObjectRow { readonly key: string, readonly assignmentId: string, readonly name: string, readonly now: string, readonly before: string }

export function objectRows({ objects }: AssignmentsOverview): ObjectRow[] {
  return objects.flatMap(({ bodyId, name, now, before }) => {
    const [first] = [...now, ...before]
    if (first === undefined) return []
    return [{
      key: bodyId ?? ` ${name}`, assignmentId: first.assignmentId, name,
      now: now.length === 0 ? 'chưa có' : now.map(({ fullName, from }) => `${fullName} (từ ${showDate(from)})`).join('; '), before: before.map(({ fullName, from, to }) => `${fullName} (${showDate(from)} – ${showDate(to)})`).join('; '),
    }]
  })
}
