/** Numbers that papers already carry: asked so that no two papers of a body, kind and term share one. */
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import type { ReadDatabase } from '../../db/index.ts'

/** Which series a number belongs to, and the record that asks (its own number does not count). */
export interface NumberSeries {
  readonly bodyId: string, readonly kind: DocumentKind, readonly number: number
  readonly from: string, readonly to: string | null, readonly exceptId: string
}

const lastDay = '9999-12-31'

/** true when another paper of the same body, kind and term has this number. Plans, reports and minutes may also be free papers. */
export async function isNumberUsed(db: ReadDatabase, series: NumberSeries): Promise<boolean> {
  return await inFreeDocuments(db, series) || await inOwnTable(db, series)
}

async function inFreeDocuments(db: ReadDatabase, { bodyId, kind, number, from, to, exceptId }: NumberSeries): Promise<boolean> {
  const row = await db.selectFrom('free_document').select('id').where('body_id', '=', bodyId).where('kind', '=', kind).where('number', '=', number)
    .where('date', '>=', from).where('date', '<=', to ?? lastDay).where('id', '!=', exceptId).limit(1).executeTakeFirst()
  return row !== undefined
}

async function inOwnTable(db: ReadDatabase, { bodyId, kind, number, from, to, exceptId }: NumberSeries): Promise<boolean> {
  const end = to ?? lastDay
  if (kind === 'plan' || kind === 'report') {
    const row = await db.selectFrom(kind === 'plan' ? 'plan' : 'summary_report').select('id').where('body_id', '=', bodyId).where('number', '=', number)
      .where('date', '>=', from).where('date', '<=', end).where('id', '!=', exceptId).limit(1).executeTakeFirst()
    return row !== undefined
  }
  if (kind !== 'minutes') return false
  const row = await db.selectFrom('inspection_session as session').innerJoin('inspection', 'inspection.id', 'session.inspection_id').select('session.id')
    .where('inspection.body_id', '=', bodyId).where('session.number', '=', number).where('session.start_at', '>=', from)
    .where('session.start_at', '<=', `${end}T23:59`).where('session.id', '!=', exceptId).limit(1).executeTakeFirst()
  return row !== undefined
}
