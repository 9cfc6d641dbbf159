import { numberFigures } from '../../../shared/document/model.ts'
import type { z } from 'zod'
import type { overviewSchema } from '../../../shared/contract/office.ts'
import { useRowStyles } from './overview.styles.ts'

type Row = z.output<typeof overviewSchema>['lastNumbers'][number]

export function LastNumbers({ rows }: { readonly rows: readonly Row[] }) {
  const styles = useRowStyles()
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col">Loại</th><th scope="col">Số cuối</th><th scope="col">Cơ quan</th><th scope="col">Nhiệm kỳ</th></tr></thead>
      <tbody>
        {rows.map((row, index) => <tr key={index}><td>{row.kindSymbol}</td><td>{numberFigures(row.number)}</td><td>{row.bodyName}</td><td className={styles.term}>{row.termName}</td></tr>)}
      </tbody>
    </table>
  )
}
