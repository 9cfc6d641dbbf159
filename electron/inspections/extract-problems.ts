/** The conference that weighed a case is written down as held while its extract says nothing of it: pointed out, never in the way. Pure. */
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { isEmptyField } from '../free-documents/index.ts'
import type { CaseFacts } from './case-facts.service.ts'

/** What an extract of minutes is not whole without. */
const parts = { meeting: 'cuộc họp', start: 'thời gian', place: 'địa điểm', present: 'số có mặt', chair: 'người chủ trì', votes: 'kết quả biểu quyết' } as const

export function extractProblems({ inspection, papers }: Pick<CaseFacts, 'inspection' | 'papers'>): readonly Problem[] {
  return inspection.steps.flatMap(({ stepId, doneOn }) => {
    const paper = papers.get(stepId)
    if (doneOn === null || paper === undefined || paper.templateId !== 'trich-bien-ban') return []
    const missing = (Object.keys(parts) as (keyof typeof parts)[]).filter((field) => isEmptyField(paper.fields[field])).map((field) => parts[field])
    return missing.length === 0 ? [] : [warning('case.extractEmpty', 'steps', stepId, `Trích biên bản của hội nghị xem xét còn trống: ${missing.join(', ')}.`, 'Gắn cuộc này với cuộc họp đã ghi trong chương trình, hoặc mở trích biên bản rồi ghi theo biên bản hội nghị.')]
  })
}
