/** What the fields make of what is typed. */
import { expect, test } from 'vitest'
import { parseTypedDate, parseTypedTime, showDate } from '../../../renderer/ui/dates.ts'
import { pressedKeys } from '../../../renderer/ui/hotkeys.ts'
import { addColumn, addRow, emptyTable, readTable, removeColumn, setCell, setColumn, setUnit, totals } from '../../../renderer/features/reports/unit-table.ts'

test.each([
  ['5/6/2026', '2026-06-05'], ['05.06.26', '2026-06-05'], ['05-06-2026', '2026-06-05'], ['05062026', '2026-06-05'], ['2026-06-05', '2026-06-05'],
  ['29/2/2028', '2028-02-29'], ['31/4/2026', null], ['29/2/2026', null], ['hôm nay', null], ['', null],
])('the date %s is %s', (typed, stored) => {
  expect(parseTypedDate(typed)).toBe(stored)
})

test.each([['8h', '08:00'], ['8:30', '08:30'], ['8 giờ 30', '08:30'], ['17h05', '17:05'], ['8 giờ 30 phút', '08:30'], ['24:00', null], ['8:60', null], ['sáng', null]])('the time %s is %s', (typed, stored) => {
  expect(parseTypedTime(typed)).toBe(stored)
})

test('dates are shown short; what is no date is shown as typed', () => {
  expect([showDate('2026-06-05'), showDate('2026-02-05'), showDate('31/4'), showDate(null)]).toEqual(['05/6/2026', '05/02/2026', '31/4', ''])
})

test('keys are named as people read them', () => {
  const key = (init: Partial<KeyboardEvent>): KeyboardEvent => ({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '', key: '', ...init }) as KeyboardEvent
  expect(pressedKeys(key({ ctrlKey: true, shiftKey: true, code: 'KeyE', key: 'E' }))).toBe('Ctrl+Shift+E')
  expect(pressedKeys(key({ altKey: true, code: 'Digit3', key: '£' }))).toBe('Alt+3')
  expect(pressedKeys(key({ key: 'F1', code: 'F1' }))).toBe('F1')
})

test('a table by unit keeps one value per column, sums numbers, and keeps what is no number', () => {
  let table = setUnit(setColumn(addColumn(emptyTable), 1, 'Đã học'), 0, 'Chi bộ A')
  table = setCell(setCell(addRow(table), 0, 0, '1,5'), 1, 0, '20')
  table = setCell(table, 1, 1, 'mười')
  expect(table.rows.map((row) => row.values)).toEqual([[1.5, null], [20, 'mười']])
  expect(totals(table)).toEqual([21.5, 0])
  expect(removeColumn(table, 0).rows.map((row) => row.values)).toEqual([[null], ['mười']])
  expect(readTable(JSON.parse(JSON.stringify(table)))).toEqual(table)
  expect(readTable(null)).toBeNull()
})
