/** Files that lie beside their target while they are written, and what a killed program left of them. */
import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ownName = /^\.vpk-[0-9a-f]{12}\.tmp(?:-wal|-shm|-journal)?$/u
/** Folders in which a copy of an office is looked at or made ready, apart from the office. */
const ownFolder = /^\.vpk-(?:xem|phuc-hoi)-[0-9A-Za-z]{6}$/u
/** No write takes this long: what is older was left by a program that was killed. */
const oldAfterMs = 60 * 60_000

/** A free name in the same folder; short, so that a long file name does not become too long. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.vpk-${randomBytes(6).toString('hex')}.tmp`)
}

/** Removes what earlier writes into this folder left behind. A file that cannot be removed is left: nothing depends on it. */
export function sweepTemporaryFiles(folder: string): void {
  try {
    for (const name of readdirSync(folder).filter((each) => ownName.test(each) || ownFolder.test(each))) {
      const path = join(folder, name)
      // `ctime`: a second name of an old file is as new as the name, whatever the file's own date.
      const found = lstatSync(path)
      const isOurs = ownFolder.test(name) ? found.isDirectory() : found.isFile()
      if (isOurs && Date.now() - found.ctimeMs > oldAfterMs) rmSync(path, { recursive: true, force: true })
    }
  } catch {
    // The write itself has succeeded.
  }
}
