/** The same figures split into columns: by sector, or by kind of organisation. */
import { Fragment } from 'react'
import { mergeClasses } from '@fluentui/react-components'
import type { AggregateRow, AggregateTable, FigurePlace } from '../../../shared/contract/aggregation.ts'
import { bodyKindWords, sectorWords } from '../../../shared/domain/organisation-words.ts'
import type { RolledFigure } from '../../../shared/domain/rolled-figure.ts'
import { FigureButton } from './figure-button.tsx'
import { useFiguresStyles } from './figures.styles.ts'
import type { FiguresShown, OpenedFigure } from './queries.ts'

interface Column { readonly key: string, readonly name: string, readonly place: FigurePlace }
interface Split extends Column { readonly figure: RolledFigure }

export type SplitBy = 'sector' | 'kind'

function splitsOf(row: AggregateRow, by: SplitBy): readonly Split[] {
  return by === 'sector'
    ? row.bySector.map(({ sector, figure }) => ({ key: sector ?? '', name: sectorWords(sector), place: { type: 'sector', sector }, figure }))
    : row.byKind.map(({ kind, figure }) => ({ key: kind, name: bodyKindWords[kind], place: { type: 'kind', kind }, figure }))
}

interface SplitTableProps { readonly table: AggregateTable, readonly by: SplitBy, readonly shown: FiguresShown, readonly onOpen: (figure: OpenedFigure) => void }

export function SplitTable({ table, by, shown, onOpen }: SplitTableProps) {
  const styles = useFiguresStyles()
  const columns = [...new Map(table.groups.flatMap(({ rows }) => rows.flatMap((row) => splitsOf(row, by))).map((split): [string, Column] => [split.key, split])).values()]
  const label = by === 'sector' ? 'Số liệu theo khối' : 'Số liệu theo loại tổ chức'
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>Chỉ tiêu</th>
            {columns.map(({ key, name }) => <th key={key} scope="col" className={mergeClasses(styles.head, styles.number)}>{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {table.groups.map(({ name, rows }) => (
            <Fragment key={name}>
              <tr><th scope="rowgroup" colSpan={columns.length + 1} className={styles.group}>{name}</th></tr>
              {rows.map((row) => {
                const splits = new Map(splitsOf(row, by).map((split) => [split.key, split]))
                return (
                  <tr key={row.indicatorId}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.name)}>{`${row.code}. ${row.name}`}<span className={styles.quiet}>{row.unitOfMeasure}</span></th>
                    {columns.map((column) => {
                      const split = splits.get(column.key)
                      return (
                        <td key={column.key} className={mergeClasses(styles.cell, styles.number)}>
                          {split === undefined ? '–' : <FigureButton indicator={row} figure={split.figure} of={column.name} onOpen={() => onOpen({ ...shown, indicatorId: row.indicatorId, place: column.place, placeName: column.name })} />}
                          {split !== undefined && <span className={styles.quiet}>{`${split.figure.counted}/${split.figure.units}`}</span>}
                        </td>
                      )
                    })}
                  </tr>
                )
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
