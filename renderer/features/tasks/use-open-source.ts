/** The way from a task to where it was set. */
import { useNavigate } from '@tanstack/react-router'
import { paperSubjects } from '../../../shared/domain/paper-pointer.ts'
import type { TaskSource } from '../../../shared/domain/task.ts'
import { useNotices } from '../../app/notices.tsx'
import { openPaper } from '../papers/open-paper.ts'

/** What the place is called on a button; null: the task was typed in by itself. */
export function sourceLabel({ type }: TaskSource): string | null {
  switch (type) {
    case 'meeting': return 'Xem cuộc họp giao nhiệm vụ này'
    case 'plan': return 'Xem kế hoạch giao nhiệm vụ này'
    case 'inspection': return 'Xem cuộc kiểm tra yêu cầu việc này'
    case 'petition': return 'Xem đơn thư, kiến nghị'
    case 'paper': case 'issued': return 'Xem văn bản giao nhiệm vụ này'
    case 'own': return null
    default: return type satisfies never
  }
}

export function useOpenSource(): (task: { readonly source: TaskSource }) => void {
  const navigate = useNavigate()
  const { notify } = useNotices()
  return ({ source }) => {
    switch (source.type) {
      case 'meeting': return void navigate({ to: '/meetings/$id/minutes', params: { id: source.meetingId } })
      case 'plan': return void navigate({ to: '/plans/$id', params: { id: source.planId } })
      case 'inspection': return void navigate({ to: '/inspections/$id', params: { id: source.inspectionId } })
      case 'petition': return void navigate({ to: '/petitions/$id', params: { id: source.petitionId } })
      case 'paper': return void navigate({ to: '/free-documents/$id', params: { id: source.freeDocumentId } })
      case 'issued': return void navigate(openPaper({ ...source.document, subjectKind: paperSubjects[source.document.collection] }))
      case 'own': return notify({ intent: 'info', text: source.text === '' ? 'Nhiệm vụ này nhập riêng, chưa ghi nguồn giao.' : `Nguồn giao: ${source.text}.`, leavesAfter: 8000 })
      default: return source satisfies never
    }
  }
}
