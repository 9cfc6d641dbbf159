/** Damaged offices of many kinds, each held against its sound twin: what stood on sound pages is there, nothing is made up, what is lost is named. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import Database from 'better-sqlite3'
import { makeBackup } from '../../electron/backups/index.ts'
import { createOffice, openOffice } from '../../electron/db/index.ts'
import { toFault } from '../../electron/faults/index.ts'
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

/** Rows of organisations that stand in for lost ones, which the report names. */
function isStandIn(report: SalvageReport, row: string): boolean {
  const [table = ''] = row.split('\u0002')
  return ['body', 'body_version', 'change_history', 'audit'].includes(table) && report.lost.some(({ id, source }) => source === 'reference' && row.includes(id) && (table === 'body' || row.includes('đã mất') || row.includes(`bodies/${id}`)))
}

/** Rows of the administrator that was made because the office may have had accounts; the report names it. */
function isStandInAdministrator({ administrator }: SalvageReport, row: string): boolean {
  return administrator !== null && ['account', 'audit'].includes(row.split('\u0002')[0] ?? '') && row.includes(administrator)
}

/** `report`: leaves out what it names as standing in for something lost. */
function differences(got: OfficeRows, report?: SalvageReport) {
  return { missing: [...twin.rows.keys()].filter((row) => !got.rows.has(row)), extra: [...got.rows].filter(([row]) => !twin.rows.has(row) && !row.includes('office.salvaged') && !(report !== undefined && (isStandIn(report, row) || isStandInAdministrator(report, row)))).map(([, table]) => table) }
}

function overwritten(...pages: readonly number[]): Buffer {
  const bytes = Buffer.from(sound)
  for (const page of pages) bytes.fill(0xA5, (page - 1) * pageSize, page * pageSize)
  return bytes
}

/** The twin as a file of its own for this test. */
function twinFile(): string {
  const path = join(testFolder(), 'twin.vpk')
  writeFileSync(path, sound)
  return path
}

function rowsIn(path: string, query: string): readonly Record<string, unknown>[] {
  const database = new Database(path, { readonly: true })
  try {
    return database.prepare(query).all() as Record<string, unknown>[]
  } finally {
    database.close()
  }
}

function pagesOf(...parts: readonly string[]): readonly number[] {
  return rowsIn(twinFile(), `SELECT pageno FROM dbstat WHERE name IN (${parts.map((part) => `'${part}'`).join(', ')})`).map(({ pageno }) => Number(pageno))
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
    const { report, got, aside } = await salvaged(bytes)
    const { missing, extra } = differences(got, report)
    expect(missing.filter((row) => !touched.has(row.slice(row.indexOf('\u0002') + 1)) && !aside.has(row)), 'rows on sound pages').toEqual([])
    if (!leavesWords.has(how)) expect(extra, 'rows nobody wrote').toEqual([])
    else if (extra.length > 0) expect([...report.doubts.filter((words) => words.includes('cần xem lại')), ...unsoundIn(report)], `changed words of ${[...new Set(extra)].join(', ')} are said`).not.toEqual([])
    const lost = report.kinds.reduce((sum, kind) => sum + kind.lost + kind.aside, 0)
    if (missing.length > extra.length) expect(lost + unsoundIn(report).length, 'what is missing is counted').toBeGreaterThan(0)
  })
})

describe('what is lost', () => {
  const pageWith = (words: string): number => plan.rows.find(({ text }) => text.includes(words))?.pages[0] ?? 0
  it('comes back from history, which holds all of each record', async () => {
    const [person] = [...twin.rows].find(([, table]) => table === 'person') ?? ['']
    const { report, got } = await salvaged(overwritten(pageWith(person.split('\u0002')[1] ?? '')))
    expect(report.kinds.find(({ kind }) => kind === 'người')?.remade).toBeGreaterThan(0)
    expect(differences(got)).toEqual({ missing: [], extra: [] })
  })

  it('is named where history is gone too, and what hung on it goes aside', async () => {
    const { report, aside } = await salvaged(overwritten(...pagesOf('person', 'change_history')))
    const named = report.lost.filter(({ kind }) => kind === 'người')
    expect(named.length).toBe([...twin.rows.values()].filter((table) => table === 'person').length)
    expect(new Set(named.map(({ source }) => source))).toEqual(new Set(['index']))
    expect([...aside].filter((row) => row.startsWith('post\u0002')).length).toBeGreaterThan(0)
    expect(unsoundIn(report)).toContain('Lịch sử các bản ghi')
  })

  it('of a register names the numbers to be looked up on paper', async () => {
    const written = rowsIn(twinFile(), 'SELECT written FROM register_entry').map((row) => String(row['written']))
    expect(written.length).toBeGreaterThan(0)
    const { report } = await salvaged(overwritten(...pagesOf('register_entry')))
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
    const { report } = await salvaged(overwritten(...pagesOf('person', 'change_history')), folder)
    const people = report.copy?.kinds.find(({ kind }) => kind === 'người')
    expect(people).toMatchObject({ saved: 0, onlySaved: 0 })
    expect(people?.onlyInCopy).toBe(people?.inCopy)
    expect(people?.inCopy).toBeGreaterThan(0)
  })
})

describe('an organisation that is lost', () => {
  const without = (...tables: readonly string[]): Buffer => {
    const indexes = rowsIn(twinFile(), `SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'`).filter((row) => tables.includes(String(row['tbl_name'])))
    return overwritten(...pagesOf(...tables, ...indexes.map(({ name }) => String(name))))
  }
  const lostTables = ['body', 'body_version', 'change_history']

  it('has a stand-in under a name that says so, and keeps all that hung on it', async () => {
    const { report, folder, got, aside } = await salvaged(without(...lostTables))
    const { missing, extra } = differences(got, report)
    expect(extra).toEqual([])
    const hung = [...twin.rows].filter(([, table]) => !lostTables.includes(table)).map(([row]) => row)
    const left = missing.filter((row) => hung.includes(row))
    expect(left.filter((row) => !aside.has(row))).toEqual([])
    // What little is aside hangs on a person or an organisation that one row alone names.
    expect(left.length).toBeLessThan(hung.length / 20)
    for (const table of ['office', 'term', 'person', 'register_entry', 'register_event', 'plan']) expect([...twin.rows].filter(([row, of]) => of === table && !got.rows.has(row)), table).toEqual([])
    const bodies = rowsIn(join(folder, 'moi.vpk'), 'SELECT body_id, name, symbol FROM body_version')
    const lostBodies = report.lost.filter(({ source }) => source === 'reference').map(({ id }) => id)
    expect(bodies.map((row) => String(row['body_id'])).toSorted()).toEqual(lostBodies.toSorted())
    expect(new Set(bodies.map((row) => row['name']))).toEqual(new Set(lostBodies.map((id) => `(Tổ chức đã mất, mã ${id})`)))
    const own = rowsIn(join(folder, 'moi.vpk'), 'SELECT body_id FROM office')[0]?.['body_id']
    expect(lostBodies).toContain(own)
    expect(report.doubts.join(' ')).toContain('đứng tạm trong văn phòng mới')
    expect(report.kinds.find(({ kind }) => kind === 'tổ chức')).toMatchObject({ saved: 0, lost: report.lost.filter(({ kind }) => kind === 'tổ chức').length })
    // Told in history and journal as whatever else is entered.
    expect(rowsIn(join(folder, 'moi.vpk'), `SELECT subject FROM audit WHERE action = 'record.created' AND actor = '${testActor.name}' ORDER BY sequence DESC LIMIT ${lostBodies.length}`).map(({ subject }) => String(subject)).toSorted()).toEqual(lostBodies.map((id) => `bodies/${id}`).toSorted())
    const office = await openOffice(join(folder, 'moi.vpk'))
    office.close()
  })

  it('but for its names is put together again from them', async () => {
    const { report, got } = await salvaged(without('body', 'change_history'))
    expect([...twin.rows].filter(([row, table]) => table === 'body_version' && !got.rows.has(row))).toEqual([])
    expect([...got.rows.values()].filter((table) => table === 'body').length).toBe([...twin.rows.values()].filter((table) => table === 'body').length)
    expect(report.lost.filter(({ kind }) => kind === 'tổ chức')).toEqual([])
    expect(report.doubts.join(' ')).toContain('nối lại từ các tên còn đọc được')
  })

  it('and named by no row leaves an office for what there is', async () => {
    const naming = [...new Set(twin.rows.values())].filter((table) => table !== 'person' && table !== 'audit')
    const { report, folder, got } = await salvaged(without(...naming))
    expect([...twin.rows].filter(([row, table]) => table === 'person' && !got.rows.has(row))).toEqual([])
    expect(rowsIn(join(folder, 'moi.vpk'), 'SELECT body_id FROM office')).toEqual([{ body_id: 'to-chuc-da-mat' }])
    expect(report.officeName).toBe('(Tổ chức đã mất, mã to-chuc-da-mat)')
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

describe('from the window', () => {
  function begin() {
    const folder = testFolder()
    writeFileSync(join(folder, 'hong.vpk'), damage(sound, plan, 'leaf', 1).bytes)
    const { client, host } = startService()
    host.grants.add('grant-damaged', join(folder, 'hong.vpk'), 'openOffice')
    host.grants.add('grant-new', join(folder, 'moi.vpk'), 'createOffice')
    return { folder, client, events: client.salvage.run({ grant: 'grant-damaged', target: 'grant-new' }) }
  }

  it('tells how far it is, and calls are answered meanwhile', async () => {
    const { folder, client, events } = begin()
    let [isDone, answered] = [false, 0]
    const labels = new Set<string>()
    const following = (async () => {
      for await (const event of await events) {
        if (event.type === 'done') expect(event.result).toMatchObject({ fileName: 'moi.vpk' })
        else labels.add(event.label)
      }
    })().finally(() => { isDone = true })
    while (!isDone) {
      await client.office.current()
      await new Promise((resolve) => { setImmediate(resolve) })
      if (labels.size > 0 && !isDone) answered += 1
    }
    await following
    expect(answered).toBeGreaterThan(10)
    expect(labels.size).toBe(3)
    expect(existsSync(join(folder, 'moi.vpk'))).toBe(true)
  })

  it('stops when asked to, and leaves nothing', async () => {
    const { folder, events } = begin()
    for await (const event of await events) {
      expect(event.type).toBe('progress')
      break
    }
    await expect.poll(() => readdirSync(folder), { timeout: 60_000 }).toEqual(['hong.vpk'])
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
