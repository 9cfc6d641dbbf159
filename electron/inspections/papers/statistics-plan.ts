/** A report of figures made of one column of a statistical form: what the period came to, beside the same span of the year before. Pure. */
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import type { FieldValues } from '../../../shared/domain/template-field.ts'
import { disagreementWords } from '../statistics-work-table.ts'
import type { StatisticsForm } from '../statistics-forms.ts'
import type { StatisticsTable } from '../statistics.ts'

export const figuresTemplate = 'bao-cao-so-lieu'

export interface StatisticsPlan { readonly subject: string, readonly fields: FieldValues, readonly notes: readonly string[] }

const units: Readonly<Record<StatisticsForm['rows'][number]['count'], string>> = { cases: 'cuộc', organisations: 'tổ chức', members: 'đảng viên' }

/** `column`: its place. `before` null: there is no year before (a term). A period that still runs is counted to `on`. */
export function statisticsPlan(now: StatisticsTable, before: StatisticsTable | null, column: number, { year, on }: { readonly year: number, readonly on: string }): StatisticsPlan {
  const period = periodWords(now, column, year)
  const to = now.columns[column]?.span.to ?? on
  return {
    subject: `số liệu kiểm tra, giám sát ${period}`,
    fields: { period, asOf: to < on ? to : on, comments: [], figures: now.rows.map((_row, at) => figureRow(now, before, at, column, groupOf(now, at))) },
    notes: now.disagreements.filter(({ columnId }) => columnId === now.columns[column]?.id).map((each) => `${disagreementWords(each, now.columns)}. Xem lại hồ sơ các cuộc trước khi ban hành.`),
  }
}

function figureRow({ form, rows }: StatisticsTable, before: StatisticsTable | null, at: number, column: number, group: string): Record<string, string | number> {
  const [row, counted] = [rows[at], form.rows[at]]
  const last = before?.rows[at]?.cells[column]
  return { group, name: row?.name ?? '', unit: counted === undefined ? '' : units[counted.count], value: row?.cells[column]?.value ?? 0, ...last === undefined ? {} : { lastYear: last.value } }
}

/** The heading row it stands beneath. */
function groupOf({ rows }: StatisticsTable, at: number): string {
  return rows.slice(0, at + 1).findLast(({ level }) => level === 1)?.name ?? ''
}

function periodWords({ columns }: StatisticsTable, column: number, year: number): string {
  const { id = '', name = '' } = columns[column] ?? {}
  const words = lowerFirst(name)
  return id === 'year' || id === 'term' ? words : id === 'halfYear' || id === 'nineMonths' ? `${words} đầu năm ${year}` : `${words} năm ${year}`
}
