/** SQL of kept bytes. Rows are only ever added. */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
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

/** Without reading the bytes. */
export async function blobExists(db: ReadDatabase, sha256: string): Promise<boolean> {
  return await db.selectFrom('blob').select('sequence').where('sha256', '=', sha256).executeTakeFirst() !== undefined
}

export async function selectBlob(db: ReadDatabase, sha256: string): Promise<{ readonly media_type: string, readonly bytes: Uint8Array } | null> {
  return await db.selectFrom('blob').select(['media_type', 'bytes']).where('sha256', '=', sha256).executeTakeFirst() ?? null
}
