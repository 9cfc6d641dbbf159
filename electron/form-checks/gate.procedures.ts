/** The gate's part of the contract. */
import { os } from '../requests/index.ts'
import { issuePaper, listIssued, openGate, waive } from './gate.service.ts'
import { answerWritten } from '../files/index.ts'
import type { FormChecksHost } from './host.ts'

export function gateProcedures(host: FormChecksHost) {
  const { resources } = host
  return {
    gate: os.formChecks.gate.handler(({ context, input }) => openGate(resources, context.office(), input)),
    waive: os.formChecks.waive.handler(({ context, input: { templateId, recordId, ...waiver } }) =>
      waive(resources, context.office(), context.actor, { templateId, recordId }, waiver)),
    issue: os.formChecks.issue.handler(async ({ context, input: { grant, format, options, ...key } }) => {
      const print = { format, options, imageBytes: (image: string) => host.imageBytes(image) }
      const { written, issued, problems } = await issuePaper(resources, context.office(), context.actor, key, host.exportPath(grant), print)
      return { ...answerWritten(host, grant, written), issued, problems: [...problems] }
    }),
    issued: os.formChecks.issued.handler(({ context, input }) => listIssued(context.office(), input)),
  }
}
