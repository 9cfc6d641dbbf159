/** This capability's part of the contract. */
import { os } from '../requests/index.ts'
import { compareWithRegisters } from './compare.service.ts'
import { measurementsFor } from './measurements.service.ts'

export const yearWorkProcedures = {
  measurements: os.yearWork.measurements.handler(async ({ context, input: { codes, bodyId, ...span } }) => [...await measurementsFor(context.office().read, codes, bodyId, span)]),
  compare: os.yearWork.compare.handler(({ context, input }) => compareWithRegisters(context.office().read, input)),
}
