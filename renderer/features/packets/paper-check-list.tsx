/** Papers of a packet, chosen by ticking; the service looks for what is typed, however many papers there are. */
import { useDeferredValue, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PaperRow } from '../../../shared/contract/papers.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { paperText } from '../../../shared/domain/paper-pointer.ts'
import { service } from '../../api/client.ts'
import { paperWords } from '../papers/paper-words.ts'
import { mostShown, TickList } from './check-list.tsx'

/** By {@link paperText}. */
export type ChosenPapers = ReadonlyMap<string, PaperRow>

interface PaperCheckListProps { readonly chosen: ChosenPapers, readonly onChange: (chosen: ChosenPapers) => void }

export function PaperCheckList({ chosen, onChange }: PaperCheckListProps) {
  const [wanted, setWanted] = useState('')
  const text = useDeferredValue(wanted.trim())
  const { data, isPlaceholderData } = useQuery(service.papers.page.queryOptions({ input: { ...text !== '' && { text }, limit: mostShown }, placeholderData: keepPreviousData, staleTime: 0 }))
  const isAsking = data === undefined || isPlaceholderData || text !== wanted.trim()
  // Until the answer to these words is here, only what has them stays: a tick by keys never falls on a paper that was not asked for.
  const found = (data?.rows ?? []).filter((row) => !chosen.has(paperText(row)) && (!isAsking || foldText(paperWords(row)).includes(foldText(wanted.trim()))))
  const rows = [...chosen.values(), ...found]
  const toggle = (key: string): void => {
    const next = new Map(chosen)
    const row = rows.find((one) => paperText(one) === key)
    if (!next.delete(key) && row !== undefined) next.set(key, row)
    onChange(next)
  }
  return (
    <TickList label="Văn bản" rows={rows.map((row) => ({ key: paperText(row), label: paperWords(row) }))} chosen={new Set(chosen.keys())} rest={isAsking ? null : data.total - data.rows.length}
      filter={{ wanted, onWanted: setWanted }} onToggle={toggle} />
  )
}
