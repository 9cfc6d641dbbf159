/** Bytes kept for good, by their hash. */
export { blobExists } from './blob.repository.ts'
export { keepBlob, mediaTypes, readBlob } from './blobs.ts'
export type { BlobOwner, MediaType, NewBlob, StoredBlob } from './blobs.ts'
