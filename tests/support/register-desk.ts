/** The sample office at its registers, after the last day of its papers: plans that are signed and wait for a number, places to write to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { faultInterceptor } from '../../electron/requests/index.ts'
import { createHost } from '../../electron/service/context.ts'
import { createRouter } from '../../electron/service/router.ts'
import { resourcesDir, testFolder, writeSampleOffice } from './offices.ts'

const resources = new PaperResources(resourceFolders(resourcesDir))
const actor = { name: 'van-thu', now: () => new Date('2027-01-15T03:00:00Z') }

export async function registerDesk() {
  const folder = testFolder()
  const host = createHost({ resourcesDir, resources, log: () => undefined, announce: () => undefined, actor })
  const client = createRouterClient(createRouter(host), { context: host.context, interceptors: [faultInterceptor(() => undefined)] })
  await writeSampleOffice(join(folder, 'office.vpk'))
  host.grants.add('grant-sample', join(folder, 'office.vpk'), 'openOffice')
  await client.office.open({ grant: 'grant-sample' })
  const granted = (name: string, purpose: 'export' | 'attachment' = 'export'): { readonly grant: string, readonly path: string } => {
    host.grants.add(`grant-${name}`, join(folder, name), purpose)
    return { grant: `grant-${name}`, path: join(folder, name) }
  }
  const plans = await client.plans.list()
  const { record: sample } = await client.plans.get({ id: plans[0]?.id ?? '' })
  const { bodyId } = sample.paper
  await client.registers.adopt()
  /** A plan without number and date, and one that is signed and waits for the register. `more`: what its paper says otherwise. */
  const planOf = async (id: string, more: object = {}): Promise<{ templateId: string, recordId: string }> => {
    const saved = await client.plans.save({ revision: null, record: { ...sample, id, paper: { ...sample.paper, number: null, date: null, draftNumber: null, ...more } } })
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
    return { templateId: 'ke-hoach-thuc-hien', recordId: id }
  }
  const signed = async (id: string, more: object = {}): Promise<{ templateId: string, recordId: string }> => {
    const key = await planOf(id, more)
    for (const step of ['submit', 'approve', 'sign'] as const) await client.workflow[step]({ ...key, revision: (await client.workflow.standing(key)).revision })
    return key
  }
  return { folder, client, host, granted, planOf, signed, bodyId, spanId: (await client.registers.series()).find(({ series }) => series.bodyId === bodyId && series.symbol.startsWith('KH/'))?.series.spanId ?? '' }
}

/** The words of a Word file. */
export async function textOf(path: string): Promise<string> {
  const pkg = await openPackage(readFileSync(path))
  return pkg.xml(pkg.mainPart)?.documentElement?.textContent ?? ''
}
