/** The parts of a template as an indented list: arrows walk, Alt and an arrow move a part, Delete takes it out. */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { TemplateLint } from '../../../shared/contract/templates.ts'
import type { PartLine } from './template-parts.ts'

const useStyles = makeStyles({
  tree: { display: 'flex', flexDirection: 'column' },
  line: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '40px', cursor: 'pointer', outlineStyle: 'none',
    paddingRight: tokens.spacingHorizontalM, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 }, ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, ':hover': { backgroundColor: tokens.colorBrandBackground2Hover } },
  label: { color: tokens.colorNeutralForeground2, flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  words: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

interface PartsTreeProps {
  readonly lines: readonly PartLine[]
  /** Index of the chosen line. */
  readonly chosen: number
  readonly problems: ReadonlyMap<string, readonly TemplateLint[]>
  readonly onChoose: (index: number) => void
  readonly onMove: (index: number, by: -1 | 1) => void
  readonly onRemove: (index: number) => void
  /** Enter: on to the fields of the part. */
  readonly onEdit: () => void
}

export function PartsTree({ lines, chosen, problems, onChoose, onMove, onRemove, onEdit }: PartsTreeProps) {
  const styles = useStyles()
  const box = useRef<HTMLDivElement>(null)
  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(lines.length - 1, index))
    onChoose(next)
    box.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[next]?.focus()
  }
  const keys = (index: number) => (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by !== 0 && event.altKey) onMove(index, by)
    else if (by !== 0) goTo(index + by)
    else if (event.key === 'Home') goTo(0)
    else if (event.key === 'End') goTo(lines.length - 1)
    else if (event.key === 'Delete') onRemove(index)
    else if (event.key === 'Enter') onEdit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const drawn = ({ level, label, words }: PartLine, index: number, wrong: readonly TemplateLint[]) => (
    <div key={index} role="treeitem" aria-level={level} aria-selected={index === chosen} tabIndex={index === chosen ? 0 : -1} title={words}
      className={mergeClasses(styles.line, index === chosen && styles.chosen)} style={{ paddingLeft: `${12 + (level - 1) * 20}px` }}
      onClick={() => goTo(index)} onKeyDown={keys(index)}>
      <span className={styles.label}>{label}</span>
      <span className={styles.words}>{words}</span>
      {wrong.length > 0 && <ProblemBadge problems={wrong} />}
    </div>
  )
  return (
    <div className={styles.tree} role="tree" aria-label="Các phần của mẫu" ref={box}>
      {lines.map((line, index) => drawn(line, index, problems.get(line.key) ?? []))}
    </div>
  )
}

function ProblemBadge({ problems }: { readonly problems: readonly TemplateLint[] }) {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return errors > 0 ? <Badge color="danger">{`${errors} lỗi`}</Badge> : <Badge appearance="tint" color="warning">{`${problems.length} chú ý`}</Badge>
}
