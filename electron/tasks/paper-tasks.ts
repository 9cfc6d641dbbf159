/** The tasks written in the fields of a paper: rows of `tasks`, whichever columns its template has. Pure. */
import { calendarDateSchema, dayText } from '../../shared/domain/dates.ts'
import type { FieldValues } from '../../shared/domain/template-field.ts'

/** `row`: place among the rows of the paper. `due` as it was written. */
export interface PaperTask { readonly row: number, readonly content: string, readonly lead: string, readonly partners: string, readonly due: string, readonly product: string }

/** Rows without words are left out. A task of a title and lines is told by its title, or by the first line without one. */
export function paperTasks(fields: FieldValues): readonly PaperTask[] {
  const rows = fields['tasks']
  return (Array.isArray(rows) ? rows : []).flatMap((row, at) => {
    if (typeof row !== 'object' || row === null) return []
    const word = (name: string): string => oneLine(row[name])
    const content = word('title') === '' ? word('content') : word('title')
    return content === '' ? [] : [{ row: at, content, lead: word('lead'), partners: word('partners'), due: word('due'), product: word('report') }]
  })
}

function oneLine(value: unknown): string {
  const text: unknown = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' ? text.replace(/\s+/gu, ' ').trim() : ''
}

/** `30/6/2026` is a day; anything else is kept as words. */
export function dueOf(written: string): { readonly due: string | null, readonly dueText: string } {
  const parts = /^(?:trước ngày |ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(written)
  const day = parts === null ? null : `${parts[3]}-${dayText(Number(parts[2]))}-${dayText(Number(parts[1]))}`
  return day !== null && calendarDateSchema.safeParse(day).success ? { due: day, dueText: '' } : { due: null, dueText: written }
}
