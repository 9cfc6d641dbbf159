/**
 * Whether a name and a password belong together. A try is counted before it is looked at, so that neither a kill nor many tries
 * at once are a way round; a name nobody has takes the same time and gets the same sentence.
 */
import { createHash } from 'node:crypto'
import type { Account } from '../../shared/domain/account.ts'
import { accountKey } from '../../shared/domain/readers.ts'
import { appendAudit } from '../audit/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, WriteTransaction } from '../db/index.ts'
import { deleteTries, deleteTriesBefore, findAccount, selectTries, updatePassword, upsertTries } from './accounts.repository.ts'
import type { StoredAccount } from './accounts.repository.ts'
import { hashPassword, isPassword, isWeaker, wasteTheSameTime } from './hashing.ts'
import { ofAllNames, ofOneName, oneMore, waitBefore } from './slowing.ts'

export type SignIn =
  | { readonly outcome: 'signedIn', readonly account: Account, readonly epoch: number }
  | { readonly outcome: 'refused', readonly waitSeconds: number, readonly message: string }

/** All names together. No hash of a name looks like it. */
const allNames = '*'

/** Tries the password of a name. `purpose`: a sign-in is told to the journal; a person who changes the own password is signed in already. */
export async function checkPassword(office: OfficeDatabase, name: string, password: string, now: () => Date, purpose: 'signIn' | 'change'): Promise<SignIn> {
  const subject = subjectOf(name)
  const waiting = await office.write((transaction) => countTry(transaction, subject, now().getTime()))
  if (waiting > 0) return refused(waiting)
  const stored = await findAccount(office.read, name)
  if (!await fits(stored, password)) {
    return office.write(async (transaction) => {
      await tell(transaction, stored, 'account.refused', now())
      return refused(await waitFor(transaction, subject, now().getTime()))
    })
  }
  const found = stored as StoredAccount
  const stronger = isWeaker(found.passwordHash) ? await hashPassword(password) : null
  await office.write(async (transaction) => {
    await forgiveTry(transaction, subject)
    if (stronger !== null) await updatePassword(transaction, name, stronger, found.account.mustChange, false)
    if (purpose === 'signIn') await tell(transaction, found, 'account.signedIn', now())
  })
  return { outcome: 'signedIn', account: found.account, epoch: found.epoch }
}

async function fits(stored: StoredAccount | null, password: string): Promise<boolean> {
  if (stored !== null) return await isPassword(password, stored.passwordHash) && stored.account.state === 'active'
  await wasteTheSameTime(password)
  return false
}

/** Milliseconds to wait; 0: the try is counted as a wrong one for now, and may be looked at. */
async function countTry(transaction: WriteTransaction, subject: string, now: number): Promise<number> {
  const wait = await waitFor(transaction, subject, now)
  if (wait > 0) return wait
  const db = readingIn(transaction)
  await deleteTriesBefore(transaction, now - ofOneName.forgetAfter * 1000)
  await upsertTries(transaction, subject, oneMore(await selectTries(db, subject), ofOneName, now))
  await upsertTries(transaction, allNames, oneMore(await selectTries(db, allNames), ofAllNames, now))
  return 0
}

async function waitFor(transaction: WriteTransaction, subject: string, now: number): Promise<number> {
  const db = readingIn(transaction)
  return Math.max(waitBefore(await selectTries(db, subject), ofOneName, now), waitBefore(await selectTries(db, allNames), ofAllNames, now))
}

/** The right password: its name begins anew, and the try that was counted among all is taken back. */
async function forgiveTry(transaction: WriteTransaction, subject: string): Promise<void> {
  await deleteTries(transaction, subject)
  const all = await selectTries(readingIn(transaction), allNames)
  if (all !== null) await upsertTries(transaction, allNames, { ...all, count: Math.max(0, all.count - 1) })
}

/** A name nobody has is not written down: people type passwords into the wrong field. */
async function tell(transaction: WriteTransaction, stored: StoredAccount | null, action: 'account.signedIn' | 'account.refused', at: Date): Promise<void> {
  await appendAudit(transaction, { at: at.toISOString(), actor: action === 'account.signedIn' ? stored?.account.name ?? '' : '', action, subject: `account/${stored?.account.name ?? ''}`, digest: null })
}

function subjectOf(name: string): string {
  return createHash('sha256').update(accountKey(name)).digest('hex')
}

function refused(waiting: number): SignIn {
  const waitSeconds = Math.ceil(waiting / 1000)
  return {
    outcome: 'refused', waitSeconds,
    message: waitSeconds === 0 ? 'Tên đăng nhập hoặc mật khẩu không đúng.' : `Tên đăng nhập hoặc mật khẩu không đúng nhiều lần. Chờ ${inWords(waitSeconds)} rồi thử lại.`,
  }
}

function inWords(seconds: number): string {
  return seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
}
