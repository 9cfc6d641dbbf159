/** How strongly a rule speaks depends on what is being done: storing a draft, or making the paper. */
import type { Problem } from '../../shared/domain/problem.ts'

/** The same problems, shown but not refusing. */
export function asWarnings(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => problem.severity === 'error' ? { ...problem, severity: 'warning' } : problem)
}
