/**
 * Who is at work in this process, and what they may call. An office without accounts is open to whoever sits here; in one with
 * accounts nothing is given out before a sign-in. Roles are read anew at each call, so that a change of them holds at once.
 */
import type { Account } from '../../shared/domain/account.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { Actor } from '../records/index.ts'
import { findAccount, hasAccounts, selectIdleMinutes } from './accounts.repository.ts'
import { permissions } from './permissions.ts'
import { notPermitted, passwordToChange, signInNeeded } from './refusals.ts'

/** A person signed in to an office. `epoch`: the account's at that moment. `seenAt`: the last call, milliseconds. */
interface SignedIn { readonly office: OfficeDatabase, readonly account: Account, readonly epoch: number, readonly seenAt: number }

/** A call that may be made of this office before the next sign-in. */
interface LeftToDo { readonly office: OfficeDatabase, readonly procedure: string }

/** How the office stands to whoever sits here. */
export type Standing = { readonly mode: 'none' } | { readonly mode: 'signInNeeded' } | { readonly mode: 'signedIn', readonly account: Account }

/** While a password given by an administrator is still the one. */
const withGivenPassword: ReadonlySet<string> = new Set(['accounts.changePassword', 'accounts.names'])

/** The service ends a forgotten session by itself; the window has locked before. */
const graceMs = 60_000

export class AccountSession {
  readonly #local: Actor
  readonly #current: () => OfficeDatabase | null
  #signedIn: SignedIn | null = null
  #leftToDo: LeftToDo | null = null

  /** `local`: the account of this computer, and the clock. `current`: the office that is open. */
  constructor(local: Actor, current: () => OfficeDatabase | null) {
    this.#local = local
    this.#current = current
  }

  get local(): Actor {
    return this.#local
  }

  /** Under which name changes are kept. */
  get actor(): Actor {
    const account = this.account
    return account === null ? this.#local : { name: account.name, now: () => this.#local.now() }
  }

  get account(): Account | null {
    const signedIn = this.#signedIn
    return signedIn !== null && signedIn.office === this.#current() ? signedIn.account : null
  }

  /** An office was opened: without accounts it is read as the account of this computer, else as nobody until a sign-in. */
  async begin(office: OfficeDatabase): Promise<void> {
    office.readAs(await hasAccounts(office.read) ? '' : this.#local.name)
  }

  /** From here on the account is at work. */
  begun(office: OfficeDatabase, account: Account, epoch: number): void {
    this.#leftToDo = null
    this.#signedIn = { office, account, epoch, seenAt: this.#local.now().getTime() }
    office.readAs(account.name)
  }

  /** Nobody is at work any more. */
  forget(): void {
    const before = this.#signedIn
    this.#signedIn = null
    if (before !== null && before.office === this.#current()) before.office.readAs('')
  }

  /** What was just done of this office has to be finished with this call, though whoever did it is signed out by it; the next sign-in ends that. */
  leave(office: OfficeDatabase, procedure: string): void {
    this.#leftToDo = { office, procedure }
  }

  /** Looks again at the file: another process may have made the first account, or stopped this one. */
  async standing(office: OfficeDatabase): Promise<Standing> {
    const signedIn = this.#signedIn
    if (signedIn === null || signedIn.office !== office) return { mode: await hasAccounts(office.read) ? 'signInNeeded' : 'none' }
    const found = await findAccount(office.read, signedIn.account.name)
    const now = this.#local.now().getTime()
    const isIdle = now - signedIn.seenAt > await selectIdleMinutes(office.read) * 60_000 + graceMs
    if (found === null || found.account.state !== 'active' || found.epoch !== signedIn.epoch || isIdle) {
      if (this.#signedIn === signedIn) this.forget()
      return { mode: 'signInNeeded' }
    }
    if (this.#signedIn === signedIn) this.#signedIn = { ...signedIn, account: found.account }
    return { mode: 'signedIn', account: found.account }
  }

  /** Throws a fault unless whoever is at work may call this procedure (`plans.save`) now. */
  async permit(procedure: string): Promise<void> {
    const permission = permissions.get(procedure)
    if (permission === undefined) throw notPermitted([])
    const office = this.#current()
    if (permission === 'beforeSignIn' || office === null) return
    const standing = await this.standing(office)
    if (standing.mode === 'none') return
    if (standing.mode === 'signInNeeded') {
      if (this.#leftToDo?.office === office && this.#leftToDo.procedure === procedure) return
      throw signInNeeded()
    }
    if (standing.account.mustChange && !withGivenPassword.has(procedure)) throw passwordToChange()
    if (!permission.some((role) => standing.account.roles.includes(role))) throw notPermitted(permission)
    const signedIn = this.#signedIn
    if (signedIn !== null) this.#signedIn = { ...signedIn, seenAt: this.#local.now().getTime() }
  }
}
