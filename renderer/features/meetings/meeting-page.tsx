/** One meeting as it is prepared: its record in a form, the agenda proposed, the papers that call for it, and the beginning of the record. */
import { useMemo } from 'react'
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { ListRegular } from '@fluentui/react-icons/svg/list'
import { PlayRegular } from '@fluentui/react-icons/svg/play'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useFormContext } from 'react-hook-form'
import { client, service } from '../../api/client.ts'
import { collections } from '../../api/collections.ts'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { RecordEditor } from '../record-editor/record-editor.tsx'
import { SimpleRecordPage } from '../record-editor/simple-record-page.tsx'
import { useEditor, useEditorState } from '../record-editor/use-editor.ts'
import { BeforeMeeting } from './before-meeting.tsx'
import { MeetingForm, blankMeeting } from './meeting-form.tsx'
import { MeetingSteps } from './meeting-steps.tsx'
import { useMeetingPaper } from './use-meeting-paper.ts'
import { paperRoleChoices } from './words.ts'

export function MeetingPage() {
  const { id } = useParams({ from: '/meetings/$id' })
  const { fresh = false } = useSearch({ from: '/meetings/$id' })
  const { office } = useOffice()
  return (
    <RecordEditor key={id} handle={collections.meetings} id={id} fresh={fresh} blank={blankMeeting(id, office.bodyId)}>
      <MeetingEditor id={id} />
    </RecordEditor>
  )
}

const beforeRoles = ['invitation', 'notice', 'attendanceSheet', 'chairScript'] as const

function MeetingEditor({ id }: { readonly id: string }) {
  const title = useEditorState((state) => state.values['title'])
  const state = useEditorState((current) => current.values['state'])
  const settle = useSettled()
  const begin = useBegin(id)
  const propose = useProposedAgenda(id)
  const makePaper = useMeetingPaper(id)
  const planned = state === 'planned'
  // One object as long as the meeting is the same: a new title draws the page anew, not the whole form.
  const form = useMemo(() => <><MeetingForm /><BeforeMeeting id={id} /></>, [id])
  const beginLabel = planned ? 'Bắt đầu ghi' : 'Tiếp tục ghi'
  const canWrite = planned || state === 'running'
  useCommands(canWrite ? [{ id: 'beginRecord', label: beginLabel, group: 'Họp', keys: ['F4'], run: () => void begin() }] : [])
  return (
    <>
      <MeetingSteps id={id} current="plan" leave={settle} />
      <SimpleRecordPage title={typeof title === 'string' && title !== '' ? title : 'Cuộc họp mới'} backTo="/meetings" form={form} locked={state === 'signed' ? 'Biên bản cuộc họp này đã ký: phần chuẩn bị chỉ để xem. Cần đính chính thì lập biên bản bổ sung.' : null} commands={(
        <>
          {canWrite && <CommandButton label={beginLabel} icon={<PlayRegular />} shortcut="F4" primary onClick={() => void begin()} />}
          <ToolbarButton icon={<ListRegular />} disabled={!planned} onClick={() => void propose()}>Đề xuất chương trình</ToolbarButton>
          <Menu>
            <MenuTrigger disableButtonEnhancement><ToolbarButton icon={<DocumentAddRegular />}>Lập giấy tờ…</ToolbarButton></MenuTrigger>
            <MenuPopover>
              <MenuList>
                {beforeRoles.map((role) => (
                  <MenuItem key={role} onClick={() => void settle().then(() => makePaper({ role }))}>{role === 'invitation' ? 'Giấy mời (một bản cho cả danh sách)' : labelOfChoice(paperRoleChoices, role)}</MenuItem>
                ))}
                <GuestInvitations onChoose={(guestId) => void settle().then(() => makePaper({ role: 'invitation', guestId }))} />
              </MenuList>
            </MenuPopover>
          </Menu>
        </>
      )} />
    </>
  )
}

/** One invitation of their own for each guest. */
function GuestInvitations({ onChoose }: { readonly onChoose: (guestId: string) => void }) {
  const { getValues } = useFormContext()
  const guests: unknown = getValues('guests')
  return (Array.isArray(guests) ? guests : []).flatMap((guest: unknown) => typeof guest === 'object' && guest !== null && 'id' in guest && 'fullName' in guest && guest.fullName !== ''
    ? [<MenuItem key={String(guest.id)} onClick={() => onChoose(String(guest.id))}>{`Giấy mời riêng: ${String(guest.fullName)}`}</MenuItem>] : [])
}

/** What was typed is stored before the service is asked to work with it. */
function useSettled(): () => Promise<void> {
  const { session } = useEditor()
  return async () => { await session.settle() }
}

function useBegin(id: string): () => Promise<void> {
  const settle = useSettled()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  return async () => {
    try {
      await settle()
      await client.meetings.live.begin({ id })
      await queries.invalidateQueries({ queryKey: service.meetings.key() })
      await navigate({ to: '/meetings/$id/record', params: { id } })
    } catch (error) {
      notifyFault(error)
    }
  }
}

/** Adds to the agenda what is proposed and does not stand there yet. */
function useProposedAgenda(id: string): () => Promise<void> {
  const settle = useSettled()
  const { getValues, setValue } = useFormContext()
  const { notify, notifyFault } = useNotices()
  return async () => {
    try {
      await settle()
      const { agenda } = await client.meetings.proposeAgenda({ id })
      const stored: unknown = getValues('agenda')
      const rows: readonly unknown[] = Array.isArray(stored) ? stored : []
      const titles = new Set(rows.map((row) => typeof row === 'object' && row !== null && 'title' in row ? row.title : ''))
      const added = agenda.filter((item) => !titles.has(item.title))
      if (added.length > 0) setValue('agenda', [...rows, ...added], { shouldDirty: true })
      notify({ intent: 'info', text: added.length === 0 ? 'Chương trình đã có đủ các nội dung được đề xuất.' : `Đã thêm ${added.length} nội dung vào chương trình. Xem lại, bớt hoặc đổi thứ tự (Alt+↑, Alt+↓).`, leavesAfter: 8000 })
    } catch (error) {
      notifyFault(error)
    }
  }
}
