/** What stands in a folder of work, and an office held against what must always be true of one: read past the program, and by its own examination. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { openOffice } from '../../electron/db/index.ts'
import { examine } from '../../electron/doctor/index.ts'
import { filesIn, hashOf, isTemporary, keyOf, rawly } from './trade.ts'
import type { Trade } from './trade.ts'

/** Rows of every table of every office, and the files there are. `same`: SHA-256 of those that are the same however often the work was broken off. */
export interface Standing { readonly rows: Readonly<Record<string, number>>, readonly files: readonly string[], readonly same: Readonly<Record<string, string>>, readonly numbers: Numbers }

type Work = Pick<Trade, 'offices' | 'stepwise'>

/** `series number` of numbers missing below the highest of their series, and of those there twice. */
interface Numbers { readonly gaps: readonly string[], readonly twice: readonly string[] }

export function standingIn(folder: string, { offices, stepwise }: Work): Standing {
  const rows: Record<string, number> = {}
  const numbers: { gaps: string[], twice: string[] } = { gaps: [], twice: [] }
  for (const office of offices.filter((name) => existsSync(join(folder, name)))) {
    rows[`${office} encrypted`] = keyOf(join(folder, office)) === null ? 0 : 1
    rawly(join(folder, office), (file) => {
      rows[`${office} version`] = Number(file.pragma('user_version', { simple: true }))
      for (const table of tablesOf(file)) rows[`${office} ${table}`] = Number(file.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
      const { gaps, twice } = numbersOf(file)
      numbers.gaps.push(...gaps.map((gap) => `${office} ${gap}`))
      numbers.twice.push(...twice.map((one) => `${office} ${one}`))
    })
  }
  const files = filesIn(folder).filter((name) => !isTemporary(name))
  return { rows, files, same: Object.fromEntries(files.filter((name) => stepwise?.same.test(name) === true).map((name) => [name, hashOf(join(folder, name))])), numbers }
}

/** Without the index of the search, which follows in its own time. */
function tablesOf(file: Database): readonly string[] {
  return file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%' ORDER BY name").pluck().all().map(String)
}

function numbersOf(file: Database): Numbers {
  if (!tablesOf(file).includes('register_entry')) return { gaps: [], twice: [] }
  const held = file.prepare('SELECT series_id AS series, number FROM register_entry WHERE number IS NOT NULL ORDER BY series_id, number').all() as readonly { readonly series: number, readonly number: number }[]
  const [gaps, twice]: [string[], string[]] = [[], []]
  let last = { series: 0, number: 0 }
  for (const entry of held) {
    const from = entry.series === last.series ? last.number : 0
    if (entry.number === from) twice.push(`${entry.series} ${entry.number}`)
    for (let missing = from + 1; missing < entry.number; missing++) gaps.push(`${entry.series} ${missing}`)
    last = entry
  }
  return { gaps, twice }
}

/** What is not as it must be in an office that lies there, whatever was done to it. Opens it as the program does, which ends what a kill left. */
export async function officeFaults(path: string): Promise<readonly string[]> {
  const faults: string[] = []
  const key = keyOf(path)
  const office = await openOffice(path, key === null ? {} : { unlock: { key } })
  try {
    const { checks } = await examine(office)
    for (const { id, sound, findings } of checks) if (!sound) faults.push(`examination, ${id}: ${findings.join(' ')}`)
  } finally {
    office.close()
  }
  return [...faults, ...rawly(path, (file) => [...journalFaults(file), ...bytesFaults(file), ...numberFaults(file), ...integrityFaults(file)])]
}

function integrityFaults(file: Database): readonly string[] {
  const found = String(file.pragma('integrity_check', { simple: true }))
  const dangling = file.pragma('foreign_key_check') as readonly unknown[]
  return [...found === 'ok' ? [] : [`SQLite: ${found}`], ...dangling.length === 0 ? [] : [`${dangling.length} rows point at nothing`]]
}

/** The chain worked out anew, not by the program's own code. */
function journalFaults(file: Database): readonly string[] {
  interface Row { readonly sequence: number, readonly at: string, readonly actor: string, readonly action: string, readonly subject: string, readonly digest: string | null, readonly history_sequence: number | null, readonly hash: string }
  let [previous, expected] = ['0'.repeat(64), 1]
  for (const row of file.prepare('SELECT * FROM audit ORDER BY sequence').all() as readonly Row[]) {
    const hash = createHash('sha256').update(`${previous}\n${JSON.stringify([row.sequence, row.at, row.actor, row.action, row.subject, row.digest, row.history_sequence])}`).digest('hex')
    if (row.sequence !== expected || row.hash !== hash) return [`the journal breaks at ${expected}`]
    previous = row.hash
    expected += 1
  }
  return []
}

function bytesFaults(file: Database): readonly string[] {
  const rows = file.prepare('SELECT sha256, bytes FROM blob').all() as readonly { readonly sha256: string, readonly bytes: Uint8Array }[]
  return rows.filter(({ sha256, bytes }) => createHash('sha256').update(bytes).digest('hex') !== sha256).map(({ sha256 }) => `kept bytes ${sha256} are others`)
}

function numberFaults(file: Database): readonly string[] {
  const count = (sql: string): number => Number(file.prepare(sql).pluck().get())
  return [
    ...numbersOf(file).twice.map((one) => `number given twice: ${one}`),
    ...file.prepare('SELECT written FROM register_entry WHERE id NOT IN (SELECT entry_id FROM register_event)').pluck().all().map((written) => `number ${String(written)} without an event`),
    ...count("SELECT count(*) FROM register_event") === count("SELECT count(*) FROM audit WHERE action LIKE 'number.%'") ? [] : ['the journal does not tell of every event of a number'],
  ]
}

/** How many acts were done by what stands there: `done` or one more; null when it is neither, with what differs. Of an act in steps some may be done. */
export function actsDone(found: Standing, standings: readonly Standing[], done: number, work: Work): { readonly acts: number | null, readonly differs: string } {
  const matches = [done, done + 1].find((acts) => standings[acts] !== undefined && difference(found, standings[acts], work) === '')
  if (matches !== undefined) return { acts: matches, differs: '' }
  const [before, after] = [standings[done], standings[done + 1]]
  if (before === undefined) return { acts: null, differs: 'more acts than there are' }
  if (work.stepwise !== undefined && after !== undefined && isBetween(found, before, after, work)) return { acts: done, differs: '' }
  return { acts: null, differs: difference(found, before, work) }
}

/** Of each table no fewer rows than before the act and no more than after it; nothing else is missing. */
function isBetween(found: Standing, before: Standing, after: Standing, work: Work): boolean {
  const isWithin = ([table, rows]: readonly [string, number]): boolean => rows >= (before.rows[table] ?? 0) && (rows <= (after.rows[table] ?? 0) || isTold(table, work))
  return Object.entries(found.rows).every(isWithin) && difference({ ...found, rows: before.rows }, before, work) === ''
}

function isTold(table: string, { offices, stepwise }: Work): boolean {
  return stepwise !== undefined && offices.some((office) => stepwise.told.some((name) => table === `${office} ${name}`))
}

function difference(found: Standing, wanted: Standing, work: Work): string {
  const tables = [...new Set([...Object.keys(found.rows), ...Object.keys(wanted.rows)])].filter((table) => found.rows[table] !== wanted.rows[table] && !(isTold(table, work) && (found.rows[table] ?? 0) > (wanted.rows[table] ?? 0)))
  const gaps = found.numbers.gaps.filter((gap) => !wanted.numbers.gaps.includes(gap))
  // Work in steps has done an act when its files are there too.
  const lost = work.stepwise === undefined ? [] : wanted.files.filter((name) => !found.files.includes(name))
  return [...tables.map((table) => `${table}: ${found.rows[table] ?? 'none'} instead of ${wanted.rows[table] ?? 'none'}`), ...gaps.map((gap) => `number missing: ${gap}`), ...lost.map((name) => `file lost: ${name}`)].join('; ')
}

/** The name an office file was to have, where another one stood under it: `tên (2).vpk` was to be `tên.vpk`. */
const askedName = (name: string): string => name.replace(/ \(\d+\)(?=\.vpk$)/u, '')

/** Files that are lost, that nobody asked for, or that came out otherwise. An act whose rows are not there may have left a whole file; done again, it writes beside that: `tên (2)`, in every place it writes to. `unnamed`: files that had not taken their name yet. */
export function fileFaults(found: Standing, standings: readonly Standing[], done: number, unnamed: readonly string[] = []): readonly string[] {
  const next = standings[done + 1] ?? standings[done]
  const [sure, possible] = [standings[done]?.files ?? [], next?.files ?? []]
  return [
    ...sure.filter((name) => !unnamed.includes(name) && !found.files.some((one) => one === name || askedName(one) === name)).map((name) => `file lost: ${name}`),
    ...found.files.filter((name) => !sure.includes(name) && !possible.includes(askedName(name))).map((name) => `strange file: ${name}`),
    ...Object.entries(found.same).filter(([name, hash]) => (next?.same[name] ?? hash) !== hash).map(([name]) => `${name} came out otherwise`),
  ]
}
