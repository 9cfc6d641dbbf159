/** What a person is shown of numbers before they are taken or entered: the next of a series, those that were kept, those typed before there was a register. */
import { expect, it } from 'vitest'
import { paperOf } from '../../shared/domain/register.ts'
import { registerDesk, textOf } from '../support/register-desk.ts'

const date = '2027-01-15'

it('a copy is told its number beforehand, and takes one that was kept', async () => {
  const { client, granted, signed, bodyId } = await registerDesk()
  const key = await signed('kh-sao-truoc')
  await client.registers.issue({ ...key, grant: granted('goc.docx').grant })
  const series = { bodyId, register: 'copies' as const, kind: null, date }
  const reason = 'Giữ số cho bản sao của Văn phòng.'
  const before = await client.registers.next(series)
  const [kept] = await client.registers.reserve({ ...series, count: 1, reason })
  expect([before.number, before.available, kept?.written]).toEqual([1, [], before.printed])
  const { number, available } = await client.registers.next(series)
  expect([number, available]).toEqual([2, [{ number: 1, printed: before.printed, state: 'reserved', reason }]])
  const place = granted('sao.docx')
  const { entry, problems } = await client.registers.issueCopy({ ...key, copy: { kind: 'trueCopy', bodyId, number: 1 }, grant: place.grant })
  expect([entry.id, entry.state, entry.paper && paperOf(entry.paper)]).toEqual([kept?.id, 'issued', key])
  expect(await textOf(place.path)).toContain(before.printed)
  expect(problems.map(({ code }) => code)).toContain('copy.signerMissing')
  expect((await client.registers.next(series)).available).toEqual([])
})

it('a number that was kept and given back is struck out', async () => {
  const { client, bodyId } = await registerDesk()
  const [kept] = await client.registers.reserve({ bodyId, register: 'outgoing', kind: 'plan', date, count: 1, reason: 'Giữ số cho kế hoạch quý I.' })
  const entry = { entryId: kept?.id ?? 0 }
  await client.registers.release({ ...entry, reason: 'Kế hoạch không ban hành.' })
  expect((await client.registers.void({ ...entry, reason: 'Nhiệm kỳ đã hết, số bỏ không.' })).state).toBe('voided')
})

it('numbers typed before there was a register are shown before they are entered, and none afterwards', async () => {
  const { client, bodyId } = await registerDesk()
  const { number, printed } = await client.registers.next({ bodyId, register: 'outgoing', kind: 'plan', date })
  const [first] = await client.plans.list()
  const { record } = await client.plans.get({ id: first?.id ?? '' })
  const typed = async (id: string, more: object): Promise<void> => {
    expect((await client.plans.save({ revision: null, record: { ...record, id, paper: { ...record.paper, draftNumber: null, date: '2027-01-10', ...more } } })).outcome).toBe('saved')
  }
  await typed('kh-go-tay', { number })
  await typed('kh-tuyet-mat-go-tay', { number: number + 1, secrecy: 'topSecret' })
  const { total, rows } = await client.registers.unregistered()
  expect([total, rows.map(({ written, date: day, subject }) => [written, day, subject])]).toEqual([2, [[printed, '2027-01-10', record.subject], [expect.any(String), '2027-01-10', '']]])
  expect(await client.registers.adopt()).toEqual({ entered: 2, duplicates: 0 })
  expect(await client.registers.unregistered()).toEqual({ total: 0, rows: [] })
  expect((await client.registers.entries({ book: 'outgoing', text: printed })).rows).toMatchObject([{ written: printed, state: 'issued', origin: 'existing' }])
})
