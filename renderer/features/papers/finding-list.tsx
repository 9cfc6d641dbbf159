/** What the form check found: what stands there, what should, by which clause and how sure that clause is. */
import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Finding } from '../../../shared/contract/papers.ts'
import { goToField } from '../record-editor/go-to-field.ts'
import { fieldOfPlace } from './finding-place.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  clause: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

const severities = { error: ['Lỗi', 'danger'], warning: ['Chú ý', 'warning'], info: ['Gợi ý', 'informative'] } as const
const statuses = { verified: 'đã đối chiếu bản gốc', reported: 'theo tài liệu dẫn lại', custom: 'theo nếp của văn phòng' } as const

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list} aria-label="Kết quả kiểm tra thể thức">
      {findings.map((finding, index) => {
        const [word, color] = severities[finding.severity]
        return (
          <li key={index} className={styles.item}>
            <div className={styles.line}>
              <Badge appearance="tint" color={color}>{word}</Badge>
              <span className={styles.words}>
                <Text>{`${finding.message} ${finding.remedy}`}</Text>
                {finding.found !== '' && <Text size={200}>{`Đang là: ${finding.found}${finding.expected === '' ? '' : ` · Cần là: ${finding.expected}`}`}</Text>}
                <span className={styles.clause}>{`${finding.clause} (${statuses[finding.status]})`}</span>
              </span>
              <Button size="small" aria-label={`Đến chỗ: ${finding.message}`} onClick={() => goToField(fieldOfPlace(finding.place))}>Đến chỗ</Button>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
