/** Bodies that number papers, to choose from: the office's own first, and none of those above it or outside it. */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { service } from '../../api/client.ts'
import { useOffice } from '../../app/office.ts'
import { showDate } from '../../ui/dates.ts'
import type { PickOption } from '../../ui/form/pick-field.tsx'

const numberingElsewhere: ReadonlySet<string> = new Set(['superior', 'external'])

export function useIssuingBodies(): readonly PickOption[] {
  const { office: { bodyId } } = useOffice()
  const { data } = useQuery(service.organisation.bodies.list.queryOptions())
  return useMemo(() => (data ?? []).filter(({ kind }) => !numberingElsewhere.has(kind)).toSorted((one, other) => Number(other.id === bodyId) - Number(one.id === bodyId))
    .map(({ id, name, symbol, ended }) => ({ value: id, label: name, detail: ended === null ? symbol : `${symbol}, đã kết thúc ${showDate(ended)}` })), [data, bodyId])
}
