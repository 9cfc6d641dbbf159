/** Rows of fields that are added, moved and removed; `Alt+↑` and `Alt+↓` move the row one stands in. */
import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { flushSync } from 'react-dom'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { useFieldMessage } from './field-message.ts'
import { RowButtons } from './row-buttons.tsx'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
  problem: { color: tokens.colorStatusDangerForeground1 },
  add: { alignSelf: 'flex-start' },
})

interface RowListProps {
  readonly name: string
  /** What one row is: "Nhiệm vụ". */
  readonly item: string
  readonly blank: () => Readonly<Record<string, unknown>>
  /** The fields of one row; `prefix` is the row's path. */
  readonly children: (prefix: string, index: number) => ReactNode
}

export function RowList({ name, item, blank, children }: RowListProps) {
  const styles = useStyles()
  const { control } = useFormContext()
  const { fields, append, remove, move } = useFieldArray({ control, name, keyName: 'rowKey' })
  const message = useFieldMessage(name)
  const list = useRef<HTMLDivElement>(null)
  const moveRow = (from: number, to: number): void => {
    if (to >= 0 && to < fields.length) move(from, to)
  }
  const keys = (index: number) => (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    moveRow(index, index + (event.key === 'ArrowUp' ? -1 : 1))
  }
  return (
    <div className={styles.list} ref={list} data-path={name} tabIndex={-1} role="group" aria-label={`Danh sách: ${item}`}>
      {fields.map((row, index) => (
        <div key={row.rowKey} className={styles.row} role="group" aria-label={`${item} ${index + 1}`} onKeyDown={keys(index)}>
          <div className={styles.head}>
            <Text weight="semibold">{`${item} ${index + 1}`}</Text>
            <RowButtons item={`${item} ${index + 1}`} isFirst={index === 0} isLast={index === fields.length - 1}
              onMove={(by) => moveRow(index, index + by)} onRemove={() => remove(index)} />
          </div>
          {children(`${name}.${index}`, index)}
        </div>
      ))}
      {message !== undefined && <Text role="alert" className={styles.problem}>{message}</Text>}
      <Button className={styles.add} appearance="subtle" icon={<AddRegular />}
        onClick={() => {
          // Drawn before the next key comes: on a slow machine it would press the button again.
          flushSync(() => append(blank(), { shouldFocus: false }))
          focusLastRow(list.current)
        }}>
        {`Thêm ${item.toLowerCase()}`}
      </Button>
    </div>
  )
}

/** The first field of the new row takes the focus, so that one can go on typing. */
function focusLastRow(list: HTMLDivElement | null): void {
  const rows = list?.querySelectorAll(':scope > [role="group"]') ?? []
  rows[rows.length - 1]?.querySelector<HTMLElement>('input, textarea, select')?.focus()
}
