/** The files SQLite keeps beside an office. */
import { rmSync, statSync } from 'node:fs'

/** True when another process has the file open or died with it: its newest changes may lie in the `-wal` file. */
export function hasPendingLog(path: string): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })
  return log !== undefined && log.size > 0
}

/** A database nobody has open, and whatever lies beside it; one that is not there is no fault. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
}
