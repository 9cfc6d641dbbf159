/** The office's own order through the service: moved, kept when the list is imported again, kept when a unit is renamed. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jsonFile, sampleRecords, serviceWithOffice, startService, testFolder, writeSampleOffice } from '../support/offices.ts'

const date = '2026-10-01'

it('a moved unit stands where it was put, in the tree and in what is asked, and stays there when renamed', async () => {
  const { client, host } = startService()
  const path = join(testFolder(), 'office.vpk')
  await writeSampleOffice(path)
  host.grants.add('grant-sample', path, 'openOffice')
  await client.office.open({ grant: 'grant-sample' })
  const units = async () => (await client.organisation.treeOn({ date })).map(({ id }) => id).filter((id) => id.startsWith('don-vi-'))
  const before = await units()
  expect(before).toEqual(before.toSorted())
  expect(await client.organisation.moveBody({ id: 'don-vi-03', direction: 'up', date })).toEqual({ moved: true })
  const [first = '', second = '', third = '', ...rest] = before
  expect(await units()).toEqual([first, third, second, ...rest])
  const { campaign } = await client.campaigns.propose({ reportingPeriod: 'year', from: '2026-01-01', to: '2026-12-31' })
  expect(campaign.addresseeIds.slice(0, 3)).toEqual([first, third, second])
  const { revision, record } = await client.organisation.bodies.get({ id: 'don-vi-03' })
  await client.organisation.bodies.save({ revision, record: { ...record, versions: record.versions.map((version) => ({ ...version, name: 'A' })) } })
  expect(await units()).toEqual([first, third, second, ...rest])
  // The board, the inspection committee and the office stand before the first unit: it can go up to them, and no further than the top.
  for (let step = 0; step < 12; step++) await client.organisation.moveBody({ id: first, direction: 'up', date })
  expect(await client.organisation.moveBody({ id: first, direction: 'up', date })).toEqual({ moved: false })
  expect((await client.organisation.bodies.history({ id: 'don-vi-58' })).length).toBe(1)
  host.session.close()
})

it('a list imported again keeps the order the office has made meanwhile, and changes nothing', async () => {
  const folder = testFolder()
  const { client, host } = await serviceWithOffice(folder)
  const records = sampleRecords()
  const [version] = records.bodies[1]?.versions ?? []
  const file = { ...records, bodies: [...records.bodies, { id: 'cb-2', kind: 'partyCell', versions: [{ ...version, name: 'Chi bộ Hai' }] }, { id: 'cb-1', kind: 'partyCell', versions: [{ ...version, name: 'Chi bộ Một' }] }] }
  const bring = async () => {
    host.grants.add('grant-import', jsonFile(folder, 'r.json', file), 'importRecords')
    for await (const event of await client.office.importRecords({ grant: 'grant-import' })) if (event.type === 'done') return event.result
    return null
  }
  const cells = async () => (await client.organisation.treeOn({ date })).map(({ id }) => id).filter((id) => id.startsWith('cb'))
  await bring()
  expect(await cells()).toEqual(['cb', 'cb-2', 'cb-1'])
  await client.organisation.moveBody({ id: 'cb-1', direction: 'up', date })
  expect(await cells()).toEqual(['cb', 'cb-1', 'cb-2'])
  expect(await bring()).toMatchObject({ created: 0, refused: 0, unchanged: 14 })
  expect(await cells()).toEqual(['cb', 'cb-1', 'cb-2'])
  host.session.close()
})
