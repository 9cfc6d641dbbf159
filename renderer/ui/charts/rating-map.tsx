/** A map of ratings: units by periods, each place with the rating's own pattern and sign, so that no colour is needed. */
import { useId } from 'react'
import { mergeClasses } from '@fluentui/react-components'
import { Entry, FigureFrame } from './chart-frame.tsx'
import { useChartStyles } from './charts.styles.ts'
import { Filled, Patterns } from './marks.tsx'
import type { PatternName } from './marks.tsx'

/** A rating of the scale, best first. `sign` is one or two letters. */
export interface RatingLevel { readonly id: string, readonly name: string, readonly sign: string }
/** `ratings` one for each column: a level's id, null where there is none. */
export interface RatingRow { readonly id: string, readonly name: string, readonly ratings: readonly (string | null)[] }

interface RatingMapProps {
  readonly title: string
  /** What the rows are ("Tổ chức đảng"). */
  readonly rowTitle: string
  readonly columns: readonly string[]
  readonly levels: readonly RatingLevel[]
  readonly rows: readonly RatingRow[]
  /** Opens what stands behind a place. */
  readonly onOpen?: (row: RatingRow, column: number) => void
}

const none = { name: 'chưa xếp loại', sign: '–' } as const
/** From the darkest (best) to the lightest. */
const patterns: readonly PatternName[] = ['solid', 'cross', 'diagonal', 'level', 'empty']

/** Patterns spread over the levels, so that the first is the darkest and the last the lightest. */
export function levelPattern(index: number, levels: number): PatternName {
  const at = levels <= 1 ? 0 : Math.round(index * (patterns.length - 1) / (levels - 1))
  return patterns[Math.min(at, patterns.length - 1)] ?? 'empty'
}

export function RatingMap({ title, rowTitle, columns, levels, rows, onOpen }: RatingMapProps) {
  const styles = useChartStyles()
  const prefix = useId()
  const known = (id: string | null): { readonly name: string, readonly sign: string } => levels.find((level) => level.id === id) ?? none
  const table = { header: [rowTitle, ...columns], rows: rows.map(({ name, ratings }) => [name, ...columns.map((_, at) => known(ratings[at] ?? null).name)]) }
  return (
    <FigureFrame title={title} table={table} isTable>
      <ul className={styles.legend}>
        {levels.map(({ id, name, sign }, at) => <Entry key={id} name={`${sign}: ${name}`}><Patterns prefix={`${prefix}${at}`} /><Filled x={4} y={1} width={28} height={14} pattern={levelPattern(at, levels.length)} prefix={`${prefix}${at}`} /></Entry>)}
        <Entry name={`${none.sign}: ${none.name}`}>{null}</Entry>
      </ul>
      <div className={mergeClasses(styles.scroll, styles.map)} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead className={styles.mapHead}><tr><th scope="col">{rowTitle}</th>{columns.map((column, at) => <th key={at} scope="col">{column}</th>)}</tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={styles.mapRow}>
                <th scope="row">{row.name}</th>
                {columns.map((column, at) => {
                  const rating = row.ratings[at] ?? null
                  const { name, sign } = known(rating)
                  const index = levels.findIndex((level) => level.id === rating)
                  const tile = <Tile sign={sign} name={name} pattern={index < 0 ? null : levelPattern(index, levels.length)} />
                  return (
                    <td key={at} className={styles.mapCell}>
                      {onOpen === undefined ? tile : <button type="button" className={styles.press} aria-label={`${row.name}, ${column}: ${name}`} onClick={() => onOpen(row, at)}>{tile}</button>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </FigureFrame>
  )
}

function Tile({ sign, name, pattern }: { readonly sign: string, readonly name: string, readonly pattern: PatternName | null }) {
  const styles = useChartStyles()
  const prefix = useId()
  return (
    <span className={styles.tile} title={name}>
      {pattern !== null && <svg className={styles.tilePattern} aria-hidden><Patterns prefix={prefix} /><FullTile pattern={pattern} prefix={prefix} /></svg>}
      <span className={styles.tileSign} aria-hidden>{sign}</span>
      <span className={styles.unseen}>{name}</span>
    </span>
  )
}

function FullTile({ pattern, prefix }: { readonly pattern: PatternName, readonly prefix: string }) {
  if (pattern === 'empty') return null
  return <rect width="100%" height="100%" fill={pattern === 'solid' ? 'currentColor' : `url(#${prefix}${pattern})`} fillOpacity={pattern === 'solid' ? 0.65 : 1} />
}
