/** Work with packets from a dialog: progress while it runs, a way to stop it, what failed, and fresh lists afterwards. */
import { useCallback, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Fault } from '../../../shared/domain/problem.ts'
import { toFault } from '../../api/fault.ts'

type Event<T> = { readonly type: 'progress', readonly label: string, readonly done: number, readonly total: number | null } | { readonly type: 'done', readonly result: T }
export interface Working { readonly label: string, readonly done: number, readonly total: number | null }

export function usePacketWork() {
  const queries = useQueryClient()
  const [fault, setFault] = useState<Fault | null>(null)
  const [working, setWorking] = useState<Working | null>(null)
  const running = useRef<AbortController | null>(null)

  /** null: it failed (`fault` says why) or was stopped. */
  const run = useCallback(async <T,>(work: (signal: AbortSignal) => Promise<T | null>): Promise<T | null> => {
    const abort = new AbortController()
    running.current = abort
    setFault(null)
    setWorking({ label: 'Chuẩn bị', done: 0, total: null })
    try {
      const result = await work(abort.signal)
      await queries.invalidateQueries()
      return result
    } catch (error) {
      if (!abort.signal.aborted) setFault(toFault(error))
      return null
    } finally {
      running.current = null
      setWorking(null)
    }
  }, [queries])

  /** Streamed work, its progress shown. */
  const stream = useCallback(<T,>(call: (signal: AbortSignal) => Promise<AsyncIterable<Event<T>>>): Promise<T | null> => run(async (signal) => {
    for await (const event of await call(signal)) {
      if (event.type === 'done') return event.result
      setWorking({ label: event.label, done: event.done, total: event.total })
    }
    return null
  }), [run])

  return { fault, working, run, stream, stop: () => running.current?.abort() }
}
