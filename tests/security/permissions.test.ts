/**
 * Who may call what, asked of the service itself: every procedure of the contract by every role. What the table of permissions
 * says is held against what is answered; what an office may rely on is written here once more, apart from the table.
 */
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { roles } from '../../shared/domain/account.ts'
import type { Role } from '../../shared/domain/account.ts'
import { permissions } from '../../electron/accounts/index.ts'
import { officeWithAccounts, signedInAs } from '../support/account-desk.ts'
import { faultOf, testFolder, serviceWithOffice } from '../support/offices.ts'
import { serviceFor } from '../support/restricted-desk.ts'
import type { Service } from '../support/restricted-desk.ts'

function namesOf(node: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  return '~orpc' in node ? [path.join('.')] : Object.entries(node).flatMap(([key, value]) => namesOf(value, [...path, key]))
}
const procedures = namesOf(contract)

/** Calls a procedure as a page under attack would: whatever it was given. Streams are begun. */
async function ask({ client }: Pick<Service, 'client'>, name: string, input?: unknown): Promise<string> {
  let call: unknown = client
  for (const part of name.split('.')) call = Reflect.get(Object(call), part)
  if (typeof call !== 'function') throw new Error(`no call ${name}`)
  const answer = Promise.resolve(Reflect.apply(call, undefined, [input]))
  return faultOf(answer.then(async (given: unknown) => {
    if (typeof given === 'object' && given !== null && Symbol.asyncIterator in given) for await (const _event of given as AsyncIterable<unknown>) break
  }))
}

/** These end the session of whoever calls them, so they are asked last. */
const endings = ['accounts.signOut', 'office.close']
const inOrder = [...procedures.filter((name) => !endings.includes(name)), ...endings]

describe('the table of permissions', () => {
  it('has every procedure of the contract and nothing else', () => {
    expect([...permissions.keys()].toSorted()).toEqual(procedures.toSorted())
  })

  it('names each procedure once and no role twice', () => {
    const odd = [...permissions].filter(([, who]) => who !== 'beforeSignIn' && (new Set(who).size !== who.length || who.length === 0 || !who.every((role) => roles.includes(role))))
    expect(odd.map(([name]) => name)).toEqual([])
  })

  it('refuses a procedure that is not in it, in an office without accounts too', async () => {
    const { host } = await serviceWithOffice(testFolder())
    await expect(host.context.permit('plans.newVerb')).rejects.toMatchObject({ fault: { code: 'NOT_PERMITTED' } })
    await expect(host.context.permit('plans.save')).resolves.toBeUndefined()
    host.session.close()
    await expect(host.context.permit('plans.newVerb')).rejects.toMatchObject({ fault: { code: 'NOT_PERMITTED' } })
  })
})

describe('every procedure', () => {
  it.each(roles)('is answered to the role %s as the table says', async (role) => {
    const { path } = await officeWithAccounts()
    const service = await signedInAs(path, role)
    const wrong: string[] = []
    for (const name of inOrder) {
      const who = permissions.get(name)
      const isAllowed = who === 'beforeSignIn' || who?.includes(role) === true
      const answer = await ask(service, name)
      if ((answer === 'NOT_PERMITTED') === isAllowed || answer === 'SIGN_IN_NEEDED') wrong.push(`${name}: ${answer}`)
    }
    expect(wrong).toEqual([])
    expect(service.failures).toEqual([])
  })

  it('is refused to whoever has not signed in, but for those that give nothing away', async () => {
    const { path, folder } = await officeWithAccounts()
    const service = await serviceFor(path, 'may-tinh')
    const wrong: string[] = []
    for (const name of inOrder) {
      const answer = await ask(service, name)
      if ((answer === 'SIGN_IN_NEEDED') === (permissions.get(name) === 'beforeSignIn')) wrong.push(`${name}: ${answer}`)
    }
    expect(wrong).toEqual([])
    // What they are told of the office that is open: the file's own name.
    const again = await serviceFor(path, 'may-tinh')
    const told = JSON.stringify([await again.client.office.current(), await again.client.accounts.access(), await again.client.office.open({ grant: 'grant-office' })])
    const { client } = await signedInAs(path, 'clerk')
    const { record } = await client.office.settings()
    expect(told).not.toContain(record.name)
    expect(told).not.toContain(record.bodyId)
    expect(told).not.toContain('Lò Văn')
    expect(told).not.toContain(folder)
  })

  it('that changes nothing but the password is all there is while the password is a given one', async () => {
    const { path } = await officeWithAccounts()
    const administrator = await signedInAs(path, 'administrator')
    expect(await administrator.client.accounts.resetPassword({ name: 'clerk', password: 'mật khẩu cho mượn' })).toEqual({ outcome: 'saved' })
    const service = await signedInAs(path, 'clerk', 'mật khẩu cho mượn')
    for (const name of ['plans.list', 'plans.save', 'office.settings', 'backups.make', 'doctor.examine']) expect(await ask(service, name), name).toBe('PASSWORD_TO_CHANGE')
    expect(await service.client.accounts.changePassword({ current: 'mật khẩu cho mượn', next: 'một câu của riêng tôi' })).toEqual({ outcome: 'saved' })
    expect(await ask(service, 'plans.list')).toBe('no fault')
  })
})

describe('what an office relies on', () => {
  const nobodyBut: Readonly<Record<string, readonly Role[]>> = {
    'accounts.create': ['administrator'], 'accounts.change': ['administrator'], 'accounts.resetPassword': ['administrator'], 'accounts.setIdleMinutes': ['administrator'], 'accounts.list': ['administrator'],
    'office.saveSettings': ['administrator'], 'office.importRecords': ['clerk', 'administrator'], 'backups.make': ['clerk', 'administrator'], 'backups.restore': ['administrator'],
    'audit.list': ['signer', 'administrator'], 'audit.verify': ['signer', 'administrator'],
    'templates.save': ['checker', 'administrator'], 'formChecks.waive': ['checker', 'clerk'],
    'workflow.approve': ['checker', 'signer'], 'workflow.sign': ['signer', 'clerk'], 'workflow.file': ['clerk'],
    'plans.save': ['drafter', 'checker', 'clerk'], 'inspections.remove': ['drafter', 'checker', 'clerk'], 'submissions.decide': ['drafter', 'checker', 'clerk'],
  }

  it.each(Object.entries(nobodyBut))('%s is for %j alone', async (name, allowed) => {
    expect([...permissions.get(name) ?? []].toSorted()).toEqual([...allowed].toSorted())
  })

  it('no role but the administrator changes accounts, whatever it sends', async () => {
    const { path } = await officeWithAccounts()
    for (const role of roles.filter((each) => each !== 'administrator')) {
      const service = await signedInAs(path, role)
      for (const [name, input] of [
        ['accounts.create', { name: 'ke-gian', facts: { displayName: 'x', personId: null, roles: ['administrator'], state: 'active' }, password: 'mot mat khau dai' }],
        ['accounts.change', { name: role, facts: { displayName: 'x', personId: null, roles: ['administrator'], state: 'active' } }], ['accounts.resetPassword', { name: 'administrator', password: 'mot mat khau dai' }],
      ] as const) expect(await ask(service, name, input), `${role} ${name}`).toBe('NOT_PERMITTED')
    }
    const { client } = await signedInAs(path, 'administrator')
    expect((await client.accounts.list()).map(({ name, roles: own }) => [name, own.join()])).toEqual([...roles, 'quan-tri-chinh'].toSorted().map((name) => [name, name === 'quan-tri-chinh' ? 'administrator' : name]))
  })
})
