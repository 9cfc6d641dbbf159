/** After a file was written: what is said of it, and handing it to Word or the file manager. */
import { useCallback } from 'react'
import type { OpenOutcome } from '../../../shared/contract/shell.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'

export interface WrittenFile {
  readonly token: string
  readonly fileName: string
  /** The chosen file was held open (by Word), so it was saved under another name. */
  readonly besideOriginal: boolean
}

/** What is said when the system did not take a file. */
export const handFailures: Readonly<Record<Exclude<OpenOutcome, 'opened'>, string>> = {
  noProgram: 'Tệp đã tạo xong nhưng máy chưa có chương trình mở loại tệp này. Cài Microsoft Word hoặc trình xem PDF rồi thử lại.',
  notGranted: 'Chương trình không còn quyền mở tệp này. Hãy xuất lại.',
  missing: 'Không thấy tệp nữa; có thể đã bị chuyển hoặc xoá. Hãy xuất lại.',
}

export function useWrittenFile() {
  const { notify, notifyFault } = useNotices()

  /** True when the system took the file. */
  const hand = useCallback(async (token: string, verb: 'openGranted' | 'revealGranted'): Promise<boolean> => {
    try {
      const outcome = await shell()[verb](token)
      if (outcome !== 'opened') notify({ intent: 'warning', text: handFailures[outcome] })
      return outcome === 'opened'
    } catch (error) {
      notifyFault(error)
      return false
    }
  }, [notify, notifyFault])

  /** "Đã xuất “Kế hoạch.docx”, 3 trang." with the ways to open it. `more` stands before the full stop. */
  const tell = useCallback((done: string, { token, fileName, besideOriginal }: WrittenFile, more = '') => notify({
    intent: besideOriginal ? 'warning' : 'success',
    text: besideOriginal
      ? `Tệp đã chọn đang mở trong chương trình khác (thường là Word) nên được lưu bên cạnh với tên “${fileName}”${more}.`
      : `${done} “${fileName}”${more}.`,
    actions: [{ label: 'Mở', run: () => void hand(token, 'openGranted') }, { label: 'Mở thư mục', run: () => void hand(token, 'revealGranted') }],
  }), [hand, notify])

  return { hand, tell }
}
