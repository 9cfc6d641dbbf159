/** Those a paper is sent to, as rows of fields: hundreds of them, drawn where they are seen. Enter and the arrows go through a column, Alt with the arrows moves the row. */
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button, Checkbox, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useFormContext } from 'react-hook-form'
import { columnStep, enterField } from '../../ui/grid-keys.ts'
import { useEditor } from '../record-editor/use-editor.ts'
import { blankLine } from './draft-lines.ts'
import type { DraftLine } from './draft-lines.ts'
import { LineCells, lineColumns } from './line-cells.tsx'
import { LineDialog } from './line-dialog.tsx'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const rowHeight = 42
const useStyles = makeStyles({
  scroll: { maxHeight: '58vh', overflow: 'auto', border: line, borderRadius: tokens.borderRadiusMedium },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  head: { position: 'sticky', top: 0, zIndex: 1, padding: '6px 4px', borderBottom: line, backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, textAlign: 'left', whiteSpace: 'nowrap' },
  cell: { height: `${rowHeight}px`, boxSizing: 'border-box', borderBottom: line, padding: '3px 4px' },
  number: { textAlign: 'right', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  gap: { padding: 0, border: 'none' },
  hint: { color: tokens.colorNeutralForeground2 },
})

interface DeliveryLinesProps {
  readonly lines: readonly DraftLine[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

export function DeliveryLines({ lines, chosen, onChoose }: DeliveryLinesProps) {
  const styles = useStyles()
  const form = useFormContext()
  const { session } = useEditor()
  const scroll = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<number | null>(null)
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 6 })
  const items = virtual.getVirtualItems()
  const setLines = (next: readonly DraftLine[]): void => {
    form.setValue('lines', next)
    session.changed()
  }
  const enter = (at: number, column: string): void => {
    if (at < 0) return
    virtual.scrollToIndex(at)
    // Drawn in the first frame where it was out of sight.
    requestAnimationFrame(() => requestAnimationFrame(() => enterField(scroll.current?.querySelector(`[data-row="${at}"] [data-column="${column}"]`))))
  }
  const keys = (event: KeyboardEvent, at: number): void => {
    const move = columnStep(event)
    const by = event.altKey && event.key === 'ArrowDown' ? 1 : event.altKey && event.key === 'ArrowUp' ? -1 : 0
    const column = event.target instanceof HTMLElement ? event.target.dataset['column'] : undefined
    if (move === null && by === 0) return
    event.preventDefault()
    if (move !== null) enter(Math.min(lines.length - 1, at + move.step), move.column)
    else if (at + by >= 0 && at + by < lines.length) {
      setLines(swapped(lines, at, at + by))
      enter(at + by, column ?? 'name')
    }
  }
  const add = (): void => {
    setLines([...lines, blankLine()])
    enter(lines.length, 'name')
  }
  const all = lines.length > 0 && chosen.size === lines.length
  return (
    <>
      <div className={styles.scroll} ref={scroll} role="region" aria-label="Nơi nhận" tabIndex={-1} data-path="lines" data-may-scroll>
        <table className={styles.table} aria-rowcount={lines.length + 1}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}><Checkbox aria-label="Chọn mọi nơi nhận" checked={all ? true : chosen.size === 0 ? false : 'mixed'} onChange={() => onChoose(all ? new Set() : new Set(lines.map(({ id }) => id)))} /></th>
              <th scope="col" className={mergeClasses(styles.head, styles.number)}>TT</th>
              {lineColumns.map(({ title }) => <th key={title} scope="col" className={styles.head}>{title}</th>)}
              <td className={styles.head} />
            </tr>
          </thead>
          <tbody>
            <Gap height={items[0]?.start ?? 0} />
            {items.map(({ index }) => {
              const one = lines[index]
              if (one === undefined) return null
              return (
                <tr key={one.id} data-row={index} aria-rowindex={index + 2} onKeyDown={(event) => keys(event, index)}>
                  <td className={styles.cell}><Checkbox aria-label={`Chọn ${one.name}`} checked={chosen.has(one.id)} onChange={() => onChoose(toggled(chosen, one.id))} /></td>
                  <th scope="row" className={mergeClasses(styles.cell, styles.number)}>{index + 1}</th>
                  <LineCells line={one} at={index} className={styles.cell} />
                  <td className={styles.cell}><Button size="small" aria-label={`Chi tiết, ${one.name}`} onClick={() => setShown(index)}>Chi tiết</Button></td>
                </tr>
              )
            })}
            <Gap height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
      <div><Button appearance="subtle" icon={<AddRegular />} onClick={add}>Thêm nơi nhận</Button></div>
      <Text size={200} className={styles.hint}>Enter, ↑, ↓ đi theo cột; Alt+↑, Alt+↓ đổi chỗ dòng. Chọn dòng ở cột đầu để ghi đã gửi, đã nhận hoặc lập phiếu gửi một lượt.</Text>
      {shown !== null && lines[shown] !== undefined && (
        <LineDialog at={shown} name={lines[shown].name} onClose={() => setShown(null)} onRemove={() => { setShown(null); setLines(lines.filter((_line, at) => at !== shown)) }} />
      )}
    </>
  )
}

/** Room of the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  const styles = useStyles()
  return height <= 0 ? null : <tr aria-hidden="true"><td className={styles.gap} colSpan={lineColumns.length + 3} style={{ height: `${height}px` }} /></tr>
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

function swapped(lines: readonly DraftLine[], one: number, other: number): readonly DraftLine[] {
  return lines.map((line, at) => at === one ? lines[other] ?? line : at === other ? lines[one] ?? line : line)
}
