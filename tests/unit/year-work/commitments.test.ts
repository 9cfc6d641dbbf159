/** Registrations: coverage by role, loose and repeated items, two registers of one type. */
import { expect, test } from 'vitest'
import { commitmentProblems } from '../../../electron/commitments/commitment-rules.ts'
import { coverageOf, looseItems, peopleOf, repeatedItems } from '../../../electron/commitments/coverage.ts'
import { commitmentSchema } from '../../../shared/domain/commitment.ts'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { workRateText } from '../../../shared/domain/work-table.ts'

const tied = { content: 'Giảm một nửa thời gian trả lời kiến nghị', task: 'Tiếp công dân', result: 'Trả lời trong 05 ngày' }

function register(over: Record<string, unknown> = {}): Commitment {
  return commitmentSchema.parse({
    id: 'dk-1', bodyId: 'cb', year: 2026, type: 'Nêu gương của người đứng đầu',
    registrants: [
      { name: 'Nguyễn Văn An', role: 'head', registeredOn: '2026-01-20', items: [tied] },
      { name: 'Trần Thị Bình', role: 'member', registeredOn: '2026-02-10', items: [tied] },
      { name: 'Lê Văn Cường', role: 'member' },
    ], ...over,
  })
}

test('coverage by role on a day; heads apart', () => {
  const people = peopleOf([register()])
  expect(workRateText(coverageOf(people, '2026-12-31'))).toBe('66,67% (2/3)')
  expect([coverageOf(people, '2026-12-31', 'head'), coverageOf(people, '2026-12-31', 'member'), coverageOf(people, '2026-12-31', 'nonMember')].map(workRateText)).toEqual(['100,00% (1/1)', '50,00% (1/2)', '0/0'])
  expect(workRateText(coverageOf(people, '2026-01-31'))).toBe('33,33% (1/3)')
})

test('an item without a task, without a result, and a registration without an item are named', () => {
  const loose = register({ registrants: [
    { name: 'An', role: 'head', registeredOn: '2026-01-20', items: [{ content: 'Gương mẫu', task: '', result: '' }, tied] },
    { name: 'Bình', role: 'member', registeredOn: '2026-01-20' }, { name: 'Cường', role: 'member' },
  ] })
  expect(looseItems(peopleOf([loose]), '2026-12-31').map(({ person, sentence }) => `${person.name}: ${sentence}`)).toEqual([
    'An: Chưa gắn với nhiệm vụ', 'An: Chưa có kết quả đo được', 'Bình: Đã đăng ký nhưng chưa ghi nội dung',
  ])
  const problems = commitmentProblems(loose, [])
  expect(problems.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
    'warning registrants[0].items[0].task', 'warning registrants[0].items[0].result', 'warning registrants[1].items',
  ])
})

test('what is word for word last year\'s is shown, for the same person of the same unit only', () => {
  const before = register({ id: 'cu', year: 2025, type: 'Gương mẫu thực hiện', registrants: [{ name: 'NGUYỄN VĂN AN', role: 'head', items: [{ content: 'giảm một nửa thời gian trả lời kiến nghị.' }] }] })
  expect(repeatedItems(peopleOf([register()]), peopleOf([before])).map(({ person, sentence }) => `${person.name}: ${sentence}`)).toEqual(['Nguyễn Văn An: Trùng nguyên văn với năm 2025 (Gương mẫu thực hiện)'])
  expect(repeatedItems(peopleOf([register()]), peopleOf([register({ ...before, bodyId: 'khac' })]))).toEqual([])
})

test('a unit has one register of a type and year, however the type is written', () => {
  const codes = (one: Commitment): readonly string[] => commitmentProblems(one, [register()]).filter(({ severity }) => severity === 'error').map(({ code }) => code)
  expect(codes(register({ id: 'dk-2', type: 'nêu gương của người đứng đầu' }))).toEqual(['commitment.twice'])
  expect([codes(register()), codes(register({ id: 'dk-2', year: 2027 })), codes(register({ id: 'dk-2', bodyId: 'x' }))].flat()).toEqual([])
})
