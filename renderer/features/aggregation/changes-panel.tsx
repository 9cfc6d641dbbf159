/** Compared with last time: who joined and left, whose figures are all the same as before, and which units moved a figure. */
import { Text, mergeClasses } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ChangesSince } from '../../../shared/contract/aggregation.ts'
import { differenceText } from '../../../shared/domain/figure-words.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { rolledFigureText } from '../../../shared/domain/rolled-figure.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useFiguresStyles } from './figures.styles.ts'
import { changesQuery } from './queries.ts'
import type { FiguresShown } from './queries.ts'

/** The largest changes of a figure; all of them stand in the table by unit. */
const namedUnits = 3

export function ChangesPanel({ shown }: { readonly shown: FiguresShown }) {
  return <QueryView query={useQuery(changesQuery(shown))}>{(changes) => <Shown changes={changes} />}</QueryView>
}

function Shown({ changes: { previous, notes, joined, left, sameAsBefore, rows } }: { readonly changes: ChangesSince }) {
  const styles = useFiguresStyles()
  const names = (bodies: ChangesSince['joined']) => bodies.map(({ name }) => name).join('; ')
  return (
    <div className={mergeClasses(styles.scroll, styles.panel)} tabIndex={0} role="region" aria-label="So với kỳ trước">
      <Text>{`So với “${previous.title}”${previous.frozen ? ' (số đã chốt)' : ''}.`}</Text>
      {notes.map(({ value, message }) => <Text key={value}>{message}</Text>)}
      {joined.length > 0 && <Text>{`Kỳ này mới hỏi: ${names(joined)}.`}</Text>}
      {left.length > 0 && <Text>{`Kỳ này không còn hỏi: ${names(left)}.`}</Text>}
      {sameAsBefore.length > 0 && <Text>{`Mọi số giống hệt kỳ trước, nên hỏi lại: ${names(sameAsBefore)}.`}</Text>}
      <table className={styles.table} aria-label="Thay đổi so với kỳ trước">
        <thead>
          <tr>
            <th scope="col" className={styles.head}>Chỉ tiêu</th>
            {['Kỳ trước', 'Kỳ này', 'Thay đổi'].map((words) => <th key={words} scope="col" className={mergeClasses(styles.head, styles.number)}>{words}</th>)}
            <th scope="col" className={styles.head}>Đơn vị thay đổi nhiều nhất</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicatorId}>
              <th scope="row" className={styles.cell}>{`${row.code}. ${row.name}`}<span className={styles.quiet}>{row.unitOfMeasure}</span></th>
              <td className={mergeClasses(styles.cell, styles.number)}>{rolledFigureText(row, row.before)}</td>
              <td className={mergeClasses(styles.cell, styles.number)}>{rolledFigureText(row, row.now)}</td>
              <td className={mergeClasses(styles.cell, styles.number)}>{differenceText(row, row)}</td>
              <td className={styles.cell}>
                {row.units.slice(0, namedUnits).map((unit) => <span key={unit.bodyId} className={styles.quiet}>{`${unit.name}: ${shown(unit.before, row.decimals)} → ${shown(unit.now, row.decimals)}`}</span>)}
                {row.units.length > namedUnits && <span className={styles.quiet}>{`và ${row.units.length - namedUnits} đơn vị khác`}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function shown(value: string | null, decimals: number): string {
  return value === null ? 'chưa có' : quantityText(value, decimals)
}
