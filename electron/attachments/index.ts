/** Files kept with records: what they are is read from their bytes, their bytes are kept for good, and they are given out again whole. */
export { attachmentKind } from './attachment-kind.ts'
export { missingBlobs, noAttachment, readAttachment, storeAttachment, writeAttachment } from './attachments.ts'
