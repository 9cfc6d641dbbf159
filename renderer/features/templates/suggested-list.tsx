/** A list that new papers begin with (căn cứ, nơi nhận): one line each, added, moved and removed. */
import { useRef } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import type { TemplateOperation } from '../../../shared/contract/templates.ts'
import { FieldRow } from '../../ui/form/layout.tsx'
import { RowButtons } from '../../ui/form/row-buttons.tsx'
import { useDraft } from './draft-context.ts'
import { PartValueField } from './part-value-field.tsx'
import type { PartPath, PartValue } from './template-parts.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalXS },
  words: { flexGrow: 1, minWidth: 0 },
  add: { alignSelf: 'flex-start' },
})

interface SuggestedListProps {
  readonly title: string
  /** What one line is called: "Nơi nhận". */
  readonly item: string
  readonly list: PartPath
  readonly rows: readonly (readonly PartValue[])[]
  readonly blank: Extract<TemplateOperation, { type: 'insert' }>['node']
}

export function SuggestedList({ title, item, list, rows, blank }: SuggestedListProps) {
  const styles = useStyles()
  const draft = useDraft()
  const box = useRef<HTMLDivElement>(null)
  const add = (): void => {
    void draft.change({ type: 'insert', parent: [...list], at: rows.length, node: blank }).then(() => {
      requestAnimationFrame(() => [...box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []].at(-1)?.querySelector('input')?.focus())
    })
  }
  const move = (at: number, by: -1 | 1): void => {
    // Places count as they were before: behind the next one is two further.
    void draft.change({ type: 'move', path: [...list, at], parent: [...list], at: by === 1 ? at + 2 : at - 1 })
  }
  return (
    <div className={styles.list} role="group" aria-label={title} ref={box}>
      <Text weight="semibold">{title}</Text>
      {rows.length === 0 && <Text size={200}>Chưa có dòng nào.</Text>}
      {rows.map((values, at) => (
        <div key={at} className={styles.row} data-row={at}>
          <div className={styles.words}><FieldRow>{values.map((value) => <PartValueField key={value.key} part={list} value={value} />)}</FieldRow></div>
          <RowButtons item={`${item} ${at + 1}`} isFirst={at === 0} isLast={at === rows.length - 1} onMove={(by) => move(at, by)}
            onRemove={() => void draft.change({ type: 'remove', path: [...list, at] })} />
        </div>
      ))}
      <Button className={styles.add} size="small" icon={<AddRegular />} onClick={add}>{`Thêm ${item.toLocaleLowerCase('vi')}`}</Button>
    </div>
  )
}
