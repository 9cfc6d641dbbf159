/** SQL of where papers stand. States are changed by steps alone; steps are only ever added. */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import type { PaperState } from '../../shared/domain/paper-state.ts'
import { readingIn } from '../db/index.ts'
import type { PaperStateEventTable, PaperStateTable, ReadDatabase, WriteTransaction } from '../db/index.ts'

/** The record a paper is made of: of minutes, the inspection its session belongs to. */
export interface PaperOwner { readonly collection: Extract<RecordCollection, 'plans' | 'summaryReports' | 'inspections' | 'freeDocuments'>, readonly ownerId: string }

const ownerTables = { plans: 'plan', summaryReports: 'summary_report', inspections: 'inspection', freeDocuments: 'free_document' } as const

/** undefined: a draft that never took a step. */
export function selectState(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<PaperStateTable | undefined> {
  return db.selectFrom('paper_state').selectAll().where('template_id', '=', templateId).where('record_id', '=', recordId).executeTakeFirst()
}

/** Of all papers that took a step and may be seen. */
export function selectStates(db: ReadDatabase): Promise<PaperStateTable[]> {
  return db.selectFrom('paper_state').selectAll().orderBy('at').orderBy('record_id').execute()
}

/** Oldest first. */
export function selectEvents(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<Omit<PaperStateEventTable, 'sequence' | 'printed'>[]> {
  return db.selectFrom('paper_state_event').select(['template_id', 'record_id', 'from_state', 'to_state', 'revision', 'reason', 'at', 'actor'])
    .where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('sequence').execute()
}

/** The last step of every paper that took one. */
export function selectLastEvents(db: ReadDatabase): Promise<Pick<PaperStateEventTable, 'template_id' | 'record_id' | 'from_state' | 'reason'>[]> {
  return db.selectFrom('paper_state_event').select(['template_id', 'record_id', 'from_state', 'reason'])
    .where('sequence', 'in', (last) => last.selectFrom('paper_state_event').select((build) => build.fn.max('sequence').as('sequence')).groupBy(['template_id', 'record_id'])).execute()
}

/** What was kept of the paper when it was last signed; null: nothing. */
export async function selectSignedMarks(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<string | null> {
  const row = await db.selectFrom('paper_state_event').select('printed').where('template_id', '=', templateId).where('record_id', '=', recordId).where('to_state', '=', 'signed')
    .orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return row?.printed ?? null
}

/** Revision of the record as it is stored; null: it is not. */
export async function selectOwnerRevision(db: ReadDatabase, { collection, ownerId }: PaperOwner): Promise<number | null> {
  const row = await db.selectFrom(ownerTables[collection]).select('revision').where('id', '=', ownerId).executeTakeFirst()
  return row?.revision ?? null
}

/** Whether the record carries a number and a day of its own. */
export async function hasNumberAndDay(db: ReadDatabase, { collection, ownerId }: PaperOwner, { recordId }: PaperKey): Promise<boolean> {
  const row = collection === 'inspections'
    ? await db.selectFrom('inspection_session').select(['number', 'start_at as date']).where('id', '=', recordId).executeTakeFirst()
    : await db.selectFrom(ownerTables[collection]).select(['number', 'date']).where('id', '=', ownerId).executeTakeFirst()
  return row !== undefined && row.number !== null && row.date !== null
}

export interface StepTaken { readonly from: PaperState, readonly to: PaperState, readonly revision: number, readonly reason: string, readonly printed: string | null, readonly at: string, readonly actor: string }

/** Writes one step. The table refuses a step that leaves out another, whoever asks. */
export async function insertStep(transaction: WriteTransaction, { templateId, recordId }: PaperKey, { collection, ownerId }: PaperOwner, step: StepTaken): Promise<void> {
  const { from, to, revision, reason, printed, at, actor } = step
  const stands = await selectState(readingIn(transaction), { templateId, recordId })
  if (stands === undefined) {
    await transaction.insertInto('paper_state').values({ template_id: templateId, record_id: recordId, collection, owner_id: ownerId, state: to, revision, at, actor }).execute()
  } else {
    await transaction.updateTable('paper_state').set({ state: to, revision, at, actor, collection, owner_id: ownerId })
      .where('template_id', '=', templateId).where('record_id', '=', recordId).execute()
  }
  await transaction.insertInto('paper_state_event').values({ template_id: templateId, record_id: recordId, from_state: from, to_state: to, revision, reason, printed, at, actor }).execute()
}
