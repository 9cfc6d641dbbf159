/** Asked before a case is taken from one's own eyes, or shown to everyone. */
import { Button, Text } from '@fluentui/react-components'
import { DialogFrame } from '../../ui/dialog-frame.tsx'

export type Leaving = 'leave' | 'openToAll'

const words = {
  leave: { title: 'Rời danh sách người được xem?', text: 'Bạn sẽ không thấy cuộc này và các văn bản của nó nữa. Muốn xem lại phải nhờ một người còn trong danh sách thêm bạn vào.', agree: 'Rời danh sách' },
  openToAll: { title: 'Cho mọi người cùng xem?', text: 'Mọi người dùng văn phòng này sẽ thấy cuộc này, văn bản, biên bản và lịch sử của nó. Việc này được ghi vào lịch sử.', agree: 'Cho mọi người xem' },
} as const

export function LeaveDialog({ asking, onAgree, onClose }: { readonly asking: Leaving, readonly onAgree: () => void, readonly onClose: () => void }) {
  const { title, text, agree } = words[asking]
  return (
    <DialogFrame title={title} size="medium" onClose={onClose} actions={<><Button onClick={onClose}>Không</Button><Button appearance="primary" onClick={onAgree}>{agree}</Button></>}>
      <Text>{text}</Text>
    </DialogFrame>
  )
}
