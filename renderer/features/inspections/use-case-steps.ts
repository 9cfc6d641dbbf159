/** What can be done about the steps of a case: their papers made and opened, steps done and left out. */
import { useCallback, useMemo } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Problem } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import type { CaseStepView } from './step-action.ts'

type Paper = Pick<NonNullable<CaseStepView['paper']>, 'collection' | 'recordId'>

/** Empty: it is stored. */
type Refusals = readonly Problem[]

export function useCaseSteps(id: string, revision: number) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { notify, notifyFault } = useNotices()
  const openPaper = useCallback(async ({ collection, recordId }: Paper): Promise<void> => {
    await (collection === 'sessions' ? navigate({ to: '/inspections/$id', params: { id }, search: { at: recordId } }) : navigate({ to: '/free-documents/$id', params: { id: recordId }, search: { caseId: id } }))
  }, [id, navigate])
  const makePaper = useCallback(async (stepId: string, sessionId: string | null = null): Promise<void> => {
    try {
      const made = await client.inspections.makeStepPaper({ id, stepId, sessionId })
      await Promise.all([queries.invalidateQueries({ queryKey: service.inspections.key() }), queries.invalidateQueries({ queryKey: service.freeDocuments.key() })])
      const told = [...made.notes, ...made.problems.map(({ message, remedy }) => `${message} ${remedy}`)]
      if (told.length > 0) notify({ intent: 'info', text: told.join('\n'), leavesAfter: 15_000 })
      await openPaper(made)
    } catch (error) {
      notifyFault(error)
    }
  }, [id, notify, notifyFault, openPaper, queries])
  const change = useCallback(async (call: () => ReturnType<typeof client.inspections.completeStep>, done: string): Promise<Refusals> => {
    const outcome = await call()
    await queries.invalidateQueries({ queryKey: service.inspections.key() })
    switch (outcome.outcome) {
      case 'saved': {
        notify({ intent: 'success', text: done, leavesAfter: 5000 })
        return []
      }
      case 'refused': return outcome.problems
      case 'conflict': return [{ severity: 'error', code: 'case.changed', path: '', value: '', message: 'Cuộc này vừa được sửa ở nơi khác; các bước đã đọc lại.', remedy: 'Xem lại rồi bấm lần nữa.' }]
    }
  }, [notify, queries])
  const complete = useCallback(async ({ stepId, name }: CaseStepView, doneOn: string | null) =>
    change(() => client.inspections.completeStep({ id, revision, stepId, doneOn }), `Đã ghi hoàn thành bước “${name}”.`), [change, id, revision])
  const leaveOut = useCallback(async ({ stepId, name }: CaseStepView, reason: string) =>
    change(() => client.inspections.leaveOutStep({ id, revision, stepId, reason }), `Đã ghi bỏ qua bước “${name}”.`), [change, id, revision])
  const tieReviewMeeting = useCallback(async (meetingId: string | null, itemId: string) =>
    change(() => client.inspections.tieReviewMeeting({ id, revision, meetingId, itemId }), meetingId === null ? 'Không còn gắn cuộc họp nào.' : 'Đã lấy ngày họp, kết quả bỏ phiếu từ biên bản của cuộc họp.'), [change, id, revision])
  return useMemo(() => ({ openPaper, makePaper, complete, leaveOut, tieReviewMeeting }), [complete, leaveOut, makePaper, openPaper, tieReviewMeeting])
}
export type CaseStepCalls = ReturnType<typeof useCaseSteps>
