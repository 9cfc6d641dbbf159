/** What is wrong in a returned file, to the cell: sheet, cell, value, what, and what to do. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { SeverityBadge } from '../../ui/finding-words.tsx'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  head: { textAlign: 'left', padding: '6px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  cell: { padding: '6px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top', overflowWrap: 'anywhere' },
  sign: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  place: { minWidth: '110px', maxWidth: '240px' },
  value: { maxWidth: '180px' },
})

const rank = { error: 0, warning: 1, info: 2 } as const

/** Errors first, else as they stand in the file. `withFile`: the files have names worth telling. */
export function ProblemTable({ problems, withFile = false }: { readonly problems: readonly CellProblem[], readonly withFile?: boolean }) {
  const styles = useStyles()
  if (problems.length === 0) return <Text>Không có điểm nào cần chú ý.</Text>
  const shown = problems.toSorted((one, other) => rank[one.severity] - rank[other.severity])
  return (
    <table className={styles.table} aria-label="Các điểm cần xem">
      <thead><tr>{['Mức', ...withFile ? ['Tệp'] : [], 'Chỗ', 'Đang ghi', 'Vấn đề', 'Cách xử lý'].map((title) => <th key={title} scope="col" className={styles.head}>{title}</th>)}</tr></thead>
      <tbody>
        {shown.map((problem, index) => (
          <tr key={index}>
            <td className={mergeClasses(styles.cell, styles.sign)}><SeverityBadge severity={problem.severity} /></td>
            {withFile && <td className={styles.cell}>{problem.file}</td>}
            <td className={mergeClasses(styles.cell, styles.place)}>{[problem.sheet, problem.cell].filter((part) => part !== '').join(', ')}</td>
            <td className={mergeClasses(styles.cell, styles.value)}>{problem.value}</td>
            <td className={styles.cell}>{problem.message}</td>
            <td className={styles.cell}>{problem.remedy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
