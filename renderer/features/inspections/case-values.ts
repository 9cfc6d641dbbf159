/** What the forms of a case read of its values while they are typed: nothing of them is sure to be filled in. */
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { usePersonOptions } from '../shared-fields/use-options.ts'
import { isGroup } from '../record-editor/merge.ts'
import { peopleOfSessions } from './taken-over.ts'
import type { KnownPerson } from './taken-over.ts'

type Group = Readonly<Record<string, unknown>>

export function groupsOf(value: unknown): readonly Group[] {
  return (Array.isArray(value) ? value : []).filter(isGroup)
}

export function wordsOf(group: Group, key: string): string {
  const value = group[key]
  return typeof value === 'string' ? value : ''
}

export interface CaseObject { readonly id: string, readonly type: 'organisation' | 'member', readonly name: string, readonly post: string, readonly bodyId: string | null }

/** The main object, then the further ones; those without a name yet left out. */
export function useObjects(): readonly CaseObject[] {
  const [main, others]: readonly unknown[] = useWatch({ name: ['inspectee', 'otherInspectees'] })
  return useMemo(() => [...groupsOf([main]), ...groupsOf(others)].map((object): CaseObject => ({
    id: wordsOf(object, 'id'), type: object['type'] === 'member' ? 'member' : 'organisation', name: wordsOf(object, 'name'), post: wordsOf(object, 'post'), bodyId: wordsOf(object, 'bodyId') === '' ? null : wordsOf(object, 'bodyId'),
  })).filter(({ name }) => name !== ''), [main, others])
}

/** A supervision is never called an inspection, on the screen as on paper. */
export function useCaseWord(): 'kiểm tra' | 'giám sát' {
  return useWatch({ name: 'kind' }) === 'supervision' ? 'giám sát' : 'kiểm tra'
}

/** Names of the people of the team. */
export function useTeamNames(): readonly string[] {
  const people = usePersonOptions()
  const team: unknown = useWatch({ name: 'team' })
  return useMemo(() => groupsOf(team).flatMap((member) => people.find(({ value }) => value === member['personId'])?.label ?? []), [people, team])
}

/** People named in the minutes of the case so far, and its members that are looked at. */
export function useKnownPeople(): readonly KnownPerson[] {
  const sessions: unknown = useWatch({ name: 'sessions' })
  const objects = useObjects()
  return useMemo(() => {
    const present = (session: Group, key: string) => groupsOf(session[key]).map((person) => ({ fullName: wordsOf(person, 'fullName'), post: wordsOf(person, 'post') }))
    const members = objects.filter(({ type }) => type === 'member').map(({ name, post }) => ({ fullName: name, post }))
    return peopleOfSessions([{ inspecteesPresent: members, othersPresent: [] }, ...groupsOf(sessions).map((session) => ({ inspecteesPresent: present(session, 'inspecteesPresent'), othersPresent: present(session, 'othersPresent') }))])
  }, [objects, sessions])
}
