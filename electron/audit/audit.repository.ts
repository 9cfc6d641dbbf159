/** SQL of the journal. Rows are only ever added (triggers refuse the rest), each in the transaction of the act it tells of. */
import { CompiledQuery } from 'kysely'
import type { AuditAct, AuditAction } from '../../shared/domain/audit.ts'
import { everyPage, everyRow, pageSize } from '../db/index.ts'
import type { AuditTable, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { firstHash, hashOf, historyText } from './chain.ts'
import { sha256 } from '../files/index.ts'
import type { AuditRow, HistoryLine } from './chain.ts'

// Written as text: every save passes here, and putting a query together took longer than running it.
const lastRow = 'SELECT sequence, hash FROM main.audit ORDER BY sequence DESC LIMIT 1'
const addRow = 'INSERT INTO main.audit (sequence, at, actor, action, subject, digest, history_sequence, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'

/** Adds an act to the journal; it is there when, and only when, the transaction is committed. */
export async function appendAudit(transaction: WriteTransaction, act: AuditAct, historySequence: number | null = null): Promise<void> {
  const { rows: [last] } = await transaction.executeQuery<Pick<AuditTable, 'sequence' | 'hash'>>(CompiledQuery.raw(lastRow))
  const row = { sequence: (last?.sequence ?? 0) + 1, at: act.at, actor: act.actor, action: act.action, subject: act.subject, digest: act.digest, historySequence }
  const hash = hashOf(last?.hash ?? firstHash, row)
  await transaction.executeQuery(CompiledQuery.raw(addRow, [row.sequence, row.at, row.actor, row.action, row.subject, row.digest, historySequence, hash]))
}

/** Adds the act of a line of history that was just written. */
export async function appendHistoryAudit(transaction: WriteTransaction, line: HistoryLine): Promise<void> {
  await appendAudit(transaction, {
    at: line.at, actor: line.actor, action: line.before_json === null ? 'record.created' : line.after_json === 'null' ? 'record.removed' : 'record.changed',
    subject: `${line.collection}/${line.record_id}`, digest: sha256(historyText(line)),
  }, line.sequence)
}

/** The whole journal, page by page, whoever may see what it tells of: the chain holds only over all of it. `actions`: these acts alone. */
export function everyAuditRow(db: ReadDatabase, actions?: readonly AuditAction[]): AsyncGenerator<readonly AuditRow[]> {
  return everyPage(async (after) => {
    const rows = everyRow(db).selectFrom('audit').selectAll().where('sequence', '>', after).orderBy('sequence').limit(pageSize)
    return (await (actions === undefined ? rows : rows.where('action', 'in', actions)).execute()).map(fromRow)
  })
}

/** All of history, page by page, for the digests kept of it. */
export function everyHistoryLine(db: ReadDatabase): AsyncGenerator<readonly HistoryLine[]> {
  return everyPage((after) => everyRow(db).selectFrom('change_history').select(['sequence', 'collection', 'record_id', 'revision', 'at', 'actor', 'before_json', 'after_json'])
    .where('sequence', '>', after).orderBy('sequence').limit(pageSize).execute())
}

/** The last row's hash and number; what a person may write down to hold the file against later. */
export async function selectAuditHead(db: ReadDatabase): Promise<{ readonly sequence: number, readonly hash: string }> {
  const last = await everyRow(db).selectFrom('audit').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return last ?? { sequence: 0, hash: firstHash }
}

/** The hash of one row; null: the journal has none of this number. */
export async function selectAuditHash(db: ReadDatabase, sequence: number): Promise<string | null> {
  return (await everyRow(db).selectFrom('audit').select('hash').where('sequence', '=', sequence).executeTakeFirst())?.hash ?? null
}

function fromRow(row: AuditTable): AuditRow {
  return { sequence: row.sequence, at: row.at, actor: row.actor, action: row.action, subject: row.subject, digest: row.digest, historySequence: row.history_sequence, hash: row.hash }
}
