/** Problems of a record in the form's own paths (`tasks.3.lead`), with their place said in Vietnamese. Pure. */
import type { z } from 'zod'
import type { Problem } from '../../../shared/domain/problem.ts'
import { screenMessage } from '../../ui/form/messages.ts'
import { labelOfPath } from './field-labels.ts'

export interface FieldProblem {
  readonly path: string
  readonly place: string
  readonly message: string
  readonly severity: 'error' | 'warning' | 'info'
}

export function problemsOf(error: z.ZodError): readonly FieldProblem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String).join('.')
    return { path, place: labelOfPath(path), message: screenMessage(issue.message) ?? issue.message, severity: 'error' }
  })
}

/** Problems the service found; its paths are written as in the interchange file (`tasks[3].lead`). */
export function problemsFromService(problems: readonly Problem[]): readonly FieldProblem[] {
  return problems.map((problem) => {
    const path = problem.path.replace(/\[(\d+)\]/gu, '.$1').replace(/^\./u, '')
    const message = screenMessage(problem.message) ?? problem.message
    return { path, place: labelOfPath(path), severity: problem.severity, message: message === problem.message && problem.remedy !== '' ? `${message} ${problem.remedy}` : message }
  })
}
