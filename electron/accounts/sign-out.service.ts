/** Lock and sign-out: the session is forgotten first, then told to the journal; on a full disk it is over all the same. */
import { appendAudit } from '../audit/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { AccountSession } from './account-session.ts'

/** Safe to call when nobody is signed in. */
export async function signOut(office: OfficeDatabase, session: AccountSession): Promise<void> {
  const { account } = session
  if (account === null) return
  const at = session.local.now().toISOString()
  session.forget()
  await office.write((transaction) => appendAudit(transaction, { at, actor: account.name, action: 'account.signedOut', subject: `account/${account.name}`, digest: null }))
}
