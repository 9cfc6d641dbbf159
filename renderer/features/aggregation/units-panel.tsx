/** The figures of one group by unit, in the official order and under their parents; those that sent nothing are there. */
import { useState } from 'react'
import { Field, Select, mergeClasses } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { AggregateTable, AggregateUnits } from '../../../shared/contract/aggregation.ts'
import { absenceText } from '../../../shared/domain/submission-words.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { FigureButton } from './figure-button.tsx'
import { useFiguresStyles } from './figures.styles.ts'
import { unitsQuery } from './queries.ts'
import type { FiguresShown, OpenedFigure } from './queries.ts'

interface UnitsPanelProps { readonly table: AggregateTable, readonly shown: FiguresShown, readonly onOpen: (figure: OpenedFigure) => void }

export function UnitsPanel({ table, shown, onOpen }: UnitsPanelProps) {
  const styles = useFiguresStyles()
  const [name, setName] = useState(table.groups[0]?.name ?? '')
  const group = table.groups.find((one) => one.name === name) ?? table.groups[0]
  const query = useQuery(unitsQuery({ ...shown, indicatorIds: group?.rows.map(({ indicatorId }) => indicatorId) ?? [] }))
  return (
    <>
      <div className={styles.tools}>
        <Field label="Nhóm chỉ tiêu">
          <Select value={group?.name ?? ''} onChange={(_event, { value }) => setName(value)}>{table.groups.map((one) => <option key={one.name} value={one.name}>{one.name}</option>)}</Select>
        </Field>
      </div>
      <QueryView query={query}>{(units) => <UnitsTable units={units} shown={shown} onOpen={onOpen} />}</QueryView>
    </>
  )
}

function UnitsTable({ units: { nodes, rows }, shown, onOpen }: { readonly units: AggregateUnits, readonly shown: FiguresShown, readonly onOpen: (figure: OpenedFigure) => void }) {
  const styles = useFiguresStyles()
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Số liệu theo đơn vị">
      <table className={styles.table} aria-label="Số liệu theo đơn vị">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>Đơn vị</th>
            {rows.map((row) => <th key={row.indicatorId} scope="col" className={mergeClasses(styles.head, styles.number)}>{row.name}<span className={styles.quiet}>{row.unitOfMeasure}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {nodes.map((node, at) => (
            <tr key={node.bodyId}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)} style={{ paddingLeft: `${8 + node.depth * 20}px` }}>
                {node.name}
                {node.absence !== null && <span className={mergeClasses(styles.quiet, styles.bad)}>{absenceText(node.absence)}</span>}
              </th>
              {rows.map((row) => {
                const figure = row.figures[at]
                return (
                  <td key={row.indicatorId} className={mergeClasses(styles.cell, styles.number)}>
                    {figure !== undefined && <FigureButton indicator={row} figure={figure} of={node.name} onOpen={() => onOpen({ ...shown, indicatorId: row.indicatorId, place: { type: 'node', bodyId: node.bodyId }, placeName: node.name })} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
