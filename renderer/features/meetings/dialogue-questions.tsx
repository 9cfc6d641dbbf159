/** Questions of a dialogue, taken before it and at it: what was answered, what is open and by when; open ones without a day are pointed out. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { newId } from '../../ui/new-id.ts'
import { petitionsQuery } from '../petitions/queries.ts'
import { petitionStateChoices } from '../petitions/words.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { ShortList } from '../year-work/short-list.tsx'

const useStyles = makeStyles({ block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } })

export function DialogueQuestions({ meetingId }: { readonly meetingId: string }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const query = useQuery({ ...petitionsQuery(), refetchOnMount: 'always' })
  return (
    <section className={styles.block} aria-label="Câu hỏi đối thoại">
      <QueryView query={query}>
        {(all) => {
          const rows = all.filter((row) => row.meetingId === meetingId)
          const undated = rows.filter(({ state, due }) => due === null && (state === 'received' || state === 'passedOn')).length
          return (
            <>
              {undated > 0 && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{`Còn ${undated} câu hỏi chưa trả lời mà chưa hẹn ngày. Mở từng câu, ghi trả lời hoặc ghi hạn giải quyết.`}</MessageBarBody></MessageBar>}
              <ShortList title="Câu hỏi đối thoại" none="Chưa có câu hỏi nào. Câu hỏi nhận trước thì thêm ở dưới; câu hỏi tại chỗ thì đánh dấu “Có câu hỏi, kiến nghị phải trả lời” ở lượt phát biểu."
                lines={rows.map(({ id, content, state, due }) => ({ id, text: content, detail: `${labelOfChoice(petitionStateChoices, state).toLocaleLowerCase('vi')}${due === null ? '' : `, hạn ${showDate(due)}`}`, onOpen: () => void navigate({ to: '/petitions/$id', params: { id } }) }))} />
            </>
          )
        }}
      </QueryView>
      <div><Button onClick={() => void navigate({ to: '/petitions/$id', params: { id: newId('DT') }, search: { fresh: true, dialogue: meetingId } })}>Thêm câu hỏi…</Button></div>
    </section>
  )
}
