/** Before: no packets. After: the tables of packets, whose rows are only ever added; everything else as it was. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)
const tables = ['known_sender_event', 'office_key', 'packet_receipt', 'received_document', 'received_figures', 'received_packet', 'received_part', 'sent_packet']

it('keeps keys, senders, packets and receipts for good', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(199))
  const schema = (): readonly { readonly name: string }[] => file.prepare('SELECT name, sql FROM sqlite_schema WHERE tbl_name NOT IN (SELECT value FROM json_each(?)) ORDER BY name').all(JSON.stringify(tables)) as { name: string }[]
  const before = schema()
  expect(() => file.prepare('SELECT * FROM sent_packet')).toThrow('no such table')
  await migrate(kyselyOn(file), through(200))
  expect(file.pragma('user_version', { simple: true })).toBe(200)
  expect(schema().filter(({ name }) => name !== 'sqlite_sequence')).toEqual(before.filter(({ name }) => name !== 'sqlite_sequence'))
  expect(file.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (SELECT value FROM json_each(?)) ORDER BY name`).pluck().all(JSON.stringify(tables))).toEqual(tables)

  const key = file.prepare(`INSERT INTO office_key VALUES (?, 'id', x'00', 'p', 's', 'r', '2026-11-22T00:00:00.000Z', 'vp')`)
  key.run(1)
  expect(() => key.run(2)).toThrow('CHECK')
  const sent = file.prepare(`INSERT INTO sent_packet VALUES (?, '{}', ?, 'a.vpkx', 1, '', '2026-11-22T00:00:00.000Z', 'vp')`)
  expect(() => sent.run('g1', 'xyz')).toThrow('CHECK')
  sent.run('g1', 'a'.repeat(64))
  const receipt = file.prepare(`INSERT INTO packet_receipt (packet_id, file_text, sha256, signature_state, at, actor) VALUES (?, '', ?, 'trusted', '2026-11-22T00:00:00.000Z', 'vp')`)
  expect(() => receipt.run('g2', 'b'.repeat(64))).toThrow('FOREIGN KEY')
  receipt.run('g1', 'b'.repeat(64))
  expect(() => receipt.run('g1', 'b'.repeat(64))).toThrow('UNIQUE')
  for (const table of ['office_key', 'sent_packet', 'packet_receipt']) expect(() => file.exec(`DELETE FROM ${table}`)).toThrow('kept for good')
  expect(() => file.exec(`UPDATE office_key SET signing_public = 'x'`)).toThrow('kept for good')
  expect(() => file.exec(`UPDATE sent_packet SET file_name = 'b.vpkx'`)).toThrow('kept for good')
  file.close()
})
