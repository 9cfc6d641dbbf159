/** What an administrator does with accounts. There is always one who can: a change that would leave the office without is refused. */
import { accountFactsSchema, idleMinutesSchema, newPasswordSchema } from '../../shared/domain/account.ts'
import type { AccountFacts } from '../../shared/domain/account.ts'
import { newAccountSchema } from '../../shared/contract/accounts.ts'
import type { AccountChange } from '../../shared/contract/accounts.ts'
import type { AuditAction } from '../../shared/domain/audit.ts'
import { error, problemsFromIssues } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { accountKey } from '../../shared/domain/readers.ts'
import { appendAudit } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { idExists } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { findAccount, hasAccounts, insertAccount, selectAccounts, updateFacts, updatePassword, upsertIdleMinutes } from './accounts.repository.ts'
import type { StoredAccount } from './accounts.repository.ts'
import { hashPassword, randomPassword } from './hashing.ts'
import { signInNeeded } from './refusals.ts'
import { checkPassword } from './sign-in.service.ts'

const saved: AccountChange = { outcome: 'saved' }
const refused = (...problems: readonly Problem[]): AccountChange => ({ outcome: 'refused', problems: [...problems] })

/** Makes an account. The first of an office must be an administrator and chose the password itself; others change theirs at the first sign-in. `signedIn`: who makes it is; only the first is made by nobody. */
export async function createAccount(office: OfficeDatabase, actor: Actor, signedIn: boolean, given: unknown): Promise<AccountChange> {
  const parsed = newAccountSchema.safeParse(given)
  if (!parsed.success) return refused(...problemsFromIssues(parsed.error).map(withoutValue))
  const { name, facts, password } = parsed.data
  const weak = passwordProblem('password', name, password)
  if (weak !== null) return refused(weak)
  const passwordHash = await hashPassword(password)
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const isFirst = !await hasAccounts(db)
    // Another process may have made the first one since this call was let through.
    if (!isFirst && !signedIn) throw signInNeeded()
    const problems = [...await factsProblems(db, facts)]
    if (await findAccount(db, name) !== null) problems.push(error('account.taken', 'name', name, 'Đã có tài khoản mang tên này.', 'Đặt tên khác. Tài khoản đã ngừng vẫn giữ tên, vì nhật ký còn ghi.'))
    if (isFirst && (!facts.roles.includes('administrator') || facts.state !== 'active')) {
      problems.push(error('account.firstAdministrator', 'facts.roles', '', 'Tài khoản đầu tiên phải có vai trò Quản trị.', 'Chọn thêm vai trò Quản trị; về sau có thể giao lại cho người khác.'))
    }
    if (problems.length > 0) return refused(...problems)
    const at = actor.now().toISOString()
    await insertAccount(transaction, name, facts, passwordHash, !isFirst, at)
    await tell(transaction, { name: isFirst ? name : actor.name, at }, 'account.created', name, facts)
    return saved
  })
}

/** Changes display name, person, roles and state. */
export async function changeAccount(office: OfficeDatabase, actor: Actor, name: string, given: unknown): Promise<AccountChange> {
  const parsed = accountFactsSchema.safeParse(given)
  if (!parsed.success) return refused(...problemsFromIssues(parsed.error, 'facts'))
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { account } = await known(db, name)
    const problems = [...await factsProblems(db, parsed.data)]
    const others = (await selectAccounts(db)).filter((each) => each.name !== account.name)
    if (![...others, parsed.data].some(canAdminister)) {
      problems.push(error('account.lastAdministrator', 'facts.roles', account.name, 'Đây là tài khoản quản trị cuối cùng của văn phòng.', 'Giao vai trò Quản trị cho một tài khoản khác trước.'))
    }
    if (problems.length > 0) return refused(...problems)
    await updateFacts(transaction, name, parsed.data)
    await tell(transaction, { name: actor.name, at: actor.now().toISOString() }, 'account.changed', account.name, parsed.data)
    return saved
  })
}

/** A new password from an administrator; sessions with the old one end, and it is to be changed at the next sign-in. */
export async function resetPassword(office: OfficeDatabase, actor: Actor, name: string, password: string): Promise<AccountChange> {
  const checked = checkedPassword('password', name, password)
  if ('problem' in checked) return refused(checked.problem)
  const passwordHash = await hashPassword(checked.password)
  return office.write(async (transaction) => {
    const { account } = await known(readingIn(transaction), name)
    await updatePassword(transaction, name, passwordHash, true, true)
    await tell(transaction, { name: actor.name, at: actor.now().toISOString() }, 'account.passwordReset', account.name, null)
    return saved
  })
}

/** One's own password; the old one is asked, and wrong tries at it slow as at a sign-in. */
export async function changeOwnPassword(office: OfficeDatabase, actor: Actor, name: string, { current, next }: { readonly current: string, readonly next: string }): Promise<AccountChange> {
  const checked = checkedPassword('next', name, next)
  if ('problem' in checked) return refused(checked.problem)
  const tried = await checkPassword(office, name, current, () => actor.now(), 'change')
  if (tried.outcome === 'refused') return refused(error('account.password', 'current', '', tried.waitSeconds === 0 ? 'Mật khẩu hiện tại không đúng.' : tried.message, 'Gõ lại mật khẩu đang dùng.'))
  if (checked.password === current.normalize('NFC')) return refused(error('account.samePassword', 'next', '', 'Mật khẩu mới giống mật khẩu hiện tại.', 'Đặt mật khẩu khác.'))
  const passwordHash = await hashPassword(checked.password)
  await office.write(async (transaction) => {
    await updatePassword(transaction, name, passwordHash, false, true)
    await tell(transaction, { name: actor.name, at: actor.now().toISOString() }, 'account.passwordChanged', tried.account.name, null)
  })
  return saved
}

/** An administrator for who must get into an office that lost its own. The password is told once and changed at the first sign-in. */
export interface StandInAdministrator { readonly name: string, readonly password: string }

/** null: an administrator can still sign in, and nothing is done. */
export async function standInAdministrator(transaction: WriteTransaction, actor: Actor): Promise<StandInAdministrator | null> {
  const accounts = await selectAccounts(readingIn(transaction))
  if (accounts.some(canAdminister)) return null
  const taken = new Set(accounts.map(({ name }) => accountKey(name)))
  const name = [standInName, ...accounts.map((_, at) => `${standInName}-${at + 2}`)].find((each) => !taken.has(accountKey(each))) ?? standInName
  const facts: AccountFacts = { displayName: 'Quản trị tạm', personId: null, roles: ['administrator'], state: 'active' }
  const password = randomPassword()
  const at = actor.now().toISOString()
  await insertAccount(transaction, name, facts, await hashPassword(password), true, at)
  await tell(transaction, { name: actor.name, at }, 'account.created', name, facts)
  return { name, password }
}

const standInName = 'quan-tri-tam'

export async function setIdleMinutes(office: OfficeDatabase, actor: Actor, minutes: number): Promise<AccountChange> {
  const parsed = idleMinutesSchema.safeParse(minutes, { reportInput: true })
  if (!parsed.success) return refused(...problemsFromIssues(parsed.error, 'minutes'))
  await office.write(async (transaction) => {
    await upsertIdleMinutes(transaction, parsed.data)
    await tell(transaction, { name: actor.name, at: actor.now().toISOString() }, 'account.policyChanged', '', { idleMinutes: parsed.data })
  })
  return saved
}

function canAdminister(facts: Pick<AccountFacts, 'roles' | 'state'>): boolean {
  return facts.state === 'active' && facts.roles.includes('administrator')
}

async function known(db: ReadDatabase, name: string): Promise<StoredAccount> {
  const found = await findAccount(db, name)
  if (found !== null) return found
  throw fault('RECORD_UNKNOWN', { happened: 'Không có tài khoản mang tên này trong văn phòng.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại danh sách tài khoản.' })
}

async function factsProblems(db: ReadDatabase, { personId }: AccountFacts): Promise<readonly Problem[]> {
  if (personId === null || await idExists(db, 'people', personId)) return []
  return [error('reference.missing', 'facts.personId', personId, 'Không có người mang mã này trong văn phòng.', 'Chọn lại người, hoặc để trống.')]
}

function checkedPassword(path: string, name: string, given: string): { readonly password: string } | { readonly problem: Problem } {
  const parsed = newPasswordSchema.safeParse(given)
  if (!parsed.success) return { problem: error('account.password', path, '', parsed.error.issues[0]?.message ?? '', 'Đặt một câu dài, dễ nhớ, khó đoán.') }
  const problem = passwordProblem(path, name, parsed.data)
  return problem === null ? { password: parsed.data } : { problem }
}

/** The first things anybody would try. */
function passwordProblem(path: string, name: string, password: string): Problem | null {
  const plain = password.toLocaleLowerCase('vi')
  const isOneLetter = new Set(plain).size < 4
  const key = accountKey(name)
  const isName = key.length >= 3 && plain.includes(key)
  const isRun = '01234567890123456789'.includes(plain) || 'qwertyuiopasdfghjklzxcvbnm'.includes(plain)
  if (!isOneLetter && !isRun && !isName && !/^(?:mat\s?khau|mật\s?khẩu|password)\d*$/u.test(plain)) return null
  return error('account.easyPassword', path, '', 'Mật khẩu này quá dễ đoán.', 'Đặt một câu dài, dễ nhớ, không có tên đăng nhập.')
}

/** Words typed into a form with a password are never sent back. */
function withoutValue(problem: Problem): Problem {
  return { ...problem, value: '' }
}

/** The journal keeps a digest of what was decided, not the decision. */
async function tell(transaction: WriteTransaction, by: { readonly name: string, readonly at: string }, action: AuditAction, name: string, decided: object | null): Promise<void> {
  await appendAudit(transaction, { at: by.at, actor: by.name, action, subject: `account/${name}`, digest: decided === null ? null : sha256(JSON.stringify(decided)) })
}
