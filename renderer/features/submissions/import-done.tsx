/** After an import: how the files add up, what became of each, and the way back. */
import { useState } from 'react'
import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FormsImportResult } from '../../../shared/contract/submissions.ts'
import { importOutcomeWords } from '../../../shared/domain/submission-words.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { Card } from '../../ui/page.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { countsSentence } from './words.ts'

const useStyles = makeStyles({ tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } })

type Row = FormsImportResult['files'][number]

const columns: readonly TableColumn<Row>[] = [
  { id: 'file', header: 'Tệp', value: ({ fileName }) => fileName, width: 3 },
  { id: 'body', header: 'Đơn vị', value: ({ bodyName }) => bodyName, width: 3, cell: ({ bodyName, submissionId }) => submissionId === null ? bodyName : <Link to="/submissions/$id" params={{ id: submissionId }}>{bodyName}</Link> },
  { id: 'outcome', header: 'Kết quả', value: ({ outcome }) => importOutcomeWords[outcome], width: 2 },
  { id: 'note', header: 'Ghi chú', value: ({ note }) => note, width: 4, optional: true },
]

/** What was taken in new, and what had come in before and was decided now. */
function doneWords({ batchId, versions, late, decided }: FormsImportResult): string {
  const earlier = decided === 0 ? '' : `Đã xử lý ${decided} báo cáo nhận trước đó.`
  if (batchId === null) return earlier === '' ? 'Không có gì mới để nhập.' : earlier
  return `Đã nhận báo cáo của ${versions} đơn vị${late > 0 ? `, ${late} đơn vị gửi muộn` : ''}. ${earlier}`.trimEnd()
}

interface ImportDoneProps { readonly result: FormsImportResult, readonly onAgain: () => void, readonly onList: () => void }

export function ImportDone({ result, onAgain, onList }: ImportDoneProps) {
  const styles = useStyles()
  const [asking, setAsking] = useState(false)
  const { batchId, counts, versions, decided, files } = result
  return (
    <>
      <MessageBar intent={batchId === null && decided === 0 ? 'info' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{doneWords(result)}</MessageBarTitle>
          <Text>{` ${countsSentence(counts)}.`}</Text>
        </MessageBarBody>
      </MessageBar>
      <div className={styles.tools}>
        <Button appearance="primary" onClick={onAgain}>Nhập tiếp</Button>
        <Button onClick={onList}>Xem báo cáo đã nhận</Button>
        {batchId !== null && <Button onClick={() => setAsking(true)}>Hoàn tác lần nhập này…</Button>}
      </div>
      <Card fills><DataTable label="Kết quả từng tệp" rows={files} columns={columns} rowKey={({ fileId }) => fileId} empty={null} /></Card>
      {asking && batchId !== null && <UndoDialog batchId={batchId} versions={versions} onClose={() => setAsking(false)} onUndone={onAgain} />}
    </>
  )
}

interface UndoDialogProps { readonly batchId: string, readonly versions: number, /** Of these, accepted by a person since. */ readonly acceptedSince?: number, readonly onClose: () => void, readonly onUndone: () => void }

export function UndoDialog({ batchId, versions, acceptedSince = 0, onClose, onUndone }: UndoDialogProps) {
  const queries = useQueryClient()
  const { notify } = useNotices()
  return (
    <ReasonDialog title="Hoàn tác lần nhập này" action="Hoàn tác" onClose={onClose}
      words={`${versions} bản báo cáo của lần nhập này sẽ được rút lại; chúng vẫn còn để xem, nhưng số liệu không được tính nữa${acceptedSince === 0 ? '' : `, kể cả ${acceptedSince} bản đã được chấp nhận sau khi nhập`}. Bản nhận trước đó của đơn vị (nếu có) được tính lại.`}
      onDo={async (reason) => {
        const { withdrawn } = await client.submissions.undoImport({ batchId, reason })
        await queries.invalidateQueries()
        notify({ intent: 'success', text: `Đã hoàn tác: rút lại ${withdrawn} bản báo cáo.`, leavesAfter: 6000 })
        onUndone()
      }} />
  )
}
