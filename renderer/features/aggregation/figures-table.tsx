/** Every indicator by its group: this period, the periods it is compared with, what was to be reached, and how many units it is made of. */
import { Fragment } from 'react'
import { mergeClasses } from '@fluentui/react-components'
import type { AggregateRow, AggregateTable, CampaignHead, TargetView } from '../../../shared/contract/aggregation.ts'
import { accumulatedText, differenceText, dueText, outcomeWords, sinceText } from '../../../shared/domain/figure-words.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { rollUpName, withoutCountsWords } from '../../../shared/domain/rolled-figure.ts'
import { showDate } from '../../ui/dates.ts'
import { FigureButton } from './figure-button.tsx'
import { useFiguresStyles } from './figures.styles.ts'
import type { FiguresShown, OpenedFigure } from './queries.ts'

interface FiguresTableProps { readonly table: AggregateTable, readonly shown: FiguresShown, readonly onOpen: (figure: OpenedFigure) => void }

export function FiguresTable({ table, shown, onOpen }: FiguresTableProps) {
  const styles = useFiguresStyles()
  const place: Pick<OpenedFigure, 'place' | 'placeName'> = { place: shown.bodyId === null ? { type: 'all' } : { type: 'node', bodyId: shown.bodyId }, placeName: table.at.name }
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Bảng số liệu tổng hợp">
      <table className={styles.table} aria-label="Số liệu tổng hợp">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>Chỉ tiêu</th>
            {([['Kỳ này', table.campaign], ['Số đơn vị', null], ['Kỳ trước', table.previous], ['Cùng kỳ năm trước', table.yearAgo]] as const).map(([words, head]) => (
              <th key={words} scope="col" className={mergeClasses(styles.head, styles.number, styles.whole)}>{words}{head !== null && <span className={styles.quiet}>{`đến ${showDate(head.to)}`}</span>}</th>
            ))}
            <th scope="col" className={mergeClasses(styles.head, styles.whole)}>Chỉ tiêu giao và thực hiện</th>
          </tr>
        </thead>
        <tbody>
          {table.groups.map(({ name, rows }) => (
            <Fragment key={name}>
              <tr><th scope="rowgroup" colSpan={6} className={styles.group}>{name}</th></tr>
              {rows.map((row) => (
                <tr key={row.indicatorId}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                    {`${row.code}. ${row.name}`}
                    <span className={styles.quiet}>{`${row.unitOfMeasure}; ${rollUpName(row)}`}</span>
                  </th>
                  <td className={mergeClasses(styles.cell, styles.number)}>
                    <FigureButton indicator={row} figure={row.now} of="kỳ này" className={styles.main} onOpen={() => onOpen({ ...shown, ...place, indicatorId: row.indicatorId })} />
                    <OtherWay row={row} />
                  </td>
                  <td className={mergeClasses(styles.cell, styles.number)}>
                    {`${row.now.counted}/${row.now.units}`}
                    {row.now.withoutCounts > 0 && <span className={mergeClasses(styles.quiet, styles.bad)}>{`${row.now.withoutCounts} ${withoutCountsWords}`}</span>}
                  </td>
                  <Compared row={row} then={row.previous} of="kỳ trước" head={table.previous} onOpen={(head) => onOpen({ ...settled(head, shown), ...place, indicatorId: row.indicatorId })} />
                  <Compared row={row} then={row.yearAgo} of="cùng kỳ năm trước" head={table.yearAgo} onOpen={(head) => onOpen({ ...settled(head, shown), ...place, indicatorId: row.indicatorId })} />
                  <td className={styles.cell}>{row.targets.map((target) => <Target key={target.targetId} row={row} target={target} />)}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** An earlier period is read as it was frozen, where it was. */
function settled({ campaignId, frozen }: CampaignHead, { include }: FiguresShown): Pick<OpenedFigure, 'campaignId' | 'basis' | 'include'> {
  return { campaignId, basis: frozen ? 'frozen' : 'current', include }
}

function OtherWay({ row }: { readonly row: AggregateRow }) {
  const styles = useFiguresStyles()
  if (row.otherWay === null || row.otherWay.value === null) return null
  return <span className={styles.quiet}>{`${rollUpName({ ...row, rollUp: row.otherWay.rollUp })}: ${quantityText(row.otherWay.value, row.decimals)}`}</span>
}

interface ComparedProps { readonly row: AggregateRow, readonly then: AggregateRow['previous'], readonly of: string, readonly head: CampaignHead | null, readonly onOpen: (head: CampaignHead) => void }

function Compared({ row, then, of, head, onOpen }: ComparedProps) {
  const styles = useFiguresStyles()
  const marks = { better: '; tốt hơn', worse: '; kém hơn', same: '', changed: '' } as const
  return (
    <td className={mergeClasses(styles.cell, styles.number)}>
      {then === null || head === null ? '–' : <FigureButton indicator={row} figure={then.figure} of={of} onOpen={() => onOpen(head)} />}
      {then !== null && then.difference !== null && <span className={styles.quiet}>{`${differenceText(row, then)}${then.change === null ? '' : marks[then.change]}`}</span>}
    </td>
  )
}

/** Which figure the per cent is of where that is not the one of this period. */
function accumulatedWords(row: AggregateRow, { accumulated }: TargetView): string {
  const text = accumulated === null ? '' : accumulatedText(row, accumulated)
  return accumulated === null || text === '' ? '' : `${sinceText(accumulated)} là ${text}; `
}

function Target({ row, target }: { readonly row: AggregateRow, readonly target: TargetView }) {
  const styles = useFiguresStyles()
  return (
    <div>
      {`${dueText(row, target)}: ${accumulatedWords(row, target)}${target.percent === null ? '' : `${quantityText(target.percent)}%, `}`}
      <span className={target.outcome === 'notReached' ? styles.bad : undefined}>{outcomeWords[target.outcome]}</span>
      <span className={styles.quiet}>{target.setBy}</span>
      {target.ofWhich.map((part) => {
        const chosen = part.readings.find(({ denominator }) => denominator === part.chosen)
        return <span key={part.name} className={styles.quiet}>{`trong đó ${part.name}: ${chosen?.value === null || chosen === undefined ? '' : `${quantityText(chosen.value)}%, `}${outcomeWords[chosen?.outcome ?? 'unknown']} (${dueText({ rollUp: 'rateOfSums' }, { value: part.percent, comparison: part.comparison })} ${part.chosen === 'ofBase' ? 'trên tổng số' : 'trên số đã đạt'})`}</span>
      })}
    </div>
  )
}
