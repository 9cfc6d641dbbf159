/** One issued number of a body's book, found as it is typed; the service looks, however many there are. */
import { useDeferredValue, useMemo, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RegisterEntry, SeriesKey } from '../../../shared/domain/register.ts'
import { service } from '../../api/client.ts'
import { useKnownRows } from '../../ui/form/known-rows.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { subjectOf } from './words.ts'

interface EntryPickProps {
  readonly label: string
  readonly of: Pick<SeriesKey, 'register' | 'bodyId'>
  readonly value: number | null
  readonly onChange: (entryId: number | null) => void
}

/** As many as the list under the box shows. */
const limit = 50

export function EntryPick({ label, of: { register, bodyId }, value, onChange }: EntryPickProps) {
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data, isFetching } = useQuery(service.registers.entries.queryOptions({
    input: { book: register, bodyId, state: 'issued', ...text !== '' && { text }, limit, offset: 0, order: 'newest' }, placeholderData: keepPreviousData, staleTime: 0,
  }))
  const chosen = useQuery({ ...service.registers.entry.queryOptions({ input: { entryId: value ?? 0 } }), enabled: value !== null })
  const known = useKnownRows<RegisterEntry>([...chosen.data === undefined ? [] : [chosen.data.entry], ...data?.rows ?? []], ({ id }) => String(id))
  const options = useMemo(() => known.map((entry) => ({ value: String(entry.id), label: `${entry.written} ${subjectOf(entry)}`.trim() })), [known])
  return (
    <PickInput label={label} value={value === null ? null : String(value)} options={options} clearable
      asked={{ onQuery: setTyped, total: data === undefined || isFetching || text !== typed.trim() ? null : data.total }}
      onChange={(id) => onChange(id === null || id === '' ? null : Number(id))} />
  )
}
