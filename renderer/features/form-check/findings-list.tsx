/** What was found, one under the other: arrow keys go from one to the next, and the page beside follows. */
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { Badge, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FileFinding } from '../../../shared/contract/form-checks.ts'
import { SeverityBadge } from '../../ui/finding-words.tsx'
import { placeOf } from './finding-words.ts'

const useStyles = makeStyles({
  list: { overflowY: 'auto', flexGrow: 1, flexBasis: '0', minHeight: '120px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: {
    display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start', cursor: 'pointer', outlineStyle: 'none', contentVisibility: 'auto', containIntrinsicSize: 'auto 56px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, borderLeft: '4px solid transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected, borderLeftColor: tokens.colorCompoundBrandBackground },
  sign: { flexShrink: 0, minWidth: '78px' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  fixable: { flexShrink: 0, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

interface FindingsListProps {
  readonly findings: readonly FileFinding[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

export function FindingsList({ findings, selected, onSelect }: FindingsListProps) {
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(0, findings.findIndex(({ id }) => id === selected))
  const shown = useRef(selected)
  // Chosen on the page: the list follows without taking the keyboard. What is chosen from the start moves nothing.
  useEffect(() => {
    if (shown.current === selected) return
    shown.current = selected
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const keys = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: findings.length - 1 }
    const move = moves[event.key]
    const next = move === undefined ? undefined : findings[Math.max(0, Math.min(findings.length - 1, move))]
    if (next === undefined) return
    event.preventDefault()
    onSelect(next.id)
    list.current?.querySelector<HTMLElement>(`[data-finding="${next.id}"]`)?.focus()
  }
  return (
    <div className={styles.list} ref={list} role="listbox" aria-label="Kết quả kiểm tra thể thức" onKeyDown={keys}>
      {findings.map((finding, index) => (
        <div key={finding.id} role="option" aria-selected={finding.id === selected} data-finding={finding.id} tabIndex={index === at ? 0 : -1}
          className={mergeClasses(styles.item, finding.id === selected && styles.selected)} onClick={() => onSelect(finding.id)}>
          <span className={styles.sign}><SeverityBadge severity={finding.severity} /></span>
          <span className={styles.words}>
            <Text>{finding.message}</Text>
            <Text size={200} className={styles.quiet}>{placeOf(finding)}</Text>
          </span>
          {finding.fix !== null && <Badge appearance="outline" color="success" className={styles.fixable}>sửa được</Badge>}
        </div>
      ))}
    </div>
  )
}
