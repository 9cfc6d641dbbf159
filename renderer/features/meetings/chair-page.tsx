/** The chair's screen as a step of the meeting, with the way to a window of its own on the second display. */
import { DesktopRegular } from '@fluentui/react-icons/svg/desktop'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { shell } from '../../api/shell.ts'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Page } from '../../ui/page.tsx'
import { ChairView } from './chair-view.tsx'
import { MeetingSteps } from './meeting-steps.tsx'
import { meetingViewQuery } from './queries.ts'

export function ChairPage() {
  const { id } = useParams({ from: '/meetings/$id/chair' })
  const { notifyFault } = useNotices()
  const title = useQuery(meetingViewQuery(id)).data?.meeting.title ?? 'Màn hình chủ trì'
  const open = (): void => { shell().openChairScreen(id).catch(notifyFault) }
  useCommands([{ id: 'chairScreen', label: openLabel, group: 'Họp', keys: ['F4'], run: open }])
  return (
    <>
      <MeetingSteps id={id} current="chair" />
      <Page title={title} scrolls commands={<CommandButton label={openLabel} icon={<DesktopRegular />} shortcut="F4" primary onClick={open} />}>
        <ChairView id={id} />
      </Page>
    </>
  )
}

const openLabel = 'Mở ở cửa sổ riêng'
