/** The sample office with a restricted case in it, as its reader opened it; and the same file as another account sees it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import JSZip from 'jszip'
import { createHost } from '../../electron/service/context.ts'
import { createRouter } from '../../electron/service/router.ts'
import { faultInterceptor } from '../../electron/requests/index.ts'
import { resourcesDir, testActor, testFolder, writeSampleOffice } from './offices.ts'
import { afterThisTest } from './after-test.ts'

export const restrictedId = 'to-cao-01'
/** Stands in every text of the case and nowhere else. */
export const secretWord = 'XYZZYQ'

export const blankCase = {
  id: restrictedId, kind: 'inspection', procedureId: 'TC', bodyId: 'ubkt', title: `Giải quyết tố cáo ${secretWord}`, programmeLine: '',
  inspectee: { type: 'member', name: `Lò Văn ${secretWord}`, post: 'kế toán' }, contents: [`Việc chi tiêu ${secretWord}`], coveredPeriod: { from: '2025-01-02', to: '2026-03-31' },
  team: [{ personId: 'dinh-gia-phuc', role: 'leader', declared: true }, { personId: 'ngo-tuong-vi', role: 'secretary', declared: true }],
}

/** A service at a file for one account; many may be open at once. */
export async function serviceFor(path: string, account: string) {
  const failures: string[] = []
  const host = createHost({ resourcesDir, log: ({ procedure, error, stack }) => failures.push(`${procedure}: ${error} ${stack}`), announce: () => undefined, actor: { ...testActor, name: account } })
  const client = createRouterClient(createRouter(host), { context: host.context, interceptors: [faultInterceptor(({ procedure, error, stack }) => failures.push(`${procedure}: ${error} ${stack}`))] })
  host.grants.add('grant-office', path, 'openOffice')
  await client.office.open({ grant: 'grant-office' })
  afterThisTest(() => { host.session.close() })
  return { client, host, failures }
}
export type Service = Awaited<ReturnType<typeof serviceFor>>

/** The sample office at a path, and the service of the account that opens the case. */
export async function restrictedOffice(account = 'thu-ky-ubkt') {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  return { folder, path, reader: await serviceFor(path, account) }
}

/** Opens the case; fails when it is not stored. */
export async function openRestricted({ client }: Service, change: object = {}): Promise<void> {
  const saved = await client.inspections.save({ revision: null, record: { ...blankCase, ...change } })
  if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
}

/** Every table of the file, and whether the secret word stands in it. */
export function tablesOf(path: string): readonly { readonly table: string, readonly secret: boolean }[] {
  const file = new Database(path, { readonly: true })
  const tables = file.prepare(`SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name`).pluck().all().map(String)
  const found = tables.map((table) => ({ table, secret: JSON.stringify(file.prepare(`SELECT * FROM "${table}"`).all()).includes(secretWord) }))
  file.close()
  return found
}

/** All parts of a package as text. */
export async function wordsInside(path: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(path))
  return (await Promise.all(Object.values(zip.files).map((file) => file.async('text')))).join('')
}
