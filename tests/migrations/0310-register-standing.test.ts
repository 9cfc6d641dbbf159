/** Before: how a number stands is its last event alone. After: it stands beside as well, and goes on with every event. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

const records = `
  INSERT INTO register_series (id, register, body_id, symbol, span_id) VALUES (1, 'outgoing', 'b1', 'KH/ĐU', 's1'), (2, 'copies', 'b1', 'BS', 's1');
  INSERT INTO register_entry (id, series_id, number, claimed, suffix, written, origin, at, actor) VALUES
    (1, 1, 1, 1, '', '01-KH/ĐU', 'given', '', 'vt'), (2, 1, NULL, 5, 'a', '5a', 'imported', '', 'vt'), (3, 2, 1, 1, '', '01-BS', 'given', '', 'vt');
  INSERT INTO register_event (sequence, entry_id, state, date, document_kind, secrecy, back_dated, at, actor) VALUES
    (1, 1, 'reserved', NULL, NULL, NULL, 0, '', 'vt'), (2, 2, 'issued', '2020-01-05', 'plan', 'secret', 0, '', 'vt'), (3, 1, 'issued', '2026-11-05', 'plan', NULL, 0, '', 'vt'), (4, 3, 'issued', '2026-11-06', NULL, NULL, 0, '', 'vt');`

it('keeps beside the events how each number stands', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(309))
  file.exec(records)
  const standing = (): readonly unknown[] => file.prepare('SELECT entry_id, series_id, register, symbol, claimed, suffix, sequence, state, date, document_kind, secrecy FROM register_standing ORDER BY entry_id').all().map((row) => Object.values(row as object))
  expect(standing).toThrow('no such table')
  await migrate(kyselyOn(file), through(310))
  expect(file.pragma('user_version', { simple: true })).toBe(310)
  const [first, ...others] = [
    [1, 1, 'outgoing', 'KH/ĐU', 1, '', 3, 'issued', '2026-11-05', 'plan', null], [2, 1, 'outgoing', 'KH/ĐU', 5, 'a', 2, 'issued', '2020-01-05', 'plan', 'secret'], [3, 2, 'copies', 'BS', 1, '', 4, 'issued', '2026-11-06', null, null],
  ]
  expect(standing()).toEqual([first, ...others])
  file.exec(`INSERT INTO register_event (sequence, entry_id, state, date, document_kind, back_dated, at, actor) VALUES (5, 1, 'voided', '2026-11-05', 'plan', 0, '', 'vt')`)
  expect(standing()).toEqual([[1, 1, 'outgoing', 'KH/ĐU', 1, '', 5, 'voided', '2026-11-05', 'plan', null], ...others])
  file.exec(`INSERT INTO register_entry (id, series_id, number, claimed, suffix, written, origin, at, actor) VALUES (4, 1, 2, 2, '', '02-KH/ĐU', 'given', '', 'vt');
    INSERT INTO register_event (sequence, entry_id, state, date, back_dated, at, actor) VALUES (6, 4, 'reserved', NULL, 0, '', 'vt')`)
  expect(standing().at(-1)).toEqual([4, 1, 'outgoing', 'KH/ĐU', 2, '', 6, 'reserved', null, null, null])
  file.close()
})
