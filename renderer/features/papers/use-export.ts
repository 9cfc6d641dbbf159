/** What the buttons of a paper do: export to a chosen place, open in Word, print; and what is said afterwards. */
import { useCallback } from 'react'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useExportRun } from './use-export-run.ts'
import type { ExportProgress, Format } from './use-export-run.ts'
import { useWrittenFile } from './use-written-file.ts'

export interface Exporter {
  /** null: nothing is under way, or not for long enough to be shown. */
  readonly progress: ExportProgress | null
  readonly cancel: () => void
  readonly saveAs: (format: Format) => Promise<void>
  readonly openInWord: () => Promise<void>
  readonly print: () => Promise<void>
}

export function useExport(templateId: string, recordId: string, onRefused: () => void): Exporter {
  const { notify } = useNotices()
  const { hand, tell } = useWrittenFile()
  const { progress, cancel, run } = useExportRun(templateId, recordId, onRefused)

  const saveAs = useCallback(async (format: Format) => {
    const result = await run(format, (name) => shell().chooseExport(name, format))
    if (result === null) return
    tell('Đã xuất', result, result.pages === null ? '' : `, ${result.pages} trang`)
  }, [run, tell])

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
