/** Biểu tổng hợp on the screen: the same rows as the paper and the workbook have. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Summary, SummaryLine } from '../../../shared/contract/evaluations.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { ratingChoices, rateWords, ratingWords } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke2}`
const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  table: { borderCollapse: 'collapse', '& th, & td': { border: line, padding: '5px 8px', textAlign: 'center', fontWeight: tokens.fontWeightRegular }, '& td': { whiteSpace: 'nowrap' }, '& thead th': { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold } },
  name: { textAlign: 'left !important' as 'left', minWidth: '220px' },
  reasons: { textAlign: 'left !important' as 'left', minWidth: '160px', whiteSpace: 'normal !important' as 'normal' },
  sum: { '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
})

export function SummaryTable({ summary }: { readonly summary: Summary }) {
  const styles = useStyles()
  const members = summary.object === 'members'
  return (
    <div className={styles.column}>
      <table className={styles.table} aria-label="Biểu tổng hợp">
        <thead>
          <tr>
            <th scope="col">TT</th><th scope="col" className={styles.name}>Tổ chức đảng</th><th scope="col">Tổng số</th>
            {members && <><th scope="col">Dự bị</th><th scope="col">Miễn</th></>}
            <th scope="col">Được đánh giá</th>
            {ratingChoices.map(({ value, label }) => <th key={value} scope="col">{label}</th>)}
            <th scope="col">Từ Tốt trở lên</th><th scope="col">Chưa đánh giá</th><th scope="col" className={styles.reasons}>Lý do</th>
          </tr>
        </thead>
        <tbody>
          {summary.lines.map((each, at) => <Line key={each.key} line={each} order={at + 1} members={members} />)}
          <Line line={summary.total} order={0} members={members} />
        </tbody>
        <tbody>
          <tr className={styles.sum}><td /><th scope="rowgroup" className={styles.name} colSpan={members ? 11 : 9}>Theo khối</th></tr>
          {summary.bySector.map((each, at) => <Line key={each.key} line={each} order={at + 1} members={members} />)}
        </tbody>
      </table>
      <Text>Tỷ lệ tính trên số được đánh giá.</Text>
      {summary.notes.map(({ message, remedy }) => <Text key={message}>{`${message} ${remedy}`}</Text>)}
      {summary.compared.map(({ roundId, title, differences }) => (
        <Text key={roundId}>{`So với ${title}: ${differences.map(({ rating, difference }) => `${ratingWords(rating)} ${changeWords(difference)}`).join('; ')}.`}</Text>
      ))}
    </div>
  )
}

function Line({ line: { name, kind, total, probationary, exempt, rated, levels, atLeastGood, unrated, reasons }, order, members }: { readonly line: SummaryLine, readonly order: number, readonly members: boolean }) {
  const styles = useStyles()
  return (
    <tr className={kind === 'sum' ? styles.sum : undefined}>
      <td>{kind === 'sum' ? '' : order}</td><th scope="row" className={styles.name}>{name}</th><td>{total ?? 'chưa có'}</td>
      {members && <><td>{probationary}</td><td>{exempt}</td></>}
      <td>{rated}</td>
      {levels.map(({ rating, count, percent }) => <td key={rating}>{`${count} (${rateWords(percent)})`}</td>)}
      <td>{`${atLeastGood.count} (${rateWords(atLeastGood.percent)})`}</td><td>{unrated}</td><td className={styles.reasons}>{reasons.slice(0, 6).join('; ')}{reasons.length > 6 ? '; …' : ''}</td>
    </tr>
  )
}

function changeWords(difference: string | null): string {
  if (difference === null) return 'chưa có số liệu'
  if (difference === '0') return 'giữ nguyên'
  return `${difference.startsWith('-') ? 'giảm' : 'tăng'} ${quantityText(difference.replace('-', ''), 1)} điểm %`
}
