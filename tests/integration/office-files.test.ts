/** Office files that must not be opened, and what a crash or a full disk leaves behind. */
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openOffice } from '../../electron/db/index.ts'
import { runCommand } from '../../electron/toolchain/run-command.ts'
import { contentsOf, faultOf, jsonFile, node, projectRoot, sampleRecords, startService, testFolder, vpkJson, vpkProcess, vpkProcessJson, writeSampleOffice } from '../support/offices.ts'

async function sampleFile(folder: string): Promise<string> {
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  return path
}

/** Opening must end with this fault and leave every byte of the folder as it was. */
async function expectRefused(folder: string, path: string, code: string): Promise<void> {
  const before = contentsOf(folder)
  expect(await faultOf(openOffice(path))).toBe(code)
  expect(contentsOf(folder)).toEqual(before)
}

describe('a file that is not an office of ours', () => {
  it.each([
    ['empty', ''], ['text', 'Đây không phải cơ sở dữ liệu.'], ['shorter than a header', 'SQLite format 3\0'], ['a Word file', 'PK\u0003\u0004'.padEnd(5000, 'x')],
  ])('%s is refused and not touched', async (_what, content) => {
    const folder = testFolder()
    await expectRefused(folder, jsonFile(folder, 'office.vpk', content), 'OFFICE_NOT_SQLITE')
  })

  it('missing: refused, and no file is made in its place', async () => {
    const folder = testFolder()
    await expectRefused(folder, join(folder, 'office.vpk'), 'OFFICE_MISSING')
  })

  it('a folder is refused', async () => {
    const folder = testFolder()
    mkdirSync(join(folder, 'office.vpk'))
    expect(await faultOf(openOffice(join(folder, 'office.vpk')))).toBe('OFFICE_NOT_SQLITE')
  })

  it('SQLite of another program is refused', async () => {
    const folder = testFolder()
    const other = new Database(join(folder, 'office.vpk'))
    other.exec('CREATE TABLE t (a); PRAGMA user_version = 10')
    other.close()
    await expectRefused(folder, join(folder, 'office.vpk'), 'OFFICE_FOREIGN')
  })

  it('made by a newer program is refused', async () => {
    const folder = testFolder()
    const path = await sampleFile(folder)
    const file = new Database(path)
    file.pragma('user_version = 9999')
    file.close()
    await expectRefused(folder, path, 'OFFICE_NEWER')
  })
})

describe('a damaged office', () => {
  it('is refused at whatever place the damage lies, or shows what it showed before', async () => {
    const folder = testFolder()
    const path = await sampleFile(folder)
    const sound = readFileSync(path)
    const expected = await allRecords(path)
    let refused = 0
    for (let offset = 100; offset < sound.length; offset += 4096 * 3 + 517) {
      const damaged = Buffer.from(sound)
      for (let at = offset; at < Math.min(offset + 700, sound.length); at++) damaged[at] = (at * 131 + 77) & 0xFF
      writeFileSync(path, damaged)
      const outcome = await faultOf(openOffice(path).then((office) => office.close()))
      if (outcome === 'OFFICE_CORRUPT') {
        refused++
        expect(readFileSync(path).equals(damaged)).toBe(true)
        expect(readdirSync(folder)).toEqual(['office.vpk'])
      } else {
        expect([outcome, await allRecords(path)]).toEqual(['no fault', expected])
      }
    }
    expect(refused).toBeGreaterThan(15)
  })

  it('cut off in the middle is refused', async () => {
    const folder = testFolder()
    const path = await sampleFile(folder)
    truncateSync(path, 4096 * 20 + 11)
    await expectRefused(folder, path, 'OFFICE_CORRUPT')
  })

  it('with a row that no longer parses gives a sentence, not a mistake of ours', async () => {
    const folder = testFolder()
    const path = await sampleFile(folder)
    const file = new Database(path)
    file.exec("UPDATE plan SET date = 'hôm qua'")
    file.close()
    const { client, host, errors } = startService()
    host.grants.add('grant-open', path, 'openOffice')
    await client.office.open({ grant: 'grant-open' })
    const [plan] = await client.plans.list()
    expect(await faultOf(client.plans.get({ id: plan?.id ?? '' }))).toBe('OFFICE_CORRUPT')
    expect(errors).toEqual([])
    host.session.close()
  })
})

async function allRecords(path: string): Promise<string> {
  const office = await openOffice(path)
  try {
    const rows = [
      await office.read.selectFrom('body_version').selectAll().orderBy('body_id').orderBy('position').execute(),
      await office.read.selectFrom('plan').selectAll().orderBy('id').execute(), await office.read.selectFrom('plan_task').selectAll().execute(),
      await office.read.selectFrom('inspection_session').selectAll().orderBy('id').execute(),
      await office.read.selectFrom('summary_report').selectAll().orderBy('id').execute(),
      await office.read.selectFrom('free_document').selectAll().orderBy('id').execute(),
    ]
    return JSON.stringify(rows)
  } finally {
    office.close()
  }
}

describe('an office in use elsewhere', () => {
  it('is read while another program has it open, and refused for writing while that one writes', async () => {
    const folder = testFolder()
    const path = await sampleFile(folder)
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    expect(vpkProcess('list', path).code).toBe(0)
    const refused = vpkProcessJson('import', path, jsonFile(folder, 'r.json', { format: 'vpk-records', version: 1 }))
    expect([refused.code, refused.json['code']]).toEqual([2, 'OFFICE_LOCKED'])
    other.exec('ROLLBACK')
    other.close()
    expect(vpkProcess('import', path, join(folder, 'r.json')).code).toBe(0)
  })

  it('held exclusively is refused as locked', async () => {
    const path = await sampleFile(testFolder())
    const other = new Database(path)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE; CREATE TABLE held (a); ')
    expect(await faultOf(openOffice(path))).toBe('OFFICE_LOCKED')
    other.exec('ROLLBACK')
    other.close()
  })
})

describe('a crash', () => {
  it('in the middle of an import leaves the office as it was before', async () => {
    const folder = testFolder()
    const path = await sampleFile(folder)
    const before = await allRecords(path)
    const records = sampleRecords()
    // Long enough that even a busy machine sees it while it is still at work.
    const plans = Array.from({ length: 20_000 }, (_, at) => ({ ...records.plans[0], id: `kh-${at}` }))
    const file = jsonFile(folder, 'r.json', { ...records, plans })
    await killWhile(['electron/cli/vpk.mjs', 'import', path, file], () => existsSync(`${path}-wal`) && readFileSync(`${path}-wal`).length > 500_000)
    expect(await allRecords(path)).toBe(before)
    expect(vpkProcess('import', path, jsonFile(folder, 'few.json', { ...records, plans: plans.slice(0, 20) })).code).toBe(0)
  })

  it('while an office is being created leaves no office', async () => {
    const folder = testFolder()
    const path = join(folder, 'office.vpk')
    await killWhile(['electron/cli/vpk.mjs', 'init', path, '--sample'], () => readdirSync(folder).length > 0)
    expect(existsSync(path)).toBe(false)
    expect(vpkProcess('init', path, '--sample').code).toBe(0)
  })
})

/** Starts a program and kills it, as a power cut would, at the moment `now` first holds. */
async function killWhile(args: readonly string[], now: () => boolean): Promise<void> {
  const child = spawn(node, args, { cwd: projectRoot, stdio: 'ignore' })
  const ended = new Promise<{ code: number | null }>((resolve) => { child.once('exit', (code) => resolve({ code })) })
  while (child.exitCode === null && !now()) await new Promise((resolve) => { setTimeout(resolve, 1) })
  child.kill('SIGKILL')
  expect(await ended).toEqual({ code: null }) // killed, not finished
}

describe('a disk that cannot take more', () => {
  // Too small for the sample office; room for the office itself, not for what is to be imported.
  it.each([['init', 300], ['import', null]])('%s on a full disk: exit 2, a sentence, nothing half-written', async (command, room) => {
    const folder = testFolder()
    const kilobytes = room ?? Math.ceil(statSync(await sampleFile(testFolder())).size / 1024) + 200
    await withSmallDisk(folder, kilobytes, async (disk) => {
      const path = join(disk, 'office.vpk')
      if (command === 'import') copyFileSync(await sampleFile(folder), path)
      const before = contentsOf(disk)
      const records = sampleRecords()
      const plans = Array.from({ length: 500 }, (_, at) => ({ ...records.plans[0], id: `kh-${at}` }))
      const run = command === 'init' ? vpkProcessJson('init', path, '--sample') : vpkProcessJson('import', path, jsonFile(folder, 'r.json', { ...records, plans }))
      expect([run.code, run.json['code']]).toEqual([2, 'DISK_FULL'])
      expect(contentsOf(disk)).toEqual(before)
      if (command === 'import') expect(vpkProcess('list', path).code).toBe(0)
    })
  })

  it('a paper on a full disk: exit 2, neither file, and the old one untouched', async () => {
    const folder = testFolder()
    const path = await sampleFile(folder)
    await withSmallDisk(folder, 40, async (disk) => {
      writeFileSync(join(disk, 'a.docx'), 'cũ')
      const out = ['--out', join(disk, 'a.docx'), '--pdf', join(disk, 'a.pdf')]
      const run = await vpkJson('generate', path, '--template', 'bao-cao-so-ket', '--record', 'so-ket-chi-thi-08', ...out)
      expect([run.code, run.json['code'], readdirSync(disk), readFileSync(join(disk, 'a.docx'), 'utf8')]).toEqual([2, 'DISK_FULL', ['a.docx'], 'cũ'])
    })
  })

  it('a name that cannot be taken after the first was: the first gets its old file back', async () => {
    const folder = testFolder()
    const path = await sampleFile(folder)
    for (const name of ['a.docx', 'a.pdf', 'held']) writeFileSync(join(folder, name), 'cũ')
    // Renaming over a mount point is refused, as Windows refuses what another program holds open.
    mount(['--bind', join(folder, 'held'), join(folder, 'a.pdf')])
    try {
      const out = ['--out', join(folder, 'a.docx'), '--pdf', join(folder, 'a.pdf')]
      const run = await vpkJson('generate', path, '--template', 'ke-hoach-thuc-hien', '--record', 'ke-hoach-tiet-kiem', ...out)
      expect([run.code, run.json['code'], readFileSync(join(folder, 'a.docx'), 'utf8'), readdirSync(folder)])
        .toEqual([2, 'FILE_LOCKED', 'cũ', ['a.docx', 'a.pdf', 'held', 'office.vpk']])
    } finally {
      runCommand('umount', [join(folder, 'a.pdf')])
    }
  })

  it('a read-only folder: exit 2 for opening, creating and writing a paper', async () => {
    const folder = testFolder()
    const path = await sampleFile(folder)
    await withSmallDisk(folder, 4000, async (disk) => {
      copyFileSync(path, join(disk, 'office.vpk'))
      mount(['-o', 'remount,ro', disk])
      const before = contentsOf(disk)
      const runs = [
        vpkProcessJson('list', join(disk, 'office.vpk')), vpkProcessJson('init', join(disk, 'new.vpk')),
        await vpkJson('generate', path, '--template', 'ke-hoach-thuc-hien', '--record', 'ke-hoach-tiet-kiem', '--out', join(disk, 'a.docx')),
      ]
      expect(runs.map(({ code, json }) => [code, json['code']])).toEqual([[2, 'FOLDER_READ_ONLY'], [2, 'FOLDER_READ_ONLY'], [2, 'FOLDER_READ_ONLY']])
      expect(contentsOf(disk)).toEqual(before)
    })
  })
})

/** Runs `work` on a file system of its own with this much room. Needs root, as the test machines give. */
async function withSmallDisk(folder: string, kilobytes: number, work: (disk: string) => Promise<void>): Promise<void> {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  mount(['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk])
  try {
    await work(disk)
  } finally {
    runCommand('umount', [disk])
  }
}

function mount(args: readonly string[]): void {
  const run = runCommand('mount', args)
  if (run.code !== 0) throw new Error(`Cần quyền root để gắn ổ đĩa thử (mount ${args.join(' ')}): ${run.stderr}`)
}
