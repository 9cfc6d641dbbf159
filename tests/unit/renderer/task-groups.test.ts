/** Tasks in groups by due day, by who leads, by unit. */
import { expect, test } from 'vitest'
import { groupTasks, nobody } from '../../../renderer/features/tasks/task-groups.ts'
import type { TaskRow } from '../../../renderer/features/tasks/task-groups.ts'
import { dueOf, paperTasks } from '../../../electron/tasks/paper-tasks.ts'

const task = (id: string, changed: Partial<TaskRow>): TaskRow => ({
  id, revision: 1, content: id, bodyName: 'Chi bộ 1', lead: '', setOn: '2026-05-01', due: null, state: 'open', person: '', unit: 'Chi bộ 1', dueText: '', product: '', source: { type: 'own', text: '' }, last: null, ...changed,
})
const rows = [
  task('a', { due: '2026-05-30', state: 'late', lead: 'Trần Thị Lan' }), task('b', { due: '2026-06-22', lead: 'Đỗ Văn An', unit: 'Chi bộ 2' }), task('c', { due: '2026-06-23', lead: 'Trần Thị Lan' }),
  task('d', { due: '2026-07-15' }), task('e', { due: '2026-07-16', lead: 'An Thị Bình' }), task('f', { dueText: 'thường xuyên' }), task('g', { due: '2026-05-01', state: 'doneLate' }),
]
const told = (grouping: 'due' | 'person' | 'unit') => groupTasks(rows, grouping, '2026-06-15').map(({ name, rows: list, late }) => `${name}: ${list.map(({ id }) => id).join('')}${late === 0 ? '' : ` (${late})`}`)

test('by due day in the order of time, with the last day of each span in it', () => {
  expect(told('due')).toEqual(['Quá hạn: a (1)', 'Trong 7 ngày tới: b', 'Trong 30 ngày tới: cd', 'Sau 30 ngày: e', 'Không ghi ngày hạn: f', 'Đã xong, thôi thực hiện: g'])
})

test('by who leads in the order of names, nobody last; by unit', () => {
  expect(told('person')).toEqual(['An Thị Bình: e', 'Đỗ Văn An: b', 'Trần Thị Lan: ac (1)', `${nobody}: dfg`])
  expect(told('unit')).toEqual(['Chi bộ 1: acdefg (1)', 'Chi bộ 2: b'])
})

test('the tasks of a paper are told by what its template has, days as days and other words as words', () => {
  expect(paperTasks({ tasks: [
    { content: ' Rà soát  hồ sơ ', lead: 'Tổ 1', due: '30/6/2026', report: 'Danh mục' }, { content: '', lead: 'Tổ 2' }, { title: 'Học tập', content: ['Dòng 1', 'Dòng 2'] }, { title: '', content: ['Dòng 1', 'Dòng 2'] },
  ] })).toEqual([
    { row: 0, content: 'Rà soát hồ sơ', lead: 'Tổ 1', partners: '', due: '30/6/2026', product: 'Danh mục' },
    { row: 2, content: 'Học tập', lead: '', partners: '', due: '', product: '' }, { row: 3, content: 'Dòng 1', lead: '', partners: '', due: '', product: '' },
  ])
  expect(paperTasks({ tasks: ['Một dòng'] })).toEqual([])
  expect(paperTasks({})).toEqual([])
  expect(['30/6/2026', 'trước ngày 05-7-2026', '31/6/2026', 'thường xuyên'].map(dueOf)).toEqual([
    { due: '2026-06-30', dueText: '' }, { due: '2026-07-05', dueText: '' }, { due: null, dueText: '31/6/2026' }, { due: null, dueText: 'thường xuyên' },
  ])
})
