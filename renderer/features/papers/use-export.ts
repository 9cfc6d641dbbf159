/**
 * Making a file of the paper: save what is typed, ask where to, stream the progress, say the result. Long work shows
 * itself after 300 ms and can be stopped.
 */
import { useCallback, useRef, useState } from 'react'
import type { z } from 'zod'
import type { exportResultSchema } from '../../../shared/contract/papers.ts'
import type { Grant, OpenOutcome } from '../../../shared/contract/shell.ts'
import { client } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useEditor } from '../record-editor/use-editor.ts'

type Result = z.output<typeof exportResultSchema>
export type Format = 'docx' | 'pdf'

export interface ExportProgress { readonly label: string, readonly done: number, readonly total: number | null }

export interface Exporter {
  /** null: nothing is under way, or not for long enough to be shown. */
  readonly progress: ExportProgress | null
  readonly cancel: () => void
  readonly saveAs: (format: Format) => Promise<void>
  readonly openInWord: () => Promise<void>
  readonly print: () => Promise<void>
}

const showAfter = 300

const failures: Readonly<Record<Exclude<OpenOutcome, 'opened'>, string>> = {
  noProgram: 'Tệp đã tạo xong nhưng máy chưa có chương trình mở loại tệp này. Cài Microsoft Word hoặc trình xem PDF rồi thử lại.',
  notGranted: 'Chương trình không còn quyền mở tệp này. Hãy xuất lại.',
  missing: 'Không thấy tệp nữa; có thể đã bị chuyển hoặc xoá. Hãy xuất lại.',
}

export function useExport(templateId: string, recordId: string): Exporter {
  const { session } = useEditor()
  const { notify, notifyFault } = useNotices()
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const running = useRef<AbortController | null>(null)

  const hand = useCallback(async (token: string, verb: 'openGranted' | 'revealGranted') => {
    const outcome = await shell()[verb](token)
    if (outcome !== 'opened') notify({ intent: 'warning', text: failures[outcome] })
  }, [notify])

  const run = useCallback(async (format: Format, choose: (name: string) => Promise<Grant | null>): Promise<Result | null> => {
    if (running.current !== null) return null
    const abort = new AbortController()
    running.current = abort
    let latest: ExportProgress = { label: format === 'docx' ? 'Đang tạo tệp Word' : 'Đang tạo tệp PDF', done: 0, total: null }
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      await session.settle()
      if (session.state().save.step !== 'saved' && session.state().revision === null) {
        notify({ intent: 'warning', text: 'Hồ sơ chưa lưu được nên chưa xuất được. Sửa các chỗ còn thiếu (Ctrl+S để xem) rồi xuất lại.', leavesAfter: 8000 })
        return null
      }
      const { name } = await client.papers.suggestedName({ templateId, recordId })
      const grant = await choose(name)
      if (grant === null) return null
      timer = setTimeout(() => setProgress(latest), showAfter)
      const shownSince = performance.now() + showAfter
      for await (const event of await client.papers.export({ templateId, recordId, format, grant: grant.token }, { signal: abort.signal })) {
        if (event.type === 'done') return event.result
        latest = event
        if (performance.now() >= shownSince) setProgress(latest)
      }
      return null
    } catch (error) {
      if (abort.signal.aborted) notify({ intent: 'info', text: 'Đã dừng xuất; không có tệp nào được ghi dở.', leavesAfter: 6000 })
      else notifyFault(error)
      return null
    } finally {
      clearTimeout(timer)
      running.current = null
      setProgress(null)
    }
  }, [notify, notifyFault, recordId, session, templateId])

  const saveAs = useCallback(async (format: Format) => {
    const result = await run(format, (name) => shell().chooseExport(name, format))
    if (result === null) return
    const pages = result.pages === null ? '' : `, ${result.pages} trang`
    notify({
      intent: result.besideOriginal ? 'warning' : 'success',
      text: result.besideOriginal
        ? `Tệp đã chọn đang mở trong chương trình khác (thường là Word) nên được lưu bên cạnh với tên “${result.fileName}”${pages}.`
        : `Đã xuất “${result.fileName}”${pages}.`,
      actions: [
        { label: 'Mở', run: () => void hand(result.token, 'openGranted').catch(notifyFault) },
        { label: 'Mở thư mục', run: () => void hand(result.token, 'revealGranted').catch(notifyFault) },
      ],
    })
  }, [hand, notify, notifyFault, run])

  const temporary = useCallback(async (format: Format) => {
    const result = await run(format, (name) => shell().temporaryExport(name, format))
    if (result !== null) await hand(result.token, 'openGranted').catch(notifyFault)
    return result
  }, [hand, notifyFault, run])

  const openInWord = useCallback(async () => void await temporary('docx'), [temporary])
  const print = useCallback(async () => {
    const result = await temporary('pdf')
    if (result !== null) notify({ intent: 'info', text: 'Bản PDF đã mở trong trình xem; in từ đó (Ctrl+P).', leavesAfter: 8000 })
  }, [notify, temporary])

  return { progress, cancel: () => running.current?.abort(), saveAs, openInWord, print }
}
