/** Taking forms in: choose, look, decide, write. Nothing is stored before the last step; stopping leaves nothing behind. */
import { useCallback, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Grant } from '../../../shared/contract/shell.ts'
import type { FormsImportResult, ImportDecision, ImportFile, ImportPreview } from '../../../shared/contract/submissions.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { followed } from '../../api/streamed-work.ts'
import type { WorkEvent, Working } from '../../api/streamed-work.ts'
import { firstDecision } from './words.ts'

/** `chosen`: by the person; what nobody chose follows the state of its file. */
export interface Decided { readonly decision: ImportDecision, readonly reason: string, readonly chosen: boolean }
export type Decisions = Readonly<Record<string, Decided>>

export type ImportStep =
  | { readonly step: 'idle' }
  | { readonly step: 'working' } & Working
  | { readonly step: 'preview', readonly preview: ImportPreview, readonly decisions: Decisions }
  | { readonly step: 'done', readonly result: FormsImportResult }
  | { readonly step: 'cancelled' }

/** Where an import is, and streamed work that moves it on. */
function useImportState() {
  const [state, setState] = useState<ImportStep>({ step: 'idle' })
  const [fault, setFault] = useState<Fault | null>(null)
  const running = useRef<AbortController | null>(null)
  /** Runs streamed work; null when it was stopped or failed (then `back` is shown again). */
  const run = useCallback(async <T,>(call: (signal: AbortSignal) => Promise<AsyncIterable<WorkEvent<T>>>, back: ImportStep): Promise<T | null> => {
    const abort = new AbortController()
    running.current = abort
    setFault(null)
    setState({ step: 'working', label: 'Chuẩn bị', done: 0, total: null })
    try {
      const result = await followed(await call(abort.signal), (working) => setState({ step: 'working', ...working }))
      if (result !== null) return result
      setState(back)
    } catch (error) {
      if (!abort.signal.aborted) setFault(toFault(error))
      setState(abort.signal.aborted && back.step === 'idle' ? { step: 'cancelled' } : back)
    } finally {
      running.current = null
    }
    return null
  }, [])
  return { state, setState, fault, setFault, run, cancel: () => running.current?.abort() }
}

export function useImportForms(campaignId: string) {
  const { state, setState, fault, setFault, run, cancel } = useImportState()
  const queries = useQueryClient()

  const look = useCallback(async (grants: readonly Grant[]): Promise<void> => {
    if (grants.length === 0) return
    const preview = await run((signal) => client.submissions.previewImport({ campaignId, grants: grants.map(({ token }) => token) }, { signal }), { step: 'idle' })
    if (preview !== null) setState({ step: 'preview', preview, decisions: decisionsOf(preview.files, {}) })
  }, [campaignId, run, setState])

  /** The service judges the files anew: another unit, or one left out. */
  const judge = useCallback(async (decisions: Decisions, call: (skipped: string[]) => Promise<ImportPreview>): Promise<void> => {
    try {
      const preview = await call(Object.entries(decisions).filter(([, { decision }]) => decision === 'skip').map(([fileId]) => fileId))
      setState({ step: 'preview', preview, decisions: decisionsOf(preview.files, decisions) })
    } catch (error) {
      setFault(toFault(error))
    }
  }, [setFault, setState])

  const assign = useCallback(async (shown: ImportPreview, decisions: Decisions, fileId: string, bodyId: string | null): Promise<void> => {
    const { [fileId]: _before, ...others } = decisions
    await judge(others, (skipped) => client.submissions.assign({ previewId: shown.previewId, fileId, bodyId, skipped }))
  }, [judge])

  const decide = useCallback(async (shown: ImportPreview, before: Decisions, changed: Decisions): Promise<void> => {
    const decisions = { ...before, ...changed }
    setState({ step: 'preview', preview: shown, decisions })
    const moved = Object.entries(changed).some(([fileId, { decision }]) => (decision === 'skip') !== (before[fileId]?.decision === 'skip'))
    if (moved) await judge(decisions, (skipped) => client.submissions.review({ previewId: shown.previewId, skipped }))
  }, [judge, setState])

  const commit = useCallback(async (shown: ImportPreview, decisions: Decisions, rest: { readonly receivedOn: string | null, readonly reason: string }): Promise<void> => {
    const list = Object.entries(decisions).map(([fileId, { decision, reason }]) => ({ fileId, decision, reason }))
    const result = await run((signal) => client.submissions.commitImport({ previewId: shown.previewId, ...rest, decisions: list }, { signal }), { step: 'preview', preview: shown, decisions })
    if (result === null) return
    setState({ step: 'done', result })
    await queries.invalidateQueries()
  }, [queries, run, setState])

  return { state, fault, look, assign, decide, commit, cancel, restart: () => setState({ step: 'idle' }), failed: (error: unknown) => setFault(toFault(error)), clearFault: () => setFault(null) }
}

/** What was decided stands; a file that has become decidable gets its first decision. */
function decisionsOf(files: readonly ImportFile[], before: Decisions): Decisions {
  return Object.fromEntries(files.flatMap((file) => {
    const first = firstDecision(file)
    const kept = before[file.fileId]
    if (first === null) return []
    return [[file.fileId, kept?.chosen === true ? kept : { decision: first, reason: kept?.reason ?? '', chosen: false }]]
  }))
}
