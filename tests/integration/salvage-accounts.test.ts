/** Offices with accounts whose file is damaged: none becomes one that is open to everybody. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import Database from 'better-sqlite3'
import { salvageOffice } from '../../electron/salvage/index.ts'
import type { SalvageReport } from '../../shared/domain/salvage.ts'
import { pageSize } from '../support/damaged-office.ts'
import { startService, testActor, testFolder, vpk, writeSampleOffice } from '../support/offices.ts'

let sound: Buffer

beforeAll(async () => {
  const path = join(testFolder(), 'twin.vpk')
  await writeSampleOffice(path)
  sound = readFileSync(path)
})

function rowsIn(path: string, query: string): readonly Record<string, unknown>[] {
  const database = new Database(path, { readonly: true })
  try {
    return database.prepare(query).all() as Record<string, unknown>[]
  } finally {
    database.close()
  }
}

async function salvaged(bytes: Buffer): Promise<{ readonly report: SalvageReport, readonly folder: string }> {
  const folder = testFolder()
  writeFileSync(join(folder, 'hong.vpk'), bytes)
  return { ...await salvageOffice(join(folder, 'hong.vpk'), join(folder, 'moi.vpk'), testActor), folder }
}

/** Overwrites the pages of these tables and of their indexes. `path`: the same office, sound. */
function lose(bytes: Buffer, path: string, tables: readonly string[]): void {
  const indexes = rowsIn(path, `SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'`).filter((row) => tables.includes(String(row['tbl_name']))).map(({ name }) => String(name))
  for (const { pageno } of rowsIn(path, `SELECT pageno FROM dbstat WHERE name IN (${[...tables, ...indexes].map((name) => `'${name}'`).join(', ')})`)) bytes.fill(0xA5, (Number(pageno) - 1) * pageSize, Number(pageno) * pageSize)
}

const password = 'ngọn núi sau nhà'
const facts = (roles: ('administrator' | 'clerk')[], personId: string | null = null) => ({ displayName: 'Lương Thị Lan', personId, roles, state: 'active' as const })

/** The twin with two accounts, one of them of a person; then the pages of these parts are lost. */
async function withAccounts(...lost: readonly string[]): Promise<{ readonly bytes: Buffer, readonly personId: string }> {
  const path = join(testFolder(), 'twin.vpk')
  writeFileSync(path, sound)
  const { client, host } = startService()
  host.grants.add('grant-open', path, 'openOffice')
  await client.office.open({ grant: 'grant-open' })
  const personId = (await client.organisation.people.list())[0]?.id ?? ''
  await client.accounts.create({ name: 'lan', facts: facts(['administrator']), password })
  await client.accounts.create({ name: 'an', facts: facts(['clerk'], personId), password })
  await client.office.close()
  const bytes = readFileSync(path)
  lose(bytes, path, lost)
  return { bytes, personId }
}

async function opened(path: string) {
  const { client, host } = startService()
  host.grants.add('grant-open', path, 'openOffice')
  await client.office.open({ grant: 'grant-open' })
  return client
}

it('an office whose accounts are lost does not become one that is open to everybody', async () => {
  const folder = testFolder()
  const [damaged, target] = [join(folder, 'hong.vpk'), join(folder, 'moi.vpk')]
  writeFileSync(damaged, (await withAccounts('account')).bytes)
  const { report, administratorPassword } = await salvageOffice(damaged, target, testActor)
  expect(report).toMatchObject({ administrator: 'quan-tri-tam', whole: false })
  expect(report.doubts.join(' ')).toContain('Văn phòng mới không để mở cho mọi người')
  expect(JSON.stringify(report)).not.toContain(administratorPassword)
  const client = await opened(target)
  expect((await client.accounts.access()).mode).toBe('signInNeeded')
  await expect(client.organisation.people.list()).rejects.toMatchObject({ data: { code: 'SIGN_IN_NEEDED' } })
  expect(await client.accounts.signIn({ name: 'quan-tri-tam', password: administratorPassword ?? '' })).toMatchObject({ outcome: 'signedIn', account: { mustChange: true, roles: ['administrator'] } })
  expect(await client.accounts.changePassword({ current: administratorPassword ?? '', next: password })).toMatchObject({ outcome: 'saved' })
  expect((await client.accounts.create({ name: 'lan', facts: facts(['administrator']), password })).outcome).toBe('saved')
  const run = await vpk('salvage', damaged, '--out', join(folder, 'lenh.vpk'))
  expect([run.code, `${run.stdout}${run.stderr}`]).toEqual([1, expect.stringMatching(/mật khẩu tạm: [a-z2-9]{4}(?:-[a-z2-9]{4}){3} /u)])
})

it('accounts that can be read are kept, also where the person of one is lost', async () => {
  const whole = await salvaged((await withAccounts()).bytes)
  expect([whole.report.administrator, whole.report.whole]).toEqual([null, true])
  const { bytes, personId } = await withAccounts('person', 'change_history')
  const { report, folder } = await salvaged(bytes)
  expect(report.lost.map(({ id }) => id)).toContain(personId)
  expect([report.administrator, report.kinds.find(({ kind }) => kind === 'tài khoản')]).toEqual([null, { kind: 'tài khoản', saved: 2, remade: 0, lost: 0, aside: 0 }])
  expect(rowsIn(join(folder, 'moi.vpk'), 'SELECT name, person_id FROM account ORDER BY key')).toEqual([{ name: 'an', person_id: null }, { name: 'lan', person_id: null }])
})

it('an office left without an administrator gets one', async () => {
  const path = join(testFolder(), 'twin.vpk')
  writeFileSync(path, (await withAccounts()).bytes)
  const database = new Database(path)
  database.exec(`UPDATE account SET password_hash = 'hỏng' WHERE key = 'lan'`)
  database.close()
  const { report, folder } = await salvaged(readFileSync(path))
  expect([report.administrator, report.kinds.find(({ kind }) => kind === 'tài khoản')]).toEqual(['quan-tri-tam', { kind: 'tài khoản', saved: 1, remade: 0, lost: 0, aside: 1 }])
  expect(rowsIn(join(folder, 'moi.vpk'), 'SELECT name FROM account ORDER BY key').map(({ name }) => name)).toEqual(['an', 'quan-tri-tam'])
})

it('an office that never had accounts is left open', async () => {
  const bytes = Buffer.from(sound)
  const path = join(testFolder(), 'twin.vpk')
  writeFileSync(path, sound)
  lose(bytes, path, ['account'])
  const { report, folder } = await salvaged(bytes)
  expect([report.administrator, rowsIn(join(folder, 'moi.vpk'), 'SELECT name FROM account')]).toEqual([null, []])
})
