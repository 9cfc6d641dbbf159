/** What stands behind one claim or figure: every unit with what it gave, in which file and cell, each a way to open it; or the lines of a register. */
import { Link as TextLink, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import type { DrillDown } from '../../../shared/contract/report-drafts.ts'
import { showDate } from '../../ui/dates.ts'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: tokens.spacingHorizontalXS, textAlign: 'left', verticalAlign: 'top' } },
  quiet: { color: tokens.colorNeutralForeground3 },
})

type Row = DrillDown['rows'][number]

export function SourceTable({ rows }: { readonly rows: readonly Row[] }) {
  const styles = useStyles()
  // What stands in the office's own registers came in no file.
  const hasFiles = rows.some(({ submission }) => submission !== null)
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col">Đơn vị</th><th scope="col">{hasFiles ? 'Đã báo cáo' : 'Nội dung'}</th>{hasFiles && <th scope="col">Tệp và vị trí</th>}</tr></thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            <td>{row.name}</td>
            <td>
              {row.values.map(({ name: what, value }, of) => <Text key={of} block>{row.values.length > 1 ? `${what}: ${value}` : value}</Text>)}
              {row.remark !== '' && <Text block className={styles.quiet}>{row.remark}</Text>}
            </td>
            {hasFiles && <td>{row.submission !== null && <Submission row={row} submission={row.submission} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Submission({ row: { name, values }, submission }: { readonly row: Row, readonly submission: NonNullable<Row['submission']> }) {
  const styles = useStyles()
  const { submissionId, fileName, version, receivedOn, acceptedBy } = submission
  const words = fileName === '' ? 'Báo cáo nhập tay' : fileName
  const place = values.length === 1 ? values[0]?.place ?? '' : ''
  return (
    <>
      <Link to="/submissions/$id" params={{ id: submissionId }} aria-label={`${words}: mở báo cáo của ${name}, bản ${version}`}><TextLink as="span">{words}</TextLink></Link>
      <Text block className={styles.quiet}>{`${place === '' ? '' : `${place}; `}bản ${version}, nhận ${showDate(receivedOn)}${acceptedBy === null ? '' : `, ${acceptedBy} chấp nhận`}`}</Text>
    </>
  )
}
