/** Folders a person names for files to be written into. */
import { closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fault, toFault } from '../faults/index.ts'
import { temporaryName } from './temporary-files.ts'

const kept = 'Chưa có tệp nào được ghi.'

/**
 * Makes the folder and those above it that are missing. One at a time and each once: asked to make them all, Node never
 * comes back where a folder exists that takes none (`/proc`).
 */
export function makeFolder(path: string): void {
  const missing: string[] = []
  for (let at = resolve(path); statSync(at, { throwIfNoEntry: false }) === undefined && dirname(at) !== at; at = dirname(at)) missing.unshift(at)
  try {
    for (const folder of missing) mkdirSync(folder)
  } catch (error) {
    throw cannotWrite(error)
  }
}

/** Refuses a folder that is none or takes no new file, before any work is done for it. */
export function refuseUnwritableFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw fault('FILE_MISSING', { happened: 'Không mở được thư mục để ghi.', kept, remedy: 'Chọn một thư mục đang có, không phải một tệp.' })
  }
  const trial = temporaryName(join(folder, 'x'))
  try {
    closeSync(openSync(trial, 'wx'))
    rmSync(trial, { force: true })
  } catch (error) {
    throw cannotWrite(error)
  }
}

/** A full disk says so itself; every other reason comes down to one sentence. */
function cannotWrite(error: unknown): Error {
  const known = toFault(error)
  if (known?.fault.code === 'DISK_FULL') return known
  return fault('FOLDER_READ_ONLY', { happened: 'Không tạo hoặc không ghi được vào thư mục này.', kept, remedy: 'Chọn thư mục khác, hoặc xin quyền ghi vào thư mục này, rồi làm lại.' }, error)
}
