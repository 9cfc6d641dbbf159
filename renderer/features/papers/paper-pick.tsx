/** One paper out of all, found by number, day, kind, subject or issuing body as it is typed; the service looks, however many there are. */
import { useDeferredValue, useMemo, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PaperRow, PapersAsked } from '../../../shared/contract/papers.ts'
import { paperText } from '../../../shared/domain/paper-pointer.ts'
import { service } from '../../api/client.ts'
import { useKnownRows } from '../../ui/form/known-rows.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { paperWords } from './paper-words.ts'

interface PaperPickProps {
  readonly name?: string
  readonly label: string
  /** Which papers there are to choose from. */
  readonly of?: Partial<Pick<PapersAsked, 'subjectKind' | 'templateId' | 'numbered' | 'kinds'>>
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
  const known = useKnownRows(data?.rows ?? [], paperText, value === null ? [] : [value])
  const options = useMemo(() => known.map((row) => ({ value: paperText(row), label: paperWords(row), detail: row.bodyName })), [known])
  return (
    <PickInput {...name !== undefined && { name }} label={label} value={value === null ? null : paperText(value)} options={options} {...inputRef !== undefined && { inputRef }} {...onBlur !== undefined && { onBlur }}
      asked={{ onQuery: setTyped, total: data === undefined || isFetching || text !== typed.trim() ? null : data.total }}
      onChange={(chosen) => {
        const row = known.find((one) => paperText(one) === chosen)
        if (row !== undefined) onChoose(row)
      }} />
  )
}
