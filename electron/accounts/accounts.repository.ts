/** SQL of accounts, of when the office locks, and of wrong tries. */
import { z } from 'zod'
import { roleSchema, usualIdleMinutes } from '../../shared/domain/account.ts'
import type { Account, AccountFacts } from '../../shared/domain/account.ts'
import { accountKey } from '../../shared/domain/readers.ts'
import type { AccountTable, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { readStored } from '../records/index.ts'
import { isHash } from './hashing.ts'
import type { Tries } from './slowing.ts'

/** An account with what is never shown. `epoch`: sessions begun under an older one are over. */
export interface StoredAccount { readonly account: Account, readonly passwordHash: string, readonly epoch: number }

const rolesSchema = z.array(roleSchema)

function fromRow(row: AccountTable): StoredAccount {
  const roles = readStored(() => rolesSchema.parse(JSON.parse(row.roles_json)))
  return {
    account: { name: row.name, displayName: row.display_name, personId: row.person_id, roles, state: row.state, mustChange: row.must_change === 1 },
    passwordHash: row.password_hash, epoch: row.epoch,
  }
}

/** Whether a stored row is an account that could sign in: of a damaged file it may be none. */
export function isWholeAccount(row: AccountTable): boolean {
  try {
    const { account, passwordHash } = fromRow(row)
    return row.key === accountKey(account.name) && isHash(passwordHash)
  } catch {
    return false
  }
}

/** By the name as anybody types it. */
export async function findAccount(db: ReadDatabase, name: string): Promise<StoredAccount | null> {
  const row = await db.selectFrom('account').selectAll().where('key', '=', accountKey(name)).executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** In the order of their names. */
export async function selectAccounts(db: ReadDatabase): Promise<readonly Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('key').execute()
  return rows.map((row) => fromRow(row).account)
}

/** Whether anybody has to sign in to this office. */
export async function hasAccounts(db: ReadDatabase): Promise<boolean> {
  return await db.selectFrom('account').select('key').limit(1).executeTakeFirst() !== undefined
}

export async function insertAccount(transaction: WriteTransaction, name: string, facts: AccountFacts, passwordHash: string, mustChange: boolean, at: string): Promise<void> {
  await transaction.insertInto('account').values({
    key: accountKey(name), name, ...columnsOf(facts), password_hash: passwordHash, must_change: mustChange ? 1 : 0, epoch: 1, created_at: at,
  }).execute()
}

/** Sessions that are under way go on with the new roles, or end when the account is stopped. */
export async function updateFacts(transaction: WriteTransaction, name: string, facts: AccountFacts): Promise<void> {
  await transaction.updateTable('account').set(columnsOf(facts)).where('key', '=', accountKey(name)).execute()
}

/** `endSessions`: whoever is signed in with the old password has to sign in again. */
export async function updatePassword(transaction: WriteTransaction, name: string, passwordHash: string, mustChange: boolean, endSessions: boolean): Promise<void> {
  await transaction.updateTable('account')
    .set((build) => ({ password_hash: passwordHash, must_change: mustChange ? 1 : 0, ...(endSessions && { epoch: build('epoch', '+', 1) }) }))
    .where('key', '=', accountKey(name)).execute()
}

function columnsOf(facts: AccountFacts) {
  return { display_name: facts.displayName, person_id: facts.personId, roles_json: JSON.stringify(facts.roles), state: facts.state }
}

export async function selectIdleMinutes(db: ReadDatabase): Promise<number> {
  const row = await db.selectFrom('account_policy').select('idle_minutes').executeTakeFirst()
  return row?.idle_minutes ?? usualIdleMinutes
}

export async function upsertIdleMinutes(transaction: WriteTransaction, minutes: number): Promise<void> {
  await transaction.insertInto('account_policy').values({ id: 1, idle_minutes: minutes }).onConflict((conflict) => conflict.column('id').doUpdateSet({ idle_minutes: minutes })).execute()
}

/** Wrong tries under a subject; null: none that is remembered. */
export async function selectTries(db: ReadDatabase, subject: string): Promise<Tries | null> {
  const row = await db.selectFrom('wrong_try').select(['count', 'last_at']).where('subject', '=', subject).executeTakeFirst()
  return row === undefined ? null : { count: row.count, lastAt: row.last_at }
}

export async function upsertTries(transaction: WriteTransaction, subject: string, { count, lastAt }: Tries): Promise<void> {
  await transaction.insertInto('wrong_try').values({ subject, count, last_at: lastAt }).onConflict((conflict) => conflict.column('subject').doUpdateSet({ count, last_at: lastAt })).execute()
}

export async function deleteTries(transaction: WriteTransaction, subject: string): Promise<void> {
  await transaction.deleteFrom('wrong_try').where('subject', '=', subject).execute()
}

/** Tries older than anything that still counts: names nobody tries any more leave no row behind. */
export async function deleteTriesBefore(transaction: WriteTransaction, moment: number): Promise<void> {
  await transaction.deleteFrom('wrong_try').where('last_at', '<', moment).execute()
}
