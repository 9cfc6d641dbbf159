/** This capability's part of the contract. */
import { randomUUID } from 'node:crypto'
import { withCopyBefore } from '../backups/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { organisationView } from '../organisation/index.ts'
import { collectionProcedures, getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { freeDocumentProblems } from '../templates/index.ts'
import { changePaperRecord, changeTemplates } from './change-papers.ts'
import type { ChangePaper } from './change-papers.ts'
import { memberCounts } from './member-counts.service.ts'
import { organisationChangeStore } from './organisation-change.repository.ts'
import { carryOut, listOrganisationChanges, organisationChangeRules, planOf, undoChange } from './organisation-change.service.ts'

export function organisationChangesProcedures(resources: PaperResources) {
  return {
    ...collectionProcedures(os.organisationChanges, organisationChangeStore, organisationChangeRules, listOrganisationChanges),
    plan: os.organisationChanges.plan.handler(({ context, input: { record } }) => planOf(context.office().read, record)),
    memberCounts: os.organisationChanges.memberCounts.handler(({ context, input }) => memberCounts(context.office().read, input)),
    carryOut: os.organisationChanges.carryOut.handler(({ context, input }) => withCopyBefore(context.office(), context.actor, { words: 'thực hiện biến động', isDone, work: () => carryOut(context.office(), context.actor, input) })),
    undo: os.organisationChanges.undo.handler(({ context, input }) => withCopyBefore(context.office(), context.actor, { words: 'hoàn tác biến động', isDone, work: () => undoChange(context.office(), context.actor, input) })),
    draftPaper: os.organisationChanges.draftPaper.handler(({ context, input }) => draftPaper(context.office(), context.actor, resources, input)),
  }
}

async function draftPaper(office: OfficeDatabase, actor: Actor, resources: PaperResources, { id, paper }: { readonly id: string, readonly paper: ChangePaper }) {
  const { template } = await resources.templateIn(office.read, changeTemplates[paper])
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { record: change } = await getRecord(db, organisationChangeStore, id)
    if (change.kind === 'rename' && paper === 'handOverMinutes') throw nothingHandedOver()
    const record = changePaperRecord({
      id: `${paper === 'decision' ? 'QD' : 'BB'}-${randomUUID()}`, change, paper, template, view: await organisationView(db), officeBodyId: (await getOffice(db)).record.bodyId, today: today(actor),
    })
    await writeRecord(transaction, freeDocumentStore, null, record, actor)
    return { recordId: record.id, templateId: record.templateId, problems: [...freeDocumentProblems(record, [template])] }
  })
}

/** A body that only gets another name or kind keeps its members, papers and seal with the same people. */
function nothingHandedOver(): Error {
  return fault('INPUT_INVALID', { happened: 'Đổi tên, nâng cấp không có bên giao và bên nhận nên không có biên bản bàn giao.', kept: 'Chưa lập văn bản nào.', remedy: 'Soạn quyết định; có bàn giao sang tổ chức khác thì lập biến động loại khác.' })
}

function isDone({ outcome }: { readonly outcome: string }): boolean {
  return outcome === 'saved'
}
