/** What the pages of accounts and of the journal say. */
import { passwordLength } from '../../../shared/domain/account.ts'
import type { Problem } from '../../../shared/domain/problem.ts'

export const passwordHint = `Ít nhất ${passwordLength} chữ. Một câu dài, dễ nhớ là tốt nhất; gõ được cả tiếng Việt có dấu.`

/** The words of the first problem at a place; several passwords have places of their own. */
export function problemAt(problems: readonly Problem[], ...paths: readonly string[]): string | undefined {
  const found = problems.find(({ path }) => paths.some((wanted) => path === wanted || path.startsWith(`${wanted}.`)))
  return found === undefined ? undefined : `${found.message} ${found.remedy}`
}
