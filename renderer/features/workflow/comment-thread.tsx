/** One thread: the words it is about, whether they still stand, what was said, and the ways to answer or close it. */
import { useState } from 'react'
import { Badge, Button, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import type { CommentThread, PaperKey } from '../../../shared/contract/workflow.ts'
import { client } from '../../api/client.ts'
import { showMoment } from '../../ui/dates.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useActorWords } from '../accounts/use-display-names.ts'
import { useAct } from './use-act.ts'

const useStyles = makeStyles({
  thread: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderLeft: `3px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2,
  },
  done: { borderLeftColor: tokens.colorNeutralStroke1 },
  quote: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  words: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What became of the place; nothing is said where the words stand. */
const placeWords: Readonly<Record<CommentThread['place'], string | null>> = {
  there: null, moved: 'Đoạn này đã chuyển chỗ', changed: 'Câu chữ ở chỗ này đã sửa', gone: 'Đoạn này không còn trong văn bản', unknown: null,
}
const kindWords: Readonly<Record<CommentThread['entries'][number]['kind'], string>> = { comment: 'góp ý', answer: 'trả lời', resolve: 'đánh dấu đã xong', reopen: 'mở lại' }

interface ThreadProps { readonly paper: PaperKey, readonly thread: CommentThread, readonly open: boolean }

/** `open`: the paper is not out yet, so the thread may go on. */
export function Thread({ paper, thread, open }: ThreadProps) {
  const styles = useStyles()
  const [answering, setAnswering] = useState(false)
  const actorWords = useActorWords()
  const { fault, running, act, forget } = useAct()
  const key = { ...paper, threadId: thread.id, text: '' }
  const told = placeWords[thread.place]
  return (
    <article className={thread.resolved ? `${styles.thread} ${styles.done}` : styles.thread} aria-label={`Góp ý${thread.resolved ? ' đã xong' : ''}: ${thread.entries[0]?.text ?? ''}`}>
      {thread.quote !== '' && <blockquote className={styles.quote}>{`“${thread.quote}”`}</blockquote>}
      {(told !== null || thread.resolved) && (
        <div className={styles.line}>
          {thread.resolved && <Badge appearance="tint" color="success">Đã xong</Badge>}
          {told !== null && <Badge appearance="tint" color="warning">{told}</Badge>}
        </div>
      )}
      {thread.entries.map((entry) => (
        <div key={entry.id}>
          <Text size={200} className={styles.quiet}>{`${actorWords(entry.actor)} · ${kindWords[entry.kind]} · ${showMoment(entry.at)}`}</Text>
          {entry.text !== '' && <p className={styles.words}>{entry.text}</p>}
        </div>
      ))}
      {fault !== null && <FaultBar fault={fault} onDismiss={forget} />}
      {open && !answering && (
        <div className={styles.line}>
          <Button size="small" onClick={() => setAnswering(true)}>Trả lời</Button>
          {thread.resolved
            ? <Button size="small" disabled={running} onClick={() => void act(() => client.workflow.reopenComment(key))}>Mở lại</Button>
            : <Button size="small" disabled={running} onClick={() => void act(() => client.workflow.resolveComment(key))}>Đánh dấu đã xong</Button>}
        </div>
      )}
      {answering && <WordsForm label="Trả lời" send="Gửi trả lời" onClose={() => setAnswering(false)} onSend={(text) => client.workflow.answerComment({ ...key, text })} />}
    </article>
  )
}

interface WordsFormProps { readonly label: string, readonly send: string, readonly onSend: (text: string) => Promise<unknown>, readonly onClose: () => void }

/** Words to add; what was typed stays when sending fails. */
export function WordsForm({ label, send, onSend, onClose }: WordsFormProps) {
  const styles = useStyles()
  const [text, setText] = useState('')
  const { fault, running, act } = useAct()
  const submit = async (): Promise<void> => {
    if (text.trim() !== '' && await act(() => onSend(text))) onClose()
  }
  return (
    <>
      {fault !== null && <FaultBar fault={fault} />}
      <Field label={label} required>
        <Textarea autoFocus value={text} rows={3} onChange={(_event, data) => setText(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) void submit()
            if (event.key === 'Escape') onClose()
          }} />
      </Field>
      <div className={styles.line}>
        <Button size="small" appearance="primary" disabled={running || text.trim() === ''} onClick={() => void submit()}>{send}</Button>
        <Button size="small" onClick={onClose}>Thôi</Button>
      </div>
    </>
  )
}
