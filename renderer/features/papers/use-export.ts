/** What the buttons of a paper do: export to a chosen place, open in Word, print; and what is said afterwards. */
import { useCallback } from 'react'
import type { OpenOutcome } from '../../../shared/contract/shell.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useExportRun } from './use-export-run.ts'
import type { ExportProgress, Format } from './use-export-run.ts'

export interface Exporter {
  /** null: nothing is under way, or not for long enough to be shown. */
  readonly progress: ExportProgress | null
  readonly cancel: () => void
  readonly saveAs: (format: Format) => Promise<void>
  readonly openInWord: () => Promise<void>
  readonly print: () => Promise<void>
}

const failures: Readonly<Record<Exclude<OpenOutcome, 'opened'>, string>> = {
  noProgram: 'Tệp đã tạo xong nhưng máy chưa có chương trình mở loại tệp này. Cài Microsoft Word hoặc trình xem PDF rồi thử lại.',
  notGranted: 'Chương trình không còn quyền mở tệp này. Hãy xuất lại.',
  missing: 'Không thấy tệp nữa; có thể đã bị chuyển hoặc xoá. Hãy xuất lại.',
}

export function useExport(templateId: string, recordId: string, onRefused: () => void): Exporter {
  const { notify, notifyFault } = useNotices()
  const { progress, cancel, run } = useExportRun(templateId, recordId, onRefused)

  /** True when the system took the file. */
  const hand = useCallback(async (token: string, verb: 'openGranted' | 'revealGranted'): Promise<boolean> => {
    try {
      const outcome = await shell()[verb](token)
      if (outcome !== 'opened') notify({ intent: 'warning', text: failures[outcome] })
      return outcome === 'opened'
    } catch (error) {
      notifyFault(error)
      return false
    }
  }, [notify, notifyFault])

  const saveAs = useCallback(async (format: Format) => {
    const result = await run(format, (name) => shell().chooseExport(name, format))
    if (result === null) return
    const pages = result.pages === null ? '' : `, ${result.pages} trang`
    notify({
      intent: result.besideOriginal ? 'warning' : 'success',
      text: result.besideOriginal
        ? `Tệp đã chọn đang mở trong chương trình khác (thường là Word) nên được lưu bên cạnh với tên “${result.fileName}”${pages}.`
        : `Đã xuất “${result.fileName}”${pages}.`,
      actions: [{ label: 'Mở', run: () => void hand(result.token, 'openGranted') }, { label: 'Mở thư mục', run: () => void hand(result.token, 'revealGranted') }],
    })
  }, [hand, notify, run])

  const openTemporary = useCallback(async (format: Format): Promise<boolean> => {
    const result = await run(format, (name) => shell().temporaryExport(name, format))
    return result !== null && hand(result.token, 'openGranted')
  }, [hand, run])

  const openInWord = useCallback(async () => void await openTemporary('docx'), [openTemporary])
  const print = useCallback(async () => {
    if (await openTemporary('pdf')) notify({ intent: 'info', text: 'Bản PDF đã mở trong trình xem; in từ đó (Ctrl+P).', leavesAfter: 8000 })
  }, [notify, openTemporary])

  return { progress, cancel, saveAs, openInWord, print }
}
