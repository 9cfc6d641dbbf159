/** Eight processes take a thousand numbers each from one series of one office: none twice, none left out. And a process killed while it takes them leaves no hole. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openOffice } from '../../electron/db/index.ts'
import { chainStart, everyAuditRow, walkChain } from '../../electron/audit/index.ts'
import { node, projectRoot, testFolder, writeSampleOffice } from '../support/offices.ts'

const script = join(projectRoot, 'tests/support/number-process.ts')

function take(path: string, count: number): { readonly done: Promise<readonly number[]>, readonly kill: () => void } {
  const child = spawn(node, [script, path, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (part: Buffer) => { out += part.toString() })
  const done = new Promise<readonly number[]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => { resolve(out === '' ? [] : JSON.parse(out) as readonly number[]) })
  })
  return { done, kill: () => { child.kill('SIGKILL') } }
}

async function emptyOffice(): Promise<string> {
  const path = join(testFolder(), 'office.vpk')
  await writeSampleOffice(path)
  return path
}

function numbersIn(path: string): readonly number[] {
  const file = new Database(path, { readonly: true })
  const numbers = file.prepare(`SELECT e.number FROM register_entry e JOIN register_series s ON s.id = e.series_id WHERE s.symbol = 'KH/ĐU' AND s.body_id = 'du' AND s.span_id = 'nk' ORDER BY e.number`).pluck().all() as number[]
  file.close()
  return numbers
}

async function chainHolds(path: string): Promise<boolean> {
  const office = await openOffice(path)
  try {
    let walk = chainStart
    for await (const rows of everyAuditRow(office.read)) walk = walkChain(walk, rows)
    return walk.broken === null && walk.rows > 0
  } finally {
    office.close()
  }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_one, at) => at + 1)

it('gives 8 × 1,000 numbers without one twice and without a gap', async () => {
  const path = await emptyOffice()
  const given = await Promise.all(upTo(8).map(() => take(path, 1000).done))
  expect(given.map((numbers) => numbers.length)).toEqual(upTo(8).map(() => 1000))
  expect(given.flat().toSorted((one, other) => one - other)).toEqual(upTo(8000))
  expect(numbersIn(path)).toEqual(upTo(8000))
  expect(await chainHolds(path)).toBe(true)
}, 600_000)

it('leaves no hole when processes are killed among it', async () => {
  const path = await emptyOffice()
  for (const after of [10, 25, 15]) {
    const before = numbersIn(path).length
    const running = upTo(3).map(() => take(path, 5000))
    // However slow the machine is: they are killed in the middle of it.
    while (numbersIn(path).length < before + after) await new Promise((resolve) => { setTimeout(resolve, 20) })
    for (const { kill } of running) kill()
    await Promise.all(running.map(({ done }) => done))
  }
  await take(path, 1).done
  const numbers = numbersIn(path)
  expect(numbers.length).toBeGreaterThan(50)
  expect(numbers).toEqual(upTo(numbers.length))
  expect(await chainHolds(path)).toBe(true)
}, 600_000)
