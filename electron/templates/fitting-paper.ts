/** A paper the program made, held against the template in use: an office's own may have no place for the data. */
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Template } from '../documents/compose/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentProblems } from './free-document-problems.ts'

/** `what` the template should take, "dữ liệu của đợt này"; `whose`: which template that is. Answers with what is only pointed out; faults PAPER_NOT_READY for the rest. */
export function fittingProblems(paper: FreeDocument, templates: readonly Template[], what: string, whose = 'Mẫu văn bản'): readonly Problem[] {
  const problems = freeDocumentProblems(paper, templates)
  const wrong = problems.filter(({ severity }) => severity === 'error')
  if (wrong.length === 0) return problems
  throw fault('PAPER_NOT_READY', {
    happened: `${whose} cơ quan đang dùng không nhận ${what}.`, kept: 'Chưa có văn bản nào được lập.', remedy: `Xem lại mẫu “${paper.templateId}” ở phần Mẫu văn bản.`, problems: wrong,
  })
}
