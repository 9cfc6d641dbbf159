/** A file copied so that nobody ever meets half of it: beside under another name, flushed, and only then named. */
import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { sweepTemporaryFiles, temporaryName } from './temporary-files.ts'
import { syncFile, syncFolder } from './write-file.ts'

/** After a failure there is no file of the new name. */
export function copyFileWhole(from: string, to: string): void {
  const draft = temporaryName(to)
  try {
    copyFileSync(from, draft)
    syncFile(draft)
    renameSync(draft, to)
    syncFolder(dirname(to))
    sweepTemporaryFiles(dirname(to))
  } finally {
    rmSync(draft, { force: true })
  }
}
