/**
 * Making a file of the paper: save what is typed, ask where to, stream the progress. Long work shows itself after
 * 300 ms and can be stopped.
 */
import { useCallback, useRef, useState } from 'react'
import type { z } from 'zod'
import type { ExportOptions, PrintOptions, exportResultSchema } from '../../../shared/contract/papers.ts'
import type { Grant } from '../../../shared/contract/shell.ts'
import { client } from '../../api/client.ts'
import { hasFaultCode } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { useSettled } from './use-settled.ts'

export type ExportResult = z.output<typeof exportResultSchema>
export type Format = 'docx' | 'pdf'
export interface ExportProgress { readonly label: string, readonly done: number, readonly total: number | null }
type Show = (progress: ExportProgress) => void

const showAfter = 300
/** Before the place is asked: typed words are being saved, or the service is still busy with the pages. */
const preparing: ExportProgress = { label: 'Đang chuẩn bị', done: 0, total: null }
const firstLabel = { docx: 'Đang tạo tệp Word', pdf: 'Đang tạo tệp PDF' } as const

/** Follows one export to its end. null: it ended without a result. */
export async function follow(request: { readonly templateId: string, readonly recordId: string, readonly format: Format, readonly grant: string, readonly options: ExportOptions }, signal: AbortSignal, show: Show): Promise<ExportResult | null> {
  for await (const event of await client.papers.export(request, { signal })) {
    if (event.type === 'done') return event.result
    show(event)
  }
  return null
}

/** Calls `show` with the latest progress, but not before the work has taken long enough to be noticed. */
function delayed(show: Show, first: ExportProgress): { readonly show: Show, readonly end: () => void } {
  let latest = first
  let visible = false
  const timer = setTimeout(() => {
    visible = true
    show(latest)
  }, showAfter)
  return {
    show: (progress) => {
      latest = progress
      if (visible) show(progress)
    },
    end: () => clearTimeout(timer),
  }
}

export function useExportRun(templateId: string, recordId: string, optionsFor: (format: Format) => PrintOptions, onRefused: () => void) {
  const settled = useSettled(onRefused)
  const { notify, notifyFault } = useNotices()
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const running = useRef<AbortController | null>(null)
  const cancel = useCallback(() => running.current?.abort(), [])

  const run = useCallback(async (format: Format, choose: (name: string) => Promise<Grant | null>): Promise<ExportResult | null> => {
    if (running.current !== null) return null
    const abort = new AbortController()
    running.current = abort
    const late = { current: delayed(setProgress, preparing) }
    try {
      if (!await settled('xuất')) return null
      const { name } = await client.papers.suggestedName({ templateId, recordId }, { signal: abort.signal })
      late.current.end()
      setProgress(null)
      const grant = await choose(name)
      if (grant === null) return null
      late.current = delayed(setProgress, { label: firstLabel[format], done: 0, total: null })
      return await follow({ templateId, recordId, format, grant: grant.token, options: optionsFor(format) }, abort.signal, late.current.show)
    } catch (error) {
      if (abort.signal.aborted) notify({ intent: 'info', text: 'Đã dừng xuất; không có tệp nào được ghi dở.', leavesAfter: 6000 })
      else notifyFault(error)
      if (hasFaultCode(error, 'PAPER_NOT_READY')) onRefused()
      return null
    } finally {
      late.current.end()
      running.current = null
      setProgress(null)
    }
  }, [notify, notifyFault, onRefused, optionsFor, recordId, settled, templateId])

  return { progress, cancel, run }
}
