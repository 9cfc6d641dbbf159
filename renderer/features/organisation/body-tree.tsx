/** The tree as on a date: arrows walk and fold it, Enter opens a body, Alt with an arrow moves it among those beside it. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { bodyKindChoices, labelOfChoice } from '../../ui/choices.ts'
import { treeLines } from './tree.ts'
import type { TreeLine, TreeNode } from './tree.ts'

const useStyles = makeStyles({
  tree: { overflowY: 'auto', flexGrow: 1, minHeight: 0, paddingBottom: tokens.spacingVerticalM },
  line: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '38px', cursor: 'pointer', paddingRight: tokens.spacingHorizontalM, outlineStyle: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  fold: { width: '24px', height: '24px', display: 'inline-flex', alignItems: 'center', justifyContent: 'center', flexShrink: 0 },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  kind: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', '@media (max-width: 800px)': { display: 'none' } },
})

export type Direction = 'up' | 'down'

interface BodyTreeProps {
  readonly nodes: readonly TreeNode[]
  readonly onOpen: (id: string) => void
  /** null: the order cannot be changed as shown. */
  readonly onMove: ((id: string, direction: Direction) => void) | null
}

export function BodyTree({ nodes, onOpen, onMove }: BodyTreeProps) {
  const styles = useStyles()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState(0)
  /** The body just moved: the focus goes along with it. */
  const moved = useRef<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => treeLines(nodes, closed), [nodes, closed])
  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(lines.length - 1, index))
    setActive(next)
    box.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[next]?.focus()
  }
  useEffect(() => {
    const at = moved.current === null ? -1 : lines.findIndex(({ node }) => node.id === moved.current)
    moved.current = null
    if (at < 0) return
    setActive(at)
    box.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[at]?.focus()
  }, [lines])
  const move = (line: TreeLine, direction: Direction): void => {
    if (onMove === null || (direction === 'up' ? line.isFirst : line.isLast)) return
    moved.current = line.node.id
    onMove(line.node.id, direction)
  }
  const fold = (line: TreeLine): void => setClosed((old) => new Set(line.isOpen ? [...old, line.node.id] : [...old].filter((id) => id !== line.node.id)))
  const keys = (event: KeyboardEvent, line: TreeLine, index: number): void => {
    if (event.altKey && !event.ctrlKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      return move(line, event.key === 'ArrowUp' ? 'up' : 'down')
    }
    if (event.altKey || event.ctrlKey) return
    if (event.key === 'ArrowDown') goTo(index + 1)
    else if (event.key === 'ArrowUp') goTo(index - 1)
    else if (event.key === 'Home') goTo(0)
    else if (event.key === 'End') goTo(lines.length - 1)
    else if ((event.key === 'ArrowRight' && line.hasChildren && !line.isOpen) || (event.key === 'ArrowLeft' && line.isOpen)) fold(line)
    else if (event.key === 'ArrowRight') goTo(index + 1)
    else if (event.key === 'ArrowLeft') goTo(lines.findLastIndex((other, at) => at < index && other.level < line.level))
    else if (event.key === 'Enter') onOpen(line.node.id)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.tree} role="tree" aria-label="Cây tổ chức" ref={box}>
      {lines.map((line, index) => (
        <div key={line.node.id} role="treeitem" aria-level={line.level} aria-expanded={line.hasChildren ? line.isOpen : undefined} aria-selected={index === active}
          tabIndex={index === Math.min(active, lines.length - 1) ? 0 : -1} className={styles.line} style={{ paddingLeft: `${12 + (line.level - 1) * 24}px` }}
          onFocus={() => setActive(index)} onClick={() => onOpen(line.node.id)} onKeyDown={(event) => keys(event, line, index)}>
          <span className={styles.fold} aria-hidden onClick={(event) => {
            event.stopPropagation()
            if (line.hasChildren) fold(line)
          }}>
            {line.hasChildren && (line.isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />)}
          </span>
          <span className={styles.name}>{line.node.name}</span>
          <span className={styles.kind}>{labelOfChoice(bodyKindChoices, line.node.kind)}</span>
          <Badge appearance="tint" color="brand">{line.node.symbol}</Badge>
          {onMove !== null && <MoveButtons line={line} onMove={(direction) => move(line, direction)} />}
        </div>
      ))}
    </div>
  )
}

/** For the mouse; the keyboard has Alt with an arrow, so they are no stops of it. */
function MoveButtons({ line, onMove }: { readonly line: TreeLine, readonly onMove: (direction: Direction) => void }) {
  const button = (direction: Direction, words: string, isEnd: boolean) => (
    <Button size="small" appearance="subtle" tabIndex={-1} disabled={isEnd} icon={direction === 'up' ? <ArrowUpRegular /> : <ArrowDownRegular />} title={`${words} (Alt+${direction === 'up' ? '↑' : '↓'})`}
      aria-label={`${words}: ${line.node.name}`} onClick={(event) => {
        event.stopPropagation()
        onMove(direction)
      }} />
  )
  return <span onClick={(event) => event.stopPropagation()}>{button('up', 'Lên', line.isFirst)}{button('down', 'Xuống', line.isLast)}</span>
}
