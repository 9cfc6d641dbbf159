/** The cells and columns of a ruled table. */
import { z } from 'zod'
import { inlinesSchema } from './inline.ts'

/** A table cell. `columns`/`rows` > 1 merge; a merged cell is given once, at its top left. */
export const cellSchema = z.strictObject({
  content: inlinesSchema,
  columns: z.number().int().min(1).max(30).optional(),
  rows: z.number().int().min(1).max(200).optional(),
  align: z.enum(['left', 'centre', 'right']).optional(),
})
export type TableCell = Readonly<z.output<typeof cellSchema>>

/**
 * A column: its share of the width (any positive unit, only the ratio counts; a column is made wider where its longest
 * word would not fit) and how its body cells align. `total: 'sum'`: the program adds the column up and prints the sum.
 */
export const columnSchema = z.strictObject({
  share: z.number().positive(), align: z.enum(['left', 'centre', 'right']).default('left'), total: z.enum(['sum']).optional(),
})
export type TableColumn = Readonly<z.output<typeof columnSchema>>
