/** What came back from Word, line by line: what will be taken, what comes from the records and stays, what the paper has no place for. */
import { useState } from 'react'
import { Button, Checkbox, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { WordChoice, WordPreview, WordRow } from '../../../shared/contract/word-return.ts'
import type { PaperKey } from '../../../shared/contract/workflow.ts'
import type { Fault, Problem } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useEditor } from '../record-editor/use-editor.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useWordChanged } from './queries.ts'
import { ReturnRow } from './return-row.tsx'
import { commentWords, summaryOf, takenWords } from './words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  comments: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

interface ReturnDialogProps extends PaperKey { readonly grant: string, readonly onClose: () => void }

type Choices = Readonly<Record<string, WordChoice>>

export function ReturnDialog({ templateId, recordId, grant, onClose }: ReturnDialogProps) {
  const key = { templateId, recordId }
  const query = useQuery(service.wordReturn.preview.queryOptions({ input: { ...key, grant }, staleTime: 0, gcTime: 0, retry: false }))
  const { handle, id, session } = useEditor()
  const { notify } = useNotices()
  const changed = useWordChanged()
  const [choices, setChoices] = useState<Choices>({})
  const [comments, setComments] = useState(true)
  const [running, setRunning] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const choiceOf = (row: WordRow): WordChoice | null => choices[row.id] ?? row.choices[0] ?? null

  const take = async (preview: WordPreview): Promise<void> => {
    setRunning(true)
    setFault(null)
    try {
      const taken = await client.wordReturn.take({ ...key, grant, revision: preview.revision, choices, comments })
      if (taken.outcome === 'taken') {
        session.takeStored(await handle.calls.get({ id }))
        await changed()
        onClose()
        notify({ intent: 'success', text: takenWords(taken) })
      } else if (taken.outcome === 'refused') setProblems(taken.problems)
      else {
        notify({ intent: 'warning', text: 'Văn bản vừa được lưu ở nơi khác; các chỗ khác nhau đã được đối chiếu lại. Xem lại rồi nhận.' })
        await query.refetch()
      }
    } catch (error) {
      setFault(toFault(error))
    } finally {
      setRunning(false)
    }
  }
  const { data } = query
  const actions = (
    <>
      <Button appearance="primary" disabled={data === undefined || data.locked || running} onClick={() => { if (data !== undefined) void take(data) }}>Nhận vào văn bản</Button>
      <Button onClick={onClose}>Thôi</Button>
    </>
  )
  return (
    <DialogFrame title="Nhận lại từ Word" size="wide" onClose={onClose} actions={actions}>
      {fault !== null && <FaultBar fault={fault} />}
      {problems.map(({ message, remedy }, at) => <MessageBar key={at} intent="error" layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>)}
      <QueryView query={query}>
        {(preview) => <Found preview={preview} choiceOf={choiceOf} onChoose={(row, choice) => setChoices((known) => ({ ...known, [row.id]: choice }))} comments={comments} onComments={setComments} />}
      </QueryView>
    </DialogFrame>
  )
}

interface FoundProps {
  readonly preview: WordPreview
  readonly choiceOf: (row: WordRow) => WordChoice | null
  readonly onChoose: (row: WordRow, choice: WordChoice) => void
  readonly comments: boolean
  readonly onComments: (taken: boolean) => void
}

function Found({ preview, choiceOf, onChoose, comments, onComments }: FoundProps) {
  const styles = useStyles()
  const { fileName, notes, rows, trackedChanges } = preview
  const fresh = preview.comments.filter(({ known }) => !known)
  return (
    <>
      {notes.map((note) => <MessageBar key={note} intent="warning" layout="multiline"><MessageBarBody>{note}</MessageBarBody></MessageBar>)}
      <Text>{`Tệp “${fileName}”. Chữ bỏ đi bị gạch ngang, chữ thêm vào được gạch chân.${trackedChanges ? ' Các thay đổi theo dõi trong tệp được đọc như đã chấp nhận.' : ''}`}</Text>
      <Text role="status" weight="semibold">{summaryOf(preview, choiceOf)}</Text>
      <ul className={styles.list} aria-label="Các chỗ khác nhau">
        {rows.map((row) => <li key={row.id}><ReturnRow row={row} choice={choiceOf(row)} onChoose={(choice) => onChoose(row, choice)} /></li>)}
      </ul>
      {fresh.length > 0 && (
        <section aria-label="Góp ý trong tệp">
          <Checkbox checked={comments} onChange={(_event, data) => onComments(data.checked === true)} label={`Đưa ${fresh.length} góp ý trong tệp vào thẻ Góp ý`} />
          <ul className={styles.comments}>{fresh.map((comment, at) => <li key={at}><Text>{commentWords(comment)}</Text></li>)}</ul>
        </section>
      )}
      <Text size={200}>Tệp được giữ nguyên trong văn phòng nên chỗ không nhận vẫn xem lại được. Muốn quay lại thì mở bản trước ở thẻ Lịch sử.</Text>
    </>
  )
}
