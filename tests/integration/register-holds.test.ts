/** What the register holds on to: a body or a term with numbers is not removed, and it is said which; how incoming papers are numbered stands in the journal when it is chosen. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startService, testFolder, writeSampleOffice } from '../support/offices.ts'

async function desk() {
  const service = startService()
  const path = join(testFolder(), 'office.vpk')
  await writeSampleOffice(path)
  service.host.grants.add('grant-office', path, 'openOffice')
  await service.client.office.open({ grant: 'grant-office' })
  await service.client.registers.adopt()
  return service.client
}

it('keeps a body and a term that numbers were given for, naming each series and how many', async () => {
  const client = await desk()
  const series = await client.registers.series()
  const [first] = series.filter(({ series: { register, symbol } }) => register === 'outgoing' && symbol.startsWith('KH/'))
  const { bodyId = '', spanId = '' } = first?.series ?? {}
  const body = await client.organisation.bodies.get({ id: bodyId })
  const removedBody = await client.organisation.bodies.remove({ id: bodyId, revision: body.revision })
  const term = await client.organisation.terms.get({ id: spanId })
  const removedTerm = await client.organisation.terms.remove({ id: spanId, revision: term.revision })
  const held = (outcome: typeof removedBody | typeof removedTerm) => outcome.outcome === 'refused' ? outcome.problems.filter(({ code }) => code === 'record.hasNumbers').map(({ message }) => message) : []
  const said = (count: number, what: string) => `Sổ văn bản đi loại ${first?.series.symbol ?? ''} đã có ${count} số gắn với ${what} này; số đã cấp được giữ lại mãi.`
  const count = (of: (key: { readonly bodyId: string, readonly spanId: string }) => boolean) => series.filter(({ series: key }) => key.symbol === first?.series.symbol && of(key)).reduce((sum, { entries }) => sum + entries, 0)
  expect(count((key) => key.spanId === spanId)).toBeGreaterThan(0)
  expect(held(removedBody)).toContain(said(count((key) => key.bodyId === bodyId && key.spanId === spanId), 'tổ chức'))
  expect(held(removedTerm)).toContain(said(count((key) => key.bodyId === bodyId && key.spanId === spanId), 'nhiệm kỳ'))
  expect(await client.organisation.bodies.get({ id: bodyId })).toEqual(body)
  expect(await client.registers.series()).toEqual(series)
})

it('lets a term go that has no number', async () => {
  const client = await desk()
  const [body] = await client.organisation.bodies.list()
  const record = { id: 'nk-nham', bodyId: body?.id ?? '', name: 'Nhiệm kỳ nhập nhầm', from: '2040-01-01', to: '2044-12-31' }
  expect(await client.organisation.terms.save({ revision: null, record })).toMatchObject({ outcome: 'saved' })
  expect(await client.organisation.terms.remove({ id: record.id, revision: 1 })).toMatchObject({ outcome: 'saved' })
})

it('writes into the journal who chose how incoming papers are numbered', async () => {
  const client = await desk()
  const [body] = await client.organisation.bodies.list()
  await client.registers.choose({ bodyId: body?.id ?? '', incomingSpan: 'term' })
  const { rows } = await client.audit.list({ before: null, actor: '', action: 'register.chosen', subject: '', from: null, to: null })
  expect(rows.map(({ action, subject, actor }) => [action, subject, actor])).toEqual([['register.chosen', `bodies/${body?.id ?? ''}`, 'nguoi-thu']])
})
