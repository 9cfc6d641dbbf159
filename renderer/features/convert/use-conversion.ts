/** Converting one file: choose it, see what would change, write the copy. Nothing is written before the person says where. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AskedCharset, ConversionPlan, ConversionWritten } from '../../../shared/contract/conversions.ts'
import type { Grant } from '../../../shared/contract/shell.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'

/** The file being looked at and how it is to be read. */
export interface Source { readonly grant: Pick<Grant, 'token' | 'displayName'>, readonly charset: AskedCharset }

export type ConversionState =
  | { readonly step: 'start' }
  | { readonly step: 'reading', readonly source: Source }
  | { readonly step: 'planned', readonly source: Source, readonly plan: ConversionPlan }
  | { readonly step: 'failed', readonly source: Source, readonly fault: Fault }
  | { readonly step: 'cancelled', readonly source: Source }

/** What became of writing the copy of the plan that is shown. */
export type WriteState =
  | { readonly step: 'none' }
  | { readonly step: 'writing' }
  | { readonly step: 'written', readonly result: ConversionWritten }
  | { readonly step: 'failed', readonly fault: Fault }

export interface Conversion {
  readonly state: ConversionState
  readonly writing: WriteState
  /** Asks for a file; the one shown stays when the person cancels. */
  readonly choose: () => Promise<void>
  readonly read: (source: Source) => Promise<void>
  readonly cancel: () => void
  readonly write: (plan: ConversionPlan, acceptLoss: boolean) => Promise<void>
}

export function useConversion(onFailure: (error: unknown) => void): Conversion {
  const [state, setState] = useState<ConversionState>({ step: 'start' })
  const [writing, setWriting] = useState<WriteState>({ step: 'none' })
  const running = useRef<AbortController | null>(null)
  const cancel = useCallback(() => running.current?.abort(), [])
  useEffect(() => cancel, [cancel])

  const read = useCallback(async (source: Source) => {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    // A newer question took its place: what becomes of this one is not shown.
    const set = (next: ConversionState): void => { if (running.current === abort) setState(next) }
    set({ step: 'reading', source })
    setWriting({ step: 'none' })
    try {
      for await (const event of await client.conversions.plan({ grant: source.grant.token, charset: source.charset }, { signal: abort.signal })) {
        if (event.type === 'done') set({ step: 'planned', source, plan: event.result })
      }
    } catch (error) {
      set(abort.signal.aborted ? { step: 'cancelled', source } : { step: 'failed', source, fault: toFault(error) })
    }
  }, [])

  const choose = useCallback(async () => {
    try {
      const grant = await shell().chooseFileToConvert()
      if (grant !== null) await read({ grant, charset: 'auto' })
    } catch (error) {
      onFailure(error)
    }
  }, [onFailure, read])

  const write = useCallback(async ({ planId, fileName, kind }: ConversionPlan, acceptLoss: boolean) => {
    try {
      const grant = await shell().chooseExport(`${fileName.replace(/\.[^.]+$/u, '')} (Unicode)`, kind)
      if (grant === null) return
      setWriting({ step: 'writing' })
      setWriting({ step: 'written', result: await client.conversions.write({ planId, grant: grant.token, acceptLoss }) })
    } catch (error) {
      setWriting({ step: 'failed', fault: toFault(error) })
    }
  }, [])

  return { state, writing, choose, read, cancel, write }
}
