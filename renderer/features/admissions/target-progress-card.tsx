/** One target: how far it is, what each month left must bring, and its years with what was missed carried on. */
import { MessageBar, MessageBarBody, ProgressBar, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { AdmissionProgress } from '../../../shared/contract/year-work.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { countText } from '../../../shared/domain/work-table.ts'
import { showDate } from '../../ui/dates.ts'
import { Card } from '../../ui/page.tsx'

type Target = AdmissionProgress['targets'][number]
type Year = Target['years'][number]

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, flexShrink: 0 },
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums', width: '100%' },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'right' },
  first: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'left' },
})

export function TargetProgressCard({ target, on }: { readonly target: Target, readonly on: string }) {
  const styles = useStyles()
  const current = target.years.find((year) => year.current)
  return (
    <Card className={styles.card}>
      <div className={styles.bar}>
        <Subtitle2 as="h2">{`Kết nạp ${quantityText(target.planned)} đảng viên, từ ngày ${showDate(target.from)} đến ngày ${showDate(target.to)}`}</Subtitle2>
        <Text as="p" className={styles.quiet}>{`${target.setBy}. Tính đến ngày ${showDate(on)}, theo ngày làm lễ kết nạp.`}</Text>
      </div>
      {current !== undefined && <Bar label={`Năm nay (từ ${showDate(current.from)})`} span={current} />}
      <Bar label={target.years.length > 0 ? 'Cả kỳ' : 'Trong kỳ'} span={target} />
      {target.sharesDiffer !== '' && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{target.sharesDiffer}</MessageBarBody></MessageBar>}
      {target.years.length > 0 && <Years target={target} />}
    </Card>
  )
}

function Bar({ label, span }: { readonly label: string, readonly span: Pick<Target, 'planned' | 'done' | 'remaining' | 'percent' | 'monthsLeft' | 'perMonth'> }) {
  const styles = useStyles()
  const { planned, done, remaining, percent, monthsLeft, perMonth } = span
  const figures = `${countText(done)}/${quantityText(planned)}${percent === null ? '' : ` (${quantityText(percent, 2)}%)`}`
  const next = remaining === '0' ? 'Đã đủ.' : perMonth === null ? `Còn thiếu ${quantityText(remaining)}; đã hết thời gian.` : `Còn ${quantityText(remaining)}; ${monthsLeft} tháng còn lại, mỗi tháng cần ${quantityText(perMonth)}.`
  return (
    <div className={styles.bar}>
      <Text weight="semibold">{`${label}: ${figures}`}</Text>
      <ProgressBar thickness="large" aria-label={label} aria-valuetext={figures} value={percent === null ? 0 : Math.min(1, Number(percent) / 100)} />
      <Text>{next}</Text>
    </div>
  )
}

const heads = ['Năm', 'Đã giao', 'Phải đạt (cộng phần thiếu các năm trước)', 'Đã kết nạp', '%', 'Còn lại', 'Thiếu chuyển sang', 'Mỗi tháng cần'] as const

function Years({ target }: { readonly target: Target }) {
  const styles = useStyles()
  return (
    <div>
      <table className={styles.table} aria-label="Theo từng năm">
        <thead><tr>{heads.map((head, at) => <th key={head} scope="col" className={at === 0 ? styles.first : styles.cell}>{head}</th>)}</tr></thead>
        <tbody>{target.years.map((year) => <tr key={year.from}>{cellsOf(year).map((text, at) => <td key={heads[at]} className={at === 0 ? styles.first : styles.cell}>{text}</td>)}</tr>)}</tbody>
      </table>
      {target.assumed && <Text as="p" size={200} className={styles.quiet}>Mức phấn đấu chưa chia theo năm; bảng này chia đều để tham khảo.</Text>}
    </div>
  )
}

function cellsOf({ from, to, planned, needed, done, percent, remaining, shortfall, perMonth, ended, current }: Year): readonly string[] {
  const calendar = from.endsWith('-01-01') && to.endsWith('-12-31')
  return [
    `${calendar ? from.slice(0, 4) : `${showDate(from)} – ${showDate(to)}`}${current ? ' (đang thực hiện)' : ''}`, quantityText(planned), needed === null ? '' : quantityText(needed), countText(done),
    percent === null ? '' : quantityText(percent, 2), ended ? '' : quantityText(remaining), shortfall === null ? '' : quantityText(shortfall), ended || perMonth === null ? '' : quantityText(perMonth),
  ]
}
