/** Bytes kept for good, by their hash. */
export { keepBlob, mediaTypes, readBlob } from './blobs.ts'
export type { BlobOwner, MediaType, NewBlob, StoredBlob } from './blobs.ts'
