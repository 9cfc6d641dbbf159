/** The text of the paper with what is said of it: a place is picked, words in it may be marked, threads stand under their place. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Field, Spinner, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { CommentThread, PaperKey } from '../../../shared/contract/workflow.ts'
import { client } from '../../api/client.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useLivePreview } from '../papers/preview-context.tsx'
import { Thread, WordsForm } from './comment-thread.tsx'
import { placesOf, threadsByPlace } from './places.ts'
import type { CommentPlace } from './places.ts'
import { commentsQuery, standingQuery } from './queries.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  place: {
    display: 'block', width: '100%', textAlign: 'left', font: 'inherit', fontSize: tokens.fontSizeBase300, cursor: 'pointer', color: tokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', backgroundColor: 'transparent', border: '1px solid transparent',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` }, ':disabled': { cursor: 'default' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, marginBottom: tokens.spacingVerticalS, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
})

export function CommentsPanel(paper: PaperKey) {
  const { preview } = useLivePreview()
  const comments = useQuery(commentsQuery(paper))
  const standing = useQuery(standingQuery(paper))
  if (preview === undefined) return <Spinner label="Đang dựng văn bản…" delay={300} />
  const open = standing.data !== undefined && standing.data.revision > 0 && standing.data.state !== 'issued' && standing.data.state !== 'filed'
  return <QueryView query={comments}>{(threads) => <Places paper={paper} threads={threads} places={placesOf(preview)} open={open} />}</QueryView>
}

interface PlacesProps { readonly paper: PaperKey, readonly threads: readonly CommentThread[], readonly places: readonly CommentPlace[], readonly open: boolean }

/** Which place is being commented on; '' the whole paper; null none. */
type Chosen = string | null

function Places({ paper, threads, places, open }: PlacesProps) {
  const styles = useStyles()
  const [chosen, setChosen] = useState<Chosen>(null)
  const { at, apart } = threadsByPlace(threads, places)
  const close = (): void => setChosen(null)
  return (
    <>
      <Text as="p" block>{open ? 'Bấm vào một đoạn để góp ý về đoạn ấy; có thể chỉ chọn vài chữ trong đoạn.' : 'Văn bản đã ban hành hoặc chưa lưu nên không ghi thêm góp ý; các góp ý cũ vẫn xem được.'}</Text>
      {open && chosen !== '' && <Button onClick={() => setChosen('')}>Góp ý về cả văn bản…</Button>}
      {chosen === '' && <CommentForm paper={paper} place={{ id: '', name: 'Cả văn bản', text: '' }} onClose={close} />}
      {apart.map((thread) => <Thread key={thread.id} paper={paper} thread={thread} open={open} />)}
      <ul className={styles.list} aria-label="Các chỗ trong văn bản">
        {places.map((place) => (
          <li key={place.id}>
            <PlaceButton place={place} count={at.get(place.id)?.filter(({ resolved }) => !resolved).length ?? 0} disabled={!open} onClick={() => setChosen(place.id)} />
            {chosen === place.id && <CommentForm paper={paper} place={place} onClose={close} />}
            {at.get(place.id)?.map((thread) => <Thread key={thread.id} paper={paper} thread={thread} open={open} />)}
          </li>
        ))}
      </ul>
    </>
  )
}

function PlaceButton({ place: { name, text }, count, disabled, onClick }: { readonly place: CommentPlace, readonly count: number, readonly disabled: boolean, readonly onClick: () => void }): ReactNode {
  const styles = useStyles()
  return (
    <button type="button" className={styles.place} disabled={disabled} aria-label={`Góp ý về ${name}: ${text}${count === 0 ? '' : ` (${count} góp ý chưa xong)`}`} onClick={onClick}>
      {text === '' ? `(${name})` : text}
    </button>
  )
}

/** The place's words stand in a field where some of them can be marked, with the mouse or with Shift and the arrows. */
function CommentForm({ paper, place, onClose }: { readonly paper: PaperKey, readonly place: CommentPlace, readonly onClose: () => void }) {
  const styles = useStyles()
  const [marked, setMarked] = useState('')
  const quote = marked === '' ? place.text : marked
  return (
    <div className={styles.form} role="group" aria-label={`Góp ý mới: ${place.name}`}>
      {place.text !== '' && (
        <Field label={place.name} hint={marked === '' ? 'Chọn vài chữ nếu chỉ góp ý về chỗ ấy; không chọn thì là cả đoạn.' : `Góp ý về: “${marked}”`}>
          {/* Not read-only: there the keys do not move the caret, and words could be marked by the mouse alone. What is typed changes nothing. */}
          <Textarea value={place.text} onChange={() => undefined} aria-readonly textarea={{ style: { fieldSizing: 'content', maxHeight: '160px' } }}
            onSelect={({ currentTarget }) => setMarked(currentTarget.value.slice(currentTarget.selectionStart, currentTarget.selectionEnd).trim())} />
        </Field>
      )}
      <WordsForm label="Góp ý" send="Gửi góp ý" onClose={onClose} onSend={(text) => client.workflow.comment({ ...paper, blockId: place.id, quote, text })} />
    </div>
  )
}
