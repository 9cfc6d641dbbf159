/** Words of the statistical forms. Pure. */
import type { z } from 'zod'
import type { statisticsTableSchema } from '../../../shared/contract/inspections.ts'

export type Statistics = Readonly<z.output<typeof statisticsTableSchema>>

export const statusWords = { verified: 'đã đối chiếu nguyên văn', reported: 'theo số liệu được công bố, chưa đối chiếu nguyên văn', custom: 'do văn phòng tự đặt' } as const

/** Each cross-check that does not hold: which, when, both sums and by how much. */
export function disagreementWords({ disagreements, columns }: Pick<Statistics, 'disagreements' | 'columns'>): readonly string[] {
  return disagreements.map(({ name, columnId, left, right }) => {
    const column = columns.find(({ id }) => id === columnId)?.name ?? columnId
    return `${name} (${column.toLowerCase()}): một bên ${left}, một bên ${right}, lệch ${Math.abs(left - right)}.`
  })
}
