/** Each change of a mend: what stands there, what will, by which rule, on which page; a box to choose it. */
import { Badge, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { ChangePreview } from '../../../shared/contract/form-checks.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '38vh', minHeight: '110px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  item: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, padding: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', paddingTop: '6px', gap: tokens.spacingVerticalXXS },
  pair: { whiteSpace: 'pre-wrap' },
  care: { flexShrink: 0, whiteSpace: 'nowrap', marginTop: '6px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
})

interface ChangeListProps {
  readonly changes: readonly ChangePreview[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

export function ChangeList({ changes, chosen, onChange }: ChangeListProps) {
  const styles = useStyles()
  const choose = (id: string, wanted: boolean): void => onChange(new Set(wanted ? [...chosen, id] : [...chosen].filter((other) => other !== id)))
  return (
    <ul className={styles.list} aria-label="Các chỗ sẽ sửa" tabIndex={0}>
      {changes.map((change) => (
        <li key={change.findingId} className={styles.item}>
          <Checkbox size="large" checked={chosen.has(change.findingId)} aria-label={change.description} onChange={(_event, data) => choose(change.findingId, data.checked === true)} />
          <span className={styles.words}>
            <Text>{change.description}</Text>
            {change.before !== '' && (
              <Text size={200} className={styles.pair}>
                <del className={styles.before}>{change.before}</del>
                {change.after === '' ? '' : ' → '}
                <ins className={styles.after}>{change.after}</ins>
              </Text>
            )}
            <Text size={200} className={styles.quiet}>{`Quy tắc ${change.ruleId} · ${change.page === null ? 'cả tệp' : `trang ${change.page}`}`}</Text>
          </span>
          {!change.safe && <Badge appearance="tint" color="warning" className={styles.care}>cần xem kỹ</Badge>}
        </li>
      ))}
    </ul>
  )
}
