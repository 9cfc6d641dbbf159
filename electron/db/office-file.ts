/**
 * What a file is, judged from its bytes before SQLite may touch it. SQLite would create `-wal` and `-shm` beside a file
 * and treat an empty one as a new database; a refused file must stay exactly as it was.
 */
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { errorCode, fault, toFault } from '../faults/index.ts'
import { officeStart, readStart } from '../files/index.ts'
import { encryptedOffice, openInPlace, wrongPassphrase } from './cipher.ts'
import { hasPendingLog } from './log-file.ts'
import type { OfficeKey } from './office-key.ts'
import { applicationId } from './pragmas.ts'

const untouched = 'Chương trình không sửa gì vào tệp này.'

/** Whether the file is an encrypted office, by its first bytes; a fault when there is no such file. */
export function isEncryptedOffice(path: string): boolean {
  return officeStart(readHeader(path)) === 'encrypted'
}

/** `small`: the words of a large file are left to the check of its copies, which runs beside the day's work in a thread of its own. */
export type TextsLookedAt = 'all' | 'small'

/** Up to here the words are looked at each time an office is opened: about a second. */
const textsAtOnce = 32_000_000

/** Refuses what is missing, foreign, newer, corrupt or not writable; answers with the schema version of the file. `key`: of an encrypted office. */
export function checkOfficeFile(path: string, newestVersion: number, key: OfficeKey | null = null, texts: TextsLookedAt = 'all'): number {
  const header = readHeader(path)
  const start = officeStart(header)
  if (start === 'encrypted') return checkEncryptedFile(path, newestVersion, key)
  if (start === 'other') {
    throw fault('OFFICE_NOT_SQLITE', {
      happened: 'Tệp này không phải tệp văn phòng (.vpk): nội dung không phải cơ sở dữ liệu SQLite, hoặc tệp rỗng.', kept: untouched,
      remedy: 'Chọn đúng tệp văn phòng, hoặc mở bản sao lưu.',
    })
  }
  refuseForeign(header.readInt32BE(68))
  const version = header.readInt32BE(60)
  refuseNewer(version, newestVersion)
  refuseReadOnly(path)
  refuseCorrupt(path, texts === 'all' || statSync(path).size <= textsAtOnce)
  return version
}

/** What the header of a plain file tells, an encrypted one tells only to who has its key. */
function checkEncryptedFile(path: string, newestVersion: number, key: OfficeKey | null): number {
  if (key === null) throw encryptedOffice()
  refuseReadOnly(path)
  let database: Database | null = null
  try {
    database = openInPlace(path, key)
    const number = (name: string): number => Number(database?.pragma(name, { simple: true }))
    refuseForeign(number('application_id'))
    const version = number('user_version')
    refuseNewer(version, newestVersion)
    if (!isWhole(database)) throw corruptFile()
    return version
  } catch (error) {
    throw errorCode(error) === 'SQLITE_NOTADB' ? wrongPassphrase() : toFault(error) ?? error
  } finally {
    database?.close()
  }
}

function refuseForeign(application: number): void {
  if (application === applicationId) return
  throw fault('OFFICE_FOREIGN', {
    happened: 'Tệp này là cơ sở dữ liệu của chương trình khác, không phải tệp văn phòng (.vpk).', kept: untouched, remedy: 'Chọn đúng tệp văn phòng.',
  })
}

/** A file made by a later version of the program is refused: its rules are not known here. */
export function refuseNewer(version: number, newestVersion: number): void {
  if (version <= newestVersion) return
  throw fault('OFFICE_NEWER', {
    happened: `Tệp văn phòng do phiên bản chương trình mới hơn tạo ra (cấu trúc ${version}, chương trình này đọc được đến ${newestVersion}).`,
    kept: untouched, remedy: 'Cài phiên bản chương trình mới nhất rồi mở lại.',
  })
}

function readHeader(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) {
    throw fault('OFFICE_MISSING', {
      happened: 'Không tìm thấy tệp văn phòng.', kept: 'Chương trình không tạo tệp mới thay thế.',
      remedy: 'Kiểm tra lại đường dẫn; để tạo văn phòng mới, dùng lệnh init hoặc nút “Tạo văn phòng”.',
    })
  }
  if (!found.isFile()) {
    throw fault('OFFICE_NOT_SQLITE', { happened: 'Đường dẫn này không phải một tệp.', kept: untouched, remedy: 'Chọn một tệp văn phòng (.vpk).' })
  }
  return Buffer.from(readStart(path))
}

/** Both the file and its folder must be writable: SQLite keeps its log beside the file. */
function refuseReadOnly(path: string): void {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    throw fault('FOLDER_READ_ONLY', {
      happened: 'Tệp văn phòng nằm ở nơi chỉ cho đọc, không ghi được.', kept: untouched,
      remedy: 'Sao chép tệp sang thư mục ghi được (ví dụ Documents) rồi mở bản đó.',
    }, error)
  }
}

/**
 * SQLite's own check of the whole file. It runs on a copy in memory, marked as not using a log, so that nothing is
 * written beside the original. With a pending log the file alone is not the whole truth: then the check reads the
 * file in place, read-only, which leaves the log as it is.
 */
function refuseCorrupt(path: string, withTexts: boolean): void {
  if (!hasPendingLog(path) && isSound(() => openCopy(path), withTexts)) return
  if (hasPendingLog(path) && isSound(() => new Database(path, { readonly: true, fileMustExist: true }), withTexts)) return
  throw corruptFile()
}

/** The fault for a damaged office. */
export function corruptFile(cause?: unknown): Error {
  return fault('OFFICE_CORRUPT', {
    happened: 'Tệp văn phòng bị hỏng, không đọc được an toàn.', kept: untouched,
    remedy: 'Mở bản sao lưu gần nhất (tệp có chữ “sao lưu” hoặc “truoc-nang-cap” bên cạnh); giữ nguyên tệp hỏng để nhờ hỗ trợ.',
  }, cause)
}

function openCopy(path: string): Database {
  const bytes = readFileSync(path)
  // Header bytes 18 and 19 say "uses a log" (2); a database in memory cannot.
  bytes[18] = 1
  bytes[19] = 1
  return new Database(bytes, { readonly: true })
}

function isSound(open: () => Database, withTexts: boolean): boolean {
  let database: Database | null = null
  try {
    database = open()
    return isWhole(database) && !(withTexts && hasBrokenText(database))
  } catch (error) {
    if (errorCode(error).startsWith('SQLITE_') && !errorCode(error).startsWith('SQLITE_BUSY')) return false
    throw toFault(error) ?? error
  } finally {
    database?.close()
  }
}

function isWhole(database: Database): boolean {
  database.pragma('cell_size_check = ON')
  return database.pragma('integrity_check(1)', { simple: true }) === 'ok'
    && database.prepare('select 1 from pragma_foreign_key_check limit 1').all().length === 0
}

/**
 * SQLite looks at how its pages hang together, not at what stands in them: a disk that gives back other bytes in the middle of a
 * long text goes unseen. No text of a record and no JSON of ours has a control character (`textSchema`, JSON itself), other bytes nearly always have.
 */
function hasBrokenText(database: Database): boolean {
  const columns = database.prepare(`SELECT part.name AS part, field.name AS field FROM sqlite_schema AS part JOIN pragma_table_info(part.name) AS field
    WHERE part.type = 'table' AND field.type = 'TEXT' AND (field.name LIKE '%\\_json' ESCAPE '\\' OR EXISTS (SELECT 1 FROM pragma_table_info(part.name) WHERE name = 'revision'))`).all()
  return columns.some((column) => {
    const { part, field } = column as { readonly part: string, readonly field: string }
    // SQLite's own patterns are four times as slow as reading the words and looking here.
    for (const text of database.prepare(`SELECT "${field}" FROM "${part}" WHERE "${field}" IS NOT NULL`).pluck().iterate()) if (brokenText.test(String(text))) return true
    return false
  })
}

/** Whether {@link hasBrokenText} looks at a TEXT column; `isVersioned`: its table keeps records. */
export function isCheckedText(column: string, isVersioned: boolean): boolean {
  return isVersioned || column.endsWith('_json')
}

/** Control characters but tab and the ends of lines. */
const brokenText = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11, 12)}${String.fromCharCode(14)}-${String.fromCharCode(31)}]`, 'u')
