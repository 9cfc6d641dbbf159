/** Lists to choose from, out of the records of the office. */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { service } from '../../api/client.ts'
import { bodyKindChoices, labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import type { PickOption } from '../../ui/form/pick-field.tsx'

export function useBodyOptions(): readonly PickOption[] {
  const { data } = useQuery(service.organisation.bodies.list.queryOptions())
  return useMemo(() => (data ?? []).map((body) => ({ value: body.id, label: body.name, detail: body.ended === null ? labelOfChoice(bodyKindChoices, body.kind) : `đã kết thúc ${showDate(body.ended)}` })), [data])
}

export function usePersonOptions(): readonly PickOption[] {
  const { data } = useQuery(service.organisation.people.list.queryOptions())
  return useMemo(() => (data ?? []).map((person) => ({ value: person.id, label: person.fullName, detail: person.posts })), [data])
}

export function usePostOptions(): readonly PickOption[] {
  const { data } = useQuery(service.organisation.posts.list.queryOptions())
  return useMemo(() => (data ?? []).map((post) => ({ value: post.id, label: `${post.personName}, ${post.title}`, detail: post.bodyName })), [data])
}

/** Rights to sign for one body; all of them while no body is chosen. */
export function useSigningRightOptions(bodyId: unknown): readonly PickOption[] {
  const { data } = useQuery(service.organisation.signingRights.list.queryOptions())
  return useMemo(() => (data ?? []).filter((right) => typeof bodyId !== 'string' || bodyId === '' || right.bodyId === bodyId)
    .map((right) => ({ value: right.id, label: right.personName, detail: right.printed })), [data, bodyId])
}

export function useDirectiveOptions(): readonly PickOption[] {
  const { data } = useQuery(service.directives.list.queryOptions())
  return useMemo(() => (data ?? []).map((directive) => ({ value: directive.id, label: directive.title, detail: directive.issuer })), [data])
}

export function useMeetingOptions(): readonly PickOption[] {
  const { data } = useQuery(service.meetings.meetings.list.queryOptions())
  return useMemo(() => (data ?? []).map((meeting) => ({ value: meeting.id, label: meeting.title, detail: showDate(meeting.start) })), [data])
}

export function useCaseOptions(): readonly PickOption[] {
  const { data } = useQuery(service.inspections.list.queryOptions())
  return useMemo(() => (data ?? []).map((one) => ({ value: one.id, label: one.title, detail: one.inspectee })), [data])
}

export function useFreeDocumentOptions(): readonly PickOption[] {
  const { data } = useQuery(service.freeDocuments.list.queryOptions())
  return useMemo(() => (data ?? []).map((paper) => ({ value: paper.id, label: `${paper.kindSymbol} ${paper.subject}`, detail: showDate(paper.date) })), [data])
}

export function usePlanOptions(): readonly PickOption[] {
  const { data } = useQuery(service.plans.list.queryOptions())
  return useMemo(() => (data ?? []).map((plan) => ({ value: plan.id, label: plan.subject, detail: showDate(plan.date) })), [data])
}
