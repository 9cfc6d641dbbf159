/** What the window asks about the way of a paper. */
import { useCallback } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PaperKey, PaperStanding } from '../../../shared/contract/workflow.ts'
import { service } from '../../api/client.ts'

/** Asked anew each time a page stands: someone else may have taken a step. */
export const standingQuery = (key: PaperKey) => service.workflow.standing.queryOptions({ input: key, staleTime: 0 })
export const commentsQuery = (key: PaperKey) => service.workflow.comments.queryOptions({ input: key, staleTime: 0 })
export const versionsQuery = (key: PaperKey) => service.workflow.versions.queryOptions({ input: key, staleTime: 0 })
export const waitingQuery = () => service.workflow.waiting.queryOptions({ staleTime: 0 })

/** After a step, a comment or a name: everything that shows them is asked anew; pages and forms are not. */
export function useWorkflowChanged(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: service.workflow.key() }), [queries])
}

/** Where the paper stands; undefined until it is known. */
export function useStanding(key: PaperKey): PaperStanding | undefined {
  return useQuery(standingQuery(key)).data
}
