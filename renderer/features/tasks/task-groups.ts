/** Tasks in groups: by who leads, by unit, by when they are due. Pure. */
import type { z } from 'zod'
import type { taskRowSchema } from '../../../shared/contract/meetings.ts'
import { addDays } from '../../../shared/domain/dates.ts'

export type TaskRow = Readonly<z.output<typeof taskRowSchema>>
export type Grouping = 'due' | 'person' | 'unit'

/** `late`: how many of them are overdue; said in words beside the name. */
export interface TaskGroup { readonly name: string, readonly rows: readonly TaskRow[], readonly late: number }

const collator = new Intl.Collator('vi')

/** Groups in the order of time or of names; within one the tasks keep the order in which they come (soonest due first). `on`: today. */
export function groupTasks(rows: readonly TaskRow[], grouping: Grouping, on: string): readonly TaskGroup[] {
  const named = Map.groupBy(rows, (row) => nameOf(row, grouping, on))
  const groups = [...named].map(([name, list]) => ({ name, rows: list, late: list.filter(({ state }) => state === 'late').length }))
  return groups.toSorted((one, other) => grouping === 'due' ? spans.indexOf(one.name) - spans.indexOf(other.name) : byName(one.name, other.name))
}

const [overdue, week, month, later, open, finished] = ['Quá hạn', 'Trong 7 ngày tới', 'Trong 30 ngày tới', 'Sau 30 ngày', 'Không ghi ngày hạn', 'Đã xong, thôi thực hiện'] as const
const spans: readonly string[] = [overdue, week, month, later, open, finished]

/** What nobody leads stands last. */
export const nobody = 'Chưa ghi người, đơn vị chủ trì'

function nameOf({ due, state, lead, unit }: TaskRow, grouping: Grouping, on: string): string {
  switch (grouping) {
    case 'person': return lead === '' ? nobody : lead
    case 'unit': return unit
    case 'due': {
      if (state === 'late') return overdue
      if (state !== 'open') return finished
      if (due === null) return open
      return due <= addDays(on, 7) ? week : due <= addDays(on, 30) ? month : later
    }
    default: return grouping satisfies never
  }
}

function byName(one: string, other: string): number {
  if (one === nobody || other === nobody) return one === other ? 0 : one === nobody ? 1 : -1
  return collator.compare(one, other)
}
