/**
 * Bytes kept for good under the SHA-256 of what they are: issued papers, scans, parts of packets. Nothing changes or removes
 * them (triggers refuse it); the same bytes are kept once.
 */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { sha256 as hashOf } from '../files/index.ts'
import { insertBlob, insertBlobUse, selectBlob } from './blob.repository.ts'
import { mediaTypeSchema } from './media-types.ts'
import type { BlobOwner, MediaType } from './media-types.ts'

export interface NewBlob { readonly bytes: Uint8Array, readonly mediaType: MediaType, /** ISO 8601, UTC. */ readonly at: string, readonly of?: BlobOwner }
export interface StoredBlob { readonly bytes: Uint8Array, readonly mediaType: MediaType, /** In bytes. */ readonly size: number }

/** Keeps the bytes in the running transaction; answers with their SHA-256, in hex. */
export async function keepBlob(transaction: WriteTransaction, { bytes, mediaType, at, of }: NewBlob): Promise<string> {
  const sha256 = hashOf(bytes)
  await insertBlob(transaction, { sha256, mediaType, bytes, at })
  if (of !== undefined) await insertBlobUse(transaction, sha256, of)
  return sha256
}

/** The kept bytes, null when there are none (or none the account may see). Bytes that are no longer what they were are the fault `OFFICE_CORRUPT`. */
export async function readBlob(db: ReadDatabase, sha256: string): Promise<StoredBlob | null> {
  const row = await selectBlob(db, sha256)
  if (row === null) return null
  const mediaType = mediaTypeSchema.safeParse(row.media_type)
  if (!mediaType.success || hashOf(row.bytes) !== sha256) {
    throw fault('OFFICE_CORRUPT', {
      happened: 'Bản lưu của một văn bản đã ban hành không còn như lúc lưu.', kept: 'Chương trình không sửa gì vào tệp văn phòng này.',
      remedy: 'Mở bản sao lưu gần nhất; giữ nguyên tệp hỏng để nhờ hỗ trợ.',
    })
  }
  return { bytes: row.bytes, mediaType: mediaType.data, size: row.bytes.byteLength }
}
