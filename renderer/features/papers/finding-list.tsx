/** What the form check found: what stands there, what should, by which clause and how sure that clause is. */
import type { ReactNode } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Finding } from '../../../shared/contract/papers.ts'
import { SeverityBadge, statusWords } from '../../ui/finding-words.tsx'
import { RuleLink } from '../../ui/rule-link.tsx'
import { goToField } from '../record-editor/go-to-field.ts'
import { fieldOfPlace } from './finding-place.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  clause: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list} aria-label="Kết quả kiểm tra thể thức">
      {findings.map((finding, index) => (
        <li key={index} className={styles.item}>
          <FindingLine finding={finding}>
            <Button size="small" aria-label={`Đến chỗ: ${finding.message}`} onClick={() => goToField(fieldOfPlace(finding.place))}>Đến chỗ</Button>
          </FindingLine>
        </li>
      ))}
    </ul>
  )
}

/** One finding in words; what can be done about it stands at its end. */
export function FindingLine({ finding, children }: { readonly finding: Finding, readonly children?: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.line}>
      <SeverityBadge severity={finding.severity} />
      <span className={styles.words}>
        <Text>{`${finding.message} ${finding.remedy}`}</Text>
        {finding.found !== '' && <Text size={200}>{`Đang là: ${finding.found}${finding.expected === '' ? '' : ` · Cần là: ${finding.expected}`}`}</Text>}
        <span className={styles.clause}>{`${finding.clause} (${statusWords[finding.status]}). `}<RuleLink ruleId={finding.ruleId} /></span>
      </span>
      {children}
    </div>
  )
}
