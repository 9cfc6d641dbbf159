/** What every chart of the window has around it: title, unit, legend, and the table of its figures one press away. */
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Subtitle2, Text, mergeClasses } from '@fluentui/react-components'
import { chartTable, chartWords } from '../../../shared/document/chart.ts'
import type { ChartFigures } from '../../../shared/document/chart.ts'
import { useChartStyles } from './charts.styles.ts'

/** The table behind a chart. The first cell of a row names it. */
export interface FigureTable { readonly header: readonly string[], readonly rows: readonly (readonly string[])[] }

interface FigureFrameProps {
  readonly title: string
  readonly unit?: string
  readonly table: FigureTable
  readonly children: ReactNode
  /** The picture says in words all that its table does: on paper it stands alone, over as many pages as it takes. */
  readonly isTable?: boolean
}

/** A figure that is read as a picture or as a table; on paper as both. */
export function FigureFrame({ title, unit, table, children, isTable = false }: FigureFrameProps) {
  const styles = useChartStyles()
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  return (
    <figure className={mergeClasses(styles.figure, isTable && styles.long)} aria-labelledby={id}>
      <div className={styles.head}>
        <span>
          <Subtitle2 as="h3" id={id}>{title}</Subtitle2>
          {unit !== undefined && <Text as="p" block className={styles.unit}>{`Đơn vị tính: ${unit}`}</Text>}
        </span>
        <Button size="small" appearance="subtle" className={styles.onScreen} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Xem biểu đồ' : 'Xem bảng số liệu'}
        </Button>
      </div>
      <div className={mergeClasses(styles.body, asTable && styles.onPaper)}>{children}</div>
      {isTable ? asTable && <div className={styles.onScreen}><Figures title={title} table={table} /></div>
        : <div className={mergeClasses(styles.body, !asTable && styles.onPaper)}><Figures title={title} table={table} /></div>}
    </figure>
  )
}

function Figures({ title, table }: { readonly title: string, readonly table: FigureTable }) {
  const styles = useChartStyles()
  return (
    <div className={styles.scroll} role="region" aria-label={`Bảng số liệu: ${title}`} tabIndex={0}>
      <table className={styles.table}>
        <thead><tr>{table.header.map((text, at) => <th key={at} scope="col">{text}</th>)}</tr></thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>{row.map((text, column) => column === 0 ? <th key={column} scope="row">{text}</th> : <td key={column}>{text}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A drawn chart of series: the drawing is one picture with its figures as words, the legend stands under it. */
export function ChartFrame({ data, width, height, legend, children }: {
  readonly data: ChartFigures, readonly width: number, readonly height: number, readonly legend: ReactNode, readonly children: ReactNode
}) {
  const styles = useChartStyles()
  return (
    <FigureFrame title={data.caption} unit={data.unit} table={chartTable(data)}>
      <svg className={styles.svg} style={{ maxWidth: `${width}px` }} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chartWords(data)}>{children}</svg>
      <ul className={styles.legend}>{legend}</ul>
    </FigureFrame>
  )
}

/** A legend's entry: its mark, then its name. */
export function Entry({ name, children }: { readonly name: string, readonly children: ReactNode }) {
  const styles = useChartStyles()
  return <li className={styles.entry}><svg className={styles.key} viewBox="0 0 36 16" aria-hidden>{children}</svg>{name}</li>
}
