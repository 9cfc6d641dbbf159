/** Changes of form carried out on a copy of a file. */
export type { Change, ParagraphLook, RunLook } from './change.ts'
export { trackedComparison } from './tracked-comparison.ts'
export type { MendComment } from './comments.ts'
export { keptWords } from './form-words.ts'
export { commentCopy, mend } from './mend.ts'
export type { Mended, MendOptions } from './mend.ts'
