/** Before: kind and sector hold for all time. After: each version has them, nothing is lost, and a body may be given a place beside the others. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { testFolder } from '../support/offices.ts'

const through = (number: number) => migrations.filter((migration) => migration.number <= number)

it('gives every version the kind and sector of its body', async () => {
  const file = new Database(join(testFolder(), 'office.vpk'))
  await migrate(kyselyOn(file), through(80))
  file.pragma('foreign_keys = ON')
  const version = `INSERT INTO body_version (body_id, position, from_date, to_date, name, name_folded, short_name, parent_id, letterhead_superior, letterhead_issuer, symbol, place) VALUES`
  file.exec(`
    INSERT INTO body (id, revision, kind, sector) VALUES ('z', 3, 'committee', NULL), ('a', 1, 'grassrootsCell', 'party');
    ${version} ('z', 0, '2020-01-01', '2024-12-31', 'Đảng uỷ cũ', 'dang uy cu', 'Đảng uỷ', NULL, NULL, 'ĐẢNG UỶ CŨ', 'ĐU', 'Minh Khê');
    ${version} ('z', 1, '2025-01-01', NULL, 'Đảng uỷ mới', 'dang uy moi', '', NULL, 'TỈNH UỶ', 'ĐẢNG UỶ MỚI', 'ĐU', 'Minh Khê');
    ${version} ('a', 0, '2020-01-01', NULL, 'Chi bộ A', 'chi bo a', '', 'z', NULL, 'CHI BỘ A', 'CB', 'Minh Khê');
    INSERT INTO term (id, revision, body_id, name, from_date, to_date) VALUES ('t', 1, 'z', 'Nhiệm kỳ', '2020-01-01', NULL);`)
  const before = file.prepare('SELECT * FROM body_version ORDER BY body_id, position').all()
  await migrate(kyselyOn(file), through(90))
  expect(file.pragma('user_version', { simple: true })).toBe(90)
  const kinds = [{ kind: 'grassrootsCell', sector: 'party' }, { kind: 'committee', sector: null }, { kind: 'committee', sector: null }]
  expect(file.prepare('SELECT * FROM body_version ORDER BY body_id, position').all()).toEqual(before.map((row, at) => Object.assign({}, row, kinds[at])))
  expect(file.prepare('SELECT * FROM body ORDER BY rowid').all()).toEqual([{ id: 'z', revision: 3, position: null }, { id: 'a', revision: 1, position: null }])
  expect(file.prepare('SELECT body_id, name, kind, sector FROM body_current ORDER BY body_id').all())
    .toEqual([{ body_id: 'a', name: 'Chi bộ A', kind: 'grassrootsCell', sector: 'party' }, { body_id: 'z', name: 'Đảng uỷ mới', kind: 'committee', sector: null }])
  expect(file.pragma('foreign_key_check')).toEqual([])
  expect(() => file.exec('UPDATE body SET position = 0')).toThrow('CHECK')
  expect(() => file.exec(`DELETE FROM body WHERE id = 'z'`)).toThrow('FOREIGN KEY')
  file.close()
})
