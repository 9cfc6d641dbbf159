/** Figures of a version by groups: now, the version before, the period before, and where each stood in its file. */
import { Fragment } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FigureView } from '../../../shared/contract/submissions.ts'
import { figureText } from './words.ts'

export const useFigureStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  head: { textAlign: 'left', padding: '6px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, position: 'sticky', top: '-12px', backgroundColor: tokens.colorNeutralBackground1 },
  group: { textAlign: 'left', padding: '8px 10px', backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  cell: { padding: '6px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'middle' },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  missing: { color: tokens.colorPaletteRedForeground1 },
  changed: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Figures by their heading, in the campaign's order. */
export function byGroup<T extends { readonly group: string }>(figures: readonly T[]): readonly (readonly [string, readonly T[]])[] {
  return [...Map.groupBy(figures, ({ group }) => group)]
}

interface FigureTableProps { readonly figures: readonly FigureView[], readonly version: number, readonly previousTitle: string }

export function FigureTable({ figures, version, previousTitle }: FigureTableProps) {
  const styles = useFigureStyles()
  const withBefore = version > 1
  return (
    <table className={styles.table} aria-label="Số liệu của đơn vị">
      <thead>
        <tr>
          {['Mã số', 'Chỉ tiêu', 'Đơn vị tính'].map((title) => <th key={title} scope="col" className={styles.head}>{title}</th>)}
          {['Kỳ này', ...withBefore ? ['Bản trước'] : [], ...previousTitle === '' ? [] : ['Kỳ trước']].map((title) => <th key={title} scope="col" className={mergeClasses(styles.head, styles.number)} title={title === 'Kỳ trước' ? previousTitle : undefined}>{title}</th>)}
          <th scope="col" className={styles.head}>Chỗ trong tệp</th>
        </tr>
      </thead>
      <tbody>
        {byGroup(figures).map(([group, own]) => (
          <Fragment key={group}>
            <tr><th scope="rowgroup" colSpan={5 + Number(withBefore) + Number(previousTitle !== '')} className={styles.group}>{group}</th></tr>
            {own.map((figure) => {
              const [now, before] = [figureText(figure, figure.value), figureText(figure, figure.before)]
              return (
                <tr key={figure.indicatorId}>
                  <td className={styles.cell}>{figure.code}</td>
                  <td className={styles.cell}>{figure.name}</td>
                  <td className={styles.cell}>{figure.unitOfMeasure}</td>
                  <td className={mergeClasses(styles.cell, styles.number, now === '' && styles.missing, withBefore && now !== before && styles.changed)}>{now === '' ? 'chưa có' : now}</td>
                  {withBefore && <td className={mergeClasses(styles.cell, styles.number)}>{before === now ? 'không đổi' : before}</td>}
                  {previousTitle !== '' && <td className={mergeClasses(styles.cell, styles.number)}>{figureText(figure, figure.lastPeriod)}</td>}
                  <td className={mergeClasses(styles.cell, styles.quiet)}>{figure.place}</td>
                </tr>
              )
            })}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
