/** Nguồn of one claim or figure: every unit with what it gave, in which file and place. */
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { DrillDown } from '../../../shared/contract/report-drafts.ts'
import { toFault } from '../../api/fault.ts'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { drillDownQuery } from './queries.ts'

const useStyles = makeStyles({
  scroll: { maxHeight: '56vh', overflow: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: tokens.spacingHorizontalXS, textAlign: 'left', verticalAlign: 'top' } },
  quiet: { color: tokens.colorNeutralForeground3 },
})

export function SourceDialog({ reportId, sourceKey, onClose }: { readonly reportId: string, readonly sourceKey: string, readonly onClose: () => void }) {
  const { data, error, refetch } = useQuery(drillDownQuery(reportId, sourceKey))
  return (
    <DialogFrame title="Nguồn" size="wide" onClose={onClose} actions={<Button appearance="primary" onClick={onClose}>Đóng</Button>}>
      {error !== null && <FaultBar fault={toFault(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Spinner label="Đang mở các báo cáo…" />}
      {data !== undefined && <Sources found={data} />}
    </DialogFrame>
  )
}

function Sources({ found }: { readonly found: DrillDown }) {
  const styles = useStyles()
  return (
    <>
      <Text weight="semibold">{found.words}</Text>
      <Text>{`${found.sourceWords}. ${found.basis === 'frozen' ? 'Theo số liệu đã chốt.' : 'Theo số liệu hiện tại.'}`}</Text>
      {found.notes.map((note) => <Text key={note}>{note}</Text>)}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Các báo cáo làm nguồn">
        <table className={styles.table}>
          <thead><tr><th scope="col">Đơn vị</th><th scope="col">Đã báo cáo</th><th scope="col">Tệp và vị trí</th></tr></thead>
          <tbody>
            {found.rows.map(({ bodyId, name, values, submission, remark }) => (
              <tr key={bodyId}>
                <td>{name}</td>
                <td>
                  {values.map(({ name: what, value }, at) => <Text key={at} block>{values.length > 1 ? `${what}: ${value}` : value}</Text>)}
                  {remark !== '' && <Text block className={styles.quiet}>{remark}</Text>}
                </td>
                <td>
                  {submission !== null && <Text block>{`${submission.fileName}, bản ${submission.version}, nhận ${showDate(submission.receivedOn)}${submission.acceptedBy === null ? '' : `, ${submission.acceptedBy} chấp nhận`}`}</Text>}
                  {values.length === 1 && values[0]?.place !== '' && <Text block className={styles.quiet}>{values[0]?.place}</Text>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
