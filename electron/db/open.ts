/**
 * Opening and creating office files. A file that cannot be opened safely is refused with a sentence and left exactly as
 * it was; nothing is ever opened empty or in memory instead.
 */
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { errorCode, fault, toFault } from '../faults/index.ts'
import { freeName, sweepTemporaryFiles, syncFolder, temporaryName } from '../files/index.ts'
import { copyOffice } from './backup.ts'
import type { OfficeInUse } from './backup.ts'
import { encryptedOffice, keyFor, giveKey, giveNewKey } from './cipher.ts'
import type { Unlock } from './cipher.ts'
import { removeLeftDraft } from './key-draft.ts'
import { removeDatabase } from './log-file.ts'
import { migrate, newestVersion } from './migrate.ts'
import { migrations as allMigrations } from './migrations/registry.ts'
import type { Migration } from './migrations/migration.ts'
import { kyselyOn, OfficeDatabase } from './office-database.ts'
import { checkOfficeFile, corruptFile, isEncryptedOffice, refuseNewer } from './office-file.ts'
import { newKey } from './office-key.ts'
import type { NewKey, OfficeKey } from './office-key.ts'
import { refuseNetworkPlace } from './place.ts'
import { applyPragmas, busyTimeoutMs, emptyLog } from './pragmas.ts'

export interface OpenOptions {
  /** For an encrypted office; a plain one opens without asking. */
  readonly unlock?: Unlock
  readonly migrations?: readonly Migration[]
}

/** Opens an office, bringing an older file up to date after keeping a copy of it. Throws a fault otherwise. */
export async function openOffice(file: string, { unlock, migrations = allMigrations }: OpenOptions = {}): Promise<OfficeDatabase> {
  const path = resolve(file)
  const newest = newestVersion(migrations)
  refuseNetworkPlace(path)
  const key = await keyOf(path, unlock)
  checkOfficeFile(path, newest, key, 'small')
  const database = connect(path, key)
  try {
    const version = versionOf(database)
    refuseNewer(version, newest)
    const kysely = kyselyOn(database)
    if (version < newest) {
      await keepCopy({ database, path, key }, newest)
      await migrate(kysely, migrations)
      // Its steps were all taken and yet its number is an old one: somebody turned it back.
      if (versionOf(database) !== newest) throw corruptFile()
      emptyLog(database)
    }
    return new OfficeDatabase(path, newest, database, kysely, key)
  } catch (error) {
    database.close()
    throw toFault(error) ?? error
  }
}

/** The key of an encrypted file; null for a plain one. */
async function keyOf(path: string, unlock: Unlock | undefined): Promise<OfficeKey | null> {
  if (!isEncryptedOffice(path)) return null
  if (unlock === undefined) throw encryptedOffice()
  return keyFor(path, unlock)
}

export interface OfficeVersion { readonly version: number, readonly newest: number, readonly key: OfficeKey | null }

/** The schema versions of a file and of this program. The file is judged and refused as for opening, and not changed. */
export async function officeVersion(file: string, unlock?: Unlock): Promise<OfficeVersion> {
  const newest = newestVersion(allMigrations)
  const key = await keyOf(resolve(file), unlock)
  return { version: checkOfficeFile(resolve(file), newest, key), newest, key }
}

/**
 * Creates an office: built beside under another name, filled by `fill`, and only then given its name, so that a full
 * disk or a crash never leaves half an office. An existing file is never replaced. With a passphrase it is encrypted from its first byte, and
 * the answer is its key; else null.
 */
export async function createOffice(file: string, fill: (office: OfficeDatabase) => Promise<void>, { passphrase }: { readonly passphrase?: string } = {}): Promise<OfficeKey | null> {
  return underOtherName(file, async (draft) => {
    const made = passphrase === undefined ? null : await newKey(passphrase)
    await buildDraft(draft, fill, made)
    return made?.key ?? null
  })
}

/** A new office file: `build` makes it beside under another name, and it gets its own once it is whole. An existing file is never replaced; a failure leaves nothing. */
export async function underOtherName<T>(file: string, build: (draft: string) => Promise<T>): Promise<T> {
  const path = resolve(file)
  refuseExisting(path)
  refuseMissingFolder(dirname(path))
  refuseNetworkPlace(path)
  const draft = temporaryName(path)
  try {
    const built = await build(draft)
    giveName(draft, path)
    return built
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    removeDatabase(draft)
  }
}

async function buildDraft(draft: string, fill: (office: OfficeDatabase) => Promise<void>, made: NewKey | null): Promise<void> {
  const database = new Database(draft, { timeout: busyTimeoutMs })
  try {
    if (made !== null) giveNewKey(database, made)
    applyPragmas(database)
    const kysely = kyselyOn(database)
    await migrate(kysely, allMigrations)
    await fill(new OfficeDatabase(draft, newestVersion(allMigrations), database, kysely, made?.key ?? null))
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

function connect(path: string, key: OfficeKey | null): Database {
  let database: Database | null = null
  try {
    const file = identityOf(path)
    database = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs })
    giveKey(database, key)
    // The first read is where a lock held by another process shows. While it lasts nobody can take the office alone, so what lies there under its name now stays.
    database.exec('BEGIN')
    database.prepare('select count(*) from sqlite_schema').get()
    refuseReplaced(path, file)
    database.exec('COMMIT')
    applyPragmas(database)
    refuseReplaced(path, file)
    // With a log there is no journal; one that lies there is what a kill left before it counted, and holds a page of the file as it was.
    if (database.pragma('journal_mode', { simple: true }) === 'wal') rmSync(`${path}-journal`, { force: true })
    removeLeftDraft(path)
    return database
  } catch (error) {
    database?.close()
    throw toFault(error) ?? error
  }
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true })
  return `${dev}:${ino}`
}

/** Who waited for a process that replaced the office (encrypting it, restoring it) holds the old file, which has no name any more: what is written there is lost. */
function refuseReplaced(path: string, file: string): void {
  if (identityOf(path) === file) return
  throw fault('OFFICE_LOCKED', {
    happened: 'Tệp văn phòng vừa được một chương trình khác thay (đang mã hoá hoặc phục hồi).', kept: 'Chưa có gì được ghi.', remedy: 'Mở lại tệp văn phòng.',
  })
}

function versionOf(database: Database): number {
  const version = database.pragma('user_version', { simple: true })
  if (typeof version !== 'number' || version < 1) throw corruptFile()
  return version
}

/** The copy kept before an upgrade: `<tên>.truoc-nang-cap-v20.vpk`, with a number when that name is taken. One that does not open is taken away again, and the upgrade does not begin. */
async function keepCopy(office: OfficeInUse, newest: number): Promise<void> {
  const name = `${basename(office.path).replace(/\.vpk$/iu, '')}.truoc-nang-cap-v${newest}.vpk`
  const copy = freeName(join(dirname(office.path), name))
  await copyOffice(office, copy)
  try {
    checkOfficeFile(copy, newest, office.key)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
}
