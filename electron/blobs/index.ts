/** Bytes kept for good, by their hash. */
export { blobExists } from './blob.repository.ts'
export { keepBlob, keepTwins, readBlob, readTwin } from './blobs.ts'
export type { NewBlob, StoredBlob } from './blobs.ts'
export { mediaTypes } from './media-types.ts'
export type { BlobOwner, MediaType } from './media-types.ts'
