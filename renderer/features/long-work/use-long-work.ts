/** Work that takes its time: how far it is while it runs, a way to stop it, what failed, and fresh lists afterwards. */
import { useCallback, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Fault } from '../../../shared/domain/problem.ts'
import { toFault } from '../../api/fault.ts'
import { followed } from '../../api/streamed-work.ts'
import type { WorkEvent, Working } from '../../api/streamed-work.ts'

export function useLongWork() {
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
  const stream = useCallback(<T,>(call: (signal: AbortSignal) => Promise<AsyncIterable<WorkEvent<T>>>): Promise<T | null> => run(async (signal) => followed(await call(signal), setWorking)), [run])

  return { fault, working, run, stream, stop: () => running.current?.abort() }
}
