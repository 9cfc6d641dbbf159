/** Copies of an office: made and opened, thinned out; restored after a look; a damaged office; an office in use; a rehearsal and its proof. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { makeDailyBackup, previewRestore, restoreOffice } from '../../electron/backups/index.ts'
import { keepBlob } from '../../electron/blobs/index.ts'
import { copyOfficeAlone, openOffice, replaceOffice } from '../../electron/db/index.ts'
import { toFault } from '../../electron/faults/index.ts'
import { at, onDisk, withOffice } from '../support/backup-desk.ts'
import { node, projectRoot, testActor, testFolder, vpk, vpkJson, writeSampleOffice } from '../support/offices.ts'
import { startProcess } from '../support/started-process.ts'

const person = (id: string, fullName: string) => ({ revision: null, record: { id, fullName } })

describe('a copy', () => {
  it('is made beside the office, opens as an office, is noted in the journal', async () => {
    const { client, copies } = await withOffice()
    const { fileName, secondCopy } = await client.backups.make()
    expect(fileName).toMatch(/^office \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d theo-yeu-cau\.vpk$/u)
    expect([secondCopy, readdirSync(copies)]).toEqual(['none', [fileName]])
    expect((await client.audit.list({ before: null, actor: '', action: 'office.backedUp', subject: '', from: null, to: null })).rows).toHaveLength(1)
    expect((await client.backups.state()).copies.map((copy) => [copy.place, copy.fileName, copy.kind])).toEqual([['own', fileName, 'asked']])
  })

  it('made twice in one second is two copies', async () => {
    const { client, copies } = await withOffice()
    await client.backups.make()
    await client.backups.make()
    expect(readdirSync(copies)).toHaveLength(2)
    expect((await client.backups.state()).copies).toHaveLength(2)
  })

  it('is made once a day, again when it was taken away, and old ones go', async () => {
    const { client, host, path, copies, folder } = await withOffice()
    const office = host.session.office()
    for (let day = 1; day <= 20; day++) await makeDailyBackup(office, at(`2026-06-${String(day).padStart(2, '0')}T03:00:00Z`))
    expect(await makeDailyBackup(office, at('2026-06-20T09:00:00Z'))).toBeNull()
    const names = readdirSync(copies)
    // The last seven days and the Sundays before them.
    expect(names.map((name) => name.slice(7, 17))).toEqual(['2026-06-07', '2026-06-14', '2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-19', '2026-06-20'])
    // The second disk is thinned out as the first.
    const disk = join(folder, 'usb')
    mkdirSync(disk)
    host.grants.add('grant-disk', disk, 'backupFolder')
    await client.backups.chooseSecond({ grant: 'grant-disk' })
    for (let day = 21; day <= 30; day++) await makeDailyBackup(office, at(`2026-06-${day}T03:00:00Z`))
    expect(onDisk(disk).map((name) => name.slice(7, 17))).toEqual(['2026-06-21', '2026-06-24', '2026-06-25', '2026-06-26', '2026-06-27', '2026-06-28', '2026-06-29', '2026-06-30'])
    rmSync(copies, { recursive: true })
    expect(await makeDailyBackup(office, at('2026-06-30T09:00:00Z'))).not.toBeNull()
    expect(existsSync(path)).toBe(true)
  })

  it('of an earlier office that lay under the same name stays where it is', async () => {
    const { host, copies } = await withOffice()
    const office = host.session.office()
    mkdirSync(copies, { recursive: true })
    const earlier = Array.from({ length: 12 }, (_, day) => `office 2025-03-${String(day + 10)} 08.00.00 tu-dong.vpk`)
    for (const name of earlier) writeFileSync(join(copies, name), name)
    for (let day = 1; day <= 12; day++) await makeDailyBackup(office, at(`2026-06-${String(day).padStart(2, '0')}T03:00:00Z`))
    const names = readdirSync(copies)
    expect([names.filter((name) => name.includes(' 2025-')), names.filter((name) => name.includes(' 2026-')).length]).toEqual([earlier, 7])
  })

  it('is looked at while calls are answered, however large it is', async () => {
    const { client, host, copies } = await withOffice()
    await host.session.office().write(async (transaction) => {
      for (let at = 0; at < 40; at++) await keepBlob(transaction, { bytes: Buffer.alloc(1 << 20, at), mediaType: 'application/zip', at: '2026-06-15T03:00:00.000Z' })
    })
    let isMade = false
    const making = client.backups.make().finally(() => { isMade = true })
    let answered = 0
    while (!isMade) {
      await client.organisation.people.list()
      await new Promise((resolve) => { setImmediate(resolve) })
      // The copy has its name and is not made yet: it is being looked at.
      if (!isMade && existsSync(copies) && readdirSync(copies).some((name) => name.endsWith('.vpk'))) answered += 1
    }
    await making
    expect(answered).toBeGreaterThan(10)
  })
})

describe('restoring', () => {
  it('takes what stands in the log beside the chosen file alone, of an office that was killed or is in use', async () => {
    const { client, path } = await withOffice()
    await client.organisation.people.save(person('an', 'Lương Văn An'))
    const [folder, own] = [testFolder(), testFolder()]
    const chosen = join(folder, 'chep-tay.vpk')
    for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${chosen}${end}`)
    const preview = await previewRestore(null, chosen)
    expect(preview.counts).toContainEqual({ collection: 'người', copy: 1, now: null })
    const [target, log] = [join(own, 'office.vpk'), readFileSync(`${chosen}-wal`)]
    writeFileSync(`${chosen}-wal`, log.subarray(0, log.length - 100))
    expect(await restoreOffice(target, chosen, preview.sha256, testActor).then(() => 'restored', (error: unknown) => toFault(error)?.fault.code)).toBe('INPUT_INVALID')
    writeFileSync(`${chosen}-wal`, log)
    await restoreOffice(target, chosen, preview.sha256, testActor)
    expect(readdirSync(own)).toEqual(['office.vpk'])
    const office = await openOffice(target)
    expect(await office.read.selectFrom('person').select('id').execute()).toEqual([{ id: 'an' }])
    office.close()
    expect(readFileSync(`${chosen}-wal`).equals(log)).toBe(true)
  })

  it('shows first what would change, keeps the office as a copy, and opens the copy in its place', async () => {
    const { client, copies } = await withOffice()
    await client.organisation.people.save(person('an', 'Lương Văn An'))
    const { fileName } = await client.backups.make()
    await client.organisation.people.save(person('binh', 'Lương Văn Bình'))
    const chosen = { place: 'own', fileName } as const
    const preview = await client.backups.preview(chosen)
    expect(preview).toMatchObject({ officeName: 'Văn phòng thử', relation: 'older', counts: [{ collection: 'người', copy: 1, now: 2 }] })
    // The copy lies before its own line in the journal.
    expect(preview.lost.map(({ action, subject }) => [action, subject])).toEqual([['record.created', 'people/binh'], ['office.backedUp', 'office/backup']])
    const { keptAs } = await client.backups.restore({ copy: chosen, sha256: preview.sha256 })
    expect((await client.organisation.people.list()).map(({ id }) => id)).toEqual(['an'])
    expect(readdirSync(copies)).toContain(keptAs)
    expect((await client.doctor.examine()).sound).toBe(true)
    // What was kept is whole, and leads back.
    const back = await client.backups.preview({ place: 'own', fileName: keptAs })
    expect(back.relation).toBe('branch')
    await client.backups.restore({ copy: { place: 'own', fileName: keptAs }, sha256: back.sha256 })
    expect((await client.organisation.people.list()).map(({ id }) => id)).toEqual(['an', 'binh'])
  })

  it('refuses a copy that changed since it was looked at, one that is damaged, and a name that is no copy; the office stays open', async () => {
    const { client, copies } = await withOffice()
    const { fileName } = await client.backups.make()
    const chosen = { place: 'own', fileName } as const
    await expect(client.backups.restore({ copy: chosen, sha256: '0'.repeat(64) })).rejects.toMatchObject({ data: { code: 'INPUT_INVALID' } })
    const bytes = readFileSync(join(copies, fileName))
    bytes.fill(0xFF, 4096, 12_288)
    writeFileSync(join(copies, fileName), bytes)
    await expect(client.backups.preview(chosen)).rejects.toMatchObject({ data: { code: 'OFFICE_CORRUPT' } })
    await expect(client.backups.preview({ place: 'own', fileName: '../office.vpk' })).rejects.toMatchObject({ data: { code: 'FILE_MISSING' } })
    await expect(client.backups.preview({ place: 'second', fileName })).rejects.toMatchObject({ data: { code: 'FILE_MISSING' } })
    expect((await client.office.current())?.name).toBe('Văn phòng thử')
    expect(readdirSync(copies)).toEqual([fileName])
  })

  it('waits for no one: an office another program has open is not replaced', async () => {
    const { client, path, folder } = await withOffice()
    const { fileName } = await client.backups.make()
    const preview = await client.backups.preview({ place: 'own', fileName })
    const other = await openOffice(path)
    try {
      await expect(client.backups.restore({ copy: { place: 'own', fileName }, sha256: preview.sha256 })).rejects.toMatchObject({ data: { code: 'OFFICE_LOCKED' } })
      expect(readdirSync(folder).filter((name) => name.startsWith('.vpk'))).toEqual([])
      await other.write(async () => {})
    } finally {
      other.close()
    }
    expect((await client.office.current())?.name).toBe('Văn phòng thử')
  })
})

describe('another process', () => {
  const openProcess = (path: string): string => spawnSync(node, [join(projectRoot, 'tests/support/open-process.ts'), path], { encoding: 'utf8' }).stdout

  it('does not get into an office whose copy was just made, until the other file has its name', async () => {
    const folder = testFolder()
    const [path, next, kept] = [join(folder, 'office.vpk'), join(folder, 'next.vpk'), join(folder, 'kept.vpk')]
    await writeSampleOffice(path)
    copyFileSync(path, next)
    let said = ''
    await replaceOffice(path, async (old) => {
      await copyOfficeAlone(old, kept)
      said = openProcess(path)
      return next
    }, null)
    expect(said).toContain('opening')
    expect(said).not.toContain('opened')
    expect(readdirSync(folder).toSorted()).toEqual(['kept.vpk', 'office.vpk'])
    expect([openProcess(path), openProcess(kept)]).toEqual(['opening\nopened\n', 'opening\nopened\n'])
  })

  it('that writes while the office is restored again and again finds each of its changes, in the office or in what was kept', async () => {
    const folder = testFolder()
    const [path, copy] = [join(folder, 'office.vpk'), join(folder, 'ban-sao.vpk')]
    await writeSampleOffice(path)
    copyFileSync(path, copy)
    const { sha256 } = await previewRestore(null, copy)
    const writer = startProcess('people-process.ts', path)
    const kept: string[] = []
    while (kept.length < 5) {
      const before = writer.said().length
      // The office is in use most of the time: it is tried until it is not.
      const done = await restoreOffice(path, copy, sha256, testActor).catch((error: unknown) => {
        if (toFault(error)?.fault.code !== 'OFFICE_LOCKED') throw error
        return null
      })
      if (done !== null) {
        kept.push(done.keptAs)
        await writer.until((said) => said.length > before)
      }
    }
    writer.child.kill()
    await writer.ended
    const found = new Set<string>()
    for (const each of [path, ...kept.map((name) => join(folder, 'office - sao luu', name))]) {
      const office = await openOffice(each)
      for (const { id } of await office.read.selectFrom('person').select('id').execute()) found.add(id)
      office.close()
    }
    const written = writer.said().split('\n').slice(0, -1)
    expect(written.length).toBeGreaterThan(5)
    expect(written.filter((id) => !found.has(id))).toEqual([])
  })
})

describe('the command line', () => {
  it('backs up, shows what restoring would change, restores, and restores a damaged or a lost office', async () => {
    const folder = testFolder()
    const office = join(folder, 'van phong.vpk')
    expect((await vpk('init', office, '--name', 'Văn phòng Một')).code).toBe(0)
    const { json, code } = await vpkJson('backup', office, '--drill', '--to', folder)
    expect([code, json['drill']]).toMatchObject([0, { sound: true }])
    const copy = join(folder, String(json['fileName']))
    const whole = readFileSync(office)
    expect((await vpkJson('restore', office, copy, '--preview')).json).toMatchObject({ officeName: 'Văn phòng Một', relation: 'older', lostTotal: 2, counts: [] })
    expect(readFileSync(office)).toEqual(whole)
    const damaged = Buffer.from(whole).fill(0xFF, 4096, 20_480)
    writeFileSync(office, damaged)
    expect((await vpk('doctor', office)).code).toBe(1)
    const restored = await vpkJson('restore', office, copy)
    expect([restored.code, (await vpk('doctor', office)).code]).toEqual([0, 0])
    expect(readFileSync(join(folder, 'van phong - sao luu', String(restored.json['keptAs'])))).toEqual(damaged)
    rmSync(office)
    expect((await vpkJson('restore', office, copy)).json).toMatchObject({ keptAs: '' })
    expect((await vpk('list', office)).code).toBe(0)
    expect((await vpkJson('restore', office, join(folder, 'khong-co.vpk'))).json).toMatchObject({ code: 'OFFICE_MISSING' })
  })
})

describe('a rehearsal', () => {
  it('opens the newest copy apart, keeps what was found, says when the next is due, and is printed', async () => {
    const { client, host, copies, folder } = await withOffice()
    await expect(client.backups.drill()).rejects.toMatchObject({ data: { code: 'FILE_MISSING' } })
    expect((await client.backups.state()).drillDue).toBe('2026-06-15')
    expect((await client.backups.drillStanding()).standing).toBe('none')
    const { fileName } = await client.backups.make()
    expect(await client.backups.drillStanding()).toEqual({ standing: 'due', dueOn: '2026-06-15' })
    const drill = await client.backups.drill()
    expect(drill).toMatchObject({ fileName, sound: true, actor: testActor.name })
    expect(drill.checks.length).toBeGreaterThan(5)
    await client.backups.chooseDrillPlan({ plan: 'quarterly' })
    expect((await client.backups.state()).drillDue).toBe('2026-09-13')
    expect(await client.backups.drillStanding()).toEqual({ standing: 'none', dueOn: '2026-09-13' })
    await client.backups.chooseDrillPlan({ plan: 'off' })
    expect(await client.backups.state()).toMatchObject({ drillDue: null, drillPlan: 'off' })
    await client.backups.chooseDrillPlan({ plan: 'monthly' })
    expect(await client.backups.state()).toMatchObject({ drillDue: '2026-07-15', drillPlan: 'monthly', lastDrill: drill })
    expect(readdirSync(copies)).toEqual([fileName])
    host.grants.add('grant-proof', join(folder, 'bao-cao.docx'), 'export')
    await client.backups.writeProof({ grant: 'grant-proof', format: 'docx' })
    const text = strFromU8(unzipSync(readFileSync(join(folder, 'bao-cao.docx')))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/gu, ' ')
    expect(text).toContain('diễn tập phục hồi dữ liệu')
    expect(text.replaceAll(' ', '')).toContain(drill.sha256)
  })

  it('with a damaged copy is kept as one that failed', async () => {
    const { client, copies } = await withOffice()
    const { fileName } = await client.backups.make()
    const bytes = readFileSync(join(copies, fileName))
    writeFileSync(join(copies, fileName), bytes.fill(0xFF, 4096, 12_288))
    expect((await client.backups.drill()).sound).toBe(false)
    expect((await client.backups.state()).lastDrill?.sound).toBe(false)
    // Loud until one went well, whatever was planned.
    await client.backups.chooseDrillPlan({ plan: 'off' })
    expect(await client.backups.drillStanding()).toEqual({ standing: 'failed', dueOn: '2026-06-15' })
    rmSync(join(copies, fileName))
    await client.backups.make()
    expect((await client.backups.drill()).sound).toBe(true)
    expect(await client.backups.drillStanding()).toEqual({ standing: 'none', dueOn: null })
  })
})
