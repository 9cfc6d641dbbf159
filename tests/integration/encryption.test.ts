/** Encryption of the office file, with real files: nothing legible on disk, every way in, every refusal, its whole life. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { sql } from 'kysely'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { changeOfficeKey, newKey, openOffice, recoveryKeyText } from '../../electron/db/index.ts'
import type { Migration } from '../../electron/db/migrations/migration.ts'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { passphrase, withVariable, wordsOnDisk, writeEncryptedSample } from '../support/encrypted-office.ts'
import { contentsOf, faultOf, jsonFile, sampleRecords, startService, testFolder, vpk, vpkJson, wizardAnswers, writeSampleOffice } from '../support/offices.ts'

/** Words of the sample records, as they are stored, folded for searching, and of SQLite itself. */
const words = ['05-CT/TU', 'Nguyễn Văn An', 'nguyen van an', 'Trần Thị Bình', 'Làm tốt.', 'Chi bộ Văn phòng', 'Văn phòng thử', 'CREATE TABLE', 'SQLite format 3', 'change_history']

async function served(given?: string) {
  const folder = testFolder()
  const service = startService()
  const path = join(folder, 'office.vpk')
  service.host.grants.add('grant-office', path, 'createOffice')
  service.host.grants.add('grant-records', jsonFile(testFolder(), 'records.json', sampleRecords()), 'importRecords')
  const made = await service.client.office.create({ grant: 'grant-office', office: wizardAnswers, ...given !== undefined && { passphrase: given } })
  for await (const event of await service.client.office.importRecords({ grant: 'grant-records' })) if (event.type === 'done') expect(event.result.problems).toEqual([])
  return { ...service, folder, path, copies: join(folder, 'office - sao luu'), recoveryKey: made.recoveryKey ?? '' }
}

describe('what lies on disk', () => {
  it('holds none of the words put in: the file, its log, its copies, a kept old schema', async () => {
    const { client, folder, path } = await served(passphrase)
    await client.backups.make()
    expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual(['office.vpk-wal'])
    expect(wordsOnDisk(folder, words)).toEqual([])
    await client.office.close()
    expect([readdirSync(folder), wordsOnDisk(folder, words)]).toEqual([['office - sao luu', 'office.vpk'], []])
    const older: Migration = { number: 9010, name: '9010-test-adds-a-column', up: async (db) => { await sql`ALTER TABLE person ADD COLUMN nickname TEXT`.execute(db) } }
    const office = await openOffice(path, { unlock: { passphrase }, migrations: [...migrations, older] })
    office.close()
    expect(readdirSync(folder)).toEqual(['office - sao luu', 'office.truoc-nang-cap-v9010.vpk', 'office.vpk'])
    expect(wordsOnDisk(folder, words)).toEqual([])
    const kept = await openOffice(join(folder, 'office.truoc-nang-cap-v9010.vpk'), { unlock: { passphrase } })
    expect(kept.schemaVersion).toBe(migrations.at(-1)?.number)
    kept.close()
  })

  it('of a plain office holds them all, or this test could not fail', async () => {
    const { client, folder } = await served()
    expect(await client.office.protection()).toMatchObject({ encrypted: false })
    expect(wordsOnDisk(folder, words)).toEqual(words)
  })

  it('of an office encrypted later holds none either, and plain copies are counted, encrypted when wished, never silently left', async () => {
    const { client, folder, copies } = await served()
    const { fileName } = await client.backups.make()
    // One was made before its records were imported.
    const { plainCopies } = await client.office.protection()
    expect(plainCopies).toEqual([{ place: 'own', fileName: expect.stringMatching(/truoc-thao-tac\.vpk$/u) }, { place: 'own', fileName }])
    const first = await client.office.encrypt({ passphrase, copiesToo: false })
    expect(first).toMatchObject({ copiesEncrypted: 0, copiesLeft: plainCopies.map((copy) => copy.fileName), copyMade: true })
    expect((await client.office.protection()).plainCopies).toEqual(plainCopies)
    expect(wordsOnDisk(copies, words)).toEqual(words)
    await client.office.decrypt({ current: { passphrase } })
    const second = await client.office.encrypt({ passphrase, copiesToo: true })
    expect(second.copiesLeft).toEqual([])
    expect((await client.office.protection()).plainCopies).toEqual([])
    await client.office.close()
    expect([wordsOnDisk(folder, words), readdirSync(folder)]).toEqual([[], ['office - sao luu', 'office.vpk']])
  })

  it('a copy that is open elsewhere stays plain and is named', async () => {
    const { client, copies } = await served()
    const { fileName } = await client.backups.make()
    const other = new Database(join(copies, fileName))
    other.pragma('journal_mode = WAL')
    other.prepare('SELECT count(*) FROM audit').get()
    expect(await client.office.encrypt({ passphrase, copiesToo: true })).toMatchObject({ copiesLeft: [fileName] })
    other.close()
  })
})

describe('a way in', () => {
  it('is the passphrase or the recovery key, however typed; everything else is refused and changes nothing', async () => {
    const folder = testFolder()
    const path = join(folder, 'office.vpk')
    const key = await writeEncryptedSample(path)
    const before = contentsOf(folder)
    expect(await faultOf(openOffice(path))).toBe('OFFICE_ENCRYPTED')
    for (const unlock of [{ passphrase: 'sóng bạc đầu về bờ' }, { passphrase: '' }, { passphrase: ` ${passphrase}` }, { recoveryKey: recoveryKeyText(key).slice(1) }, { recoveryKey: recoveryKeyText((await newKey('một khoá khác hẳn')).key) }]) {
      expect(await faultOf(openOffice(path, { unlock }))).toBe('OFFICE_PASSPHRASE_WRONG')
    }
    for (const plain of [() => new Database(path), () => new Database(readFileSync(path))]) expect(() => plain().prepare('SELECT * FROM sqlite_schema').all()).toThrow(/not a database/u)
    expect(contentsOf(folder)).toEqual(before)
    for (const unlock of [{ passphrase }, { passphrase: passphrase.normalize('NFD') }, { recoveryKey: recoveryKeyText(key).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o') }, { key }]) {
      const office = await openOffice(path, { unlock })
      expect((await office.read.selectFrom('body').select('id').execute()).length).toBeGreaterThan(0)
      office.close()
    }
    expect(readdirSync(folder)).toEqual(['office.vpk'])
  })

  it('is told nothing of by any fault, nor shown by looking at the open office', async () => {
    const { client, host, path, recoveryKey, errors } = await served(passphrase)
    const key = host.session.office().key
    const secrets = [passphrase, key?.hex() ?? '', recoveryKey, ...recoveryKey.split('\n')]
    // What seals words on this machine tells nothing of the key it is worked out of.
    expect((await client.office.current())?.wordsKey).toMatch(/^[0-9a-f]{64}$/u)
    expect((await client.office.current())?.wordsKey).not.toBe(key?.hex())
    const told: string[] = [inspect(host.session.office(), { depth: 9, showHidden: true }), JSON.stringify(host.session.office().key), inspect(key, { showHidden: true })]
    for (const call of [client.office.recoveryKey({ current: { passphrase: 'không phải mật khẩu này' } }), client.office.encrypt({ passphrase, copiesToo: true }), client.office.changePassphrase({ current: { recoveryKey: `${recoveryKey}7` }, next: passphrase })]) {
      told.push(await call.then(() => 'no fault', (error: unknown) => inspect(error, { depth: 9, showHidden: true })))
    }
    await client.office.close()
    const bytes = readFileSync(path)
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    told.push(await client.office.open({ grant: 'grant-office', unlock: { passphrase } }).then(() => 'no fault', (error: unknown) => inspect(error, { depth: 9, showHidden: true })))
    expect(told.join('\n')).not.toContain('no fault')
    for (const secret of secrets) expect(told.join('\n').includes(secret)).toBe(false)
    expect(errors).toEqual([])
  })

  it('is slowed after wrong words, also for the right ones', async () => {
    const { client } = await served(passphrase)
    await client.office.close()
    const wrong = { grant: 'grant-office', unlock: { passphrase: 'không phải mật khẩu này' } }
    for (let count = 0; count < 3; count++) await expect(client.office.open(wrong)).rejects.toMatchObject({ data: { happened: expect.stringContaining('không đúng') as string } })
    await expect(client.office.open({ grant: 'grant-office', unlock: { passphrase } })).rejects.toMatchObject({ data: { code: 'OFFICE_PASSPHRASE_WRONG', happened: expect.stringContaining('đợi 5 giây') as string } })
    expect(await faultOf(client.office.open({ grant: 'grant-office' }))).toBe('OFFICE_ENCRYPTED')
  })
})

describe('a damaged encrypted office', () => {
  it('is refused for one changed bit in any page, and stays as it was', async () => {
    const folder = testFolder()
    const path = join(folder, 'office.vpk')
    const key = await writeEncryptedSample(path)
    const whole = readFileSync(path)
    const pages = whole.length / 4096
    for (let at = 0; at < 24; at++) {
      const page = Math.floor(at * pages / 24)
      const bytes = Buffer.from(whole)
      const place = page * 4096 + (page === 0 ? 24 + at * 170 : at * 173) % 4096
      bytes[place] = (bytes[place] ?? 0) ^ (1 << at % 8)
      writeFileSync(path, bytes)
      expect(['OFFICE_CORRUPT', 'OFFICE_PASSPHRASE_WRONG']).toContain(await faultOf(openOffice(path, { unlock: { key } })))
      expect(readFileSync(path).equals(bytes)).toBe(true)
    }
    writeFileSync(path, whole.subarray(0, whole.length - 4096))
    expect(await faultOf(openOffice(path, { unlock: { key } }))).toBe('OFFICE_CORRUPT')
    expect(readdirSync(folder)).toEqual(['office.vpk'])
  })

  it('gives way to a copy, and is kept as it lies', async () => {
    withVariable('VPK_PASSPHRASE', passphrase)
    const folder = testFolder()
    const path = join(folder, 'office.vpk')
    await writeEncryptedSample(path)
    const copy = (await vpk('backup', path)).stdout.trim()
    for (const place of [300, 40_000]) {
      const bytes = readFileSync(path)
      bytes[place] = (bytes[place] ?? 0) ^ 1
      writeFileSync(path, bytes)
      const run = await vpkJson('restore', path, copy)
      expect([run.code, run.json['keptAs']]).toEqual([0, expect.stringContaining('truoc-thao-tac')])
      expect(readFileSync(join(folder, 'office - sao luu', String(run.json['keptAs']))).equals(bytes)).toBe(true)
      expect((await vpk('doctor', path)).code).toBe(0)
    }
  })
})

describe('the life of an encrypted office', () => {
  it('by commands: made, filled, listed, papers, copies, rehearsed, restored, examined, another passphrase, plain, encrypted', async () => {
    const folder = testFolder()
    const path = join(folder, 'office.vpk')
    const records = jsonFile(testFolder(), 'records.json', sampleRecords())
    withVariable('VPK_PASSPHRASE', passphrase)
    expect((await vpkJson('init', path)).json).toMatchObject({ ok: true, encrypted: true })
    expect((await vpk('import', path, records)).code).toBe(0)
    expect((await vpk('list', path)).stdout).toContain('05-CT/TU')
    expect((await vpk('generate', path, '--template', 'ke-hoach-thuc-hien', '--record', 'kh-1', '--out', join(testFolder(), 'kh.docx'))).code).toBe(0)
    expect((await vpkJson('backup', path, '--drill')).json).toMatchObject({ drill: { sound: true } })
    expect((await vpk('doctor', path)).code).toBe(0)
    const sheet = join(testFolder(), 'phieu.pdf')
    expect((await vpk('recovery-key', path, '--out', sheet)).code).toBe(0)
    expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-')
    const copy = readdirSync(join(folder, 'office - sao luu')).find((name) => name.endsWith('theo-yeu-cau.vpk')) ?? ''
    withVariable('VPK_NEW_PASSPHRASE', 'biển lặng gió êm')
    expect((await vpkJson('passphrase', path)).json).toMatchObject({ olderCopies: 2, copyMade: true })
    expect((await vpk('list', path)).code).toBe(1)
    withVariable('VPK_PASSPHRASE', 'biển lặng gió êm')
    expect(await vpk('restore', path, join(folder, 'office - sao luu', copy))).toMatchObject({ code: 1, stderr: expect.stringContaining('mật khẩu khác') as string })
    withVariable('VPK_COPY_PASSPHRASE', passphrase)
    expect((await vpk('restore', path, join(folder, 'office - sao luu', copy))).code).toBe(0)
    withVariable('VPK_PASSPHRASE', passphrase)
    expect((await vpkJson('decrypt', path)).json).toMatchObject({ encrypted: false })
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3')
    const again = await vpkJson('encrypt', path, '--copies')
    expect(again.json).toMatchObject({ encrypted: true, copiesLeft: [] })
    expect((await vpk('doctor', path)).code).toBe(0)
    expect(wordsOnDisk(folder, ['05-CT/TU', 'CREATE TABLE'])).toEqual([])
    // No passphrase and no key of any of it was printed.
    expect(`${again.stdout}${again.stderr}`).not.toMatch(new RegExp(`${passphrase}|biển lặng`, 'u'))
  })

  it('says in its journal what was done to it, and the chain holds', async () => {
    const { client } = await served()
    await client.office.encrypt({ passphrase, copiesToo: true })
    await client.office.changePassphrase({ current: { passphrase }, next: 'biển lặng gió êm' })
    await client.office.decrypt({ current: { passphrase: 'biển lặng gió êm' } })
    const { rows } = await client.audit.list({ before: null, actor: '', action: null, subject: 'office/protection', from: null, to: null })
    expect(rows.map(({ action }) => action)).toEqual(['office.decrypted', 'office.passphraseChanged', 'office.encrypted'])
    expect((await client.doctor.examine()).sound).toBe(true)
  })

  it('takes a copy of another passphrase back after it was asked for, and one that is plain', async () => {
    const { client, copies } = await served()
    const plain = { place: 'own' as const, fileName: (await client.backups.make()).fileName }
    await client.office.encrypt({ passphrase, copiesToo: false })
    const older = { place: 'own' as const, fileName: (await client.backups.make()).fileName }
    const { recoveryKey } = await client.office.recoveryKey({ current: { passphrase } })
    await client.office.changePassphrase({ current: { recoveryKey }, next: 'biển lặng gió êm' })
    expect(await faultOf(client.backups.preview(older))).toBe('OFFICE_ENCRYPTED')
    expect(await faultOf(client.backups.preview({ ...older, unlock: { passphrase: 'biển lặng gió êm' } }))).toBe('OFFICE_PASSPHRASE_WRONG')
    const copy = { ...older, unlock: { recoveryKey } }
    const preview = await client.backups.preview(copy)
    expect(preview).toMatchObject({ encrypted: true, relation: 'older' })
    await client.backups.restore({ copy, sha256: preview.sha256 })
    expect(await client.office.recoveryKey({ current: { passphrase } })).toEqual({ recoveryKey })
    const second = await client.backups.preview(plain)
    expect([preview.makesPlain, second]).toMatchObject([false, { encrypted: false, makesPlain: true }])
    // Taking the encryption away is asked for first.
    expect(await faultOf(client.backups.restore({ copy: plain, sha256: second.sha256 }))).toBe('INPUT_INVALID')
    expect((await client.office.current())?.encrypted).toBe(true)
    const { keptAs } = await client.backups.restore({ copy: plain, sha256: second.sha256, plainAgreed: true })
    expect([(await client.office.current())?.encrypted, wordsOnDisk(copies, ['CREATE TABLE']).length, await faultOf(openOffice(join(copies, keptAs)))]).toEqual([false, 1, 'OFFICE_ENCRYPTED'])
  })

  it('is not made plain by a command that was not told so, also when the office is damaged', async () => {
    withVariable('VPK_PASSPHRASE', passphrase)
    const folder = testFolder()
    const [path, plain] = [join(folder, 'office.vpk'), join(folder, 'ban-sao.vpk')]
    await writeEncryptedSample(path)
    await writeSampleOffice(plain)
    const shown = await vpkJson('restore', path, plain, '--preview')
    expect([shown.code, shown.json['makesPlain']]).toEqual([0, true])
    const bytes = readFileSync(path)
    bytes[40_000] = (bytes[40_000] ?? 0) ^ 1
    for (const state of [readFileSync(path), bytes]) {
      writeFileSync(path, state)
      expect((await vpkJson('restore', path, plain)).json).toMatchObject({ code: 'INPUT_INVALID' })
      expect(readFileSync(path).equals(state)).toBe(true)
    }
    expect((await vpkJson('restore', path, plain, '--plain')).code).toBe(0)
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  it('is not written over by a paper', async () => {
    const { client, path } = await served(passphrase)
    await client.office.close()
    const before = readFileSync(path)
    withVariable('VPK_PASSPHRASE', passphrase)
    expect((await vpk('recovery-key', path, '--out', path)).code).toBe(2)
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('encrypting', () => {
  it('is refused while another program has the office open, and nothing changes', async () => {
    const folder = testFolder()
    const path = join(folder, 'office.vpk')
    await writeSampleOffice(path)
    const other = await openOffice(path)
    const before = readFileSync(path)
    expect(await faultOf(changeOfficeKey(path, { from: null, to: await newKey(passphrase) }))).toBe('OFFICE_LOCKED')
    other.close()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['office.vpk'])
  })
})
