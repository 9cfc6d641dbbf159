/** The report of a checked file on a terminal: words of the file are shown, never obeyed. */
import { expect, it } from 'vitest'
import { reportText } from '../../../electron/cli/check.ts'
import type { FileFinding, FileReport } from '../../../shared/contract/form-checks.ts'

const finding: FileFinding = {
  id: 'F1', ruleId: 'T18', severity: 'info', place: 'body', excerpt: 'chữ \u009B31m đỏ \u001B]0;tên\u0007', found: 'khoảng trắng thừa', expected: 'một khoảng trắng', clause: 'HD05', status: 'custom',
  message: 'Có khoảng trắng thừa.', remedy: 'Bỏ đi.', zone: 'body', sure: 'certain', page: 2, paragraph: 1, part: 'nội dung', fix: null, box: null,
}
const report: FileReport = {
  fileName: 'a.docx', findings: [finding],
  summary: {
    profileId: 'hd05', profileTitle: 'Hướng dẫn 05-HD/VPTW', profileReason: 'date', kind: 'plan', number: '', date: null, subject: '', issuer: '', foreignForm: false, pages: 2,
    counts: { error: 0, warning: 0, info: 1 }, sha256: '',
  },
}

it('shows control characters as pictures, one line for each finding', () => {
  const text = reportText(report)
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u)
  expect(text.split('\n')).toHaveLength(3)
  expect(text).toContain('Ghi chú T18, trang 2: Có khoảng trắng thừa. “chữ ␡31m đỏ ␛]0;tên␇” Bỏ đi. [HD05]')
})
