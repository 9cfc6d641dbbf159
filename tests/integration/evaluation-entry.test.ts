/** Many results at once, all or none; ratings of past years, with what stood there before. */
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { deskOffice } from '../support/desk.ts'
import type { Desk } from '../support/desk.ts'
import { resourcesDir, startService, testFolder } from '../support/offices.ts'

const open: Desk[] = []
afterEach(() => { for (const desk of open.splice(0)) desk.office.close() })

async function evaluating() {
  const made = await deskOffice(join(testFolder(), 'van-phong.vpk'), resourcesDir, { organisations: 4, years: [2025], indicators: 2 })
  open.push(made)
  const service = startService()
  service.host.session.show(made.office)
  const call = service.client.evaluations
  await call.rounds.save({ revision: null, record: { id: 'nam', title: 'Xếp loại', bodyId: 'khoi', object: 'organisations', period: 'year', year: 2025, asOf: '2025-12-15' } })
  const record = (at: number, more: object = {}) => ({ id: `kq-${at}`, roundId: 'nam', bodyId: made.unitIds[at], subject: { type: 'organisation' }, ...more })
  const stored = async () => (await call.view({ roundId: 'nam' })).rows.flatMap(({ result }) => result === null ? [] : [result])
  return { ...made, call, record, stored }
}

it('a block of results is stored whole, and taken out again', async () => {
  const { call, record, stored } = await evaluating()
  const first = await call.saveResults({ results: [0, 1].map((at) => ({ id: `kq-${at}`, revision: null, record: record(at, { score: { common: '28', results: '60' } }) })) })
  expect(first).toEqual({ outcome: 'done', saved: [{ id: 'kq-0', revision: 1 }, { id: 'kq-1', revision: 1 }] })
  const before = (await stored()).find(({ record: { id } }) => id === 'kq-0')
  const second = await call.saveResults({ results: [{ id: 'kq-0', revision: 1, record: record(0, { score: { common: '30', results: '60' } }) }, { id: 'kq-1', revision: 1, record: null }] })
  expect(second).toEqual({ outcome: 'done', saved: [{ id: 'kq-0', revision: 2 }, { id: 'kq-1', revision: null }] })
  expect((await stored()).map(({ record: { id, score } }) => [id, score.common])).toEqual([['kq-0', '30']])
  await call.saveResults({ results: [{ id: 'kq-0', revision: 2, record: before?.record }] })
  expect((await stored()).map(({ record: { score } }) => score.common)).toEqual(['28'])
})

it('one wrong result keeps all out, each problem with its place', async () => {
  const { call, record, stored } = await evaluating()
  const mixed = [
    { id: 'kq-0', revision: null, record: record(0, { score: { common: '28' } }) }, { id: 'kq-1', revision: null, record: record(1, { score: { common: '31' } }) },
    { id: 'kq-2', revision: null, record: record(2, { ballot: { handedOut: 10, returned: 10, valid: 9, votes: { excellent: 5, good: 5, completed: 0, notCompleted: 0 } } }) },
    { id: 'kq-9', revision: null, record: { ...record(0), id: 'kq-9' } }, { id: 'kq-8', revision: 3, record: { ...record(3), id: 'kq-8' } },
  ]
  const refused = await call.saveResults({ results: mixed })
  expect(refused.outcome === 'refused' ? refused.problems.map(({ path, value, code }) => [path, value, code]) : refused).toEqual([
    ['results[1].score.common', 'kq-1', 'evaluation.points'], ['results[2].ballot.votes', 'kq-2', expect.any(String)],
    ['results[3].bodyId', 'kq-9', 'evaluation.twice'], ['results[4]', 'kq-8', 'evaluation.changedSince'],
  ])
  expect(await stored()).toEqual([])
})

it('ratings of past years make rounds where there are none, show in the history and the averages, and can be undone', async () => {
  const { call, unitIds } = await evaluating()
  const [one = '', other = ''] = unitIds
  const ratings = [{ year: 2023, bodyId: one, rating: 'excellent' as const }, { year: 2023, bodyId: other, rating: 'good' as const }, { year: 2024, bodyId: one, rating: 'good' as const }]
  expect(await call.savePast({ bodyId: 'khoi', ratings })).toEqual({ outcome: 'done', changed: 3, before: ratings.map((each) => ({ ...each, rating: null })) })
  const map = async () => {
    const { years, rows } = await call.ratingMap({ bodyId: 'khoi' })
    return [one, other].flatMap((id) => rows.filter(({ bodyId }) => bodyId === id)).map(({ cells }) => years.map((year, at) => [year, cells[at]]))
  }
  expect(await map()).toEqual([[[2023, 'excellent'], [2024, 'good'], [2025, null]], [[2023, 'good'], [2024, null], [2025, null]]])
  expect((await call.history({ bodyId: one })).map(({ year, final }) => [year, final])).toEqual([[2024, 'good'], [2023, 'excellent']])
  const average = await call.termAverage({ bodyId: 'khoi', object: 'organisations', from: 2023, to: 2024 })
  expect(average.groups.find(({ key }) => key === 'all')?.levels[0]).toMatchObject({ rating: 'excellent', ways: { yearlyRates: '25', pooled: '33.3' } })

  const changed = await call.savePast({ bodyId: 'khoi', ratings: [{ year: 2023, bodyId: one, rating: 'good' }, { year: 2023, bodyId: other, rating: 'good' }] })
  expect(changed).toEqual({ outcome: 'done', changed: 1, before: [{ year: 2023, bodyId: one, rating: 'excellent' }] })
  expect((await call.history({ bodyId: one })).find(({ year }) => year === 2023)).toMatchObject({ final: 'good', withdrawn: 1 })
  if (changed.outcome === 'done') await call.savePast({ bodyId: 'khoi', ratings: changed.before })
  expect((await map())[0]?.[0]).toEqual([2023, 'excellent'])
  await call.savePast({ bodyId: 'khoi', ratings: [{ year: 2024, bodyId: one, rating: null }] })
  expect((await call.history({ bodyId: one })).map(({ year }) => year)).toEqual([2023])
})

it('ratings of this year, of a closed round, of two rounds or twice are refused whole', async () => {
  const { call, unitIds } = await evaluating()
  const [unit = ''] = unitIds
  for (const id of ['a', 'b']) await call.rounds.save({ revision: null, record: { id, title: 'Xếp loại 2022', bodyId: 'khoi', object: 'organisations', period: 'year', year: 2022, asOf: '2022-12-15' } })
  const now = new Date().getUTCFullYear()
  const codes = async (ratings: { year: number, bodyId: string, rating: 'good' | null }[]) => {
    const answer = await call.savePast({ bodyId: 'khoi', ratings })
    return answer.outcome === 'refused' ? answer.problems.map(({ code }) => code) : answer.outcome
  }
  expect(await codes([{ year: now + 1, bodyId: unit, rating: 'good' }, { year: 2021, bodyId: unit, rating: 'good' }])).toEqual(['evaluation.notPast'])
  expect(await codes([{ year: 2022, bodyId: unit, rating: 'good' }])).toEqual(['evaluation.manyRounds'])
  expect(await codes([{ year: 2021, bodyId: unit, rating: 'good' }, { year: 2021, bodyId: unit, rating: null }])).toEqual(['evaluation.twice'])
  expect(await codes([{ year: 2021, bodyId: 'khong-co', rating: 'good' }])).toEqual(['reference.missing'])
  expect((await call.history({ bodyId: unit }))).toEqual([])
})
