/**
 * Bytes kept for good under the SHA-256 of what they are: issued papers, scans, parts of packets. Nothing changes or removes
 * them (triggers refuse it); the same bytes are kept once.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import { insertBlob, insertBlobUse, selectBlob } from './blob.repository.ts'

/** What may be kept, by the name used in code. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', png: 'image/png', jpeg: 'image/jpeg', tiff: 'image/tiff', zip: 'application/zip',
} as const
export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes]
const mediaTypeSchema = z.enum(Object.values(mediaTypes))

/** Of which record the bytes are (`sessions`: of the minutes of a session). Bytes of a record the account may not see are not there for it. */
export interface BlobOwner { readonly collection: RecordCollection | 'sessions', readonly id: string }

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
      happened: 'Bản lưu của một văn bản đã phát hành không còn như lúc lưu.', kept: 'Chương trình không sửa gì vào tệp văn phòng này.',
      remedy: 'Mở bản sao lưu gần nhất; giữ nguyên tệp hỏng để nhờ hỗ trợ.',
    })
  }
  return { bytes: row.bytes, mediaType: mediaType.data, size: row.bytes.byteLength }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
