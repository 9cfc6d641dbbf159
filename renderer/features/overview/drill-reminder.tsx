/** Above the overview: restoring is to be rehearsed, or the last rehearsal failed. For those who keep the copies; nothing is shown to others. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { service } from '../../api/client.ts'
import { hasRole, useAccess } from '../../app/access.ts'

export function DrillReminder() {
  const navigate = useNavigate()
  const { access } = useAccess()
  const { data } = useQuery({ ...service.backups.drillStanding.queryOptions(), staleTime: 0, enabled: hasRole(access, 'clerk', 'administrator') })
  if (data === undefined || data.standing === 'none') return null
  const failed = data.standing === 'failed'
  return (
    <MessageBar intent={failed ? 'error' : 'info'} layout="multiline" data-screen-only>
      <MessageBarBody>{failed ? 'Lần diễn tập phục hồi gần nhất không đạt: bản sao lưu ấy không dùng để phục hồi được.' : 'Đến hạn diễn tập phục hồi: thử xem bản sao lưu có dùng được không, mất chừng một phút.'}</MessageBarBody>
      <MessageBarActions><Button size="small" onClick={() => void navigate({ to: '/settings', search: { tab: 'backup' } })}>Mở Sao lưu</Button></MessageBarActions>
    </MessageBar>
  )
}
