/** Calls of a programme of inspection and supervision: the cases that carry out its lines, and its paper. */
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
import { problemSchema } from '../domain/problem.ts'
import { base } from './base.ts'
import { inspectionRowSchema } from './records.ts'

const byId = z.strictObject({ id: recordIdSchema })

/** Lines in the programme's order, each with the cases opened from it, as the list of cases shows them. `hidden`: cases only others may see. */
export const programmeCasesSchema = z.strictObject({
  lines: z.array(z.strictObject({ lineId: z.string(), cases: z.array(inspectionRowSchema.pick({ id: true, title: true, stage: true, next: true, due: true })), hidden: z.number().int() })),
})
export type ProgrammeCases = Readonly<z.output<typeof programmeCasesSchema>>

/** `updated`: a draft was there already. `notes`: what is left to the person; `problems`: what the template in use cannot print. */
export const madeProgrammePaperSchema = z.strictObject({ recordId: recordIdSchema, updated: z.boolean(), notes: z.array(z.string()), problems: z.array(problemSchema) })

export const programmeWorkContract = {
  cases: base.input(byId).output(programmeCasesSchema),
  /** The programme as a draft paper; an unnumbered one takes over the programme as it stands, and an issued one is left alone beside a new draft. */
  makePaper: base.input(byId).output(madeProgrammePaperSchema),
}
