/** What may be written over: never a folder, never an office, and devices only straight. */
import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { errorCode, fault } from '../faults/index.ts'
import { officeStart, readStart } from './office-start.ts'

/** A link keeps pointing where it points: the file behind it is replaced. */
export function followLink(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path
    throw error
  }
}

/** true when both names lead to one file, also through links; of names not taken yet, when they are the same name. */
export function isSameFile(one: string, other: string): boolean {
  const [found, another] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }))
  if (found?.isFile() === true && another?.isFile() === true) return found.dev === another.dev && found.ino === another.ino
  return plainName(one) === plainName(other)
}

/** Windows does not tell `A.docx` from `a.docx`. */
function plainName(path: string): string {
  const plain = followLink(resolve(path))
  return process.platform === 'win32' ? plain.toLowerCase() : plain
}

/** A device (`/dev/stdout`) cannot be renamed over; what is written to it is gone at once anyway. */
export function isDevice(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** A paper never takes the place of a folder or of records: both would be lost for good. */
export function refuseTarget(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw fault('WRITE_FAILED', {
      happened: 'Đã có một thư mục mang tên tệp cần ghi.', kept: 'Thư mục đó được giữ nguyên.', remedy: 'Đặt tên tệp khác.',
    })
  }
  // SQLite keeps the newest changes of `x.vpk` in `x.vpk-wal` while it is in use.
  if (!isDatabase(path) && !isDatabase(path.replace(/-(?:wal|shm|journal)$/u, ''))) return
  throw fault('WRITE_FAILED', {
    happened: 'Tệp cần ghi đang là một tệp văn phòng (cơ sở dữ liệu), không phải văn bản.', kept: 'Tệp văn phòng được giữ nguyên.', remedy: 'Đặt tên tệp khác.',
  })
}

function isDatabase(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && officeStart(readStart(path)) !== 'other'
}
