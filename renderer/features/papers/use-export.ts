/** What the buttons of a paper do: export to a chosen place, open in Word, print; and what is said afterwards. */
import { useCallback } from 'react'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useExportRun } from './use-export-run.ts'
import type { ExportProgress, Format } from './use-export-run.ts'
import { exportOptions } from './print-choice.ts'
import type { PrintChoice } from './print-choice.ts'
import { handFailures, useWrittenFile } from './use-written-file.ts'

export interface Exporter {
  /** null: nothing is under way, or not for long enough to be shown. */
  readonly progress: ExportProgress | null
  readonly cancel: () => void
  readonly saveAs: (format: Format) => Promise<void>
  readonly openInWord: () => Promise<void>
  readonly print: () => Promise<void>
}

export function useExport(templateId: string, recordId: string, choice: PrintChoice, onRefused: () => void): Exporter {
  const { notify, notifyFault } = useNotices()
  const { hand, tell } = useWrittenFile()
  const optionsFor = useCallback((format: Format) => exportOptions(choice, format), [choice])
  const { progress, cancel, run: runExport } = useExportRun(templateId, recordId, optionsFor, onRefused)

  /** What the way of printing has led to is said of every file, wherever it went. */
  const run = useCallback(async (format: Format, choose: Parameters<typeof runExport>[1]) => {
    const result = await runExport(format, choose)
    for (const { path, message, remedy } of result?.problems ?? []) if (path === 'copies') notify({ intent: 'warning', text: `${message} ${remedy}` })
    return result
  }, [notify, runExport])
  const temporary = useCallback((format: Format) => run(format, (name) => shell().temporaryExport(name, format)), [run])

  const saveAs = useCallback(async (format: Format) => {
    const result = await run(format, (name) => shell().chooseExport(name, format))
    if (result === null) return
    tell('Đã xuất', result, result.pages === null ? '' : `, ${result.pages} trang`)
  }, [run, tell])

  const openInWord = useCallback(async () => {
    const result = await temporary('docx')
    if (result !== null) await hand(result.token, 'openGranted')
  }, [hand, temporary])

  /** A machine without Word prints from the viewer of PDF files. */
  const printPdf = useCallback(async () => {
    const result = await temporary('pdf')
    if (result === null || !await hand(result.token, 'openGranted')) return
    notify({ intent: 'info', text: 'Máy chưa có chương trình mở tệp Word nên bản PDF đã mở trong trình xem; in từ đó (Ctrl+P).', leavesAfter: 8000 })
  }, [hand, notify, temporary])

  const print = useCallback(async () => {
    const result = await temporary('docx')
    if (result === null) return
    try {
      const outcome = await shell().openGranted(result.token)
      if (outcome === 'noProgram') await printPdf()
      else if (outcome === 'opened') notify({ intent: 'info', text: 'Văn bản đã mở trong Word; in từ đó (Ctrl+P).', leavesAfter: 8000 })
      else notify({ intent: 'warning', text: handFailures[outcome] })
    } catch (error) {
      notifyFault(error)
    }
  }, [notify, notifyFault, printPdf, temporary])

  return { progress, cancel, saveAs, openInWord, print }
}
