/** Bringing an office up to date: all or nothing, with a copy kept first. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../electron/db/migrations/registry.ts'
import type { Migration } from '../../electron/db/migrations/migration.ts'
import { openOffice } from '../../electron/db/open.ts'
import { migrationFiles, migrationTests } from '../support/migration-cases.ts'
import { contentsOf, faultOf, projectRoot, testFolder, writeSampleOffice } from '../support/offices.ts'

const addColumn: Migration = {
  number: 9010, name: '9010-test-adds-a-column',
  async up(db) {
    await sql`ALTER TABLE person ADD COLUMN nickname TEXT`.execute(db)
  },
}
const failing: Migration = {
  number: 9020, name: '9020-test-fails-half-way',
  async up(db) {
    await sql`CREATE TABLE half_done (a TEXT NOT NULL) STRICT`.execute(db)
    await sql`DROP TRIGGER change_history_kept`.execute(db)
    await sql`DELETE FROM change_history`.execute(db)
    throw new Error('this step always fails')
  },
}

async function sampleFile(): Promise<{ readonly folder: string, readonly path: string }> {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  return { folder, path }
}

function facts(path: string): unknown {
  const file = new Database(path, { readonly: true })
  try {
    return {
      version: file.pragma('user_version', { simple: true }), history: file.prepare('SELECT count(*) FROM change_history').pluck().get(),
      tables: file.prepare("SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name)").pluck().get(),
      columns: file.prepare("SELECT group_concat(name) FROM pragma_table_info('person')").pluck().get(),
    }
  } finally {
    file.close()
  }
}

describe('an older office', () => {
  it('is brought up to date, and a copy of what it was is kept beside it', async () => {
    const { folder, path } = await sampleFile()
    const before = facts(path)
    const office = await openOffice(path, { migrations: [...migrations, addColumn] })
    expect(office.schemaVersion).toBe(9010)
    office.close()
    expect(readdirSync(folder)).toEqual(['office.truoc-nang-cap-v9010.vpk', 'office.vpk'])
    expect(facts(join(folder, 'office.truoc-nang-cap-v9010.vpk'))).toEqual(before)
    expect(facts(path)).toMatchObject({ version: 9010, columns: 'id,revision,full_name,full_name_folded,note,nickname' })
    expect(await faultOf(openOffice(path))).toBe('OFFICE_NEWER')
  })

  it('stays exactly what it was when any step fails, also the steps before', async () => {
    const { folder, path } = await sampleFile()
    const before = facts(path)
    expect(await faultOf(openOffice(path, { migrations: [...migrations, addColumn, failing] }))).toBe('MIGRATION_FAILED')
    expect(facts(path)).toEqual(before)
    expect(facts(join(folder, 'office.truoc-nang-cap-v9020.vpk'))).toEqual(before)
    const office = await openOffice(path)
    office.close()
  })

  it('that is up to date is opened without a copy and without a change', async () => {
    const { folder, path } = await sampleFile()
    const before = contentsOf(folder)
    const office = await openOffice(path)
    office.close()
    expect(contentsOf(folder)).toEqual(before)
  })
})

describe('the registry', () => {
  it('holds every migration file once, in growing numbers with gaps', () => {
    expect(migrations.map(({ name }) => name)).toEqual(migrationFiles())
    expect(migrations.map(({ number, name }) => name.startsWith(`${String(number).padStart(4, '0')}-`))).toEqual(migrations.map(() => true))
    migrations.forEach(({ number }, at) => expect(number - (migrations[at - 1]?.number ?? 0)).toBeGreaterThanOrEqual(10))
  })

  it('has a before/after test for every migration', () => {
    expect(migrationTests()).toEqual(migrationFiles())
  })

  it('has frozen every migration: a change to an old file would not reach offices that ran it', () => {
    const hashes = migrationFiles().map((name) => [name, createHash('sha256').update(readFileSync(join(projectRoot, 'electron/db/migrations', `${name}.ts`))).digest('hex').slice(0, 16)])
    expect(hashes).toEqual([
      ['0010-first-schema', '17d9ba4c6af920a9'], ['0020-templates', 'fc1127ec3cded90c'], ['0030-issue-gate', '747af62fa0fb7d8a'],
      ['0040-collection-desk', 'c7bdac9dd2f3b56d'], ['0050-submission-files', '6be8d40d296fbeb7'], ['0060-written-forms', '9f87b6ff0b02cf8a'],
      ['0070-addressees', 'b4d655ca0e242899'], ['0080-frozen-basis', '7cc4bd630a6a5c36'], ['0090-dated-kinds', '58908ebacb3259c8'],
      ['0100-meetings', 'f8afa3d1d732fd27'], ['0110-restricted-access', '4f20c3fc74922adb'], ['0120-outcome-of-each-object', '5b2f3c61794170f4'], ['0150-statistical-forms', '2a68fb7a08b53910'],
      ['0160-blobs', '2be6d560f6872be7'], ['0170-registers', '06067073cbdb143a'], ['0180-paper-states', '37d7dc2b6fc64cbd'],
      ['0190-incoming-and-deliveries', '87eacbaf3175cc4e'],
      ['0200-packets', '0224fe427a6b5bbb'],
      ['0210-search', '290e634d4a8c9fbb'],
      ['0220-accounts', '1eb7498bc4aecabb'],
      ['0230-audit', 'cc4d40531542646c'],
      ['0240-backups', '7caa50126d2fbc48'], ['0250-edits-of-entries', 'ced0c2afa37fa473'],
      ['0260-word-copies', '012aca5a002cc83b'],
      ['0270-batches', '9db532776c15930b'],
      ['0300-signing-copies', '12eaa26d014c312b'], ['0310-register-standing', 'c0aa82aee977fd3e'],
      ['0320-drill-plan', '964fa4609d6d6481'], ['0330-incoming-designation', '2c44f871cb96d631'],
      ['0340-signed-words', '6569b0f060ff9d23'],
    ])
  })
})
