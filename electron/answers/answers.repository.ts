/** SQL of what units wrote, of the passages marked in it and of the themes that gather them. */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import type { PassageTable, ThemeTable } from '../db/index.ts'

/** Answers of these versions; `questionId` null: of every question. */
export async function selectAnswers(db: ReadDatabase, submissionIds: readonly string[], questionId: string | null) {
  if (submissionIds.length === 0) return []
  const all = db.selectFrom('answer').select(['submission_id', 'question_id', 'text', 'rows_json', 'place']).where('submission_id', 'in', submissionIds)
  return (questionId === null ? all : all.where('question_id', '=', questionId)).execute()
}
export type AnswerRow = Awaited<ReturnType<typeof selectAnswers>>[number]

/** One version with its answer to one question; null: no such version, or it says nothing there. */
export async function selectAnswer(db: ReadDatabase, submissionId: string, questionId: string) {
  return await db.selectFrom('submission').innerJoin('answer', 'answer.submission_id', 'submission.id')
    .select(['submission.campaign_id', 'submission.body_id', 'submission.state', 'answer.text'])
    .where('submission.id', '=', submissionId).where('answer.question_id', '=', questionId).executeTakeFirst() ?? null
}

export async function selectPassages(db: ReadDatabase, campaignId: string): Promise<readonly PassageTable[]> {
  return db.selectFrom('passage').selectAll().where('campaign_id', '=', campaignId)
    .orderBy('question_id').orderBy('from_at').orderBy('id').execute()
}

export async function selectPassagesById(db: ReadDatabase, ids: readonly string[]): Promise<readonly PassageTable[]> {
  return ids.length === 0 ? [] : db.selectFrom('passage').selectAll().where('id', 'in', ids).execute()
}

export async function selectThemes(db: ReadDatabase, campaignId: string): Promise<readonly ThemeTable[]> {
  return db.selectFrom('theme').selectAll().where('campaign_id', '=', campaignId).orderBy('position').orderBy('id').execute()
}

export async function selectTheme(db: ReadDatabase, id: string): Promise<ThemeTable | null> {
  return await db.selectFrom('theme').selectAll().where('id', '=', id).executeTakeFirst() ?? null
}

export async function insertPassage(transaction: WriteTransaction, row: PassageTable): Promise<void> {
  await transaction.insertInto('passage').values(row).execute()
}

/** Another kind leaves its theme, and whom it was for. */
export async function updatePassageKind(transaction: WriteTransaction, id: string, kind: string): Promise<void> {
  await transaction.updateTable('passage').set({ kind, theme_id: null, addressee: '' }).where('id', '=', id).execute()
}

export async function updatePassageAddressee(transaction: WriteTransaction, id: string, addressee: string): Promise<void> {
  await transaction.updateTable('passage').set({ addressee }).where('id', '=', id).execute()
}

/** Who issued the documents of the register, each once. */
export async function selectDirectiveIssuers(db: ReadDatabase): Promise<readonly string[]> {
  return (await db.selectFrom('directive').select('issuer').distinct().orderBy('issuer').execute()).map(({ issuer }) => issuer)
}

export async function updatePassageTheme(transaction: WriteTransaction, ids: readonly string[], themeId: string | null): Promise<void> {
  if (ids.length > 0) await transaction.updateTable('passage').set({ theme_id: themeId }).where('id', 'in', ids).execute()
}

export async function deletePassage(transaction: WriteTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('passage').where('id', '=', id).execute()
}

export async function insertTheme(transaction: WriteTransaction, row: ThemeTable): Promise<void> {
  await transaction.insertInto('theme').values(row).execute()
}

export async function updateTheme(transaction: WriteTransaction, id: string, changes: Partial<Omit<ThemeTable, 'id' | 'campaign_id'>>): Promise<void> {
  await transaction.updateTable('theme').set(changes).where('id', '=', id).execute()
}

/** Its passages stay and are gathered by no theme; causes tied to it are tied to none. */
export async function deleteTheme(transaction: WriteTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('theme').where('id', '=', id).execute()
}
