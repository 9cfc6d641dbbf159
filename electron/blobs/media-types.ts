/** What may be kept, and of what it may be. */
import { z } from 'zod'
import type { RecordCollection } from '../../shared/domain/office-records.ts'

/** What may be kept, by the name used in code. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', png: 'image/png', jpeg: 'image/jpeg', tiff: 'image/tiff', zip: 'application/zip',
} as const
export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes]
export const mediaTypeSchema = z.enum(Object.values(mediaTypes))

/** Of which record the bytes are (`sessions`: of the minutes of a session). Bytes of a record the account may not see are not there for it. */
export interface BlobOwner { readonly collection: RecordCollection | 'sessions', readonly id: string }
