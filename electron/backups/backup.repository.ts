/** SQL of what became of copies, and of what an office chose for them. Events are only ever added. */
import { drillPlanDays } from '../../shared/domain/backup.ts'
import type { BackupKind, DrillPlan } from '../../shared/domain/backup.ts'
import { everyRow } from '../db/index.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

export interface BackupEventRow {
  readonly kind: BackupKind, readonly fileName: string, readonly secondCopy: 'none' | 'made' | 'failed', readonly sha256: string, readonly size: number, readonly sound: boolean
  /** What there is to say besides: of a drill its checks. */
  readonly content: unknown
  readonly at: string, readonly actor: string
}

export async function insertEvent(transaction: WriteTransaction, { kind, fileName, secondCopy, sha256, size, sound, content, at, actor }: BackupEventRow): Promise<void> {
  await transaction.insertInto('backup_event').values({ kind, file_name: fileName, second_copy: secondCopy, sha256, size, sound: sound ? 1 : 0, content_json: JSON.stringify(content), at, actor }).execute()
}

/** The newest event of a kind; null when there is none. */
export async function selectLastEvent(db: ReadDatabase, kind: BackupKind): Promise<BackupEventRow | null> {
  const row = await db.selectFrom('backup_event').selectAll().where('kind', '=', kind).orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  if (row === undefined) return null
  return { kind, fileName: row.file_name, secondCopy: row.second_copy, sha256: row.sha256, size: row.size, sound: row.sound === 1, content: JSON.parse(row.content_json), at: row.at, actor: row.actor }
}

/** Whether a copy was ever made. */
export async function hasCopies(db: ReadDatabase): Promise<boolean> {
  return await db.selectFrom('backup_event').select('sequence').where('kind', 'in', ['daily', 'asked', 'before']).limit(1).executeTakeFirst() !== undefined
}

/** Names of all copies the office tells of, NFC. */
export async function selectCopyNames(db: ReadDatabase): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('backup_event').select('file_name').where('kind', 'in', ['daily', 'asked', 'before']).execute()
  return new Set(rows.map(({ file_name }) => file_name.normalize('NFC')))
}

export interface BackupChoice { readonly secondFolder: string | null, readonly drillPlan: DrillPlan }

/** A rehearsal every month unless the office chose otherwise. */
const usual: BackupChoice = { secondFolder: null, drillPlan: 'monthly' }

export async function selectChoice(db: ReadDatabase): Promise<BackupChoice> {
  const row = await db.selectFrom('backup_choice').selectAll().executeTakeFirst()
  return row === undefined ? usual : { secondFolder: row.second_folder, drillPlan: row.drill_plan }
}

export async function storeChoice(transaction: WriteTransaction, { secondFolder, drillPlan }: BackupChoice): Promise<void> {
  const values = { second_folder: secondFolder, drill_plan: drillPlan, drill_days: drillPlanDays[drillPlan] ?? 366 }
  await transaction.insertInto('backup_choice').values({ id: 1, ...values }).onConflict((conflict) => conflict.column('id').doUpdateSet(values)).execute()
}

/** Acts of the journal after a row, newest first: at most `limit`, and how many there are. */
export async function selectActsAfter(db: ReadDatabase, sequence: number, limit: number) {
  const after = everyRow(db).selectFrom('audit').where('sequence', '>', sequence)
  const rows = await db.selectFrom('audit').where('sequence', '>', sequence).select(['at', 'actor', 'action', 'subject']).orderBy('sequence', 'desc').limit(limit).execute()
  const { count } = await after.select((build) => build.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return { total: count, rows }
}

/** The hash of one row of the journal; null: it has no such row. */
export async function selectActHash(db: ReadDatabase, sequence: number): Promise<string | null> {
  return (await everyRow(db).selectFrom('audit').select('hash').where('sequence', '=', sequence).executeTakeFirst())?.hash ?? null
}
