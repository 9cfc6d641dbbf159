/** What the window decides of copies and of the way of printing: papers that can be copied, the parts of an extract, what is said before writing. */
import { expect, test } from 'vitest'
import type { CopyPart, PaperRow } from '../../../shared/contract/papers.ts'
import { copyFormSchema, copyRequest, indents, notCopiable, withPart } from '../../../renderer/features/papers/copy-choice.ts'
import { paperWords } from '../../../renderer/features/papers/paper-words.ts'
import { choiceWords, exportOptions, noRecipientsWords, plainChoice } from '../../../renderer/features/papers/print-choice.ts'

const row: PaperRow = {
  templateId: 'mau', recordId: 'vb-1', subjectKind: 'freeDocument', ownerId: 'vb-1', kind: 'workingRegulation', kindSymbol: 'QC', printedNumber: '02-QC/ĐU', date: '2026-06-05', subject: 'phối hợp công tác', bodyName: 'Đảng uỷ',
}
const part = (id: string, depth: number, group = 'Nội dung'): CopyPart => ({ id, group, label: '', text: id, depth })
const parts = [part('điều 1', 3), part('khoản 1', 4), part('điểm a', 5), part('khoản 2', 4), part('điều 2', 3), part('phụ lục', 7, 'Phụ lục: Bảng')]

test('only an issued paper is copied, and what is missing is named', () => {
  expect(notCopiable(row)).toBeNull()
  expect(notCopiable({ ...row, printedNumber: '' })).toMatch(/^Chưa sao được: văn bản chưa có số\./u)
  expect(notCopiable({ ...row, printedNumber: '', date: null })).toMatch(/^Chưa sao được: văn bản chưa có số và ngày\./u)
  expect(paperWords(row)).toMatch(/ số 02-QC\/ĐU, ngày 05\/6\/2026: phối hợp công tác$/u)
  expect(paperWords({ ...row, date: null })).toContain('chưa có ngày')
})

test('a marked part takes what stands below it, in the order of the paper and never into another text', () => {
  expect(withPart(parts, [], 'điều 1', true)).toEqual(['điều 1', 'khoản 1', 'điểm a', 'khoản 2'])
  expect(withPart(parts, ['điều 1', 'khoản 1', 'điểm a', 'khoản 2'], 'khoản 1', false)).toEqual(['điều 1', 'khoản 2'])
  expect(withPart(parts, ['phụ lục'], 'điều 2', true)).toEqual(['điều 2', 'phụ lục'])
  expect(withPart(parts, ['điều 2'], 'không có', true)).toEqual(['điều 2'])
})

test('each part is set in under what it belongs to; words before every heading are not', () => {
  expect(indents([part('mở đầu', 7), ...parts, part('gạch', 8, 'Phụ lục: Bảng')])).toEqual([0, 0, 1, 2, 1, 0, 0, 1])
})

test('an extract needs a part; other copies ask for none', () => {
  const form = { kind: 'extract', bodyId: 'du', number: null, date: null, signingRightId: null, recipients: [], archive: '', part: [] }
  expect(copyFormSchema.safeParse(form).error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([['part', 'Đánh dấu ít nhất một đoạn để trích.']])
  expect(copyRequest(copyFormSchema.parse({ ...form, part: ['a'] })).part).toEqual(['a'])
  expect(copyRequest(copyFormSchema.parse({ ...form, kind: 'trueCopy', part: ['a'] }))).not.toHaveProperty('part')
})

test('copies for each recipient of a paper for nobody are said before writing, and only then', () => {
  const each = { copies: { by: 'recipient' as const } }
  expect(noRecipientsWords(each, 0)).toMatch(/^Chưa có nơi nhận nào nên tệp chỉ có một bản\./u)
  expect([noRecipientsWords(each, 2), noRecipientsWords(each, null), noRecipientsWords({ copies: { by: 'none' } }, 0)]).toEqual([null, null, null])
})

test('the archive’s form is asked for in PDF only; pictures go by their grants', () => {
  const choice = { ...plainChoice, twoSided: true, archive: true, images: { signature: { token: 'grant-ky', displayName: 'ký.png' }, seal: null } }
  expect([exportOptions(choice, 'docx').archive, exportOptions(choice, 'pdf').archive]).toEqual([false, true])
  expect(exportOptions(choice, 'pdf').images).toEqual({ signature: 'grant-ky' })
  expect(choiceWords(choice)).toBe('in hai mặt; PDF lưu trữ; ảnh chữ ký')
})
