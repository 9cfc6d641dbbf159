/** What became of a meeting: its figures, what is pointed out, the papers made of it, and the steps dự thảo → thông qua → ký. */
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, MessageBar, MessageBarBody, Text, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { FactTiles } from '../year-work/fact-tiles.tsx'
import { ShortList } from '../year-work/short-list.tsx'
import { AdvanceDialog } from './advance-dialog.tsx'
import { CountingDialog } from './counting-dialog.tsx'
import { DialogueQuestions } from './dialogue-questions.tsx'
import { ExtractDialog } from './extract-dialog.tsx'
import type { MeetingView } from './meeting-context.ts'
import { PackDialog } from './pack-dialog.tsx'
import { MeetingSteps } from './meeting-steps.tsx'
import { meetingViewQuery, silentQuery } from './queries.ts'
import { ScoreDialog } from './score-dialog.tsx'
import { useMeetingPaper } from './use-meeting-paper.ts'
import type { AskedPaper } from './use-meeting-paper.ts'
import { paperRoleChoices, stateChoices } from './words.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  papers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
})

export function MinutesPage() {
  const { id } = useParams({ from: '/meetings/$id/minutes' })
  const query = useQuery({ ...meetingViewQuery(id), refetchOnMount: 'always' })
  return <><MeetingSteps id={id} current="minutes" /><QueryView query={query}>{(view) => <Minutes view={view} />}</QueryView></>
}

/** Made at once; the other roles ask first what they are to be made of. */
const afterRoles = ['minutes', 'attendanceSheet', 'resolution', 'conclusionNotice'] as const
const askingRoles = ['extract', 'countingMinutes', 'scoreSheet'] as const
type AskingRole = (typeof askingRoles)[number]

function Minutes({ view }: { readonly view: MeetingView }) {
  const styles = useStyles()
  const { meeting, quorum, votes, problems } = view
  const makePaper = useMeetingPaper(meeting.id)
  const takeTasks = useTakeTasks(meeting.id)
  const [packing, setPacking] = useState(false)
  const [asked, setAsked] = useState<AskingRole | null>(null)
  const [asking, setAsking] = useState<'draft' | 'agreed' | 'signed' | null>(null)
  return (
    <Page title={meeting.title} scrolls status={<Text>{stateLine(view)}</Text>} commands={(
      <>
        {meeting.state === 'draft' && <ToolbarButton appearance="primary" icon={<CheckmarkRegular />} onClick={() => setAsking('agreed')}>Thông qua…</ToolbarButton>}
        {meeting.state === 'agreed' && <ToolbarButton appearance="primary" icon={<CheckmarkRegular />} onClick={() => setAsking('signed')}>Ký…</ToolbarButton>}
        {meeting.state === 'agreed' && <ToolbarButton onClick={() => setAsking('draft')}>Đưa về dự thảo…</ToolbarButton>}
        <Menu>
          <MenuTrigger disableButtonEnhancement><ToolbarButton icon={<DocumentAddRegular />}>Lập giấy tờ…</ToolbarButton></MenuTrigger>
          <MenuPopover>
            <MenuList>
              {afterRoles.map((role) => <MenuItem key={role} onClick={() => void makePaper({ role })}>{labelOfChoice(paperRoleChoices, role)}</MenuItem>)}
              {askingRoles.map((role) => <MenuItem key={role} onClick={() => setAsked(role)}>{`${labelOfChoice(paperRoleChoices, role)}…`}</MenuItem>)}
            </MenuList>
          </MenuPopover>
        </Menu>
        <ToolbarButton icon={<PrintRegular />} onClick={() => setPacking(true)}>In trọn bộ…</ToolbarButton>
        <ToolbarButton icon={<TaskListLtrRegular />} onClick={() => void takeTasks()}>Ghi nhiệm vụ, kiến nghị vào sổ</ToolbarButton>
      </>
    )}>
      <div className={styles.column}>
        {quorum !== null && <MessageBar intent={quorum.met ? 'success' : 'warning'} layout="multiline"><MessageBarBody>{quorum.words}</MessageBarBody></MessageBar>}
        {problems.map(({ code, path, severity, message, remedy }) => (
          <MessageBar key={`${code} ${path} ${message}`} intent={severity === 'error' ? 'error' : severity === 'info' ? 'info' : 'warning'} layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>
        ))}
        <FigureTiles view={view} />
        <MadePapers view={view} />
        {meeting.kind === 'dialogue' && <DialogueQuestions meetingId={meeting.id} />}
        <ShortList title="Biểu quyết" none="Không có biểu quyết nào." lines={votes.map(({ entryId, words }) => ({ id: entryId, text: words }))} />
        <SilentMembers id={meeting.id} />
      </div>
      {asked !== null && <AskedPaperDialog view={view} role={asked} onMake={(paper) => {
        setAsked(null)
        void makePaper(paper)
      }} onClose={() => setAsked(null)} />}
      {packing && <PackDialog id={meeting.id} onClose={() => setPacking(false)} />}
      {asking !== null && <AdvanceDialog view={view} to={asking} onClose={() => setAsking(null)} />}
    </Page>
  )
}

interface AskedPaperDialogProps { readonly view: MeetingView, readonly role: AskingRole, readonly onMake: (paper: AskedPaper) => void, readonly onClose: () => void }

function AskedPaperDialog({ view, role, onMake, onClose }: AskedPaperDialogProps) {
  switch (role) {
    case 'extract': return <ExtractDialog view={view} onMake={(entryIds) => onMake({ role, entryIds })} onClose={onClose} />
    case 'countingMinutes': return <CountingDialog id={view.meeting.id} onMake={(entryIds) => onMake({ role, entryIds })} onClose={onClose} />
    case 'scoreSheet': return <ScoreDialog id={view.meeting.id} onMake={(sheetId, points) => onMake({ role, sheetId, points })} onClose={onClose} />
    default: return role satisfies never
  }
}

/** "Đã thông qua ngày 05/5/2026". */
function stateLine({ meeting: { state, agreedOn, signedOn } }: MeetingView): string {
  const on = state === 'signed' ? signedOn : state === 'agreed' ? agreedOn : null
  return on === null ? labelOfChoice(stateChoices, state) : `${labelOfChoice(stateChoices, state)} ngày ${showDate(on)}`
}

function FigureTiles({ view: { figures, meeting: { organ } } }: { readonly view: MeetingView }) {
  const { called, present, attendance, absentWithReason, absentWithoutReason, notCalled, speakers, speaking, speeches, guests, minutes, total, full, probationary } = figures
  const percent = (rate: string | null): string => rate === null ? 'chưa có số gốc' : `${rate.replace('.', ',')} %`
  return (
    <FactTiles label="Số liệu cuộc họp" facts={[
      { label: 'Có mặt', figure: `${present}/${called}`, detail: percent(attendance) },
      { label: 'Vắng', figure: String(absentWithReason + absentWithoutReason), detail: `có lý do ${absentWithReason}, không lý do ${absentWithoutReason}${notCalled === 0 ? '' : `; chưa điểm danh ${notCalled}`}` },
      organ === 'members' ? { label: 'Đảng viên', figure: String(total), detail: `chính thức ${full}, dự bị ${probationary}` } : { label: 'Uỷ viên', figure: String(total), detail: '' },
      { label: 'Người phát biểu', figure: `${speakers}/${present}`, detail: `${percent(speaking)}; ${speeches} lượt` },
      { label: 'Đại biểu dự', figure: String(guests), detail: '' },
      { label: 'Thời gian họp', figure: minutes === null ? 'chưa đủ giờ' : `${minutes} phút`, detail: '' },
    ]} />
  )
}

function MadePapers({ view: { meeting } }: { readonly view: MeetingView }) {
  const styles = useStyles()
  const navigate = useNavigate()
  return (
    <section aria-label="Giấy tờ đã lập" className={styles.papers}>
      <Text weight="semibold">Giấy tờ đã lập:</Text>
      {meeting.papers.length === 0 && <Text>chưa có. Bấm “Lập giấy tờ…” ở trên.</Text>}
      {meeting.papers.map(({ role, freeDocumentId }) => <Button key={freeDocumentId} size="small" onClick={() => void navigate({ to: '/free-documents/$id', params: { id: freeDocumentId } })}>{labelOfChoice(paperRoleChoices, role)}</Button>)}
    </section>
  )
}

/** For the secretary, so that they are asked to speak: never a ranking. */
function SilentMembers({ id }: { readonly id: string }) {
  const query = useQuery(silentQuery(id, 3))
  return <QueryView query={query}>{(silent) => <ShortList title="Có dự mà chưa phát biểu ở các kỳ đã ghi (nhiều nhất 3 kỳ gần đây; để thư ký gợi ý)" none="Không có ai." lines={silent.map(({ membershipId, fullName }) => ({ id: membershipId, text: fullName }))} />}</QueryView>
}

function useTakeTasks(id: string): () => Promise<void> {
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  return async () => {
    try {
      const { made, updated, petitions, problems } = await client.meetings.takeTasks({ id })
      await Promise.all([queries.invalidateQueries({ queryKey: service.tasks.key() }), queries.invalidateQueries({ queryKey: service.petitions.key() }), queries.invalidateQueries({ queryKey: service.meetings.key() })])
      notify({ intent: problems.length > 0 ? 'warning' : 'success', text: [`Đã ghi ${made} nhiệm vụ và ${petitions} kiến nghị vào sổ${updated === 0 ? '' : `, sửa ${updated} nhiệm vụ theo diễn biến`}.`, ...problems.map(({ message, remedy }) => `${message} ${remedy}`)].join('\n'), ...problems.length === 0 && { leavesAfter: 8000 } })
    } catch (error) {
      notifyFault(error)
    }
  }
}
