/** A file chosen as a copy, with the log that a program beside it left: what was decided last may stand there alone. */
import { copyFileSync } from 'node:fs'
import { hasPendingLog } from '../db/index.ts'
import { sha256 } from '../files/index.ts'
import { hashFile } from './hash-file.ts'

/** To a place where nobody else has it open; answers {@link hashOfCopy} of what was read. */
export function copyWithLog(copy: string, target: string): string {
  copyFileSync(copy, target)
  if (hasPendingLog(copy)) copyFileSync(`${copy}-wal`, `${target}-wal`)
  return hashOfCopy(target)
}

/** SHA-256 of the file; where a log lies beside it, of both hashes. The same twice, with time between: the two belong together, nobody wrote meanwhile. */
export function hashOfCopy(copy: string): string {
  const { sha256: ofFile } = hashFile(copy)
  return hasPendingLog(copy) ? sha256(`${ofFile} ${hashFile(`${copy}-wal`).sha256}`) : ofFile
}
