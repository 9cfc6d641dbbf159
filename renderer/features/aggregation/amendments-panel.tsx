/** What changed after the figures were frozen: who, when, why, from what to what; and the totals that are now others. */
import { Link as TextLink, Subtitle2, Text, mergeClasses } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Amendment, AmendmentsView } from '../../../shared/contract/aggregation.ts'
import { differenceText } from '../../../shared/domain/figure-words.ts'
import { rateText } from '../../../shared/domain/indicator.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { rolledFigureText } from '../../../shared/domain/rolled-figure.ts'
import { showMoment } from '../../ui/dates.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useFiguresStyles } from './figures.styles.ts'
import { amendmentsQuery } from './queries.ts'

export function AmendmentsPanel({ campaignId }: { readonly campaignId: string }) {
  return <QueryView query={useQuery(amendmentsQuery(campaignId))}>{(view) => <Shown view={view} />}</QueryView>
}

function Shown({ view: { frozenAt, frozenBy, notes, amendments, totals } }: { readonly view: AmendmentsView }) {
  const styles = useFiguresStyles()
  return (
    <div className={mergeClasses(styles.scroll, styles.panel)} tabIndex={0} role="region" aria-label="Điều chỉnh sau khi chốt">
      <Text>{`${frozenBy} chốt số liệu lúc ${showMoment(frozenAt)}. ${amendments.length === 0 ? 'Từ đó chưa có điều chỉnh nào.' : `Từ đó có ${amendments.length} lần điều chỉnh; số đã chốt vẫn được giữ nguyên.`}`}</Text>
      {notes.map(({ code, value, message }) => <Text key={`${code} ${value}`}>{message}</Text>)}
      {totals.length > 0 && (
        <table className={styles.table} aria-label="Số tổng hợp nay khác số đã chốt">
          <thead><tr>{['Số tổng hợp nay khác', 'Đã chốt', 'Hiện tại', 'Thay đổi'].map((words, at) => <th key={words} scope="col" className={mergeClasses(styles.head, at > 0 && styles.number)}>{words}</th>)}</tr></thead>
          <tbody>
            {totals.map((row) => (
              <tr key={row.indicatorId}>
                <th scope="row" className={styles.cell}>{`${row.code}. ${row.name}`}</th>
                <td className={mergeClasses(styles.cell, styles.number)}>{rolledFigureText(row, row.frozen)}</td>
                <td className={mergeClasses(styles.cell, styles.number)}>{rolledFigureText(row, row.current)}</td>
                <td className={mergeClasses(styles.cell, styles.number)}>{differenceText(row, row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {amendments.map((amendment) => <OneAmendment key={`${amendment.bodyId} ${amendment.at}`} amendment={amendment} />)}
    </div>
  )
}

function OneAmendment({ amendment }: { readonly amendment: Amendment }) {
  const styles = useFiguresStyles()
  const { name, at, actor, reason, before, after, changes, questionIds } = amendment
  return (
    <section aria-label={`Điều chỉnh của ${name}`}>
      <Subtitle2 as="h2" block>{name}</Subtitle2>
      <Text block>{`${actor}, ${showMoment(at)}. Lý do: ${reason === '' ? 'không ghi' : reason}`}</Text>
      <Text block>
        {'Trước: '}<Version version={before} />{'; sau: '}<Version version={after} />
        {questionIds.length === 0 ? '.' : `. ${questionIds.length} câu trả lời bằng lời cũng đổi.`}
      </Text>
      <ul className={styles.list}>
        {changes.map((change) => <li key={change.indicatorId}>{`${change.code}. ${change.name}: ${countsText(change, change.before)} → ${countsText(change, change.after)}`}</li>)}
      </ul>
    </section>
  )
}

function Version({ version }: { readonly version: Amendment['before'] }) {
  return version === null ? 'chưa có báo cáo' : <Link to="/submissions/$id" params={{ id: version.submissionId }}><TextLink as="span">{`bản ${version.version}`}</TextLink></Link>
}

/** `37/40`, `1.234`, `98,3% (…)`; "chưa có" where nothing was given. */
function countsText(indicator: Amendment['changes'][number], counts: Amendment['changes'][number]['before']): string {
  if (counts === null) return 'chưa có'
  const { numerator, denominator, rate } = counts
  if (numerator !== null) return denominator === null ? quantityText(numerator) : `${quantityText(numerator)}/${quantityText(denominator)}`
  return rate === null ? 'chưa có' : rateText(indicator, rate)
}
