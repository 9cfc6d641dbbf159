/** Changes of form carried out on a copy of a file. */
export type { Change, ParagraphLook, RunLook } from './change.ts'
