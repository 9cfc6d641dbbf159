/** What the examination and the journal's page read. Hashes and counts pass the wall of restricted records; words do not. */
import { createHash } from 'node:crypto'
import { addDays } from '../../shared/domain/dates.ts'
import type { AuditAction } from '../../shared/domain/audit.ts'
import { everyPage, everyRow } from '../db/index.ts'
import type { AuditTable, ReadDatabase } from '../db/index.ts'

export interface AuditQuestion {
  readonly before: number | null, readonly actor: string, readonly action: AuditAction | null, readonly subject: string, readonly from: string | null, readonly to: string | null
}

/** Newest first; what belongs to a restricted record is not there for accounts that may not see it. */
export async function selectAuditRows(db: ReadDatabase, asked: AuditQuestion, limit: number): Promise<readonly AuditTable[]> {
  let query = db.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(limit)
  if (asked.before !== null) query = query.where('sequence', '<', asked.before)
  if (asked.actor !== '') query = query.where('actor', '=', asked.actor)
  if (asked.action !== null) query = query.where('action', '=', asked.action)
  if (asked.subject !== '') query = query.where((build) => build(build.fn<number>('instr', ['subject', build.val(asked.subject)]), '>', 0))
  if (asked.from !== null) query = query.where('at', '>=', startOfDay(asked.from))
  if (asked.to !== null) query = query.where('at', '<', startOfDay(addDays(asked.to, 1)))
  return query.execute()
}

/** Hashes of kept bytes that are no longer theirs, and how many were looked at. One at a time: a scan may be large. */
export async function checkBlobs(db: ReadDatabase): Promise<{ readonly counted: number, readonly changed: readonly string[] }> {
  const changed: string[] = []
  let counted = 0
  const oneByOne = everyPage((after) => everyRow(db).selectFrom('blob').select(['sequence', 'sha256', 'bytes']).where('sequence', '>', after).orderBy('sequence').limit(1).execute())
  for await (const rows of oneByOne) {
    counted += rows.length
    for (const { sha256, bytes } of rows) if (createHash('sha256').update(bytes).digest('hex') !== sha256) changed.push(sha256)
  }
  return { counted, changed }
}

/** The moment of the journal's first row; null: it has none. */
export async function selectJournalBegan(db: ReadDatabase): Promise<string | null> {
  return (await everyRow(db).selectFrom('audit').select('at').orderBy('sequence').limit(1).executeTakeFirst())?.at ?? null
}

/** Numbers of the registers to which nothing ever happened: each begins with an event. */
export async function checkNumbers(db: ReadDatabase): Promise<{ readonly counted: number, readonly withoutEvent: readonly string[] }> {
  const all = everyRow(db)
  const { counted } = await all.selectFrom('register_entry').select((build) => build.fn.countAll<number>().as('counted')).executeTakeFirstOrThrow()
  const rows = await all.selectFrom('register_entry').select('written')
    .where((build) => build.not(build.exists(build.selectFrom('register_event').select('register_event.sequence').whereRef('register_event.entry_id', '=', 'register_entry.id')))).limit(20).execute()
  return { counted, withoutEvent: rows.map(({ written }) => written) }
}

/** The moment a day of the computer's own calendar begins. */
function startOfDay(date: string): string {
  return new Date(`${date}T00:00:00`).toISOString()
}
