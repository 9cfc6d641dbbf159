/**
 * Bytes kept for good under the SHA-256 of what they are: issued papers, scans, parts of packets. Nothing changes or removes
 * them (triggers refuse it); the same bytes are kept once.
 */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { sha256 as hashOf } from '../files/index.ts'
import { insertBlob, insertBlobUse, selectBlob, selectTwin } from './blob.repository.ts'
import { mediaTypes, mediaTypeSchema } from './media-types.ts'
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

/** Keeps an issued paper as Word and as PDF, so that {@link readTwin} finds the one by the other. */
export async function keepTwins(transaction: WriteTransaction, { word, pdf, at, of }: { readonly word: Uint8Array, readonly pdf: Uint8Array, readonly at: string, readonly of: BlobOwner }): Promise<void> {
  await keepBlob(transaction, { bytes: word, mediaType: mediaTypes.docx, at, of })
  await keepBlob(transaction, { bytes: pdf, mediaType: mediaTypes.pdf, at, of })
}

/** The same issued paper in its other form; null: only the one was kept. Faults as {@link readBlob}. */
export async function readTwin(db: ReadDatabase, sha256: string): Promise<StoredBlob | null> {
  const other = await selectTwin(db, sha256)
  return other === null ? null : readBlob(db, other)
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
