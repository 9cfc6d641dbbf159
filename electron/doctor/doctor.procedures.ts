/** The journal's page and the examination, joined to the contract. */
import { os } from '../requests/index.ts'
import { selectAuditRows } from './doctor.repository.ts'
import { examine, verifyJournal } from './doctor.service.ts'

/** Rows of the journal on one page. */
const pageSize = 200

export const auditProcedures = {
  list: os.audit.list.handler(async ({ context, input }) => {
    const rows = await selectAuditRows(context.office().read, input, pageSize + 1)
    return { rows: rows.slice(0, pageSize).map(({ sequence, at, actor, action, subject, digest }) => ({ sequence, at, actor, action, subject, digest })), more: rows.length > pageSize }
  }),
  verify: os.audit.verify.handler(({ context }) => verifyJournal(context.office())),
}

export const doctorProcedures = {
  examine: os.doctor.examine.handler(({ context }) => examine(context.office())),
}
