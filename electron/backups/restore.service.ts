/** A copy takes the place of an office: first it is shown what that would change, then the office as it is becomes a copy itself, and only then the files change places. */
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { CopyRelation, RestorePreview } from '../../shared/domain/backup.ts'
import { recordCollections } from '../../shared/domain/office-records.ts'
import { appendAudit, selectAuditHead } from '../audit/index.ts'
import { copyOfficeAlone, fits, isEncryptedOffice, keyFor, officeVersion, openOffice, replaceOffice, withOfficeAlone } from '../db/index.ts'
import type { OfficeDatabase, OfficeKey, ReadDatabase, Unlock } from '../db/index.ts'
import { fault, toFault } from '../faults/index.ts'
import { copyFileWhole, freeName, sweepTemporaryFiles, syncFile, syncFolder } from '../files/index.ts'
import { collectionNames, selectIds } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { insertEvent, selectActHash, selectActsAfter } from './backup.repository.ts'
import { copyWithLog } from './copy-with-log.ts'
import { copyName, localMoment, makeBackupFolder } from './copies.ts'

const lostShown = 200

/**
 * What opens an encrypted copy: what the person gave, else the key in use where it fits. A plain copy needs nothing; one made under
 * another passphrase and nothing given: the fault `OFFICE_ENCRYPTED`.
 */
export async function unlockOfCopy(copy: string, inUse: OfficeKey | null, given?: Unlock): Promise<Unlock | undefined> {
  if (!isEncryptedOffice(copy)) return undefined
  if (given !== undefined) return { key: await keyFor(copy, given) }
  if (inUse !== null && fits(copy, inUse)) return { key: inUse }
  throw fault('OFFICE_ENCRYPTED', {
    happened: 'Bản sao lưu này được mã hoá bằng mật khẩu khác với văn phòng đang dùng.', kept: 'Văn phòng đang dùng được giữ nguyên.', remedy: 'Nhập mật khẩu của tệp vào lúc lập bản sao, hoặc khoá khôi phục in lúc đó.',
  })
}

/**
 * What taking `copy` would change. `office` null: the office in use cannot be opened. The copy is looked at in a copy of its own: opening
 * an older one would change it. `given`: for a copy that the key in use does not open.
 */
export async function previewRestore(office: OfficeDatabase | null, copy: string, given?: Unlock): Promise<RestorePreview> {
  const unlock = await unlockOfCopy(copy, office?.key ?? null, given)
  await officeVersion(copy, unlock)
  return withCopyOpen(copy, unlock, async (opened, sha256) => {
    const head = await selectAuditHead(opened.read)
    const relation = office === null ? 'other' : await relationOf(office.read, opened.read)
    const lost = office === null || relation === 'other' ? { total: 0, rows: [] } : await selectActsAfter(office.read, await commonEnd(office.read, opened.read, head.sequence), lostShown)
    const [then, now] = [await countRecords(opened.read), office === null ? null : await countRecords(office.read)]
    return {
      officeName: (await getOffice(opened.read)).record.name, relation, encrypted: opened.key !== null, makesPlain: opened.key === null && office !== null && office.key !== null, sha256, lostTotal: lost.total, lost: lost.rows.map((row) => ({ ...row })),
      counts: [...then].map(([collection, count]) => ({ collection, copy: count, now: now?.get(collection) ?? null })).filter(({ copy: before, now: after }) => before !== after),
    }
  })
}

/** By the journals: each names the other's last act, or both name an earlier one. */
async function relationOf(now: ReadDatabase, copy: ReadDatabase): Promise<CopyRelation> {
  const [here, there] = [await selectAuditHead(now), await selectAuditHead(copy)]
  if (here.hash === there.hash) return 'same'
  if (await selectActHash(now, there.sequence) === there.hash) return 'older'
  if (await selectActHash(copy, here.sequence) === here.hash) return 'newer'
  const first = await selectActHash(now, 1)
  return first !== null && first === await selectActHash(copy, 1) ? 'branch' : 'other'
}

/** The last act both journals have. */
async function commonEnd(now: ReadDatabase, copy: ReadDatabase, end: number): Promise<number> {
  let [common, different] = [0, end + 1]
  while (different - common > 1) {
    const middle = Math.floor((common + different) / 2)
    const hash = await selectActHash(now, middle)
    if (hash !== null && hash === await selectActHash(copy, middle)) common = middle
    else different = middle
  }
  return common
}

/** Opens a copy of the copy, in a folder of its own beside it, and takes both away again: opening an older office brings it up to date. `sha256`: of what was opened, as restoring asks for it. */
export async function withCopyOpen<T>(copy: string, unlock: Unlock | undefined, work: (office: OfficeDatabase, sha256: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(dirname(copy), '.vpk-xem-'))
  let office: OfficeDatabase | null = null
  try {
    const apart = join(folder, basename(copy))
    const sha256 = copyWithLog(copy, apart)
    office = await openOffice(apart, unlock === undefined ? {} : { unlock })
    return await work(office, sha256)
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    office?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function countRecords(db: ReadDatabase): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const collection of recordCollections) counts.set(collectionNames[collection], (await selectIds(db, collection)).length)
  return counts
}

export interface Restored { /** The office as it was, kept. */ readonly keptAs: string }

/** Keys around a restoring. `inUse`: of the office as it is; null: it is plain, or cannot be opened. `given`: for a copy that this key does not open. `plainAgreed`: the person knows that a plain copy takes the encryption away. */
export interface RestoreKeys { readonly inUse: OfficeKey | null, readonly given?: Unlock | undefined, readonly plainAgreed?: boolean, /** Told of the key of the copy before the files change places. */ readonly toCome?: (key: OfficeKey) => void }

/**
 * `copy` takes the place of the office at `path`, which is closed here and may be damaged. `sha256`: the copy as it was previewed. Its journal
 * tells of the restoring before it takes the name, so that no kill leaves one that nobody knows of. What fails before the files change places
 * leaves the office as it was; afterwards it lies among the copies, whole.
 */
export async function restoreOffice(path: string, copy: string, sha256: string, actor: Actor, keys: RestoreKeys = { inUse: null }): Promise<Restored> {
  const office = resolve(path)
  if (keys.plainAgreed !== true && (keys.inUse !== null || isEncryptedThere(office)) && !isEncryptedOffice(copy)) throw plainNotAgreed()
  const unlock = await unlockOfCopy(copy, keys.inUse, keys.given)
  const { key } = await officeVersion(copy, unlock)
  if (key !== null) keys.toCome?.(key)
  const folder = mkdtempSync(join(dirname(office), '.vpk-phuc-hoi-'))
  try {
    const draft = join(folder, basename(office))
    // What is taken is what was looked at, and what was read from a disk that may be failing.
    if (copyWithLog(copy, draft) !== sha256) throw changedSince()
    await noteRestored(draft, unlock, { fileName: basename(copy), sha256 }, actor)
    // Everything into the one file that is to take the name.
    await withOfficeAlone(draft, () => undefined, key)
    syncFile(draft)
    const keptAs = existsSync(office) ? freeName(join(makeBackupFolder(office), copyName(office, 'before', localMoment(actor.now())))) : null
    await takePlace(draft, office, keptAs, keys.inUse)
    sweepTemporaryFiles(dirname(office))
    return { keptAs: keptAs === null ? '' : basename(keptAs) }
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Told by its first bytes, also of an office that cannot be opened any more. */
export function isEncryptedThere(office: string): boolean {
  return existsSync(office) && isEncryptedOffice(office)
}

/** The office as it is becomes the copy `kept`; one that cannot be read is kept byte for byte, with its log. null: there is none. */
async function takePlace(draft: string, office: string, kept: string | null, key: OfficeKey | null): Promise<void> {
  if (kept !== null && await isReadable(office, key)) {
    return replaceOffice(office, async (old) => {
      await copyOfficeAlone(old, kept)
      await checkKept(kept, key)
      return draft
    }, key)
  }
  if (kept !== null) copyFileWhole(office, kept)
  if (kept !== null && existsSync(`${office}-wal`)) copyFileWhole(`${office}-wal`, `${kept}-wal`)
  for (const end of ['-wal', '-shm']) rmSync(`${office}${end}`, { force: true })
  renameSync(draft, office)
  syncFolder(dirname(office))
}

/** The old office is given up only for a copy of it that opens. */
async function checkKept(kept: string, key: OfficeKey | null): Promise<void> {
  try {
    await officeVersion(kept, key === null ? undefined : { key })
  } catch (error) {
    rmSync(kept, { force: true })
    throw error
  }
}

const unreadable: ReadonlySet<string | undefined> = new Set(['OFFICE_CORRUPT', 'OFFICE_NOT_SQLITE', 'OFFICE_ENCRYPTED', 'OFFICE_PASSPHRASE_WRONG'])

/** The file is looked at whole, and not changed by it. */
async function isReadable(office: string, key: OfficeKey | null): Promise<boolean> {
  try {
    await officeVersion(office, key === null ? undefined : { key })
    return true
  } catch (error) {
    return !unreadable.has(toFault(error)?.fault.code)
  }
}

async function noteRestored(path: string, unlock: Unlock | undefined, { fileName, sha256 }: { readonly fileName: string, readonly sha256: string }, actor: Actor): Promise<void> {
  const office = await openOffice(path, unlock === undefined ? {} : { unlock })
  try {
    await office.write(async (transaction) => {
      const at = actor.now().toISOString()
      await insertEvent(transaction, { kind: 'restored', fileName, secondCopy: 'none', sha256, size: statSync(path).size, sound: true, content: {}, at, actor: actor.name })
      await appendAudit(transaction, { at, actor: actor.name, action: 'office.restored', subject: 'office/backup', digest: sha256 })
    })
  } finally {
    office.close()
  }
}

function plainNotAgreed(): Error {
  return fault('INPUT_INVALID', {
    happened: 'Bản sao này không mã hoá, còn văn phòng đang dùng thì mã hoá: phục hồi xong, ai có tệp văn phòng cũng đọc được.', kept: 'Văn phòng đang dùng được giữ nguyên, vẫn mã hoá.',
    remedy: 'Đánh dấu đồng ý bỏ mã hoá rồi phục hồi (ở dòng lệnh: thêm --plain), hoặc chọn bản sao đã mã hoá.',
  })
}

function changedSince(): Error {
  return fault('INPUT_INVALID', { happened: 'Bản sao lưu đã khác với lúc xem trước, hoặc ổ đĩa đọc sai.', kept: 'Văn phòng đang dùng được giữ nguyên.', remedy: 'Xem trước lại rồi phục hồi, hoặc chọn bản sao lưu khác.' })
}
