/** The board: every state, lateness, rates, filters, and that nobody who was asked is ever left out. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { campaignSchema } from '../../../shared/domain/campaign.ts'
import { bodySchema } from '../../../shared/domain/organisation.ts'
import { boardInputSchema } from '../../../shared/contract/campaigns.ts'
import { boardOf } from '../../../electron/campaigns/board.ts'
import type { VersionRow } from '../../../electron/campaigns/board.ts'
import { boardSheet } from '../../../electron/campaigns/board-sheet.ts'
import { readWorkbook } from '../../../electron/documents/sheets/index.ts'

const body = (id: string, more: object = {}, to: string | null = null) => bodySchema.parse({
  id, kind: 'grassrootsCell', sector: 'party', versions: [{ from: '2020-01-01', to, name: `Chi bộ ${id}`, letterheadIssuer: 'X', symbol: 'X', place: 'X' }], ...more,
})
const units = ['1', '2', '3', '4', '5', '6'].map((id) => body(id)).concat(body('7', { sector: 'state', kind: 'grassrootsCommittee' }, '2026-05-31'))
const bodies = new Map(units.map((each) => [each.id, each]))
const campaign = (id: string, more: object = {}) => campaignSchema.parse({
  id, title: `Đợt ${id}`, kind: 'periodic', bodyId: '1', period: { from: '2026-01-01', to: '2026-03-31' }, cutOff: '2026-03-31', due: '2026-04-10', addresseeIds: ['3', '1', '2', '4', '5', '6', '7'], state: 'open', ...more,
})
let last = 0
const came = (bodyId: string, receivedOn: string, state: string, campaignId = 'a'): VersionRow => ({ id: `s${++last}`, campaign_id: campaignId, body_id: bodyId, received_on: receivedOn, state })
const statesOf = (versions: readonly VersionRow[], on: string) => {
  const board = boardOf({ campaigns: [campaign('a')], versions, bodies, on })
  return Object.fromEntries(board.rows.map(({ bodyId, cells: [cell] }) => [bodyId, `${cell?.state ?? 'none'}${cell?.late === true ? ' late' : ''}`]))
}

describe('a cell', () => {
  const versions = [
    came('1', '2026-04-10', 'accepted'), came('2', '2026-04-11', 'received'), came('3', '2026-04-09', 'returned'), came('4', '2026-04-08', 'received'), came('5', '2026-04-15', 'accepted'),
  ]
  it('tells where each unit stands after the last day', () => {
    expect(statesOf(versions, '2026-04-20')).toEqual({ 3: 'returned', 1: 'accepted', 2: 'late late', 4: 'received', 5: 'accepted late', 6: 'missing', 7: 'missing' })
  })
  it('owes nothing yet on the last day itself, and is missing the day after', () => {
    expect(statesOf([], '2026-04-10')['6']).toBe('notDue')
    expect(statesOf([], '2026-04-11')['6']).toBe('missing')
  })
  it('is late by the first report that was not sent back: a correction makes nobody late, a second try may', () => {
    expect(statesOf([came('1', '2026-04-08', 'accepted'), came('1', '2026-04-30', 'accepted')], '2026-05-05')['1']).toBe('accepted')
    expect(statesOf([came('1', '2026-04-08', 'returned'), came('1', '2026-04-30', 'accepted')], '2026-05-05')['1']).toBe('accepted late')
  })
  it('stays accepted while a newer version waits, and says that it does', () => {
    const waiting = [came('1', '2026-04-08', 'accepted'), came('1', '2026-04-09', 'received')]
    expect(statesOf(waiting, '2026-05-05')['1']).toBe('accepted')
    const newer = (some: readonly VersionRow[]) => {
      const { rows, columns } = boardOf({ campaigns: [campaign('a')], versions: some, bodies, on: '2026-05-05' })
      return [rows.find(({ bodyId }) => bodyId === '1')?.cells[0]?.newerOn, columns[0]?.newer]
    }
    expect(newer(waiting)).toEqual(['2026-04-09', 1])
    expect(newer([...waiting, came('1', '2026-04-10', 'accepted')])).toEqual([null, 0])
    expect(newer([came('1', '2026-04-08', 'received'), came('1', '2026-04-09', 'accepted')])).toEqual([null, 0])
    expect(newer([came('1', '2026-04-08', 'accepted'), came('1', '2026-04-09', 'returned')])).toEqual([null, 0])
  })
  it('tells a second try after the last day from one that was late from the start', () => {
    const cellOf = (some: readonly VersionRow[]) => boardOf({ campaigns: [campaign('a')], versions: some, bodies, on: '2026-05-05' }).rows.find(({ bodyId }) => bodyId === '1')?.cells[0]
    expect(cellOf([came('1', '2026-04-08', 'returned'), came('1', '2026-04-30', 'accepted')])).toMatchObject({ late: true, resent: true })
    expect(cellOf([came('1', '2026-04-30', 'accepted')])).toMatchObject({ late: true, resent: false })
  })
  it('is held against the last day in force: moving it keeps the old one and makes nobody punctual after the event', () => {
    const dueChanges = [{ was: '2026-04-10', on: '2026-04-20', by: 'văn thư', reason: 'bão' }]
    const board = (on: string) => boardOf({ campaigns: [campaign('a', { due: '2026-04-27', dueChanges })], versions: versions.filter(({ received_on: day }) => day <= on), bodies, on })
    expect(board('2026-04-19').columns[0]).toMatchObject({ due: '2026-04-10', dueChanges: [], missing: 2, late: 2 })
    expect(board('2026-04-21').columns[0]).toMatchObject({ due: '2026-04-27', dueChanges, missing: 0, notDue: 2, late: 2 })
    expect(board('2026-04-28').columns[0]).toMatchObject({ missing: 2, notDue: 0 })
  })
})

describe('the whole', () => {
  const campaigns = [campaign('a'), campaign('b', { due: '2026-05-11', addresseeIds: ['1', '7'], exempt: [{ bodyId: '2', reason: 'mới thành lập' }] })]
  const versions = [came('1', '2026-04-10', 'accepted'), came('2', '2026-04-11', 'received'), came('7', '2026-05-12', 'received', 'b')]

  it('counts n/N and rates exactly, of each campaign', () => {
    const { columns } = boardOf({ campaigns, versions, bodies, on: '2026-06-01' })
    expect(columns[0]).toMatchObject({ asked: 7, inHand: 2, accepted: 1, received: 1, missing: 5, onTime: 1, late: 1, inHandPercent: '28.6', onTimePercent: '14.3', latePercent: '14.3', notInPercent: '71.4' })
    expect(columns[1]).toMatchObject({ asked: 2, inHand: 1, onTime: 0, late: 1, missing: 1 })
    expect(boardOf({ campaigns: [campaign('c', { addresseeIds: [] })], versions: [], bodies, on: '2026-06-01' }).columns[0]).toMatchObject({ asked: 0, inHandPercent: null })
  })

  it('keeps a body that has ended, says why one is not asked, and marks who is not', () => {
    const { rows } = boardOf({ campaigns, versions, bodies, on: '2026-06-01' })
    expect(rows.find(({ bodyId }) => bodyId === '7')).toMatchObject({ ended: true, name: 'Chi bộ 7', cells: [{ state: 'missing' }, { state: 'late' }] })
    expect(rows.find(({ bodyId }) => bodyId === '2')).toMatchObject({ cells: [{ state: 'late' }, null], reasons: ['', 'mới thành lập'] })
  })

  it('of one campaign stands in its own order, of several in that of the tree', () => {
    expect(boardOf({ campaigns: [campaigns[0] ?? campaign('a')], versions, bodies, on: '2026-06-01' }).rows.map(({ bodyId }) => bodyId)).toEqual(['3', '1', '2', '4', '5', '6', '7'])
    expect(boardOf({ campaigns, versions, bodies, on: '2026-06-01' }).rows.map(({ bodyId }) => bodyId)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })

  it('of one campaign keeps a unit that need not report, at its place and with the reason, outside N', () => {
    const excused = campaign('a', { addresseeIds: ['1', '2', '4', '5', '6'], exempt: [{ bodyId: '3', reason: 'được miễn' }, { bodyId: '7', reason: 'đã giải thể' }] })
    const { rows, columns } = boardOf({ campaigns: [excused], versions: [came('1', '2026-04-10', 'accepted')], bodies, on: '2026-06-01' })
    expect(rows.map(({ bodyId }) => bodyId)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(rows.filter(({ cells }) => cells[0] === null).map(({ bodyId, reasons }) => [bodyId, ...reasons])).toEqual([['3', 'được miễn'], ['7', 'đã giải thể']])
    expect(columns[0]).toMatchObject({ asked: 5, inHand: 1, missing: 4, exempt: 2, inHandPercent: '20' })
  })

  it('filters by sector, kind and state; rates are of the rows by sector and kind', () => {
    const filtered = (filter: object) => boardOf({ campaigns, versions, bodies, on: '2026-06-01' }, boardInputSchema.parse(filter))
    expect(filtered({ sectors: ['state'] })).toMatchObject({ rows: [{ bodyId: '7' }], columns: [{ asked: 1 }, { asked: 1 }] })
    expect(filtered({ kinds: ['grassrootsCommittee'] }).rows.map(({ bodyId }) => bodyId)).toEqual(['7'])
    expect(filtered({ states: ['late'] })).toMatchObject({ rows: [{ bodyId: '2' }, { bodyId: '7' }], columns: [{ asked: 7 }, { asked: 2 }] })
  })

  it('never loses anyone: every unit asked has a row, and the counts add up to N', () => {
    const states = fc.constantFrom('accepted', 'received', 'returned')
    const dates = fc.constantFrom('2026-04-01', '2026-04-10', '2026-04-11', '2026-05-01')
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...units.map(({ id }) => id)), dates, states), { maxLength: 20 }), (some) => {
      const { rows, columns } = boardOf({ campaigns: [campaign('a')], versions: some.map(([id, date, state]) => came(id, date, state)), bodies, on: '2026-05-02' })
      expect(rows).toHaveLength(7)
      const [column] = columns
      expect(column === undefined ? 0 : column.accepted + column.received + column.returned + column.missing + column.notDue).toBe(7)
      expect(column === undefined ? 0 : column.onTime + column.late).toBe(column?.inHand)
    }))
  })

  it('is written as a workbook with those who owe on a sheet of their own', async () => {
    const workbook = await readWorkbook(boardSheet(boardOf({ campaigns, versions, bodies, on: '2026-06-01' }), 'Văn phòng'))
    const texts = workbook.sheets.map(({ name, cells }) => ({ name, words: cells.map((cell) => cell.text).join('|') }))
    expect(texts.map(({ name }) => name)).toEqual(['Theo dõi', 'Chưa có báo cáo'])
    expect(texts[0]?.words).toContain('Chi bộ 7 (đã kết thúc)')
    expect(texts[0]?.words).toContain('Nhận muộn 12/5/2026')
    expect(texts[1]?.words).toContain('Chi bộ 6|Đợt a')
    expect(texts[1]?.words).not.toContain('Chi bộ 2|')
  })
})

it('one campaign groups its units as of its cut-off; several, as of the day', () => {
  const { versions: [first] } = body('8')
  const raised = bodySchema.parse({ id: '8', versions: [first, { ...first, from: '2026-04-01', kind: 'grassrootsCommittee', sector: 'state' }] })
  const rowsOf = (campaigns: readonly ReturnType<typeof campaign>[], filter: object) => boardOf({ campaigns, versions: [], bodies: new Map([['8', raised]]), on: '2026-05-05' }, boardInputSchema.parse({ on: '2026-05-05', ...filter })).rows
  const one = campaign('a', { addresseeIds: ['8'] })
  expect(rowsOf([one], {})).toMatchObject([{ kind: 'grassrootsCell', sector: 'party' }])
  expect([rowsOf([one], { kinds: ['grassrootsCommittee'] }), rowsOf([one], { sectors: ['party'] })].map(({ length }) => length)).toEqual([0, 1])
  expect(rowsOf([one, campaign('b', { addresseeIds: ['8'] })], {})).toMatchObject([{ kind: 'grassrootsCommittee', sector: 'state' }])
})
