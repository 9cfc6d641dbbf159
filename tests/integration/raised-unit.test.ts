/** A chi bộ cơ sở that becomes a đảng bộ cơ sở in the middle of a year: nothing of the time before moves, what is counted after holds it as what it became. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jsonFile, startService, testFolder, writeWholeSample } from '../support/offices.ts'

const raisedOn = '2026-07-01'
const unitId = 'don-vi-02'
/** The whole sample may have to be made first, on a busy machine. */
const late = 180_000
const change = {
  id: 'nang-cap', kind: 'rename', title: 'Nâng cấp', date: raisedOn, fromIds: [unitId],
  to: [{ bodyId: unitId, kind: 'grassrootsCommittee', sector: 'party', name: 'Đảng bộ Ban Tổ chức Tỉnh uỷ', parentId: 'dang-uy', letterheadSuperior: 'ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH', letterheadIssuer: 'ĐẢNG BỘ BAN TỔ CHỨC TỈNH UỶ', symbol: 'ĐU', place: 'Minh Khê' }],
}

async function sample() {
  const folder = testFolder()
  const { client, host } = startService()
  await writeWholeSample(join(folder, 'office.vpk'))
  host.grants.add('grant-open', join(folder, 'office.vpk'), 'openOffice')
  await client.office.open({ grant: 'grant-open' })
  const figures = async (campaignId: string, basis: 'frozen' | 'current') => (await client.aggregation.table({ campaignId, basis, include: 'received', bodyId: null }))
    .groups.flatMap(({ rows }) => rows.map(({ code, byKind, bySector, now }) => ({ code, byKind, bySector, now })))
  const rated = async (roundId: string) => (await client.evaluations.view({ roundId })).summary
  const counted = async (date: string) => {
    const units = await client.campaigns.addressees({ rule: { underBodyId: 'dang-uy' }, date })
    const of = (kind: string): number => units.filter((unit) => unit.kind === kind).length
    return [of('grassrootsCommittee'), of('grassrootsCell')]
  }
  return { client, host, folder, figures, rated, counted }
}

type Desk = Awaited<ReturnType<typeof sample>>

/** All that was counted as of a day before the change. */
async function before({ client, figures, rated, counted }: Desk): Promise<object> {
  const days = ['2015-09-01', '2024-12-31', '2025-03-01', '2025-12-31', '2026-06-30']
  return {
    tables: [await figures('bc-nam-2024', 'frozen'), await figures('bc-nam-2025', 'frozen'), await figures('bc-nam-2025', 'current'), await figures('bc-6-thang-2026', 'current')],
    ratings: [await rated('danh-gia-to-chuc-2024'), await rated('danh-gia-to-chuc-2025'), await rated('danh-gia-dang-vien-2025')],
    trees: await Promise.all(days.map((date) => client.organisation.treeOn({ date }))), counts: await Promise.all(days.map(counted)),
    board: await client.campaigns.board({ campaignIds: ['bc-nam-2025'], on: '2026-06-30' }),
  }
}

it('leaves tables, counts, boards and closed ratings of the time before as they were; this year counts it anew', async () => {
  const desk = await sample()
  const { client, host, figures, rated, counted } = desk
  const kept = await before(desk)
  const [table, rating, [committees = 0, cells = 0]] = [await figures('bc-nam-2026', 'current'), await rated('danh-gia-to-chuc-2026'), await counted('2026-10-31')]
  await client.organisationChanges.save({ revision: null, record: change })
  expect((await client.organisationChanges.carryOut({ id: 'nang-cap', revision: 1 })).outcome).toBe('saved')

  expect(await before(desk)).toEqual(kept)
  expect(await counted('2026-10-31')).toEqual([committees + 1, cells - 1])
  const unitsOf = (rows: typeof table, kind: string) => rows.find(({ code }) => code === 'DV01')?.byKind.find((one) => one.kind === kind)?.figure.units ?? 0
  const now = await figures('bc-nam-2026', 'current')
  expect([unitsOf(now, 'grassrootsCommittee'), unitsOf(now, 'grassrootsCell')]).toEqual([unitsOf(table, 'grassrootsCommittee') + 1, unitsOf(table, 'grassrootsCell') - 1])
  expect(now.map(({ now: whole }) => whole)).toEqual(table.map(({ now: whole }) => whole))
  const ratedNow = await rated('danh-gia-to-chuc-2026')
  expect(ratedNow.total).toEqual(rating.total)
  expect(ratedNow.lines).not.toEqual(rating.lines)
  host.session.close()
}, late)

it('is read back from a file as it is stored, with its two kinds', async () => {
  const { client, host, folder } = await sample()
  await client.organisationChanges.save({ revision: null, record: change })
  await client.organisationChanges.carryOut({ id: 'nang-cap', revision: 1 })
  const { record } = await client.organisation.bodies.get({ id: unitId })
  expect(record.versions.map(({ from, kind }) => [from, kind])).toEqual([['2015-09-01', 'grassrootsCell'], ['2025-03-01', 'grassrootsCell'], [raisedOn, 'grassrootsCommittee']])
  const ids = (await client.organisation.bodies.list({})).map(({ id }) => id)
  const bodies = await Promise.all(ids.map(async (id) => (await client.organisation.bodies.get({ id })).record))
  host.grants.add('grant-import', jsonFile(folder, 'bodies.json', { format: 'vpk-records', version: 1, bodies }), 'importRecords')
  for await (const event of await client.office.importRecords({ grant: 'grant-import' })) {
    if (event.type === 'done') expect(event.result).toMatchObject({ in: bodies.length, created: 0, unchanged: bodies.length, refused: 0, problems: [] })
  }
  expect((await client.organisation.bodies.get({ id: unitId })).record).toEqual(record)
  host.session.close()
}, late)
