/** What the window asks about drafts that are out in Word. */
import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { PaperKey } from '../../../shared/contract/workflow.ts'
import { service } from '../../api/client.ts'
import { useWorkflowChanged } from '../workflow/queries.ts'

/** Asked anew each time a page stands: someone else may have given a draft out. */
export const wordStandingQuery = (key: PaperKey) => service.wordReturn.standing.queryOptions({ input: key, staleTime: 0 })

/** After a draft went out, came back or was given up: what shows it, its versions and comments are asked anew. */
export function useWordChanged(): () => Promise<void> {
  const queries = useQueryClient()
  const workflowChanged = useWorkflowChanged()
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: service.wordReturn.key() })
    await workflowChanged()
  }, [queries, workflowChanged])
}
