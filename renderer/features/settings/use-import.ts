/** Importing an interchange file: choose, stream the progress, show every problem. Nothing is written when anything is wrong. */
import { useCallback, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ImportResult } from '../../../shared/contract/office.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'

export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'running', readonly file: string, readonly label: string, readonly done: number, readonly total: number | null }
  | { readonly step: 'done', readonly file: string, readonly result: ImportResult }
  | { readonly step: 'failed', readonly fault: Fault }
  | { readonly step: 'cancelled' }

export function useImport() {
  const [state, setState] = useState<ImportState>({ step: 'idle' })
  const queries = useQueryClient()
  const running = useRef<AbortController | null>(null)
  const start = useCallback(async () => {
    const grant = await shell().chooseRecordsToImport()
    if (grant === null) return
    const abort = new AbortController()
    running.current = abort
    const file = grant.displayName
    setState({ step: 'running', file, label: 'Đang đọc tệp', done: 0, total: null })
    try {
      for await (const event of await client.office.importRecords({ grant: grant.token }, { signal: abort.signal })) {
        if (event.type === 'progress') setState({ step: 'running', file, label: event.label, done: event.done, total: event.total })
        else setState({ step: 'done', file, result: event.result })
      }
      await queries.invalidateQueries()
    } catch (error) {
      setState(abort.signal.aborted ? { step: 'cancelled' } : { step: 'failed', fault: toFault(error) })
    } finally {
      running.current = null
    }
  }, [queries])
  return { state, start, cancel: () => running.current?.abort() }
}
