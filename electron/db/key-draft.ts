/** The copy of an office that is to get another key. Its name is always the same, so that what a kill left of it is found again: it may be the whole office in plain. */
import { basename, dirname, join } from 'node:path'
import { sha256 } from '../files/index.ts'
import { removeDatabase } from './log-file.ts'

export function keyDraftOf(path: string): string {
  return join(dirname(path), `.vpk-${sha256(Buffer.from(basename(path))).slice(0, 12)}.tmp`)
}

/** While this process holds the office nobody gives it another key: what lies there was left. One that cannot be removed keeps nobody from working. */
export function removeLeftDraft(path: string): void {
  try {
    removeDatabase(keyDraftOf(path))
  } catch {
    // Looked for again at the next opening, and by the sweep.
  }
}
