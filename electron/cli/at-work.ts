/** Who a command works for: the account of this computer, or, where the office has accounts, the one named with `--account`. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { UnlockText } from '../../shared/domain/passphrase.ts'
import { AccountSession, checkPassword } from '../accounts/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { localActor } from '../requests/index.ts'
import { askPassword } from './ask-password.ts'
import { unlockFor } from './unlock.ts'

/** One command line: the account it names, and who it turned out to be. */
interface AtWork { account: string | null, actor: Actor | null, /** What opened the office. */ unlock: Promise<UnlockText | undefined> | null }

const running = new AsyncLocalStorage<AtWork>()

/** Runs one command line apart from any other in this process. */
export function asOneCommand<T>(work: () => Promise<T>): Promise<T> {
  return running.run({ account: null, actor: null, unlock: null }, work)
}

/** `--account`, read before the command's own work. */
export function nameAccount(account: string | undefined): void {
  const own = running.getStore()
  if (own !== undefined) own.account = account ?? null
}

/** Under which name the command changes records. */
export function actorAtWork(): Actor {
  return running.getStore()?.actor ?? localActor()
}

/** What opens the office of this command; asked for once, however often the office is opened. */
export function unlockAtWork(path: string): Promise<UnlockText | undefined> {
  const own = running.getStore()
  if (own === undefined) return unlockFor(path)
  own.unlock ??= unlockFor(path)
  return own.unlock
}

/** Signs in where the office asks for it, and refuses what the account may not do. `procedures`: the calls of the contract that do the same. */
export async function signInFor(office: OfficeDatabase, procedures: readonly string[]): Promise<void> {
  const own = running.getStore() ?? { account: null, actor: null, unlock: null }
  const session = new AccountSession(localActor(), () => office)
  await session.begin(office)
  if ((await session.standing(office)).mode === 'signInNeeded') await signIn(office, session, own.account)
  for (const procedure of procedures) await session.permit(procedure)
  own.actor = session.actor
}

async function signIn(office: OfficeDatabase, session: AccountSession, account: string | null): Promise<void> {
  if (account === null) {
    throw fault('SIGN_IN_NEEDED', { happened: 'Văn phòng này có tài khoản, cần đăng nhập.', kept: 'Chưa làm gì cả.', remedy: 'Thêm --account <tên đăng nhập>; mật khẩu được hỏi trên màn hình, hoặc lấy từ biến VPK_PASSWORD.' })
  }
  const tried = await checkPassword(office, account, await askPassword(account), () => session.local.now(), 'signIn')
  if (tried.outcome === 'refused') throw fault('SIGN_IN_REFUSED', { happened: tried.message, kept: 'Chưa làm gì cả.', remedy: 'Kiểm tra tên đăng nhập và mật khẩu; quên mật khẩu thì nhờ quản trị đặt lại.' })
  session.begun(office, tried.account, tried.epoch)
}
