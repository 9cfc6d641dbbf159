/** Sending forms out: opens a campaign that is still being prepared, asks for a folder, streams the progress. */
import { useCallback, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { FormsResult } from '../../../shared/contract/campaigns.ts'
import type { Campaign } from '../../../shared/domain/campaign.ts'
import type { Fault, Problem } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { campaignQuery } from './queries.ts'

export type FormsState =
  | { readonly step: 'idle' }
  | { readonly step: 'writing', readonly label: string, readonly done: number, readonly total: number | null }
  | { readonly step: 'done', readonly token: string, readonly result: FormsResult }
  | { readonly step: 'refused', readonly problems: readonly Problem[] }
  | { readonly step: 'failed', readonly fault: Fault }
  | { readonly step: 'cancelled' }

/** The campaign as it was shown. */
export interface ShownCampaign { readonly revision: number, readonly record: Campaign }

export function useFormsOut() {
  const [state, setState] = useState<FormsState>({ step: 'idle' })
  const queries = useQueryClient()
  const running = useRef<AbortController | null>(null)
  const start = useCallback(async (shown: ShownCampaign, withDataFiles: boolean) => {
    const abort = new AbortController()
    try {
      const grant = await shell().chooseFormsFolder()
      if (grant === null) return
      running.current = abort
      setState({ step: 'writing', label: 'Chuẩn bị', done: 0, total: null })
      const problems = await openFirst(await asStored(queries, shown))
      if (problems.length > 0) return setState({ step: 'refused', problems })
      const kinds = ['workbook' as const, 'document' as const, ...withDataFiles ? ['dataFile' as const] : []]
      for await (const event of await client.campaigns.writeForms({ id: shown.record.id, grant: grant.token, kinds }, { signal: abort.signal })) {
        if (event.type === 'progress') setState({ step: 'writing', label: event.label, done: event.done, total: event.total })
        else setState({ step: 'done', token: grant.token, result: event.result })
      }
    } catch (error) {
      setState(abort.signal.aborted ? { step: 'cancelled' } : { step: 'failed', fault: toFault(error) })
    } finally {
      running.current = null
      await queries.invalidateQueries({ queryKey: service.campaigns.key() })
    }
  }, [queries])
  return { state, start, cancel: () => running.current?.abort() }
}

/** A page just come back to shows for a moment what was before the last edit; somebody else's edit since it was read stays a conflict. */
async function asStored(queries: QueryClient, shown: ShownCampaign): Promise<ShownCampaign> {
  const query = campaignQuery(shown.record.id)
  const isOnItsWay = queries.getQueryState(query.queryKey)?.fetchStatus === 'fetching'
  return isOnItsWay ? queries.fetchQuery(query) : shown
}

/** A campaign being prepared is opened; what stands in the way comes back as problems. */
async function openFirst({ revision, record }: ShownCampaign): Promise<readonly Problem[]> {
  if (record.state !== 'draft') return []
  const outcome = await client.campaigns.save({ revision, record: { ...record, state: 'open' } })
  switch (outcome.outcome) {
    case 'saved': return []
    case 'refused': return outcome.problems
    case 'conflict': return [{ severity: 'error', code: 'campaign.conflict', path: '', value: '', message: 'Có người vừa sửa đợt này.', remedy: 'Xem lại đợt rồi phát phiếu.' }]
  }
}
