/** Removes the record after a question; a record someone else has changed meanwhile is not removed. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, ToolbarButton } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useNotices } from '../../app/notices.tsx'
import { problemsFromService } from './problems.ts'
import { useEditor, useEditorState } from './use-editor.ts'

interface RemoveButtonProps { readonly backTo: '/incoming' | '/deliveries' | '/meetings' | '/meeting-programmes' | '/tasks' | '/petitions' | '/plans' | '/reports' | '/inspections' | '/inspection-programmes' | '/supervision-assignments' | '/case-procedures' | '/papers' | '/directives' | '/organisation' | '/campaigns' | '/campaigns/rounds' | '/study-sessions' | '/commitments' | '/admissions' | '/evaluations' | '/indicators' | '/indicators/targets' | '/indicators/cross-checks' }

export function RemoveButton({ backTo }: RemoveButtonProps) {
  const { handle, id, session } = useEditor()
  const revision = useEditorState((state) => state.revision)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { notify, notifyFault } = useNotices()
  const remove = async (): Promise<void> => {
    if (revision !== null) {
      const outcome = await handle.calls.remove({ id, revision })
      if (outcome.outcome === 'conflict') return notify({ intent: 'warning', text: 'Chưa xoá: có người vừa sửa hồ sơ này. Mở lại để xem bản mới rồi hãy xoá.' })
      if (outcome.outcome === 'refused') {
        return notify({ intent: 'error', text: `Không xoá được. ${problemsFromService(outcome.problems).map((problem) => problem.message).join(' ')}` })
      }
    }
    session.abandon()
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'record' })
    await navigate({ to: backTo })
    notify({ intent: 'success', text: 'Đã xoá hồ sơ.', leavesAfter: 5000 })
  }
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement><ToolbarButton icon={<DeleteRegular />}>Xoá</ToolbarButton></DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Xoá hồ sơ này?</DialogTitle>
          <DialogContent>Hồ sơ sẽ không còn trong danh sách. Các tệp Word, PDF đã xuất không bị ảnh hưởng; lịch sử thay đổi vẫn được giữ.</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>Không xoá</Button></DialogTrigger>
            <DialogTrigger disableButtonEnhancement><Button appearance="primary" onClick={() => { remove().catch(notifyFault) }}>Xoá</Button></DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
