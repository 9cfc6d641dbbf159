/** What stands before a meeting: what is left open and comes to it, and what is pointed out of its preparation. Nothing here blocks. */
import { useEffect } from 'react'
import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { petitionStateChoices } from '../petitions/words.ts'
import { useEditorState } from '../record-editor/use-editor.ts'
import { taskStateChoices } from '../tasks/words.ts'
import { ShortList } from '../year-work/short-list.tsx'
import type { ShortLine } from '../year-work/short-list.tsx'
import { DialogueQuestions } from './dialogue-questions.tsx'
import type { MeetingView } from './meeting-context.ts'
import { meetingViewQuery } from './queries.ts'

const useStyles = makeStyles({ column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

/** Asked again with each stored change of the form. */
export function BeforeMeeting({ id }: { readonly id: string }) {
  const styles = useStyles()
  const revision = useEditorState((state) => state.revision)
  const query = useQuery({ ...meetingViewQuery(id), enabled: revision !== null })
  const { refetch } = query
  useEffect(() => {
    if (revision !== null) void refetch()
  }, [revision, refetch])
  const view = query.data
  if (view === undefined) return null
  return (
    <div className={styles.column}>
      <CarriedOver view={view} />
      {view.meeting.kind === 'dialogue' && <DialogueQuestions meetingId={id} />}
      {view.meeting.state === 'planned' && view.problems.map(({ code, path, message, remedy }) => <MessageBar key={`${code} ${path} ${message}`} intent="warning" layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>)}
    </div>
  )
}

function CarriedOver({ view: { carriedOver } }: { readonly view: MeetingView }) {
  const navigate = useNavigate()
  const lines = carriedOver.map(({ type, id, text, due, state }): ShortLine => {
    const dueWords = due === null ? '' : `, hạn ${showDate(due)}`
    switch (type) {
      case 'task': return { id: `${type} ${id}`, text: `Nhiệm vụ: ${text}`, detail: `${labelOfChoice(taskStateChoices, state).toLocaleLowerCase('vi')}${dueWords}`, onOpen: () => void navigate({ to: '/tasks/$id', params: { id } }) }
      case 'petition': return { id: `${type} ${id}`, text: `Kiến nghị: ${text}`, detail: `${labelOfChoice(petitionStateChoices, state).toLocaleLowerCase('vi')}${dueWords}`, onOpen: () => void navigate({ to: '/petitions/$id', params: { id } }) }
      case 'lastResolution': return { id: `${type} ${id}`, text, detail: '', onOpen: () => void navigate({ to: '/meetings/$id/minutes', params: { id } }) }
      default: return type satisfies never
    }
  })
  return <ShortList title="Việc chuyển từ trước sang" none="Không có nhiệm vụ, kiến nghị hay kết luận nào chuyển sang." lines={lines} />
}
