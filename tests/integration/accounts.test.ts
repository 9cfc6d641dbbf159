/** Accounts through the service: the first one, signing in, wrong tries across restarts, passwords, the last administrator, idle sessions, the command line. */
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { faultInterceptor } from '../../electron/requests/index.ts'
import { createHost } from '../../electron/service/context.ts'
import { createRouter } from '../../electron/service/router.ts'
import { addAccount, chief, factsOf, officeWithAccounts, signedInAs, usualPassword, withFirstAccount } from '../support/account-desk.ts'
import { afterThisTest } from '../support/after-test.ts'
import { faultOf, resourcesDir, sampleRecords, serviceWithOffice, jsonFile, testFolder, vpk, vpkJson } from '../support/offices.ts'
import { serviceFor } from '../support/restricted-desk.ts'

const wrongWords = 'Tên đăng nhập hoặc mật khẩu không đúng.'
const codesOf = (answer: { readonly outcome: string, readonly problems?: readonly { readonly code: string }[] }): string => `${answer.outcome} ${(answer.problems ?? []).map(({ code }) => code).join()}`

/** A service whose clock the test moves. */
async function serviceAt(path: string, clock: { ms: number }) {
  const host = createHost({ resourcesDir, log: () => undefined, announce: () => undefined, actor: { name: 'may-tinh', now: () => new Date(clock.ms) } })
  const client = createRouterClient(createRouter(host), { context: host.context, interceptors: [faultInterceptor(() => undefined)] })
  host.grants.add('grant-office', path, 'openOffice')
  await client.office.open({ grant: 'grant-office' })
  afterThisTest(() => { host.session.close() })
  return { client, host }
}

describe('the first account', () => {
  it('is an administrator, is signed in at once, and from then on everyone has to sign in', async () => {
    const folder = testFolder()
    const { client, host } = await serviceWithOffice(folder)
    expect(await client.accounts.access()).toEqual({ mode: 'none', account: null, idleMinutes: 15, localName: 'nguoi-thu' })
    expect(codesOf(await client.accounts.create({ name: 'lan', facts: factsOf('Lò Thị Lan', ['clerk']), password: usualPassword }))).toBe('refused account.firstAdministrator')
    expect((await client.accounts.access()).mode).toBe('none')
    expect(await client.accounts.create({ name: 'lan', facts: factsOf('Lò Thị Lan', ['clerk', 'administrator']), password: usualPassword })).toEqual({ outcome: 'saved' })
    expect(await client.accounts.access()).toMatchObject({ mode: 'signedIn', account: { name: 'lan', displayName: 'Lò Thị Lan', roles: ['clerk', 'administrator'], mustChange: false } })
    const { revision, record } = await client.office.settings()
    expect(await client.office.saveSettings({ revision, record })).toMatchObject({ outcome: 'saved' })
    await client.organisation.people.save({ revision: null, record: { id: 'an', fullName: 'Nguyễn Văn An' } })
    expect(await client.organisation.people.history({ id: 'an' })).toMatchObject([{ actor: 'lan' }])
    expect(await client.office.account()).toEqual({ name: 'lan' })
    host.session.close()
    const other = await serviceFor(join(folder, 'office.vpk'), 'nguoi-thu')
    expect(await faultOf(other.client.plans.list())).toBe('SIGN_IN_NEEDED')
  })

  it('made at two computers at once is made once: the second call finds a sign-in asked for', async () => {
    const { client } = await serviceWithOffice(testFolder())
    const two = await Promise.allSettled(['lan', 'hoa'].map((name) => client.accounts.create({ name, facts: factsOf(name, ['administrator']), password: usualPassword })))
    expect(two.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await client.accounts.list()).toHaveLength(1)
  })

  it('does not carry over to another office, and the sign-in of one is no sign-in of another', async () => {
    const { client, host } = await serviceWithOffice(testFolder())
    await withFirstAccount({ client, host, failures: [] } as never)
    const { path } = await officeWithAccounts()
    host.grants.add('grant-other', path, 'openOffice')
    expect(await client.office.open({ grant: 'grant-other' })).toMatchObject({ signInNeeded: true, name: 'office.vpk', bodyId: '' })
    expect(await faultOf(client.plans.list())).toBe('SIGN_IN_NEEDED')
    expect(await client.accounts.access()).toMatchObject({ mode: 'signInNeeded', account: null, localName: '' })
    host.grants.add('grant-new', join(testFolder(), 'moi.vpk'), 'createOffice')
    await client.office.create({ grant: 'grant-new', office: { name: 'Mới', committeeName: 'Đảng uỷ xã', letterheadSuperior: '', symbol: 'ĐU', place: 'Hà Tĩnh', termName: 'NK', termFrom: '2025-07-01', termTo: null } })
    expect((await client.organisation.bodies.history({ id: 'committee' }))[0]?.actor).toBe('nguoi-thu')
  })
})

describe('whoever encrypts an office with accounts', () => {
  it('is signed out by it and prints the sheet of the new key all the same, with the passphrase, until somebody signs in', async () => {
    const { path } = await officeWithAccounts()
    const { client, host } = await signedInAs(path, 'administrator')
    const printed = (name: string, passphrase: string) => {
      host.grants.add(`grant-${name}`, join(testFolder(), `${name}.pdf`), 'export')
      return client.office.recoverySheet({ grant: `grant-${name}`, current: { passphrase } })
    }
    const [first, second] = ['mưa rơi trên mái ngói', 'sông Lam chảy ra biển'] as const
    await client.office.encrypt({ passphrase: first, copiesToo: false })
    expect((await client.accounts.access()).mode).toBe('signInNeeded')
    expect(await printed('phieu', first)).toMatchObject({ fileName: 'phieu.pdf' })
    expect(await faultOf(printed('sai', 'không phải mật khẩu này'))).toBe('OFFICE_PASSPHRASE_WRONG')
    // The sheet alone: nothing else of the office is answered, not even the key itself.
    for (const call of [client.office.recoveryKey({ current: { passphrase: first } }), client.office.protection(), client.plans.list()]) expect(await faultOf(call)).toBe('SIGN_IN_NEEDED')
    await client.accounts.signIn({ name: 'clerk', password: usualPassword })
    expect(await faultOf(printed('van-thu', first))).toBe('NOT_PERMITTED')
    await client.accounts.signOut()
    expect(await faultOf(printed('sau', first))).toBe('SIGN_IN_NEEDED')
    await client.accounts.signIn({ name: 'administrator', password: usualPassword })
    await client.office.changePassphrase({ current: { passphrase: first }, next: second })
    expect(await printed('phieu-moi', second)).toMatchObject({ fileName: 'phieu-moi.pdf' })
    await client.office.close()
    host.grants.add('grant-again', path, 'openOffice')
    await client.office.open({ grant: 'grant-again', unlock: { passphrase: second } })
    expect(await faultOf(printed('lan-khac', second))).toBe('SIGN_IN_NEEDED')
  })
})

describe('locking', () => {
  it('holds though the journal cannot be written', async () => {
    const { path } = await officeWithAccounts()
    const { client } = await signedInAs(path, 'clerk')
    const file = new Database(path)
    file.exec(`CREATE TRIGGER full BEFORE INSERT ON audit WHEN NEW.action = 'account.signedOut' BEGIN SELECT RAISE(ABORT, 'full'); END`)
    file.close()
    expect(await faultOf(client.accounts.signOut())).toBe('INTERNAL')
    expect((await client.accounts.access()).mode).toBe('signInNeeded')
    expect(await faultOf(client.plans.list())).toBe('SIGN_IN_NEEDED')
  })
})

describe('signing in', () => {
  it('takes the name in any letters, and says the same of a wrong name, a wrong password and a stopped account', async () => {
    const { path } = await officeWithAccounts()
    const administrator = await signedInAs(path, 'administrator')
    expect(await administrator.client.accounts.change({ name: 'drafter', facts: { ...factsOf('Lò Văn drafter', ['drafter']), state: 'stopped' } })).toEqual({ outcome: 'saved' })
    const { client } = await serviceFor(path, 'may-tinh')
    for (const [name, password] of [['khong-co', usualPassword], ['clerk', 'sai mật khẩu này'], ['drafter', usualPassword], ['', ''], ['clerk', '']] as const) {
      expect(await client.accounts.signIn({ name, password }), name).toEqual({ outcome: 'refused', waitSeconds: 0, message: wrongWords })
    }
    expect(await client.accounts.signIn({ name: ' CLERK ', password: usualPassword.normalize('NFD') })).toMatchObject({ outcome: 'signedIn', account: { name: 'clerk' } })
    const rows = (await administrator.client.audit.list({ before: null, actor: '', action: 'account.refused', subject: '', from: null, to: null })).rows
    // A name nobody has is not written down: people type passwords into the wrong field.
    expect(rows.map(({ subject }) => subject)).toEqual(['account/clerk', 'account/', 'account/drafter', 'account/clerk', 'account/'])
    expect(rows.every(({ actor }) => actor === '')).toBe(true)
  })

  it('is slowed after wrong tries, for a name nobody has alike, and stays slowed when the program is started again', async () => {
    const { path } = await officeWithAccounts()
    const clock = { ms: Date.parse('2026-06-15T03:00:00Z') }
    const first = await serviceAt(path, clock)
    for (const name of ['clerk', 'khong-co']) {
      const waits = []
      for (let at = 0; at < 4; at += 1) waits.push((await first.client.accounts.signIn({ name, password: 'sai mật khẩu' }) as { waitSeconds: number }).waitSeconds)
      expect(waits, name).toEqual([0, 0, 5, 5])
    }
    first.host.session.close()
    const again = await serviceAt(path, clock)
    // Even the right password waits.
    expect(await again.client.accounts.signIn({ name: 'clerk', password: usualPassword })).toEqual({ outcome: 'refused', waitSeconds: 5, message: `${wrongWords.replace('.', '')} nhiều lần. Chờ 5 giây rồi thử lại.` })
    clock.ms += 5001
    expect(await again.client.accounts.signIn({ name: 'clerk', password: usualPassword })).toMatchObject({ outcome: 'signedIn' })
    // A right one makes the name begin anew.
    await again.client.accounts.signOut()
    expect(await again.client.accounts.signIn({ name: 'clerk', password: 'sai' })).toMatchObject({ waitSeconds: 0 })
  })

  it('lets no more through when many tries come at once, and many names are no way round', async () => {
    const { path } = await officeWithAccounts()
    const clock = { ms: Date.parse('2026-06-15T03:00:00Z') }
    const { client } = await serviceAt(path, clock)
    const at = await Promise.all(Array.from({ length: 20 }, (_one, index) => client.accounts.signIn({ name: 'clerk', password: index === 19 ? usualPassword : `sai ${index}` })))
    expect(at.every(({ outcome }) => outcome === 'refused')).toBe(true)
    for (let index = 0; index < 9; index += 1) await client.accounts.signIn({ name: `ten-${index}`, password: 'sai' })
    expect(await client.accounts.signIn({ name: 'ten-moi', password: 'sai' })).toMatchObject({ outcome: 'refused', waitSeconds: 2 })
  })
})

describe('a session', () => {
  it('is forgotten by the service after the minutes the office chose, and a minute of grace', async () => {
    const { path } = await officeWithAccounts()
    const administrator = await signedInAs(path, 'administrator')
    expect(codesOf(await administrator.client.accounts.setIdleMinutes({ minutes: 0 }))).toContain('refused')
    expect(await administrator.client.accounts.setIdleMinutes({ minutes: 5 })).toEqual({ outcome: 'saved' })
    const clock = { ms: Date.parse('2026-06-15T03:00:00Z') }
    const { client } = await serviceAt(path, clock)
    await client.accounts.signIn({ name: 'clerk', password: usualPassword })
    clock.ms += 5 * 60_000
    expect(await faultOf(client.plans.list())).toBe('no fault')
    clock.ms += 6 * 60_000
    expect(await faultOf(client.plans.list())).toBe('no fault')
    clock.ms += 6 * 60_000 + 1
    expect(await faultOf(client.plans.list())).toBe('SIGN_IN_NEEDED')
    clock.ms -= 60_000
    expect(await faultOf(client.plans.list())).toBe('SIGN_IN_NEEDED')
  })

  it('ends when the account is stopped or its password reset elsewhere; new roles hold from the next call', async () => {
    const { path } = await officeWithAccounts()
    const [administrator, clerk] = [await signedInAs(path, 'administrator'), await signedInAs(path, 'clerk')]
    await administrator.client.accounts.change({ name: 'clerk', facts: factsOf('Lò Văn clerk', ['signer']) })
    expect(await faultOf(clerk.client.plans.remove({ id: 'x', revision: 1 }))).toBe('NOT_PERMITTED')
    expect(await faultOf(clerk.client.audit.verify())).toBe('no fault')
    await administrator.client.accounts.resetPassword({ name: 'clerk', password: 'mật khẩu cho mượn' })
    expect(await faultOf(clerk.client.plans.list())).toBe('SIGN_IN_NEEDED')
    const signer = await signedInAs(path, 'signer')
    await administrator.client.accounts.change({ name: 'signer', facts: { ...factsOf('Lò Văn signer', ['signer']), state: 'stopped' } })
    expect(await faultOf(signer.client.plans.list())).toBe('SIGN_IN_NEEDED')
  })

  it('keeps changes under the account, and lists give the names people know', async () => {
    const { path } = await officeWithAccounts()
    const { client } = await signedInAs(path, 'DRAFTER')
    await client.organisation.people.save({ revision: null, record: { id: 'nguoi-moi', fullName: 'Nguyễn Văn Mới' } })
    expect(await client.organisation.people.history({ id: 'nguoi-moi' })).toMatchObject([{ actor: 'drafter' }])
    expect(await client.accounts.names()).toContainEqual({ name: 'drafter', displayName: 'Lò Văn drafter' })
  })
})

describe('an administrator', () => {
  it('is always there: the last one is neither stopped nor given other roles', async () => {
    const { path } = await officeWithAccounts()
    const { client } = await signedInAs(path, 'administrator')
    expect(await client.accounts.change({ name: chief, facts: { ...factsOf('Lò Thị', ['administrator']), state: 'stopped' } })).toEqual({ outcome: 'saved' })
    for (const facts of [factsOf('Lò Văn', ['clerk']), { ...factsOf('Lò Văn', ['administrator']), state: 'stopped' }]) expect(codesOf(await client.accounts.change({ name: 'administrator', facts }))).toBe('refused account.lastAdministrator')
    await client.accounts.change({ name: 'clerk', facts: factsOf('Lò Văn clerk', ['clerk', 'administrator']) })
    expect(await client.accounts.change({ name: 'administrator', facts: factsOf('Lò Văn', ['drafter']) })).toEqual({ outcome: 'saved' })
    expect(await faultOf(client.accounts.list())).toBe('NOT_PERMITTED')
  })

  it('is told what is wrong with an account, without the password in the answer', async () => {
    const { path } = await officeWithAccounts()
    const { client } = await signedInAs(path, 'administrator')
    const given = { name: 'moi', facts: factsOf('Người mới', ['clerk']), password: usualPassword }
    expect(codesOf(await client.accounts.create({ ...given, name: 'CLERK' }))).toBe('refused account.taken')
    expect(codesOf(await client.accounts.create({ ...given, facts: { ...given.facts, personId: 'khong-co' } }))).toBe('refused reference.missing')
    for (const password of ['ngắn', '0123456789', 'aaaaaaaaaaaa', 'tôi là moi đây', 'password1234']) {
      const answer = await client.accounts.create({ ...given, password })
      expect(answer.outcome, password).toBe('refused')
      expect(JSON.stringify(answer)).not.toContain(password)
    }
    for (const bad of [{ ...given, name: '' }, { ...given, name: 'a/b' }, { ...given, facts: { ...given.facts, roles: [] } }, { ...given, facts: null }]) expect((await client.accounts.create(bad)).outcome).toBe('refused')
    expect(await client.accounts.create(given)).toEqual({ outcome: 'saved' })
    expect(JSON.stringify(await client.accounts.list())).not.toContain('argon2')
  })

  it('leaves the own password to its owner, who must know the old one', async () => {
    const { path } = await officeWithAccounts()
    const { client, host } = await signedInAs(path, 'clerk')
    expect(codesOf(await client.accounts.changePassword({ current: 'không phải', next: 'một câu khác hẳn' }))).toBe('refused account.password')
    expect(codesOf(await client.accounts.changePassword({ current: usualPassword, next: usualPassword }))).toBe('refused account.samePassword')
    expect(await client.accounts.changePassword({ current: usualPassword, next: 'một câu khác hẳn' })).toEqual({ outcome: 'saved' })
    expect(await faultOf(client.plans.list())).toBe('no fault')
    const kept = JSON.stringify(await host.context.office().read.selectFrom('account').selectAll().execute())
    expect(kept).not.toContain('một câu khác hẳn')
    expect(await (await serviceFor(path, 'x')).client.accounts.signIn({ name: 'clerk', password: usualPassword })).toMatchObject({ outcome: 'refused' })
    await signedInAs(path, 'clerk', 'một câu khác hẳn')
  })
})

describe('the command line', () => {
  afterEach(() => { delete process.env['VPK_PASSWORD'] })

  it('asks for an account, takes the password from the environment, and asks the same table of roles', async () => {
    const { path, folder } = await officeWithAccounts()
    expect(await vpkJson('list', path)).toMatchObject({ code: 2, json: { code: 'SIGN_IN_NEEDED' } })
    process.env['VPK_PASSWORD'] = 'sai mật khẩu này'
    expect(await vpkJson('list', path, '--account', 'signer')).toMatchObject({ code: 2, json: { code: 'SIGN_IN_REFUSED' } })
    process.env['VPK_PASSWORD'] = usualPassword
    expect(await vpkJson('list', path, '--account', 'Signer')).toMatchObject({ code: 0 })
    const records = jsonFile(folder, 'nguoi.json', { format: 'vpk-records', version: 1, people: [{ id: 'nguoi-dong-lenh', fullName: 'Lò Văn Lệnh' }] })
    expect(await vpkJson('import', path, records, '--account', 'signer')).toMatchObject({ code: 2, json: { code: 'NOT_PERMITTED' } })
    expect(await vpkJson('--account', 'clerk', 'import', path, records)).toMatchObject({ code: 0, json: { created: 1 } })
    const { client } = await signedInAs(path, 'clerk')
    expect(await client.organisation.people.history({ id: 'nguoi-dong-lenh' })).toMatchObject([{ actor: 'clerk' }])
    for (const verb of ['create', 'import', 'freeze', 'forms', 'accept', 'undo']) expect(await vpkJson('campaign', path, verb, '--account', 'signer'), verb).toMatchObject({ code: 2, json: { code: 'NOT_PERMITTED' } })
    expect((await vpk('campaign', path, 'list', '--account', 'signer')).code).toBe(0)
  })

  it('works as before where an office has no accounts', async () => {
    const folder = testFolder()
    await serviceWithOffice(folder)
    expect((await vpk('import', join(folder, 'office.vpk'), jsonFile(folder, 'r.json', sampleRecords()))).code).toBe(0)
  })

  it('of two at once in one process is each its own', async () => {
    const { path } = await officeWithAccounts()
    process.env['VPK_PASSWORD'] = usualPassword
    const [named, unnamed] = await Promise.all([vpkJson('list', path, '--account', 'clerk'), vpkJson('list', path)])
    expect([named.json['ok'], unnamed.json['code']]).toEqual([true, 'SIGN_IN_NEEDED'])
  })
})

it('an account made by hand in a test counts as any other', async () => {
  const { path } = await officeWithAccounts()
  await addAccount(await signedInAs(path, 'administrator'), 'nhieu-vai', ['drafter', 'signer'])
  const { client } = await signedInAs(path, 'nhieu-vai')
  expect((await client.accounts.access()).account).toMatchObject({ roles: ['drafter', 'signer'], mustChange: false })
})
