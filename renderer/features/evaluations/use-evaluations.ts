/** What the pages of a round do: save a row, approve, take back, close, make papers; every answer is shown and the round read anew. */
import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DoneOrRefused } from '../../../shared/contract/evaluations.ts'
import type { Evaluation, EvaluationPaperRole } from '../../../shared/domain/evaluation.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'

export function useEvaluations(roundId: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { notify, notifyFault } = useNotices()
  const reread = useCallback(() => queries.invalidateQueries({ queryKey: service.evaluations.key() }), [queries])

  /** Problems of a refusal, or null when it is done; a fault is shown, and nothing is left to say. */
  const attempt = useCallback(async (call: () => Promise<readonly Problem[] | null>): Promise<readonly Problem[] | null> => {
    try {
      const refused = await call()
      if (refused === null) await reread()
      return refused
    } catch (error) {
      notifyFault(error)
      return []
    }
  }, [notifyFault, reread])

  const saveResult = useCallback((record: Evaluation, revision: number | null) => attempt(async () => {
    const saved = await client.evaluations.results.save({ revision, record })
    if (saved.outcome === 'refused') return saved.problems.filter(({ severity }) => severity === 'error')
    if (saved.outcome === 'conflict') notify({ intent: 'warning', text: `Kết quả này vừa được ${saved.changedBy} sửa. Dòng đã đọc lại; nhập lại phần cần sửa.` })
    return null
  }), [attempt, notify])

  const decide = useCallback((call: () => Promise<DoneOrRefused>, done: (changed: number) => string) => attempt(async () => {
    const answer = await call()
    if (answer.outcome === 'refused') return answer.problems
    notify({ intent: 'success', text: [done(answer.changed), ...answer.problems.length > 0 ? [`${answer.problems.length} kết quả chưa đề xuất được nên chưa duyệt.`] : []].join(' ') })
    return null
  }), [attempt, notify])

  /** The new paper is opened at once: its number, date and signer are the person's. */
  const makePaper = useCallback(async (role: EvaluationPaperRole, resultId: string | null): Promise<void> => {
    try {
      const { recordId, notes } = await client.evaluations.makePaper({ roundId, role, resultId })
      await Promise.all([queries.invalidateQueries({ queryKey: service.freeDocuments.key() }), reread()])
      notify({ intent: 'info', text: notes.join(' ') })
      await navigate({ to: '/free-documents/$id', params: { id: recordId } })
    } catch (error) {
      notifyFault(error)
    }
  }, [navigate, notify, notifyFault, queries, reread, roundId])

  return { saveResult, decide, makePaper }
}
