/** One paper out of all, found by number, day, kind, subject or issuing body as it is typed; the service looks, however many there are. */
import { useDeferredValue, useMemo, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PaperRow, PapersAsked } from '../../../shared/contract/papers.ts'
import { paperText } from '../../../shared/domain/paper-pointer.ts'
import { service } from '../../api/client.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { paperWords } from './paper-words.ts'

interface PaperPickProps {
  readonly name?: string
  readonly label: string
  /** Which papers there are to choose from. */
  readonly of?: Partial<Pick<PapersAsked, 'subjectKind' | 'templateId' | 'numbered'>>
  readonly value: PaperRow | null
  readonly onChoose: (row: PaperRow) => void
  readonly onBlur?: () => void
  readonly inputRef?: (element: HTMLInputElement | null) => void
}

/** As many as the list under the box shows. */
const limit = 50

export function PaperPick({ name, label, of = {}, value, onChoose, onBlur, inputRef }: PaperPickProps) {
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data, isFetching } = useQuery(service.papers.page.queryOptions({ input: { ...of, ...text !== '' && { text }, limit }, placeholderData: keepPreviousData, staleTime: 0 }))
  const rows = useMemo(() => {
    const brought = data?.rows ?? []
    // What is chosen has its words, whatever was looked for since.
    return value === null || brought.some((row) => paperText(row) === paperText(value)) ? brought : [...brought, value]
  }, [data, value])
  const options = useMemo(() => rows.map((row) => ({ value: paperText(row), label: paperWords(row), detail: row.bodyName })), [rows])
  return (
    <PickInput {...name !== undefined && { name }} label={label} value={value === null ? null : paperText(value)} options={options} {...inputRef !== undefined && { inputRef }} {...onBlur !== undefined && { onBlur }}
      asked={{ onQuery: setTyped, more: (data?.total ?? 0) - (data?.rows.length ?? 0), isWaiting: isFetching || text !== typed.trim() }}
      onChange={(chosen) => {
        const row = rows.find((one) => paperText(one) === chosen)
        if (row !== undefined) onChoose(row)
      }} />
  )
}
