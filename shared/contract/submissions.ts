/** Returned forms: what is wrong in them, to the cell. */
import { z } from 'zod'
import { problemSchema } from '../domain/problem.ts'

/** A problem with its place in a returned file. `path`: the measurement or answer it belongs to (`measurements.TC01`, `answers.c2`); '' for the whole file. */
export const cellProblemSchema = problemSchema.extend({
  /** Name of the file, without its folder. */
  file: z.string(),
  /** Sheet of a workbook; '' where there is none. */
  sheet: z.string(),
  /** `E12` of a workbook, `Câu c1` of a Word file; '' for the whole file. */
  cell: z.string(),
})
export type CellProblem = Readonly<z.infer<typeof cellProblemSchema>>
