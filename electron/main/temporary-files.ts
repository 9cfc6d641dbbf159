/**
 * Papers opened in Word without being saved anywhere lie in a temporary folder. They are kept for a while after the
 * program ends, because Word may still hold them and the person may have gone on writing there.
 */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from './log.ts'
import type { Log } from './log.ts'

export const temporaryFolderPrefix = 'van-phong-khoi-'

const keptMilliseconds = 7 * 24 * 60 * 60 * 1000

/** Removes our folders in `temp` that were last changed more than a week before `now` (milliseconds). */
export function removeOldTemporaryFolders(temp: string, now: number, log: Log): void {
  try {
    for (const name of readdirSync(temp).filter((entry) => entry.startsWith(temporaryFolderPrefix))) {
      const folder = join(temp, name)
      if (now - statSync(folder).mtimeMs > keptMilliseconds) rmSync(folder, { recursive: true, force: true })
    }
  } catch (error) {
    log.write('temporary-files-not-removed', { code: errorCode(error) })
  }
}
