/** Names behind the ids a record holds, from the lists the window already has. */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { service } from '../../api/client.ts'
import type { Names } from './describe.ts'

export function useNames(): Names {
  const bodies = useQuery(service.organisation.bodies.list.queryOptions())
  const people = useQuery(service.organisation.people.list.queryOptions())
  const rights = useQuery(service.organisation.signingRights.list.queryOptions())
  const directives = useQuery(service.directives.list.queryOptions())
  const plans = useQuery(service.plans.list.queryOptions())
  const indicators = useQuery(service.indicators.indicators.list.queryOptions())
  return useMemo(() => new Map([
    ...(bodies.data ?? []).map((body) => [body.id, body.name] as const),
    ...(people.data ?? []).map((person) => [person.id, person.fullName] as const),
    ...(rights.data ?? []).map((right) => [right.id, `${right.personName} (${right.printed})`] as const),
    ...(directives.data ?? []).map((directive) => [directive.id, directive.title] as const),
    ...(plans.data ?? []).map((plan) => [plan.id, plan.subject] as const),
    ...(indicators.data ?? []).map((indicator) => [indicator.id, `${indicator.code}. ${indicator.name}`] as const),
  ]), [bodies.data, people.data, rights.data, directives.data, plans.data, indicators.data])
}
