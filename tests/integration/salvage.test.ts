/** Damaged offices of many kinds, each held against its sound twin: what stood on sound pages is there, nothing is made up, what is lost is named. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import Database from 'better-sqlite3'
import { makeBackup } from '../../electron/backups/index.ts'
import { createOffice, openOffice } from '../../electron/db/index.ts'
import { FaultError, toFault } from '../../electron/faults/index.ts'
import { importText } from '../../electron/interchange/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { salvageOffice } from '../../electron/salvage/index.ts'
import type { SalvageReport } from '../../shared/domain/salvage.ts'
import { damage, damages, pageSize, planOf } from '../support/damaged-office.ts'
import type { Damage, PagePlan } from '../support/damaged-office.ts'
import { rowsOfOffice } from '../support/rows-of-office.ts'
import type { OfficeRows } from '../support/rows-of-office.ts'
import { projectRoot, startService, testActor, testFolder, vpk, vpkJson, writeSampleOffice } from '../support/offices.ts'

let sound: Buffer
let plan: PagePlan
let twin: OfficeRows

beforeAll(async () => {
  const path = join(testFolder(), 'twin.vpk')
  await writeSampleOffice(path)
  // Pages set free on purpose: what stood on them must not come back.
  const database = new Database(path)
  database.exec(`CREATE TABLE filler (id INTEGER PRIMARY KEY, words TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO filler SELECT i, printf('%.400c', 'x') FROM n; DROP TABLE filler`)
  database.pragma('wal_checkpoint(TRUNCATE)')
  const count = Number(database.pragma('freelist_count', { simple: true }))
  database.close()
  if (count < 20) throw new Error('no pages were set free')
  sound = readFileSync(path)
  plan = await planOf(path)
  twin = rowsOfOffice(path)
})

async function salvaged(bytes: Buffer, folder = testFolder()): Promise<{ readonly report: SalvageReport, readonly folder: string, readonly got: OfficeRows, readonly aside: ReadonlySet<string> }> {
  const path = join(folder, 'hong.vpk')
  writeFileSync(path, bytes)
  const before = readdirSync(folder)
  const { report } = await salvageOffice(path, join(folder, 'moi.vpk'), testActor)
  expect(readFileSync(path).equals(bytes), 'the damaged file is never written to').toBe(true)
  expect(readdirSync(folder).filter((name) => !before.includes(name)).toSorted()).toEqual(['moi.vpk', ...report.asideFile === null ? [] : [report.asideFile]].toSorted())
  const got = rowsOfOffice(join(folder, 'moi.vpk'))
  const left = report.asideFile === null ? [] : (JSON.parse(readFileSync(join(folder, report.asideFile), 'utf8')) as { rows: { table: string, row: Record<string, unknown> }[] }).rows
  return { report, folder, got, aside: new Set(left.flatMap(({ table, row }) => table.split(' | ').map((each) => got.textOf(each, row)))) }
}

/** Bodies of the twin of which a version stands on sound pages, as do those above it. */
function standingBodies(isSound: (row: string) => boolean): ReadonlySet<unknown> {
  const path = join(testFolder(), 'twin.vpk')
  writeFileSync(path, sound)
  const database = new Database(path, { readonly: true })
  const versions = (database.prepare('SELECT * FROM body_version').all() as Record<string, unknown>[]).filter((row) => isSound(twin.textOf('body_version', row)))
  database.close()
  const standing = new Set<unknown>()
  for (let before = -1; before < standing.size;) {
    before = standing.size
    for (const { body_id: id, parent_id: parent } of versions) if (parent === null || standing.has(parent)) standing.add(id)
  }
  return standing
}

function differences(got: OfficeRows) {
  return { missing: [...twin.rows.keys()].filter((row) => !got.rows.has(row)), extra: [...got.rows].filter(([row]) => !twin.rows.has(row) && !row.includes('office.salvaged')).map(([, table]) => table) }
}

const unsoundIn = (report: SalvageReport): readonly string[] => report.checks.filter((check) => !check.sound).map(({ name }) => name)

describe('a sound office', () => {
  it('is taken over whole: nothing lost, nothing made again, the examination finds nothing', async () => {
    const { report, got } = await salvaged(sound)
    expect(differences(got)).toEqual({ missing: [], extra: [] })
    expect([report.lostTotal, report.numbers, report.doubts, report.asideFile, unsoundIn(report)]).toEqual([0, [], [], null, []])
    expect(report.kinds.filter(({ remade, lost, aside }) => remade + lost + aside > 0)).toEqual([])
    expect(report.damage).toEqual(['Không thấy trang nào hỏng.'])
  })
})

describe('damage', () => {
  /** Kinds that leave readable words other than those written; then the report says where. */
  const leavesWords: ReadonlySet<Damage> = new Set(['bitFlips', 'textBytes'])
  const cases = damages.map((how, at) => ({ how, seed: at + 1 }))

  it.each(cases)('$how, seed $seed: what stood on sound pages is there, nothing is made up', async ({ how, seed }) => {
    const { bytes, pages } = damage(sound, plan, how, seed)
    const touched = new Set(plan.rows.filter((row) => row.pages.some((page) => pages.has(page))).map(({ text }) => text))
    const made = await salvaged(bytes).catch((error: unknown) => {
      if (error instanceof FaultError) return error
      throw error
    })
    if (made instanceof FaultError) {
      // An office needs one organisation to hang on, and an organisation those above it.
      expect(made.fault.code).toBe('OFFICE_CORRUPT')
      expect([...standingBodies((row) => !touched.has(row.slice(row.indexOf('\u0002') + 1)))]).toEqual([])
      return
    }
    const { report, got, aside } = made
    const { missing, extra } = differences(got)
    expect(missing.filter((row) => !touched.has(row.slice(row.indexOf('\u0002') + 1)) && !aside.has(row)), 'rows on sound pages').toEqual([])
    if (!leavesWords.has(how)) expect(extra, 'rows nobody wrote').toEqual([])
    else if (extra.length > 0) expect([...report.doubts.filter((words) => words.includes('cần xem lại')), ...unsoundIn(report)], `changed words of ${[...new Set(extra)].join(', ')} are said`).not.toEqual([])
    const lost = report.kinds.reduce((sum, kind) => sum + kind.lost + kind.aside, 0)
    if (missing.length > extra.length) expect(lost + unsoundIn(report).length, 'what is missing is counted').toBeGreaterThan(0)
  })
})

describe('what is lost', () => {
  const pageWith = (words: string): number => plan.rows.find(({ text }) => text.includes(words))?.pages[0] ?? 0
  const overwritten = (...pages: readonly number[]): Buffer => {
    const bytes = Buffer.from(sound)
    for (const page of pages) bytes.fill(0xA5, (page - 1) * pageSize, page * pageSize)
    return bytes
  }

  it('comes back from history, which holds all of each record', async () => {
    const [person] = [...twin.rows].find(([, table]) => table === 'person') ?? ['']
    const { report, got } = await salvaged(overwritten(pageWith(person.split('\u0002')[1] ?? '')))
    expect(report.kinds.find(({ kind }) => kind === 'người')?.remade).toBeGreaterThan(0)
    expect(differences(got)).toEqual({ missing: [], extra: [] })
  })

  it('is named where history is gone too, and what hung on it goes aside', async () => {
    const folder = testFolder()
    const path = join(folder, 'a.vpk')
    writeFileSync(path, sound)
    const database = new Database(path)
    const pagesOf = (table: string): number[] => database.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(table) as number[]
    const bytes = overwritten(...pagesOf('person'), ...pagesOf('change_history'))
    database.close()
    const { report, aside } = await salvaged(bytes)
    const named = report.lost.filter(({ kind }) => kind === 'người')
    expect(named.length).toBe([...twin.rows.values()].filter((table) => table === 'person').length)
    expect(new Set(named.map(({ source }) => source))).toEqual(new Set(['index']))
    expect([...aside].filter((row) => row.startsWith('post\u0002')).length).toBeGreaterThan(0)
    expect(unsoundIn(report)).toContain('Lịch sử các bản ghi')
  })

  it('of a register names the numbers to be looked up on paper', async () => {
    const folder = testFolder()
    const path = join(folder, 'a.vpk')
    writeFileSync(path, sound)
    const database = new Database(path)
    const pages = database.prepare(`SELECT pageno FROM dbstat WHERE name = 'register_entry'`).pluck().all() as number[]
    const written = database.prepare('SELECT written FROM register_entry').pluck().all() as string[]
    database.close()
    expect(written.length).toBeGreaterThan(0)
    const { report } = await salvaged(overwritten(...pages))
    expect(report.numbers.map((number) => number.written).toSorted()).toEqual([...new Set(written)].toSorted())
    expect(report.checks.find(({ name }) => name === 'Sổ văn bản')?.sound).toBe(false)
  })

  it('is held against the nearest copy that opens; nothing is merged', async () => {
    const folder = testFolder()
    const path = join(folder, 'hong.vpk')
    writeFileSync(path, sound)
    const office = await openOffice(path)
    await makeBackup(office, testActor, 'asked')
    office.close()
    const database = new Database(path)
    const pages = ['person', 'change_history'].flatMap((table) => database.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(table) as number[])
    database.close()
    const { report } = await salvaged(overwritten(...pages), folder)
    const people = report.copy?.kinds.find(({ kind }) => kind === 'người')
    expect(people).toMatchObject({ saved: 0, onlySaved: 0 })
    expect(people?.onlyInCopy).toBe(people?.inCopy)
    expect(people?.inCopy).toBeGreaterThan(0)
  })
})

describe('the log beside the file', () => {
  it('gives its committed pages; what follows a broken frame is not believed', async () => {
    const folder = testFolder()
    const path = join(folder, 'office.vpk')
    writeFileSync(path, sound)
    const { client, host } = startService()
    host.grants.add('grant-open', path, 'openOffice')
    await client.office.open({ grant: 'grant-open' })
    await client.organisation.people.save({ revision: null, record: { id: 'moi-1', fullName: 'Lương Văn An' } })
    const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
    await client.organisation.people.save({ revision: null, record: { id: 'moi-2', fullName: 'Lương Văn Bình' } })
    const longer = readFileSync(`${path}-wal`)
    host.session.close()
    const people = async (wal: Buffer): Promise<readonly string[]> => {
      const own = testFolder()
      writeFileSync(join(own, 'hong.vpk-wal'), wal)
      const { got, report } = await salvaged(file, own)
      expect(report.damage.join(' ')).toContain('(-wal)')
      return [...got.rows.keys()].filter((row) => row.startsWith('person\u0002')).flatMap((row) => /moi-\d/u.exec(row) ?? [])
    }
    expect(await people(longer)).toEqual(['moi-1', 'moi-2'])
    const broken = Buffer.from(longer)
    broken.fill(0x5A, log.length + 40, log.length + 60)
    expect(await people(broken)).toEqual(['moi-1'])
  })
})

describe('an encrypted office', () => {
  const passphrase = 'mật khẩu của tệp văn phòng'

  it('is saved with its passphrase into one that opens with the same, and nothing is written in plain', async () => {
    const folder = testFolder()
    const path = join(folder, 'hong.vpk')
    const records = readFileSync(join(projectRoot, 'resources/sample/office-records.json'), 'utf8')
    const key = await createOffice(path, async (office) => { await importText(office, records, testActor, silentProgress) }, { passphrase })
    const hex = Buffer.from(key?.bytes() ?? []).toString('hex')
    const before = rowsOfOffice(path, hex)
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
    const bytes = readFileSync(path)
    for (const page of [9, 30, 77]) bytes[(page - 1) * pageSize + 100] = (bytes[(page - 1) * pageSize + 100] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const target = join(folder, 'moi.vpk')
    await expect(salvageOffice(path, target, testActor)).rejects.toSatisfy((error) => toFault(error)?.fault.code === 'OFFICE_ENCRYPTED')
    await expect(salvageOffice(path, target, testActor, { passphrase: 'mật khẩu khác hẳn' })).rejects.toSatisfy((error) => toFault(error)?.fault.code === 'OFFICE_PASSPHRASE_WRONG')
    expect(existsSync(target)).toBe(false)
    const { report } = await salvageOffice(path, target, testActor, { passphrase })
    expect(readdirSync(folder).toSorted()).toEqual(['hong.vpk', 'moi.vpk'])
    expect(report.asideFile).toBeNull()
    expect(readFileSync(target).includes('person')).toBe(false)
    const after = rowsOfOffice(target, hex)
    const missing = [...before.rows.keys()].filter((row) => !after.rows.has(row))
    expect(missing.length).toBeLessThan(before.rows.size / 5)
    expect([...after.rows.keys()].filter((row) => !before.rows.has(row) && !row.includes('office.salvaged'))).toEqual([])
    const opened = await openOffice(target, { unlock: { passphrase } })
    opened.close()
  })
})

describe('refused', () => {
  it.each([['words', Buffer.from('không phải văn phòng'.repeat(1000))], ['nothing', Buffer.alloc(0)], ['zeros', Buffer.alloc(40_960)]])('a file of %s: a sentence, and no new office', async (_, bytes) => {
    const folder = testFolder()
    writeFileSync(join(folder, 'hong.vpk'), bytes)
    await expect(salvageOffice(join(folder, 'hong.vpk'), join(folder, 'moi.vpk'), testActor)).rejects.toSatisfy((error) => toFault(error)?.fault.code === 'OFFICE_CORRUPT')
    expect(readdirSync(folder)).toEqual(['hong.vpk'])
  })

  it('over a file that is there', async () => {
    const folder = testFolder()
    for (const name of ['hong.vpk', 'moi.vpk']) writeFileSync(join(folder, name), sound)
    await expect(salvageOffice(join(folder, 'hong.vpk'), join(folder, 'moi.vpk'), testActor)).rejects.toSatisfy((error) => toFault(error)?.fault.code === 'OFFICE_EXISTS')
  })
})

describe('vpk salvage', () => {
  it('writes the office and a report to sign; 1 when something was lost', async () => {
    const folder = testFolder()
    const [whole, damaged] = [join(folder, 'tot.vpk'), join(folder, 'hong.vpk')]
    writeFileSync(whole, sound)
    writeFileSync(damaged, damage(sound, plan, 'cutOff', 2).bytes)
    const first = await vpkJson('salvage', whole, '--out', join(folder, 'mot.vpk'), '--report', join(folder, 'mot.docx'))
    expect([first.code, first.json['lostTotal']]).toEqual([0, 0])
    const second = await vpk('salvage', damaged, '--out', join(folder, 'hai.vpk'), '--report', join(folder, 'hai.pdf'))
    expect(second.code).toBe(1)
    expect(second.stdout).toContain('MẤT')
    expect([existsSync(join(folder, 'mot.docx')), existsSync(join(folder, 'hai.pdf'))]).toEqual([true, true])
    expect((await vpk('salvage', damaged, '--out', join(folder, 'ba.vpk'), '--report', join(folder, 'ba.txt'))).code).toBe(2)
    expect(existsSync(join(folder, 'ba.vpk'))).toBe(false)
  })
})
