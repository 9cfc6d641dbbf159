/** Things a packet may be made of, chosen by ticking; a long list is narrowed by typing. */
import { useState } from 'react'
import { Checkbox, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { foldText } from '../../../shared/domain/fold.ts'

const useStyles = makeStyles({
  list: { maxHeight: '180px', minHeight: '40px', flexShrink: 0, overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, display: 'flex', flexDirection: 'column' },
  said: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
})

/** Most lines drawn at once: beyond, a person narrows by typing. */
export const mostShown = 200
/** Lines that are all seen at once. */
const mostUnfiltered = 5
export type Chosen = ReadonlySet<string>

export function toggled(chosen: Chosen, key: string): Chosen {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}

interface Ticks { readonly label: string, readonly rows: readonly { readonly key: string, readonly label: string }[], readonly chosen: Chosen, readonly onToggle: (key: string) => void }

/** Of rows that are all known. */
export function CheckList({ rows, chosen, ...ticks }: Ticks) {
  const [wanted, setWanted] = useState('')
  const words = foldText(wanted)
  const found = rows.filter((row) => chosen.has(row.key) || foldText(row.label).includes(words))
  return <TickList {...ticks} chosen={chosen} rows={found.slice(0, mostShown)} rest={found.length - Math.min(found.length, mostShown)} filter={rows.length <= mostUnfiltered ? null : { wanted, onWanted: setWanted }} />
}

/** `rest`: rows that are not drawn, null while they are being looked for. `filter` null: too few to be narrowed. */
export function TickList({ label, rows, chosen, onToggle, rest, filter }: Ticks & { readonly rest: number | null, readonly filter: { readonly wanted: string, readonly onWanted: (text: string) => void } | null }) {
  const styles = useStyles()
  const title = `${label}: đã chọn ${chosen.size}`
  return (
    <>
      {filter === null ? <Text>{title}</Text> : <Field label={title}><Input type="search" placeholder="Gõ để lọc" value={filter.wanted} onChange={(_event, { value }) => filter.onWanted(value)} /></Field>}
      <div className={styles.list} role="group" aria-label={label}>
        {rows.map((row) => <Checkbox key={row.key} label={row.label} checked={chosen.has(row.key)} onChange={() => onToggle(row.key)} />)}
        {rest === null ? <Text className={styles.said}>Đang tìm…</Text> : rest > 0 && <Text className={styles.said}>{`Còn ${rest} dòng; gõ để lọc bớt.`}</Text>}
        {rest === 0 && rows.length === 0 && <Text className={styles.said}>Không có dòng nào.</Text>}
      </div>
    </>
  )
}
