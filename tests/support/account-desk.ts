/** An office with accounts: one for each role, and whoever made them; signing in as any of them, each service a process of its own. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { roles } from '../../shared/domain/account.ts'
import type { Role } from '../../shared/domain/account.ts'
import { testFolder, writeSampleOffice } from './offices.ts'
import { serviceFor } from './restricted-desk.ts'
import type { Service } from './restricted-desk.ts'

/** Of every account here; long enough. */
export const usualPassword = 'cây đa bến nước sân đình'
export const chief = 'quan-tri-chinh'

export const factsOf = (displayName: string, own: readonly Role[]) => ({ displayName, personId: null, roles: own, state: 'active' })

/** Makes the first account in an office and stays signed in with it. */
export async function withFirstAccount(service: Service, name = chief): Promise<void> {
  await saved(service.client.accounts.create({ name, facts: factsOf('Lò Thị Quản Trị', ['administrator']), password: usualPassword }))
}

/** The bytes of the office, made once for a test file: seven passwords take their time. */
let made: Promise<Buffer> | null = null

async function makeOffice(): Promise<Buffer> {
  const path = join(testFolder(), 'office.vpk')
  await writeSampleOffice(path)
  const administrator = await serviceFor(path, 'may-tinh')
  await withFirstAccount(administrator)
  for (const role of roles) await addAccount(administrator, role, [role])
  administrator.host.session.close()
  return readFileSync(path)
}

/** The sample office with one account for each role (named as the role), whose passwords are their own already. */
export async function officeWithAccounts(): Promise<{ readonly folder: string, readonly path: string }> {
  made ??= makeOffice()
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  writeFileSync(path, await made)
  return { folder, path }
}

/** An account whose password counts as its own already. */
export async function addAccount({ client, host }: Service, name: string, own: readonly Role[]): Promise<void> {
  await saved(client.accounts.create({ name, facts: factsOf(`Lò Văn ${name}`, own), password: usualPassword }))
  await host.context.office().write((transaction) => transaction.updateTable('account').set({ must_change: 0 }).where('key', '=', name).execute())
}

/** A service of its own at the file, signed in. */
export async function signedInAs(path: string, name: string, password = usualPassword): Promise<Service> {
  const service = await serviceFor(path, 'may-tinh')
  const answer = await service.client.accounts.signIn({ name, password })
  if (answer.outcome !== 'signedIn') throw new Error(answer.message)
  return service
}

export async function saved(change: PromiseLike<{ readonly outcome: string }>): Promise<void> {
  const answer = await change
  if (answer.outcome !== 'saved') throw new Error(JSON.stringify(answer))
}
