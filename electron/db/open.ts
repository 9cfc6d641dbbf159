/**
 * Opening and creating office files. A file that cannot be opened safely is refused with a sentence and left exactly as
 * it was; nothing is ever opened empty or in memory instead.
 */
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { errorCode, fault, toFault } from '../faults/index.ts'
import { freeName, sweepTemporaryFiles, syncFolder, temporaryName } from '../files/index.ts'
import { copyOffice } from './backup.ts'
import { migrate, newestVersion } from './migrate.ts'
import { migrations as allMigrations } from './migrations/registry.ts'
import type { Migration } from './migrations/migration.ts'
import { kyselyOn, OfficeDatabase } from './office-database.ts'
import { checkOfficeFile, corruptFile, refuseNewer } from './office-file.ts'
import { refuseNetworkPlace } from './place.ts'
import { applyPragmas, busyTimeoutMs } from './pragmas.ts'

/** Opens an office, bringing an older file up to date after keeping a copy of it. Throws a fault otherwise. */
export async function openOffice(file: string, migrations: readonly Migration[] = allMigrations): Promise<OfficeDatabase> {
  const path = resolve(file)
  const newest = newestVersion(migrations)
  refuseNetworkPlace(path)
  checkOfficeFile(path, newest)
  const database = connect(path)
  try {
    const version = versionOf(database)
    refuseNewer(version, newest)
    const kysely = kyselyOn(database)
    if (version < newest) {
      await keepCopy(database, path, newest)
      await migrate(kysely, migrations)
      database.pragma('wal_checkpoint(TRUNCATE)')
    }
    return new OfficeDatabase(path, newest, database, kysely)
  } catch (error) {
    database.close()
    throw toFault(error) ?? error
  }
}

/** The schema versions of a file and of this program. The file is judged and refused as for opening, and not changed. */
export function officeVersion(file: string): { readonly version: number, readonly newest: number } {
  const newest = newestVersion(allMigrations)
  return { version: checkOfficeFile(resolve(file), newest), newest }
}

/**
 * Creates an office: built beside under another name, filled by `fill`, and only then given its name, so that a full
 * disk or a crash never leaves half an office. An existing file is never replaced.
 */
export async function createOffice(file: string, fill: (office: OfficeDatabase) => Promise<void>): Promise<void> {
  const path = resolve(file)
  refuseExisting(path)
  refuseMissingFolder(dirname(path))
  refuseNetworkPlace(path)
  const draft = temporaryName(path)
  try {
    await buildDraft(draft, fill)
    giveName(draft, path)
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${end}`, { force: true })
  }
}

async function buildDraft(draft: string, fill: (office: OfficeDatabase) => Promise<void>): Promise<void> {
  const database = new Database(draft, { timeout: busyTimeoutMs })
  try {
    applyPragmas(database)
    const kysely = kyselyOn(database)
    await migrate(kysely, allMigrations)
    await fill(new OfficeDatabase(draft, newestVersion(allMigrations), database, kysely))
    // Everything must be in the one file before it gets its name.
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

/** Names the finished file. A hard link fails when the name is taken meanwhile, which a rename would not. */
function giveName(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') refuseExisting(path)
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) throw error
    refuseExisting(path) // a file system without hard links (exFAT)
    renameSync(draft, path)
  }
  syncFolder(dirname(path))
  sweepTemporaryFiles(dirname(path))
}

function refuseExisting(path: string): void {
  if (!existsSync(path)) return
  throw fault('OFFICE_EXISTS', {
    happened: 'Đã có một tệp mang tên này.', kept: 'Tệp đang có được giữ nguyên, không bị ghi đè.', remedy: 'Đặt tên khác, hoặc mở tệp đang có.',
  })
}

function refuseMissingFolder(folder: string): void {
  if (existsSync(folder)) return
  throw fault('FILE_MISSING', { happened: 'Không có thư mục để đặt tệp văn phòng.', kept: 'Chưa có tệp nào được tạo.', remedy: 'Tạo thư mục trước, hoặc chọn thư mục khác.' })
}

function connect(path: string): Database {
  let database: Database | null = null
  try {
    database = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs })
    applyPragmas(database)
    // The first read is where a lock held by another process shows.
    database.prepare('select count(*) from sqlite_schema').get()
    return database
  } catch (error) {
    database?.close()
    throw toFault(error) ?? error
  }
}

function versionOf(database: Database): number {
  const version = database.pragma('user_version', { simple: true })
  if (typeof version !== 'number' || version < 1) throw corruptFile()
  return version
}

/** The copy kept before an upgrade: `<tên>.truoc-nang-cap-v20.vpk`, with a number when that name is taken. */
async function keepCopy(database: Database, path: string, newest: number): Promise<void> {
  const name = `${basename(path).replace(/\.vpk$/iu, '')}.truoc-nang-cap-v${newest}.vpk`
  await copyOffice(database, freeName(join(dirname(path), name)))
}
