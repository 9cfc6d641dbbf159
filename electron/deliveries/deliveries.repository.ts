/** SQL of delivery lists and of scans of issued papers. Scans and their withdrawals are only ever added. */
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { DeliveryList } from '../../shared/domain/delivery.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

/** A paper: its template and its record. */
export interface PaperKey { readonly templateId: string, readonly recordId: string }

export const deliveryListStore = contentStore('deliveryLists', ({ bodyId, paper, date }) => ({ body_id: bodyId, template_id: paper.templateId, paper_record_id: paper.recordId, date }))

/** Newest paper first. */
export async function selectDeliveryLists(db: ReadDatabase): Promise<readonly (Revised<DeliveryList> & { readonly bodyName: string })[]> {
  const rows = await db.selectFrom('delivery_list').innerJoin('body_current', 'body_current.body_id', 'delivery_list.body_id')
    .select(['delivery_list.id', 'delivery_list.revision', 'delivery_list.content_json', 'body_current.name as body_name'])
    .orderBy('delivery_list.date', 'desc').orderBy('delivery_list.id').execute()
  return rows.map((row) => ({ ...fromContent('deliveryLists', row), bodyName: row.body_name }))
}

export async function findListOf(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<Revised<DeliveryList> | null> {
  const row = await db.selectFrom('delivery_list').select(['id', 'revision', 'content_json']).where('template_id', '=', templateId).where('paper_record_id', '=', recordId).executeTakeFirst()
  return row === undefined ? null : fromContent('deliveryLists', row)
}

export interface ScanRow {
  readonly sequence: number, readonly file_name: string, readonly kind: string, readonly size: number, readonly sha256: string, readonly note: string, readonly at: string, readonly actor: string
  readonly reason: string | null, readonly withdrawn_at: string | null, readonly withdrawn_by: string | null
}

/** Newest first. */
export function selectScans(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<ScanRow[]> {
  return db.selectFrom('issued_scan').leftJoin('issued_scan_withdrawal', 'issued_scan_withdrawal.scan', 'issued_scan.sequence')
    .select(['issued_scan.sequence', 'file_name', 'kind', 'size', 'sha256', 'note', 'issued_scan.at', 'issued_scan.actor', 'reason', 'issued_scan_withdrawal.at as withdrawn_at', 'issued_scan_withdrawal.actor as withdrawn_by'])
    .where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('issued_scan.sequence', 'desc').execute()
}

export async function insertScan(transaction: WriteTransaction, { templateId, recordId }: PaperKey, { sha256, fileName, kind, size, note }: Attachment, { at, actor }: { readonly at: string, readonly actor: string }): Promise<void> {
  await transaction.insertInto('issued_scan').values({ template_id: templateId, record_id: recordId, sha256, file_name: fileName, kind, size, note, at, actor }).execute()
}

export async function insertWithdrawal(transaction: WriteTransaction, row: { readonly scan: number, readonly reason: string, readonly at: string, readonly actor: string }): Promise<void> {
  await transaction.insertInto('issued_scan_withdrawal').values(row).execute()
}
