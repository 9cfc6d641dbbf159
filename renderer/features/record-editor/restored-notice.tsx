/** Said when the form began with words that had not been stored. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { showMoment } from '../../ui/dates.ts'
import { useEditor, useEditorState } from './use-editor.ts'

export function RestoredNotice() {
  const { session } = useEditor()
  const restoredFrom = useEditorState((state) => state.restoredFrom)
  const revision = useEditorState((state) => state.revision)
  if (restoredFrom === null) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{`Đã lấy lại những chữ gõ lúc ${showMoment(restoredFrom)} mà chưa lưu được.`}</MessageBarBody>
      {revision !== null && <MessageBarActions><Button size="small" onClick={() => session.discard()}>Bỏ, dùng bản đã lưu</Button></MessageBarActions>}
    </MessageBar>
  )
}
