/** Calls of the office's own procedures of cases. */
import { z } from 'zod'
import { caseProcedureSchema, procedureSchema } from '../domain/case-procedure.ts'
import { base, collectionContract, rowBase } from './base.ts'

export const caseProcedureRowSchema = z.strictObject({
  ...rowBase, name: z.string(), kind: z.enum(['inspection', 'supervision']), restricted: z.boolean(), from: z.string(), to: z.string().nullable(), steps: z.number().int(),
})

export const caseProceduresContract = {
  ...collectionContract(caseProcedureSchema, caseProcedureRowSchema),
  /** The procedures supplied with the program, whole, to be looked at and copied. */
  supplied: base.output(z.array(procedureSchema)),
}
