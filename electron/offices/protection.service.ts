/** The protection of an office that is closed meanwhile: encrypted, given another passphrase, made plain again; and its copies with it. */
import { basename, dirname, join } from 'node:path'
import { readdirSync } from 'node:fs'
import type { Protection } from '../../shared/contract/office.ts'
import type { AuditAction } from '../../shared/domain/audit.ts'
import { appendAudit } from '../audit/index.ts'
import { backupFolder, copiesIn, copiesOnSecond, makeBackup, officeStem } from '../backups/index.ts'
import { changeOfficeKey, cipherWords, isEncryptedOffice, newKey, openOffice, recoveryKeyText, wrongPassphrase } from '../db/index.ts'
import type { NewKey, OfficeDatabase, OfficeKey, Unlock } from '../db/index.ts'
import type { KeySheet } from '../documents/typst/index.ts'
import { fault, toFault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { recoverySheet } from './recovery-sheet.ts'

/** A copy of an office and whether its file is encrypted. */
interface CopyFound { readonly place: 'own' | 'second' | 'beside', readonly path: string, readonly isEncrypted: boolean }

/** Told of the key by which the office opens from here on, before the file changes. */
export type KeyToCome = (key: OfficeKey) => void
const nobodyTold: KeyToCome = () => undefined

export async function protectionOf(office: OfficeDatabase): Promise<Protection> {
  const copies = await copiesOf(office)
  return {
    encrypted: office.key !== null, cipher: cipherWords,
    plainCopies: copies.filter(({ isEncrypted }) => !isEncrypted).map(({ place, path }) => ({ place, fileName: basename(path) })),
  }
}

export interface Encrypted { readonly recoveryKey: string, readonly copiesEncrypted: number, readonly copiesLeft: string[], readonly copyMade: boolean }

/** Encrypts a plain office; with `copiesToo` its plain copies too, with the same key: one passphrase and one recovery key open them all. The day's copy is made anew. */
export async function encryptOffice(path: string, wish: { readonly passphrase: string, readonly copiesToo: boolean }, actor: Actor, toCome: KeyToCome = nobodyTold): Promise<Encrypted> {
  const made = await newKey(wish.passphrase)
  toCome(made.key)
  await changeOfficeKey(path, { from: null, to: made, note: noted('office.encrypted', actor) })
  return withOpen(path, made.key, async (office) => {
    const plain = (await copiesOf(office)).filter(({ isEncrypted }) => !isEncrypted)
    const left = wish.copiesToo ? await encryptCopies(plain, made) : plain
    return { recoveryKey: recoveryKeyText(made.key), copiesEncrypted: plain.length - left.length, copiesLeft: left.map((copy) => basename(copy.path)), copyMade: await copyOfTheDay(office, actor) }
  })
}

/** Answers with those that could not be: a disk that is read-only, a copy that is damaged or open. */
async function encryptCopies(copies: readonly CopyFound[], to: NewKey): Promise<readonly CopyFound[]> {
  const left: CopyFound[] = []
  for (const copy of copies) {
    try {
      await changeOfficeKey(copy.path, { from: null, to })
    } catch (error) {
      if (toFault(error) === null) throw error
      left.push(copy)
    }
  }
  return left
}

/** A new passphrase and so a new recovery key. Copies made before keep theirs. */
export async function changePassphrase(path: string, from: OfficeKey, passphrase: string, actor: Actor, toCome: KeyToCome = nobodyTold): Promise<{ readonly recoveryKey: string, readonly olderCopies: number, readonly copyMade: boolean }> {
  const made = await newKey(passphrase)
  toCome(made.key)
  await changeOfficeKey(path, { from, to: made, note: noted('office.passphraseChanged', actor) })
  return withOpen(path, made.key, async (office) => {
    const olderCopies = (await copiesOf(office)).filter(({ isEncrypted }) => isEncrypted).length
    return { recoveryKey: recoveryKeyText(made.key), olderCopies, copyMade: await copyOfTheDay(office, actor) }
  })
}

export async function decryptOffice(path: string, from: OfficeKey, actor: Actor): Promise<{ readonly encryptedCopies: number, readonly copyMade: boolean }> {
  await changeOfficeKey(path, { from, to: null, note: noted('office.decrypted', actor) })
  return withOpen(path, null, async (office) => {
    const encryptedCopies = (await copiesOf(office)).filter(({ isEncrypted }) => isEncrypted).length
    return { encryptedCopies, copyMade: await copyOfTheDay(office, actor) }
  })
}

/** The key of an encrypted office, for who can open it anyway. */
export async function keyInUse(office: OfficeDatabase, current: Unlock | null): Promise<OfficeKey> {
  if (office.key === null) throw fault('INPUT_INVALID', { happened: 'Tệp văn phòng này không mã hoá.', kept: 'Không có gì thay đổi.', remedy: 'Chọn “Mã hoá tệp văn phòng” nếu muốn mã hoá.' })
  if (current === null || !await office.opensWith(current)) throw wrongPassphrase()
  return office.key
}

export function refuseEncrypted(office: OfficeDatabase): void {
  if (office.key === null) return
  throw fault('INPUT_INVALID', { happened: 'Tệp văn phòng này đã mã hoá rồi.', kept: 'Không có gì thay đổi.', remedy: 'Để dùng mật khẩu khác, chọn “Đổi mật khẩu của tệp”.' })
}

/** The recovery key as a sheet to print. */
export async function recoverySheetOf(office: OfficeDatabase, key: OfficeKey, actor: Actor): Promise<KeySheet> {
  const { record: { name } } = await getOffice(office.read)
  return recoverySheet({ name, fileName: basename(office.path) }, recoveryKeyText(key), actor.now().toISOString())
}

/** The office has its new key already: a copy that cannot be made now must not keep the recovery key from the person. */
async function copyOfTheDay(office: OfficeDatabase, actor: Actor): Promise<boolean> {
  try {
    await makeBackup(office, actor, 'daily')
    return true
  } catch (error) {
    if (toFault(error) === null) throw error
    return false
  }
}

function noted(action: AuditAction, actor: Actor): (office: OfficeDatabase) => Promise<void> {
  return (office) => office.write((transaction) => appendAudit(transaction, { at: actor.now().toISOString(), actor: actor.name, action, subject: 'office/protection', digest: null }))
}

async function withOpen<T>(path: string, key: OfficeKey | null, work: (office: OfficeDatabase) => Promise<T>): Promise<T> {
  const office = await openOffice(path, key === null ? {} : { unlock: { key } })
  try {
    return await work(office)
  } finally {
    office.close()
  }
}

/** Copies where copies of this office lie, and those kept before an upgrade beside it. */
async function copiesOf(office: OfficeDatabase): Promise<readonly CopyFound[]> {
  const found = [
    ...copiesIn(backupFolder(office.path), office.path).map(({ path }) => ({ place: 'own' as const, path })),
    ...(await copiesOnSecond(office)).map(({ path }) => ({ place: 'second' as const, path })),
    ...keptBefore(office.path).map((path) => ({ place: 'beside' as const, path })),
  ]
  return found.flatMap((copy) => {
    const isEncrypted = stateOf(copy.path)
    return isEncrypted === null ? [] : [{ ...copy, isEncrypted }]
  })
}

/** null: taken away meanwhile, or not readable. */
function stateOf(path: string): boolean | null {
  try {
    return isEncryptedOffice(path)
  } catch {
    return null
  }
}

/** `<tên>.truoc-nang-cap-v20.vpk`, as the upgrade of an older office names it. */
function keptBefore(officePath: string): readonly string[] {
  const start = `${officeStem(officePath)}.truoc-nang-cap-v`.normalize('NFC')
  return readdirSync(dirname(officePath)).filter((name) => name.normalize('NFC').startsWith(start) && name.toLowerCase().endsWith('.vpk')).map((name) => join(dirname(officePath), name))
}
