/** Words and rows of the pages of a year of inspection. */
import { expect, it } from 'vitest'
import { disagreementWords } from '../../../renderer/features/case-statistics/words.ts'
import { yearsText } from '../../../renderer/features/inspection-programmes/words.ts'
import { attendedWords, objectRows, personRows } from '../../../renderer/features/supervision-assignments/rows.ts'

it('says both sides of a cross-check that does not hold and by how much', () => {
  expect(disagreementWords({ columns: [{ id: 'year', name: 'Năm 2026', from: '2026-01-01', to: '2026-12-31' }], disagreements: [{ checkId: 'a', name: 'Tổng bằng các phần', columnId: 'year', left: 3, right: 5 }] }))
    .toEqual(['Tổng bằng các phần (năm 2026): một bên 3, một bên 5, lệch 2.'])
})

it('writes one year once', () => {
  expect([yearsText({ year: 2026, toYear: 2026 }), yearsText({ year: 2025, toYear: 2030 })]).toEqual(['2026', '2025 - 2030'])
})

const follower = (assignmentId: string, fullName: string, to: string | null = null) => ({ assignmentId, fullName, title: '', from: '2026-03-01', to })

it('opens the assignment in force, else the last one', () => {
  const rows = objectRows({ on: '2026-06-15', people: [], without: [], units: 2, objects: [
    { bodyId: 'cb', name: 'Chi bộ A', now: [follower('moi', 'Vũ Thử')], before: [follower('cu', 'Lê Mẫu', '2026-05-31')] }, { bodyId: null, name: 'Thanh niên', now: [], before: [follower('het', 'Lê Mẫu', '2026-05-31')] },
  ] })
  expect(rows.map(({ key, assignmentId, now, before }) => [key, assignmentId, now, before])).toEqual([
    ['cb', 'moi', 'Vũ Thử (từ 01/3/2026)', 'Lê Mẫu (01/3/2026 – 31/5/2026)'], [' Thanh niên', 'het', 'chưa có', 'Lê Mẫu (01/3/2026 – 31/5/2026)'],
  ])
})

it('shows meetings of organisations only', () => {
  const assignment = (bodyId: string | null) => ({ id: String(bodyId), revision: 1, bodyId, object: 'x', from: '2026-01-01', to: null, decision: '', visits: 0, lastVisit: null, held: 3, attended: 2, meetings: [] })
  expect(personRows({ on: '', objects: [], without: [], units: 0, people: [{ personId: 'p', fullName: 'Vũ Thử', title: '', assignments: [assignment('cb'), assignment(null)] }] }).map(attendedWords)).toEqual(['2/3', ''])
})
