/** Before a paper goes out, what is typed must be stored: the file is made from what is stored. */
import { useCallback } from 'react'
import { useNotices } from '../../app/notices.tsx'
import { useEditor } from '../record-editor/use-editor.ts'

/** Resolves to true when the record is stored as it is typed; else the person is told, and `onRefused` shows where. `what`: "xuất", "trình ký". */
export function useSettled(onRefused: () => void): (what: string) => Promise<boolean> {
  const { session } = useEditor()
  const { notify } = useNotices()
  return useCallback(async (what: string) => {
    await session.settle()
    if (session.state().save.step === 'saved') return true
    onRefused()
    notify({ intent: 'warning', text: `Hồ sơ chưa lưu được nên chưa ${what}. Sửa các chỗ còn thiếu (Ctrl+S để xem) rồi ${what} lại; chữ đã gõ vẫn được giữ.`, leavesAfter: 10_000 })
    return false
  }, [notify, onRefused, session])
}
