/** SQL of versions, their files, figures, answers and steps, and of the imports that brought them. */
import { z } from 'zod'
import { cellProblemSchema } from '../../shared/contract/submissions.ts'
import { submissionSourceSchema, submissionStateSchema } from '../../shared/domain/submission.ts'
import type { Answer, Measurement, SubmissionState } from '../../shared/domain/submission.ts'
import type { ReadDatabase, SubmissionTable, WriteTransaction } from '../db/index.ts'
import { readStored } from '../records/index.ts'
import type { Draft, StoredVersion, VersionFile } from './version.ts'

const rowsSchema = z.array(z.array(z.string()))

/** Every version of a campaign with all it says, oldest first; `bodyId`: of one unit. */
export async function selectVersions(db: ReadDatabase, campaignId: string, bodyId: string | null = null): Promise<readonly StoredVersion[]> {
  const all = db.selectFrom('submission').selectAll().where('campaign_id', '=', campaignId).orderBy('sequence')
  const rows = await (bodyId === null ? all : all.where('body_id', '=', bodyId)).execute()
  if (rows.length === 0) return []
  const [files, measurements, answers] = [await selectFiles(db, campaignId), await selectFigures(db, campaignId), await selectTexts(db, campaignId)]
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const version = (counts.get(row.body_id) ?? 0) + 1
    counts.set(row.body_id, version)
    return readStored((): StoredVersion => ({
      id: row.id, bodyId: row.body_id, version, state: submissionStateSchema.parse(row.state), source: submissionSourceSchema.parse(row.source),
      receivedOn: row.received_on, fileName: row.file_name, reason: row.reason, at: row.at, actor: row.actor, batchId: row.batch_id, carriesId: row.carries_id,
      files: files.get(row.id) ?? [], measurements: measurements.get(row.id) ?? [], answers: answers.get(row.id) ?? [],
      problems: z.array(cellProblemSchema).parse(JSON.parse(row.problems_json)),
    }))
  })
}

async function selectFiles(db: ReadDatabase, campaignId: string): Promise<ReadonlyMap<string, readonly VersionFile[]>> {
  const rows = await db.selectFrom('submission_file').innerJoin('submission', 'submission.id', 'submission_file.submission_id').where('submission.campaign_id', '=', campaignId)
    .select(['submission_file.submission_id', 'submission_file.file_name', 'submission_file.file_hash', 'submission_file.source', 'submission_file.carried'])
    .orderBy('submission_file.submission_id').orderBy('submission_file.position').execute()
  return grouped(rows, (row): VersionFile => ({ fileName: row.file_name, hash: row.file_hash, source: readStored(() => submissionSourceSchema.parse(row.source)), carried: row.carried === 1 }))
}

async function selectFigures(db: ReadDatabase, campaignId: string): Promise<ReadonlyMap<string, readonly Measurement[]>> {
  const rows = await db.selectFrom('measurement').innerJoin('submission', 'submission.id', 'measurement.submission_id').where('submission.campaign_id', '=', campaignId)
    .select(['measurement.submission_id', 'measurement.indicator_id', 'measurement.numerator', 'measurement.denominator', 'measurement.rate', 'measurement.place']).execute()
  return grouped(rows, ({ indicator_id, numerator, denominator, rate, place }): Measurement => ({ indicatorId: indicator_id, numerator, denominator, rate, place }))
}

async function selectTexts(db: ReadDatabase, campaignId: string): Promise<ReadonlyMap<string, readonly Answer[]>> {
  const rows = await db.selectFrom('answer').innerJoin('submission', 'submission.id', 'answer.submission_id').where('submission.campaign_id', '=', campaignId)
    .select(['answer.submission_id', 'answer.question_id', 'answer.text', 'answer.rows_json', 'answer.place']).execute()
  return grouped(rows, ({ question_id, text, rows_json, place }): Answer => ({ questionId: question_id, text, rows: readStored(() => rowsSchema.parse(JSON.parse(rows_json))), place }))
}

function grouped<Row extends { readonly submission_id: string }, T>(rows: readonly Row[], of: (row: Row) => T): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.submission_id)
    if (group === undefined) groups.set(row.submission_id, [of(row)])
    else group.push(of(row))
  }
  return groups
}

/** Campaign and unit of a version; null: there is no such version. */
export async function selectSubmissionPlace(db: ReadDatabase, id: string): Promise<{ readonly campaignId: string, readonly bodyId: string } | null> {
  const row = await db.selectFrom('submission').select(['campaign_id', 'body_id']).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { campaignId: row.campaign_id, bodyId: row.body_id }
}

export async function selectSteps(db: ReadDatabase, submissionId: string) {
  return db.selectFrom('submission_event').select(['state', 'reason', 'at', 'actor']).where('submission_id', '=', submissionId).orderBy('sequence').execute()
}

/** Imports of a campaign, the newest first. */
export async function selectBatches(db: ReadDatabase, campaignId: string) {
  return db.selectFrom('import_batch').selectAll().where('campaign_id', '=', campaignId).orderBy('at', 'desc').orderBy('id').execute()
}

/** Versions that stand accepted although they came in otherwise: an accepting step after the first. */
export async function selectAcceptedSince(db: ReadDatabase, campaignId: string) {
  return db.selectFrom('submission').innerJoin('submission_event as step', 'step.submission_id', 'submission.id')
    .select(['submission.id', 'submission.batch_id']).where('submission.campaign_id', '=', campaignId).where('submission.state', '=', 'accepted')
    .groupBy('submission.id').having(({ fn }) => fn.count('step.sequence'), '>', 1).execute()
}

export async function selectBatch(db: ReadDatabase, id: string) {
  return db.selectFrom('import_batch').selectAll().where('id', '=', id).executeTakeFirst()
}

export interface Stamp { readonly at: string, readonly actor: string }

export async function insertBatch(transaction: WriteTransaction, batch: Stamp & { readonly id: string, readonly campaignId: string, readonly counts: unknown }): Promise<void> {
  await transaction.insertInto('import_batch').values({
    id: batch.id, campaign_id: batch.campaignId, at: batch.at, actor: batch.actor, counts_json: JSON.stringify(batch.counts), undone_at: null, undone_by: null,
  }).execute()
}

export async function markUndone(transaction: WriteTransaction, id: string, { at, actor }: Stamp, reason: string): Promise<void> {
  await transaction.updateTable('import_batch').set({ undone_at: at, undone_by: actor, undo_reason: reason }).where('id', '=', id).execute()
}

export interface NewVersion extends Stamp {
  readonly id: string, readonly campaignId: string, readonly batchId: string | null, readonly receivedOn: string
  readonly state: SubmissionState, readonly reason: string, readonly draft: Draft
}

/** Writes a version with all that belongs to it and its first step. */
export async function insertVersion(transaction: WriteTransaction, { id, campaignId, batchId, receivedOn, state, reason, at, actor, draft }: NewVersion): Promise<void> {
  const row: Omit<SubmissionTable, 'sequence'> = {
    id, campaign_id: campaignId, body_id: draft.bodyId, received_on: receivedOn, source: draft.source, file_name: draft.fileName, file_hash: draft.files.find(({ carried }) => !carried)?.hash ?? '',
    batch_id: batchId, state, reason, at, actor, problems_json: JSON.stringify(draft.problems), carries_id: draft.carriesId,
  }
  await transaction.insertInto('submission').values(row).execute()
  await transaction.insertInto('submission_event').values({ submission_id: id, state, reason, at, actor }).execute()
  for (const part of inParts(draft.measurements.map(({ indicatorId, numerator, denominator, rate, place }) => ({ submission_id: id, indicator_id: indicatorId, numerator, denominator, rate, place })))) {
    await transaction.insertInto('measurement').values(part).execute()
  }
  for (const part of inParts(draft.answers.map(({ questionId, text, rows, place }) => ({ submission_id: id, question_id: questionId, text, rows_json: JSON.stringify(rows), place })))) {
    await transaction.insertInto('answer').values(part).execute()
  }
  for (const part of inParts(draft.files.map(({ fileName, hash, source, carried }, position) => ({ submission_id: id, position, file_name: fileName, file_hash: hash, source, carried: carried ? 1 : 0 })))) {
    await transaction.insertInto('submission_file').values(part).execute()
  }
}

/** Rows of one insert: a fixed most, so that few texts of statements are made. */
const most = 100

function inParts<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, at) => rows.slice(at * most, (at + 1) * most))
}

/** Moves a version to another state and keeps the step. */
export async function insertStep(transaction: WriteTransaction, submissionId: string, state: SubmissionState, reason: string, { at, actor }: Stamp): Promise<void> {
  await transaction.updateTable('submission').set({ state, reason }).where('id', '=', submissionId).execute()
  await transaction.insertInto('submission_event').values({ submission_id: submissionId, state, reason, at, actor }).execute()
}
