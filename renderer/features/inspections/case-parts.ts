/** The pages of one case and which of them a field stands on. Pure. */

export const caseParts = ['steps', 'facts', 'findings', 'results', 'sessions'] as const
export type CasePart = (typeof caseParts)[number]

export const casePartWords: Readonly<Record<CasePart, string>> = {
  steps: 'Các bước', facts: 'Hồ sơ cuộc', findings: 'Phát hiện và yêu cầu', results: 'Kết quả', sessions: 'Buổi làm việc',
}

export function isCasePart(value: unknown): value is CasePart {
  return caseParts.some((part) => part === value)
}

/** `findings.0.cause` → the page of findings. Words of minutes (`block:…`) stand where their session does. */
export function partOfField(path: string): Exclude<CasePart, 'steps'> {
  const [first = ''] = path.split('.')
  if (first === 'sessions' || path.startsWith('block:')) return 'sessions'
  if (first === 'findings' || first === 'requirements' || first === 'strengths') return 'findings'
  if (first === 'outcomes' || first === 'reviewMeeting') return 'results'
  return 'facts'
}

/** Which session a field belongs to, by its place in the case; null: none. */
export function sessionOfField(path: string): number | null {
  const row = /^sessions\.(\d+)/u.exec(path)?.[1]
  return row === undefined ? null : Number(row)
}
