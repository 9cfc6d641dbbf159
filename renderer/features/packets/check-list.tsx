/** Things a packet may be made of, chosen by ticking; a long list is narrowed by typing. */
import { useState } from 'react'
import { Checkbox, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { foldText } from '../../../shared/domain/fold.ts'

const useStyles = makeStyles({
  list: { maxHeight: '180px', minHeight: '40px', flexShrink: 0, overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, display: 'flex', flexDirection: 'column' },
})

/** Most lines drawn at once: beyond, a person narrows by typing. */
const mostShown = 200
/** Lines that are all seen at once. */
const mostUnfiltered = 5
export type Chosen = ReadonlySet<string>

export function toggled(chosen: Chosen, key: string): Chosen {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}

interface CheckListProps { readonly label: string, readonly rows: readonly { readonly key: string, readonly label: string }[], readonly chosen: Chosen, readonly onToggle: (key: string) => void }

export function CheckList({ label, rows, chosen, onToggle }: CheckListProps) {
  const styles = useStyles()
  const [wanted, setWanted] = useState('')
  const words = foldText(wanted)
  const title = `${label}: đã chọn ${chosen.size}`
  const found = rows.filter((row) => chosen.has(row.key) || foldText(row.label).includes(words))
  return (
    <>
      {rows.length <= mostUnfiltered ? <Text>{title}</Text> : <Field label={title}><Input type="search" placeholder="Gõ để lọc" value={wanted} onChange={(_event, { value }) => setWanted(value)} /></Field>}
      <div className={styles.list} role="group" aria-label={label}>
        {found.slice(0, mostShown).map((row) => <Checkbox key={row.key} label={row.label} checked={chosen.has(row.key)} onChange={() => onToggle(row.key)} />)}
        {found.length > mostShown && <Text>{`Còn ${found.length - mostShown} dòng; gõ để lọc bớt.`}</Text>}
        {found.length === 0 && <Text>Không có dòng nào.</Text>}
      </div>
    </>
  )
}
