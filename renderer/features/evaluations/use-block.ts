/** Stores a block of results whole, and offers to put back what stood there before. */
import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Evaluation } from '../../../shared/domain/evaluation.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'

/** `before` null: a new result. */
export interface BlockResult { readonly id: string, readonly revision: number | null, readonly record: Evaluation, readonly before: Evaluation | null }

/** Problems of a refusal, or null when it is stored. */
export function useSaveBlock() {
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const reread = useCallback(() => queries.invalidateQueries({ queryKey: service.evaluations.key() }), [queries])
  return useCallback(async (results: readonly BlockResult[], done: string): Promise<readonly Problem[] | null> => {
    try {
      const answer = await client.evaluations.saveResults({ results: results.map(({ id, revision, record }) => ({ id, revision, record })) })
      if (answer.outcome === 'refused') return answer.problems
      await reread()
      const now = new Map(answer.saved.map(({ id, revision }) => [id, revision]))
      const putBack = async (): Promise<void> => {
        const undone = await client.evaluations.saveResults({ results: results.map(({ id, before }) => ({ id, revision: now.get(id) ?? null, record: before })) })
        await reread()
        notify(undone.outcome === 'done' ? { intent: 'success', text: 'Đã hoàn tác: bảng trở lại như trước khi dán.' } : { intent: 'warning', text: `Chưa hoàn tác được: ${undone.problems.map(({ message }) => message).join(' ')}` })
      }
      notify({ intent: 'success', text: done, actions: [{ label: 'Hoàn tác', run: () => { putBack().catch(notifyFault) } }] })
      return null
    } catch (error) {
      notifyFault(error)
      return []
    }
  }, [notify, notifyFault, reread])
}
