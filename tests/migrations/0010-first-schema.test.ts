/** Before: an empty file. After: every table strict, every column stated, and nothing in them. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { migrate } from '../../electron/db/migrate.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../electron/db/office-database.ts'
import { applyPragmas } from '../../electron/db/pragmas.ts'
import { testFolder } from '../support/offices.ts'

const tables = [
  'body', 'body_version', 'change_history', 'directive', 'free_document', 'inspection', 'inspection_request', 'inspection_session',
  'inspection_team_member', 'office', 'person', 'plan', 'plan_task', 'post', 'record_reference', 'signing_right', 'summary_report', 'term',
]
const tableSchema = z.array(z.object({ name: z.string(), strict: z.number() }))
const columnSchema = z.array(z.object({ name: z.string(), notnull: z.number() }))

async function firstOffice(): Promise<Database> {
  const file = new Database(join(testFolder(), 'office.vpk'))
  applyPragmas(file)
  await migrate(kyselyOn(file), migrations.slice(0, 1))
  return file
}

it('makes every table strict and empty, in a file marked as ours', async () => {
  const file = await firstOffice()
  const found = tableSchema.parse(file.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").all())
    .filter(({ name }) => !/^(sqlite_|kysely_)/u.test(name))
  expect(found.map(({ name }) => name).sort()).toEqual(tables)
  expect(found.filter(({ strict }) => strict !== 1)).toEqual([])
  for (const table of tables) expect([table, file.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])
  expect([file.pragma('application_id', { simple: true }), file.pragma('user_version', { simple: true }), file.pragma('journal_mode', { simple: true })])
    .toEqual([0x56504B31, 10, 'wal'])
  file.close()
})

it('lets a column be empty only where empty means something', async () => {
  const file = await firstOffice()
  const nullable = tables.flatMap((table) => columnSchema.parse(file.pragma(`table_info(${table})`)).filter(({ notnull }) => notnull === 0).map(({ name }) => `${table}.${name}`))
  expect(nullable.sort()).toEqual([
    'body.sector', 'body_version.letterhead_superior', 'body_version.parent_id', 'body_version.to_date', 'change_history.before_json',
    'free_document.date', 'free_document.number', 'free_document.signing_right_id', 'inspection.inspectee_body_id', 'inspection_session.end_at',
    'inspection_session.number', 'plan.date', 'plan.directive_id', 'plan.number', 'plan.signing_right_id', 'plan_task.due', 'post.to_date',
    'signing_right.authority', 'signing_right.to_date', 'summary_report.date', 'summary_report.directive_id', 'summary_report.number',
    'summary_report.plan_id', 'summary_report.signing_right_id', 'term.to_date',
  ])
  file.close()
})

it('has an index for every foreign key that lists follow, and keeps to its own rules', async () => {
  const file = await firstOffice()
  const keySchema = z.array(z.object({ from: z.string(), table: z.string() }))
  const indexed = (table: string, column: string): boolean => file.prepare(
    `SELECT count(*) FROM pragma_index_list('${table}') AS i, pragma_index_info(i.name) AS c WHERE c.seqno = 0 AND c.name = ?`).pluck().get(column) !== 0
  const keys = tables.flatMap((table) => keySchema.parse(file.pragma(`foreign_key_list(${table})`)).map(({ from }) => [table, from] as const))
  const unindexed = keys.filter(([table, column]) => !indexed(table, column)).map(([table, column]) => `${table}.${column}`)
  // These are followed only when their target is removed, which is rare and asks record_reference first.
  expect(unindexed.sort()).toEqual([
    'free_document.signing_right_id', 'inspection.body_id', 'inspection.inspectee_body_id', 'office.body_id', 'plan.signing_right_id',
    'summary_report.directive_id', 'summary_report.signing_right_id',
  ])
  expect([file.pragma('foreign_key_check'), file.pragma('integrity_check', { simple: true })]).toEqual([[], 'ok'])
  file.close()
})
