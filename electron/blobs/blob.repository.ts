/** SQL of kept bytes. Rows are only ever added. */
import { sql } from 'kysely'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { mediaTypes } from './media-types.ts'
import type { BlobOwner, MediaType } from './media-types.ts'

export interface BlobRow { readonly sha256: string, readonly mediaType: MediaType, readonly bytes: Uint8Array, readonly at: string }

/** Bytes that are there already stay as they are. */
export async function insertBlob(transaction: WriteTransaction, { sha256, mediaType, bytes, at }: BlobRow): Promise<void> {
  await transaction.insertInto('blob').values({ sha256, media_type: mediaType, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), at })
    .onConflict((conflict) => conflict.column('sha256').doNothing()).execute()
}

export async function insertBlobUse(transaction: WriteTransaction, sha256: string, { collection, id }: BlobOwner): Promise<void> {
  await transaction.insertInto('blob_use').values({ sha256, collection, record_id: id }).onConflict((conflict) => conflict.doNothing()).execute()
}

/** The PDF kept with this Word file of the same record, or the Word file with this PDF: stored one right after the other, Word first. */
export async function selectTwin(db: ReadDatabase, sha256: string): Promise<string | null> {
  const row = await db.selectFrom('blob as one').innerJoin('blob_use as use', 'use.sha256', 'one.sha256')
    .innerJoin('blob as other', (join) => join.onRef('other.at', '=', 'one.at').on(sql<boolean>`other.sequence = CASE one.media_type WHEN ${mediaTypes.docx} THEN one.sequence + 1 WHEN ${mediaTypes.pdf} THEN one.sequence - 1 END`))
    .innerJoin('blob_use as other_use', (join) => join.onRef('other_use.sha256', '=', 'other.sha256').onRef('other_use.collection', '=', 'use.collection').onRef('other_use.record_id', '=', 'use.record_id'))
    .select('other.sha256').where('one.sha256', '=', sha256).where(sql<boolean>`other.media_type = CASE one.media_type WHEN ${mediaTypes.docx} THEN ${mediaTypes.pdf} ELSE ${mediaTypes.docx} END`).executeTakeFirst()
  return row?.sha256 ?? null
}

/** Without reading the bytes. */
export async function blobExists(db: ReadDatabase, sha256: string): Promise<boolean> {
  return await db.selectFrom('blob').select('sequence').where('sha256', '=', sha256).executeTakeFirst() !== undefined
}

export async function selectBlob(db: ReadDatabase, sha256: string): Promise<{ readonly media_type: string, readonly bytes: Uint8Array } | null> {
  return await db.selectFrom('blob').select(['media_type', 'bytes']).where('sha256', '=', sha256).executeTakeFirst() ?? null
}
