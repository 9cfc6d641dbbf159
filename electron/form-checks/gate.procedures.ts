/** The gate's part of the contract. */
import { os } from '../requests/index.ts'
import { listPassed, openGate, waive, writeSigningCopy } from './gate.service.ts'
import { answerWritten } from '../files/index.ts'
import type { FormChecksHost } from './host.ts'

export function gateProcedures(host: FormChecksHost) {
  const { resources } = host
  return {
    gate: os.formChecks.gate.handler(({ context, input }) => openGate(resources, context.office(), input)),
    waive: os.formChecks.waive.handler(({ context, input: { templateId, recordId, ...waiver } }) =>
      waive(resources, context.office(), context.actor, { templateId, recordId }, waiver)),
    writeSigningCopy: os.formChecks.writeSigningCopy.handler(async ({ context, input: { grant, format, options, ...key } }) => {
      const print = { format, options, imageBytes: (image: string) => host.imageBytes(image) }
      const { written, copy, problems } = await writeSigningCopy(resources, context.office(), context.actor, key, host.exportPath(grant), print)
      return { ...answerWritten(host, grant, written), copy, problems: [...problems] }
    }),
    passed: os.formChecks.passed.handler(({ context, input }) => listPassed(context.office(), input)),
  }
}
