/** Encrypted offices and several processes: killed at any moment of a change of key, killed with a log left, many at once, one that waits while the office is replaced. */
import { copyFileSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { isEncryptedOffice, newKey, openOffice, withOfficeAlone } from '../../electron/db/index.ts'
import type { OfficeKey } from '../../electron/db/index.ts'
import { chainStart, everyAuditRow, walkChain } from '../../electron/audit/index.ts'
import { passphrase, withVariable, writeEncryptedSample } from '../support/encrypted-office.ts'
import { contentsOf, faultOf, testFolder, writeSampleOffice } from '../support/offices.ts'
import { startProcess } from '../support/started-process.ts'
import type { Started } from '../support/started-process.ts'

const upTo = (count: number): number[] => Array.from({ length: count }, (_one, at) => at + 1)

/** Rows of the journal and its last hash; the chain must hold. */
async function journalOf(path: string, key: OfficeKey | null): Promise<string> {
  const office = await openOffice(path, key === null ? {} : { unlock: { key } })
  try {
    let walk = chainStart
    for await (const rows of everyAuditRow(office.read)) walk = walkChain(walk, rows)
    expect(walk.broken).toBeNull()
    return `${walk.rows} ${JSON.stringify(walk)}`
  } finally {
    office.close()
  }
}

it('a process killed at any moment of a change of key leaves the old office or the new one, whole', async () => {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  const before = await journalOf(path, null)
  const keys = [null, ...await Promise.all(['một khoá thứ nhất', 'một khoá thứ hai'].map(async (text) => (await newKey(text)).key))]
  const hexOf = (key: OfficeKey | null | undefined): string => key?.hex() ?? '-'
  let [at, longest, drafts] = [0, 0, 0]
  const outcomes = new Set<string>()
  // The first runs to its end and shows how long that takes; the others are killed at moments spread over it.
  for (let round = 0; round <= 12; round++) {
    const next = (at + 1) % keys.length
    const run = startProcess('key-process.ts', path, hexOf(keys[at]), hexOf(keys[next]))
    await run.until((said) => said.includes('go'))
    const begun = performance.now()
    if (round > 0) {
      await sleep(longest * (round - 0.5) / 12)
      run.child.kill('SIGKILL')
    }
    await run.ended
    longest = Math.max(longest, performance.now() - begun)
    drafts += readdirSync(folder).filter((name) => name.endsWith('.tmp')).length
    const opening: number[] = []
    for (const [each, key] of keys.entries()) {
      if (isEncryptedOffice(path) === (key !== null) && await faultOf(openOffice(path, key === null ? {} : { unlock: { key } }).then((office) => { office.close() })) === 'no fault') opening.push(each)
    }
    expect(opening).toHaveLength(1)
    // A draft and a journal go with the first opening, since they may be a plain office or hold a page of one.
    expect(readdirSync(folder)).toEqual(['office.vpk'])
    expect([at, next]).toContain(opening[0])
    outcomes.add(opening[0] === next ? 'new' : 'old')
    at = opening[0] ?? 0
    expect(await journalOf(path, keys[at] ?? null)).toBe(before)
  }
  expect([...outcomes].toSorted()).toEqual(['new', 'old'])
  expect(drafts, 'a kill left a draft').toBeGreaterThan(0)
  // What the kills left beside goes with the next change that ends well.
  const last = startProcess('key-process.ts', path, hexOf(keys[at]), hexOf(keys[at]))
  await last.ended
  expect([last.said(), readdirSync(folder)]).toEqual(['go\ndone\n', ['office.vpk']])
})

it('the log a killed process left opens with the key alone; a wrong passphrase changes neither file', async () => {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeEncryptedSample(path)
  withVariable('VPK_PASSPHRASE', passphrase)
  const run = startProcess('number-process.ts', path, '100000')
  while (!readdirSync(folder).includes('office.vpk-wal') || readFileSync(`${path}-wal`).length < 200_000) await sleep(20)
  run.child.kill('SIGKILL')
  await run.ended
  const left = contentsOf(folder)
  expect(await faultOf(openOffice(path, { unlock: { passphrase: 'không phải mật khẩu này' } }))).toBe('OFFICE_PASSPHRASE_WRONG')
  for (const name of ['office.vpk', 'office.vpk-wal']) expect(contentsOf(folder)[name] === left[name], name).toBe(true)
  expect(await numbersIn(path)).toBeGreaterThan(0)
})

it('four processes take numbers from one encrypted office: none twice, none left out', async () => {
  const path = join(testFolder(), 'office.vpk')
  await writeEncryptedSample(path)
  withVariable('VPK_PASSPHRASE', passphrase)
  const runs = upTo(4).map(() => startProcess('number-process.ts', path, '60'))
  await Promise.all(runs.map(({ ended }) => ended))
  expect(runs.flatMap(({ said }) => JSON.parse(said()) as readonly number[]).toSorted((one, other) => one - other)).toEqual(upTo(240))
  expect(await numbersIn(path)).toBe(240)
})

async function numbersIn(path: string): Promise<number> {
  const office = await openOffice(path, { unlock: { passphrase } })
  try {
    const rows = await office.read.selectFrom('register_entry').innerJoin('register_series', 'register_series.id', 'register_entry.series_id').where('symbol', '=', 'KH/ĐU').where('body_id', '=', 'du').where('span_id', '=', 'nk').select('number').orderBy('number').execute()
    expect(rows.map(({ number }) => number)).toEqual(upTo(rows.length))
    return rows.length
  } finally {
    office.close()
  }
}

it('who waits for an office that is being replaced does not work on the old file', async () => {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  let said = ''
  // The waiting ends by itself after four seconds, which a computer that is busy may need for starting a process: then once more.
  for (let round = 0; round < 4 && !said.includes('vừa được'); round++) {
    copyFileSync(path, join(folder, 'other.vpk'))
    let waiting: Started | null = null
    await withOfficeAlone(path, async (database) => {
      database.pragma('journal_mode = DELETE')
      waiting = startProcess('open-process.ts', path)
      await waiting.until((words) => words.includes('opening'))
      await sleep(1500 + round * 500)
      renameSync(join(folder, 'other.vpk'), path)
    })
    await (waiting as Started | null)?.ended
    said = (waiting as Started | null)?.said() ?? ''
    expect(said).not.toContain('opened')
  }
  expect(said).toContain('vừa được một chương trình khác thay')
  expect(readdirSync(folder)).toEqual(['office.vpk'])
})
