/** Asks before a form of the office is taken out of use. */
import { Button, Text } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'

export function RemoveFormDialog({ formId, name, onClose }: { readonly formId: string, readonly name: string, readonly onClose: () => void }) {
  const queries = useQueryClient()
  const { notifyFault } = useNotices()
  const remove = async (): Promise<void> => {
    try {
      await client.inspections.removeStatisticsForm({ formId })
      await queries.invalidateQueries({ queryKey: service.inspections.key() })
      onClose()
    } catch (error) {
      notifyFault(error)
    }
  }
  return (
    <DialogFrame title="Bỏ biểu của cơ quan" size="medium" onClose={onClose} actions={<><Button appearance="primary" onClick={() => void remove()}>Bỏ biểu</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text>{`Bỏ biểu “${name}” của cơ quan. Nếu có biểu kèm theo chương trình cùng mã thì dùng lại biểu đó; hồ sơ các cuộc không thay đổi.`}</Text>
    </DialogFrame>
  )
}
