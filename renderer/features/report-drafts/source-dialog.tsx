/** Nguồn of one claim or figure: every unit with what it gave, in which file and place. */
import { Button, Spinner, Text, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { DrillDown } from '../../../shared/contract/report-drafts.ts'
import { toFault } from '../../api/fault.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { drillDownQuery } from './queries.ts'
import { SourceTable } from './source-table.tsx'

const useStyles = makeStyles({
  scroll: { maxHeight: '56vh', overflow: 'auto' },
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
        <SourceTable rows={found.rows} />
      </div>
    </>
  )
}
