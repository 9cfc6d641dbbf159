/** What reading said of a file, as the lines of the golden table. */
import type { SubmissionRead } from '../../../electron/campaigns/forms/index.ts'

/** One block: whose it is, its figures, its answers, its problems. */
export function told(read: SubmissionRead): string {
  const figures = read.measurements.map(({ code, numerator, denominator, rate }) => `${code}=${rate === null ? [numerator, denominator].filter((part) => part !== null).join('/') : `${rate}%`}`)
  const answers = read.answers.map(({ questionId, text, rows }) => `  ${questionId}: ${rows.length > 0 ? rows.map((row) => `[${row.join(' | ')}]`).join(' ') : text.replaceAll('\n', ' ⏎ ')}`)
  const problems = read.problems.map(({ severity, code, sheet, cell, path, value }) => `  ${severity === 'error' ? 'SAI' : severity === 'warning' ? 'NHẮC' : 'GHI'} ${code}${[sheet, cell].some((part) => part !== '') ? ` @ ${[sheet, cell].filter((part) => part !== '').join('!')}` : ''}${path === '' ? '' : ` (${path})`}${value === '' ? '' : ` “${value}”`}`)
  return [
    `đơn vị: ${read.bodyId ?? 'chưa rõ'}${read.matchedBy === null ? '' : ` (${{ key: 'khoá ẩn', code: 'mã in', name: 'tên' }[read.matchedBy]})`}`,
    `số liệu: ${figures.length === 0 ? 'không có' : figures.join(' ')}`,
    `trả lời:${answers.length === 0 ? ' không có' : ''}`, ...answers, `vấn đề:${problems.length === 0 ? ' không' : ''}`, ...problems,
  ].join('\n')
}
