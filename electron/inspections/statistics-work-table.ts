/** A filled form as a table of the year's work: what the page shows, the workbook has too. Pure. */
import { countCell, textCell } from '../../shared/domain/work-table.ts'
import type { WorkTable } from '../../shared/domain/work-table.ts'
import type { StatisticsTable } from './statistics.ts'

const indent = '   '

export function statisticsWorkTable({ form, columns, rows, disagreements }: StatisticsTable): WorkTable {
  return {
    title: form.name,
    columns: [{ id: 'order', title: 'TT', share: 8, align: 'centre' }, { id: 'name', title: 'Chỉ tiêu', share: 56, align: 'left' }, ...columns.map(({ id, name }) => ({ id, title: name, share: 14, align: 'right' as const }))],
    rows: rows.map(({ id, name, level, cells }, at) => ({ id, cells: [textCell(String(at + 1)), textCell(`${indent.repeat(level - 1)}${name}`), ...cells.map(({ value }) => countCell(value))], total: level === 1, flag: '' })),
    notes: [`Nguồn: ${form.source}.`, ...disagreements.map((each) => `${disagreementWords(each, columns)}.`)],
  }
}

/** What does not agree is told with both sums and left as it is. */
export function disagreementWords({ name, columnId, left, right }: StatisticsTable['disagreements'][number], columns: StatisticsTable['columns']): string {
  return `Chưa khớp ở cột “${columns.find(({ id }) => id === columnId)?.name ?? columnId}”: ${name} (${left} và ${right})`
}
