/** Accounts' part of the contract. */
import type { OfficeDatabase } from '../db/index.ts'
import { os } from '../requests/index.ts'
import type { AccountSession } from './account-session.ts'
import { changeAccount, changeOwnPassword, createAccount, resetPassword, setIdleMinutes } from './accounts.service.ts'
import { findAccount, selectAccounts, selectIdleMinutes } from './accounts.repository.ts'
import { checkPassword } from './sign-in.service.ts'
import { signOut } from './sign-out.service.ts'

export function accountsProcedures(session: AccountSession) {
  const on = os.accounts
  return {
    access: on.access.handler(async ({ context }) => {
      const office = context.office()
      const standing = await session.standing(office)
      return { mode: standing.mode, account: standing.mode === 'signedIn' ? shown(standing.account) : null, idleMinutes: await selectIdleMinutes(office.read), localName: standing.mode === 'none' ? session.local.name : '' }
    }),
    signIn: on.signIn.handler(async ({ context, input }) => {
      const office = context.office()
      const tried = await checkPassword(office, input.name, input.password, () => session.local.now(), 'signIn')
      if (tried.outcome === 'refused') return tried
      session.begun(office, tried.account, tried.epoch)
      return { outcome: 'signedIn' as const, account: shown(tried.account) }
    }),
    signOut: on.signOut.handler(async ({ context }) => {
      await signOut(context.office(), session)
      return { signedOut: true as const }
    }),
    changePassword: on.changePassword.handler(async ({ context, input }) => {
      const office = context.office()
      const outcome = await changeOwnPassword(office, context.actor, context.actor.name, input)
      if (outcome.outcome === 'saved') await beginAs(session, office, context.actor.name)
      return outcome
    }),
    names: on.names.handler(async ({ context }) => (await selectAccounts(context.office().read)).map(({ name, displayName }) => ({ name, displayName }))),
    list: on.list.handler(async ({ context }) => (await selectAccounts(context.office().read)).map(shown)),
    create: on.create.handler(async ({ context, input }) => {
      const office = context.office()
      const isSignedIn = context.account !== null
      const outcome = await createAccount(office, context.actor, isSignedIn, input)
      // Only the first is made by somebody who is not signed in; it has chosen its own password.
      if (outcome.outcome === 'saved' && !isSignedIn) await beginAs(session, office, input.name.trim())
      return outcome
    }),
    change: on.change.handler(({ context, input }) => changeAccount(context.office(), context.actor, input.name, input.facts)),
    resetPassword: on.resetPassword.handler(({ context, input }) => resetPassword(context.office(), context.actor, input.name, input.password)),
    setIdleMinutes: on.setIdleMinutes.handler(({ context, input }) => setIdleMinutes(context.office(), context.actor, input.minutes)),
  }
}

/** The session goes on with the account as it is stored now. */
async function beginAs(session: AccountSession, office: OfficeDatabase, name: string): Promise<void> {
  const found = await findAccount(office.read, name)
  if (found !== null) session.begun(office, found.account, found.epoch)
}

function shown<A extends { readonly roles: readonly unknown[] }>(account: A): Omit<A, 'roles'> & { roles: A['roles'][number][] } {
  return { ...account, roles: [...account.roles] }
}
