/** The judge of the torture sees what it is there to see: each kind of damage, done by hand to whole work, is named. */
import { appendFileSync, cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsAfter } from './kill.ts'
import { planOf } from './plan.ts'
import type { Plan } from './plan.ts'
import { fileFaults } from './standing.ts'
import type { Standing } from './standing.ts'
import { rawly } from './trade.ts'
import { batch } from './trades/batch.ts'
import { issue } from './trades/issue.ts'
import { officeName } from './trades/desk.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vpk-judge-')))
const plans = new Map<string, Plan>()
beforeAll(async () => { for (const trade of [issue, batch]) plans.set(trade.name, await planOf(trade, join(folder, 'plans'))) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

let judged = 0
/** What the judge says of the folder after so many acts, all of them acknowledged unless said otherwise, once `damage` was done to it. */
async function said(acts: number, damage: (folder: string) => void, { name } = issue, acknowledged = acts): Promise<string> {
  const plan = plans.get(name)
  if (plan === undefined) throw new Error('there is no plan')
  const here = join(folder, `here-${judged++}`)
  cpSync(plan.folderAfter(acts), here, { recursive: true })
  damage(here)
  return (await faultsAfter(plan, here, acknowledged, [])).join('\n')
}

function firstOf(here: string, inside: string): string {
  const [name = ''] = readdirSync(join(here, inside)).sort()
  return join(here, inside, name)
}

/** Past the program, and past the triggers that keep its tables. */
function inOffice(here: string, ...statements: readonly string[]): void {
  const file = new Database(join(here, officeName))
  file.pragma('foreign_keys = OFF')
  for (const trigger of file.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) file.exec(`DROP TRIGGER "${String(trigger)}"`)
  for (const statement of statements) file.exec(statement)
  file.close()
}

it('finds nothing where nothing is amiss', async () => {
  expect(await said(3, () => undefined)).toBe('')
})

it.each([
  ['a file that was acknowledged is gone', 'file lost: mot.docx', (here: string) => { rmSync(join(here, 'mot.docx')) }],
  ['a file is half there under its name', 'mot.docx is not what was kept', (here: string) => { truncateSync(join(here, 'mot.docx'), 900) }],
  ['a file nobody asked for', 'strange file: la.docx', (here: string) => { writeFileSync(join(here, 'la.docx'), 'PK') }],
  ['an acknowledged act is not in the book', 'register_event', (here: string) => { inOffice(here, 'DELETE FROM register_event WHERE sequence = (SELECT max(sequence) FROM register_event)') }],
  ['the number is there and the journal does not tell of it', 'the journal does not tell of every event', (here: string) => { inOffice(here, "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit WHERE action LIKE 'number.%')") }],
  ['the journal was touched', 'the journal breaks at 5', (here: string) => { inOffice(here, "UPDATE audit SET actor = 'ai-do' WHERE sequence = 5") }],
  ['a number is missing', 'number missing', (here: string) => { inOffice(here, 'UPDATE register_entry SET number = number + 1, claimed = claimed + 1 WHERE id = (SELECT max(id) FROM register_entry)') }],
  ['kept bytes are others', 'are others', (here: string) => { inOffice(here, "UPDATE blob SET bytes = x'00' WHERE sequence = 1") }],
  ['half of the next act is there', 'after 3 acts', (here: string) => { inOffice(here, 'INSERT INTO blob_use SELECT sha256, collection, record_id || \'x\' FROM blob_use LIMIT 1') }],
  ['the office is damaged', 'judging failed', (here: string) => { truncateSync(join(here, officeName), 70_000) }],
])('sees that %s', async (_, words, damage) => {
  expect(await said(3, damage)).toContain(words)
})

it('asks for the file of an issue that was committed and not acknowledged only once it has its name', async () => {
  const lost = (name: string) => (here: string): void => { rmSync(join(here, name)) }
  expect(await said(3, lost('hai.pdf'), issue, 2)).toBe('')
  expect(await said(3, lost('hai.pdf'))).toContain('file lost: hai.pdf')
  expect(await said(3, lost('mot.docx'), issue, 2)).toContain('file lost: mot.docx')
})

it('takes work in steps as whole where some of them are done, and goes on from there', async () => {
  expect(await said(1, () => undefined, batch)).toBe('')
  // As a kill leaves it right after the run began.
  expect(await said(0, (here) => rawly(join(here, officeName), (office) => {
    office.exec("INSERT INTO batch_event (batch_id, row, kind, words, file_name, sha256, bound, at, actor) SELECT id, NULL, 'begun', '', '', '', 0, at, actor FROM batch WHERE numbering = 'shared'")
  }), batch)).toBe('')
})

it.each([
  ['the file of a line is gone', 'is told as made and is not there', (here: string) => { rmSync(firstOf(here, 'moi')) }],
  ['the file of a line is another', 'came out otherwise', (here: string) => { appendFileSync(firstOf(here, 'moi'), '0') }],
  ['the reconciliation is another', 'doi-chieu-tung-tep.xlsx came out otherwise', (here: string) => { appendFileSync(join(here, 'doi-chieu-tung-tep.xlsx'), '0') }],
  ['what a line came to is not told any more', 'batch_event', (here: string) => { inOffice(here, "DELETE FROM batch_event WHERE kind = 'made' AND row = 2") }],
  ['a step is there that no act takes', 'after 1 acts', (here: string) => { inOffice(here, "INSERT INTO saved_search (account, name, query_json, at) VALUES ('ai-do', 'la', '{}', '2027-01-15T03:00:00.000Z')") }],
])('sees of work in steps that %s', async (_, words, damage) => {
  expect(await said(1, damage, batch)).toContain(words)
})

it('sees what was left lying about when the next act sweeps nothing', async () => {
  expect(await said(3, (here) => {
    writeFileSync(join(here, '.vpk-0123456789ab.tmp-strange'), '1')
    appendFileSync(join(here, '.vpk-0123456789ab.tmp'), '1')
  })).toBe('left lying about: .vpk-0123456789ab.tmp-strange')
})

it('finds a copy that was made again beside the one a kill left, and misses one that is nowhere', () => {
  const standing = (...files: readonly string[]): Standing => ({ rows: {}, files, same: {}, numbers: { gaps: [], twice: [] } })
  const wanted = [standing('o/mot.vpk'), standing('o/mot.vpk', 'o/hai.vpk')]
  expect(fileFaults(standing('o/mot.vpk', 'o/hai (2).vpk'), wanted, 1)).toEqual([])
  expect(fileFaults(standing('o/mot.vpk', 'o/mot (2).vpk'), wanted, 1)).toEqual(['file lost: o/hai.vpk'])
  expect(fileFaults(standing('o/mot.vpk', 'o/hai.vpk', 'o/ba (2).vpk'), wanted, 1)).toEqual(['strange file: o/ba (2).vpk'])
})
