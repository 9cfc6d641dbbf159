/**
 * Encryption of the office file by SQLite3 Multiple Ciphers: ChaCha20-Poly1305 for every page of the file, its log and its journal
 * (utelle.github.io/SQLite3MultipleCiphers, cipher "chacha20"). One changed byte of a page makes it unreadable instead of wrong.
 */
import Database from 'better-sqlite3'
import { errorCode, fault, toFault } from '../faults/index.ts'
import { readStart, saltLength } from '../files/index.ts'
import { hasPendingLog } from './log-file.ts'
import { deriveKey, keyCosts } from './office-key.ts'
import type { NewKey, OfficeKey } from './office-key.ts'
import { busyTimeoutMs } from './pragmas.ts'
import { readRecoveryKey, recoveryKeyLength } from './recovery-key.ts'

/** What opens an encrypted office. `recoveryKey`: as it was typed from the printed sheet. */
export type Unlock = { readonly passphrase: string } | { readonly recoveryKey: string } | { readonly key: OfficeKey }

/** In words, for the screen. */
export const cipherWords = `ChaCha20-Poly1305 cho từng trang của tệp; khoá 256 bit lập từ mật khẩu bằng Argon2id (${keyCosts[0].memory / 1024} MiB, ${keyCosts[0].passes} lượt)`

/** Before anything else is asked of the connection. `null`: a plain file. */
export function giveKey(database: Database, key: OfficeKey | null): void {
  if (key !== null) keyPragma(database, 'key', key.hex())
}

/** For a file that is made now: the salt goes into its first bytes. */
export function giveNewKey(database: Database, { key, salt }: NewKey): void {
  keyPragma(database, 'key', `${key.hex()}${Buffer.from(salt).toString('hex')}`)
}

/** Writes every page anew with another key; `null`: plain. The connection may not keep a log meanwhile. */
export function changeKeyOf(database: Database, next: NewKey | null): void {
  keyPragma(database, 'rekey', next === null ? null : `${next.key.hex()}${Buffer.from(next.salt).toString('hex')}`)
}

function keyPragma(database: Database, name: 'key' | 'rekey', hex: string | null): void {
  database.pragma(`cipher = 'chacha20'`)
  database.pragma(hex === null ? `${name} = ''` : `${name} = 'raw:${hex}'`)
}

/** Whether the key opens the file: its first page is read. Nothing of the file changes, and nothing is left beside it. */
export function fits(path: string, key: OfficeKey): boolean {
  let database: Database | null = null
  try {
    database = openInPlace(path, key)
    database.pragma('user_version')
    return true
  } catch (error) {
    if (errorCode(error) === 'SQLITE_NOTADB') return false
    throw toFault(error) ?? error
  } finally {
    database?.close()
  }
}

/**
 * An encrypted file cannot be looked at in memory, so it is opened where it lies. A connection that may write takes its empty log away
 * again when it is closed, and nothing is written; a log that another process left is only kept as it is by one that may not.
 */
export function openInPlace(path: string, key: OfficeKey): Database {
  const database = new Database(path, { fileMustExist: true, readonly: hasPendingLog(path), timeout: busyTimeoutMs })
  giveKey(database, key)
  return database
}

/** The key by which an encrypted file opens; the fault `OFFICE_PASSPHRASE_WRONG` when what was given does not open it. */
export async function keyFor(path: string, unlock: Unlock): Promise<OfficeKey> {
  if ('passphrase' in unlock) {
    const salt = readStart(path).subarray(0, saltLength)
    for (const cost of keyCosts) {
      const key = await deriveKey(unlock.passphrase, salt, cost)
      if (fits(path, key)) return key
    }
    throw wrongPassphrase()
  }
  if ('key' in unlock) {
    if (fits(path, unlock.key)) return unlock.key
    throw wrongPassphrase()
  }
  const key = typedRecoveryKey(unlock.recoveryKey)
  if (fits(path, key)) return key
  throw wrongRecoveryKey()
}

/** Whether what was given is the key of an office that is open: told by its salt, without touching the file another way. A slip in a typed recovery key is a fault. */
export async function isKeyOf(database: Database, key: OfficeKey, unlock: Unlock): Promise<boolean> {
  if ('key' in unlock) return key.equals(unlock.key)
  if ('recoveryKey' in unlock) return key.equals(typedRecoveryKey(unlock.recoveryKey))
  const salt = Buffer.from(String(database.pragma('cipher_salt', { simple: true })), 'hex')
  for (const cost of keyCosts) if (key.equals(await deriveKey(unlock.passphrase, salt, cost))) return true
  return false
}

const untouched = 'Chương trình không sửa gì vào tệp này.'

/** The recovery key as it was typed; a fault names the line of a slip. */
function typedRecoveryKey(text: string): OfficeKey {
  const read = readRecoveryKey(text)
  if (read.ok) return read.key
  switch (read.reason) {
    case 'letter': throw fault('OFFICE_PASSPHRASE_WRONG', { happened: `Khoá khôi phục không có chữ “${read.letter}”.`, kept: untouched, remedy: 'Tắt bộ gõ tiếng Việt rồi gõ lại theo phiếu: chỉ có chữ số và chữ cái không dấu.' })
    case 'length': throw fault('OFFICE_PASSPHRASE_WRONG', { happened: `Khoá khôi phục có ${recoveryKeyLength} chữ, mới gõ ${read.found} chữ.`, kept: untouched, remedy: 'Gõ đủ bốn dòng của phiếu, mỗi dòng bốn nhóm bốn chữ.' })
    case 'line': throw fault('OFFICE_PASSPHRASE_WRONG', { happened: `Dòng ${read.line} của khoá khôi phục có chỗ gõ sai.`, kept: untouched, remedy: 'So lại dòng này với phiếu rồi sửa.' })
  }
}

/** The file is encrypted and nothing was given to open it with. */
export function encryptedOffice(): Error {
  return fault('OFFICE_ENCRYPTED', { happened: 'Tệp văn phòng này được mã hoá.', kept: untouched, remedy: 'Nhập mật khẩu của tệp, hoặc khoá khôi phục đã in.' })
}

export function wrongPassphrase(): Error {
  return fault('OFFICE_PASSPHRASE_WRONG', {
    happened: 'Mật khẩu của tệp không đúng, hoặc phần đầu của tệp bị hỏng.', kept: untouched,
    remedy: 'Gõ lại, chú ý chữ hoa và bộ gõ tiếng Việt; quên mật khẩu thì dùng khoá khôi phục đã in; chắc chắn đúng mật khẩu mà vẫn không mở được thì mở bản sao lưu.',
  })
}

function wrongRecoveryKey(): Error {
  return fault('OFFICE_PASSPHRASE_WRONG', {
    happened: 'Khoá khôi phục này không mở được tệp: khoá của tệp khác, khoá trước khi đổi mật khẩu, hoặc phần đầu của tệp bị hỏng.', kept: untouched,
    remedy: 'Tìm phiếu khoá khôi phục in sau lần đổi mật khẩu gần nhất của đúng tệp này, hoặc mở bản sao lưu.',
  })
}
