/** Packets and receipts by `vpk receive`: what only looks writes nothing, and what went wrong after receiving is mended by the same command. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openOffice } from '../../electron/db/index.ts'
import { listSenders, receiptBytes } from '../../electron/packets/index.ts'
import { vpkJson } from '../support/offices.ts'
import { make, numberedPapers, twoOffices } from '../support/packet-offices.ts'

const files = async () => {
  const { folder, sender, receiver } = await twoOffices()
  const made = await make(sender, join(folder, 'goi.vpkx'), { papers: await numberedPapers(sender, 1) })
  for (const office of [sender, receiver]) office.close()
  return { below: join(folder, 'gui.vpk'), above: join(folder, 'nhan.vpk'), packet: join(folder, 'goi.vpkx'), receipt: join(folder, 'phieu.vpkr'), folder, made }
}
const counted = async (path: string) => {
  const office = await openOffice(path)
  const rowsOf = async (table: 'packet_receipt' | 'received_packet' | 'incoming_paper') => (await office.read.selectFrom(table).selectAll().execute()).length
  const rows = [(await listSenders(office.read)).length, await rowsOf('packet_receipt'), await rowsOf('received_packet'), await rowsOf('incoming_paper')]
  office.close()
  return rows
}

it('a look writes nothing: no key, no receipt, no paper', async () => {
  const { below, above, packet, receipt, made } = await files()
  const before = await counted(above)
  expect((await vpkJson('receive', above, packet, '--preview', '--accept-key', made.fingerprint)).json).toMatchObject({ ok: false, code: 'USAGE' })
  expect((await vpkJson('receive', above, packet, '--preview')).code).toBe(1)
  expect(await counted(above)).toEqual(before)
  expect((await vpkJson('receive', above, packet, '--accept-key', made.fingerprint, '--receipt', receipt)).code).toBe(0)
  expect((await vpkJson('receive', below, receipt, '--preview')).json).toMatchObject({ ok: true, receipt: { packetId: made.packetId, isNew: true } })
  expect((await counted(below))[1]).toBe(0)
  expect((await vpkJson('receive', below, receipt)).json).toMatchObject({ ok: true, receipt: { isNew: true } })
  expect((await counted(below))[1]).toBe(1)
})

it('a paper to be left that is not in the packet is told, and nothing is received', async () => {
  const { above, packet, made } = await files()
  const before = await counted(above)
  const refused = await vpkJson('receive', above, packet, '--accept-key', made.fingerprint, '--leave', 'thong-bao/khong-co')
  expect(refused.json).toMatchObject({ ok: false, code: 'USAGE', happened: 'Gói không có văn bản “thong-bao/khong-co” nêu ở --leave.' })
  expect((await counted(above)).slice(1)).toEqual(before.slice(1))
})

it('a receipt that could not be written is written by the same command, without receiving again', async () => {
  const { above, packet, receipt, folder, made } = await files()
  const stuck = await vpkJson('receive', above, packet, '--accept-key', made.fingerprint, '--receipt', join(folder, 'khong-co', 'phieu.vpkr'))
  expect(stuck.json).toMatchObject({ ok: false, kept: 'Gói đã được nhận vào văn phòng; chỉ phiếu báo nhận chưa được ghi.' })
  const after = await counted(above)
  expect(after[2]).toBe(1)
  expect((await vpkJson('receive', above, packet, '--receipt', receipt)).json).toMatchObject({ ok: true, received: null, receipt })
  const office = await openOffice(above)
  expect(readFileSync(receipt).equals(Buffer.from(await receiptBytes(office.read, made.packetId)))).toBe(true)
  office.close()
  expect(await counted(above)).toEqual(after)
  expect((await vpkJson('receive', above, packet)).json).toMatchObject({ ok: false, code: 'PACKET_KNOWN' })
})
