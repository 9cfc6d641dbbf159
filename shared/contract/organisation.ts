/** The organisation's part of the contract beside its collections: the tree on a date, and the office's own order. */
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { base } from './base.ts'
import { organisationRecordsContract, treeNodeSchema } from './records.ts'

/** One step among those beside it that stand on `date`. */
const moveInputSchema = z.strictObject({ id: recordIdSchema, direction: z.enum(['up', 'down']), date: calendarDateSchema })
export type MoveInput = Readonly<z.output<typeof moveInputSchema>>

export const organisationContract = {
  ...organisationRecordsContract,
  /** The tree as it was on a date, in the official order. */
  treeOn: base.input(z.strictObject({ date: calendarDateSchema })).output(z.array(treeNodeSchema)),
  /** `moved` false: it stands first or last already. */
  moveBody: base.input(moveInputSchema).output(z.strictObject({ moved: z.boolean() })),
}
