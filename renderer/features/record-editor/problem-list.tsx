/** All problems of the record; each leads to its field. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { goToField } from './go-to-field.ts'
import type { FieldProblem } from './problems.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0` },
  icon: { fontSize: '18px', flexShrink: 0, marginTop: '2px', lineHeight: 1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  place: { fontWeight: tokens.fontWeightSemibold },
})

export function ProblemList({ problems, label }: { readonly problems: readonly FieldProblem[], readonly label: string }) {
  const styles = useStyles()
  return (
    <ul className={styles.list} aria-label={label}>
      {problems.map((problem, index) => (
        <li key={index} className={styles.item}>
          {problem.severity === 'error' ? <ErrorCircleRegular className={`${styles.icon} ${styles.error}`} aria-label="Lỗi" />
            : problem.severity === 'warning' ? <WarningRegular className={`${styles.icon} ${styles.warning}`} aria-label="Cần chú ý" />
              : <InfoRegular className={styles.icon} aria-label="Thông tin" />}
          <span className={styles.words}>
            <Text className={styles.place}>{problem.place}</Text>
            <Text>{problem.message}</Text>
          </span>
          {problem.path !== '' && <Button size="small" onClick={() => goToField(problem.path)} aria-label={`Đến chỗ: ${problem.place}`}>Đến chỗ</Button>}
        </li>
      ))}
    </ul>
  )
}
