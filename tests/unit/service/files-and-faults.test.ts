import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { exitCodeOf } from '../../../electron/cli/answer.ts'
import { paperFileName, resourceFolders } from '../../../electron/documents/papers/index.ts'
import { errorCode, toFault } from '../../../electron/faults/index.ts'
import { freeName, writeFilesWhole, writePieces } from '../../../electron/files/index.ts'
import { faultCodeSchema } from '../../../shared/domain/problem.ts'

const folder = mkdtempSync(join(tmpdir(), 'vpk-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const failure = (code: string): Error => Object.assign(new Error('boom'), { code })

describe('faults', () => {
  it.each([
    ['ENOSPC', 'DISK_FULL'], ['EDQUOT', 'DISK_FULL'], ['EROFS', 'FOLDER_READ_ONLY'], ['EACCES', 'FOLDER_READ_ONLY'], ['EBUSY', 'FILE_LOCKED'],
    ['SQLITE_BUSY_SNAPSHOT', 'OFFICE_LOCKED'], ['SQLITE_FULL', 'DISK_FULL'], ['SQLITE_IOERR_WRITE', 'WRITE_FAILED'], ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'], ['EIO', 'WRITE_FAILED'],
    ['SQLITE_CORRUPT_VTAB', 'OFFICE_CORRUPT'], ['SQLITE_NOTADB', 'OFFICE_CORRUPT'], ['SQLITE_READONLY_DIRECTORY', 'FOLDER_READ_ONLY'], ['ENAMETOOLONG', 'WRITE_FAILED'],
  ])('%s is %s', (code, fault) => {
    expect(toFault(failure(code))?.fault.code).toBe(fault)
  })

  it('are nothing for mistakes of ours', () => {
    expect([toFault(new TypeError('x')), toFault(failure('SQLITE_ERROR')), toFault('text'), errorCode(null)]).toEqual([null, null, null, ''])
  })

  it('have an exit code each: 1 for what was given, 2 for what could not run', () => {
    expect(faultCodeSchema.options.filter((code) => exitCodeOf(code) === 1)).toEqual([
      'OFFICE_ENCRYPTED', 'OFFICE_PASSPHRASE_WRONG', 'JSON_BROKEN', 'INPUT_INVALID', 'TEMPLATE_UNKNOWN', 'TEMPLATE_BROKEN', 'RECORD_UNKNOWN', 'RECORD_WRONG_KIND', 'PAPER_NOT_READY', 'CAMPAIGN_WRONG_STATE', 'PAPER_WRONG_STATE', 'PACKET_BROKEN', 'PACKET_SENDER', 'PACKET_SEALED', 'PACKET_KNOWN',
    ])
  })
})

describe('files', () => {
  it('get a free name beside one that is taken', () => {
    const path = join(folder, 'kế hoạch.docx')
    expect(freeName(path)).toBe(path)
    writeFileSync(path, '1')
    writeFileSync(join(folder, 'kế hoạch (2).docx'), '2')
    expect(freeName(path)).toBe(join(folder, 'kế hoạch (3).docx'))
  })

  it('are written whole and leave nothing beside them', () => {
    const inside = mkdtempSync(join(folder, 'whole-'))
    writeFileSync(join(inside, 'a'), 'old')
    writeFilesWhole(['a', 'b'].map((name) => ({ path: join(inside, name), bytes: Buffer.from(`new ${name}`) })))
    expect(readdirSync(inside).map((name) => [name, readFileSync(join(inside, name), 'utf8')])).toEqual([['a', 'new a'], ['b', 'new b']])
  })

  it('sweep away what a killed write left an hour ago, and nothing else', () => {
    const inside = mkdtempSync(join(folder, 'swept-'))
    const left = ['.vpk-0123456789ab.tmp', '.vpk-0123456789ab.tmp-wal']
    const others = ['.vpk-0123456789ab.tmp.docx', '.vpk-xyz.tmp', 'thư.tmp', 'vpk-0123456789ab.tmp']
    for (const name of [...left, ...others]) writeFileSync(join(inside, name), '1')
    mkdirSync(join(inside, '.vpk-ba9876543210.tmp'))
    const leftFolder = '.vpk-xem-aB3dE6'
    mkdirSync(join(inside, leftFolder))
    writeFileSync(join(inside, leftFolder, 'office.vpk'), '1')
    const write = (name: string): void => writeFilesWhole([{ path: join(inside, name), bytes: Buffer.from('1') }])
    const kept = [...others, '.vpk-ba9876543210.tmp']
    write('a')
    expect(readdirSync(inside).toSorted()).toEqual([...kept, ...left, leftFolder, 'a'].toSorted())
    vi.setSystemTime(Date.now() + 61 * 60_000)
    write('b')
    vi.useRealTimers()
    expect(readdirSync(inside).toSorted()).toEqual([...kept, 'a', 'b'].toSorted())
  })

  it('written piece by piece take their name back when what they go with fails after it', async () => {
    const place = mkdtempSync(join(folder, 'pieces-'))
    const failing = (name: string): Promise<never> => writePieces(join(place, name), (write) => write(Buffer.from('new')), (file) => {
      file.place()
      expect(readFileSync(join(place, name), 'utf8')).toBe('new')
      throw failure('SQLITE_FULL')
    })
    writeFileSync(join(place, 'old'), 'old')
    for (const name of ['old', 'none']) await expect(failing(name)).rejects.toMatchObject({ fault: { code: 'DISK_FULL' } })
    expect(readdirSync(place)).toEqual(['old'])
    expect(readFileSync(join(place, 'old'), 'utf8')).toBe('old')
    await writePieces(join(place, 'old'), (write) => write(Buffer.from('newer')), (file) => Promise.resolve(file.place()))
    expect([readdirSync(place), readFileSync(join(place, 'old'), 'utf8')]).toEqual([['old'], 'newer'])
  })

  it('keep the longest name a file system allows', () => {
    const path = join(folder, 'x'.repeat(255))
    writeFilesWhole([{ path, bytes: Buffer.from('1') }])
    expect(readFileSync(path, 'utf8')).toBe('1')
  })
})

describe('names of papers', () => {
  const paper = { kind: 'plan', printedNumber: '05-KH/ĐU', subject: 'thực hiện Chỉ thị số 05-CT/TU: "về  kỷ luật"?', date: '2026-06-05', secrecy: null } as const

  it.each([
    [paper, '05-KH-ĐU thực hiện Chỉ thị số 05-CT-TU về kỷ luật 2026-06-05'],
    [{ ...paper, printedNumber: '', date: null }, 'Kế hoạch thực hiện Chỉ thị số 05-CT-TU về kỷ luật'],
    [{ ...paper, secrecy: 'topSecret' as const }, '05-KH-ĐU Kế hoạch 2026-06-05'],
    [{ ...paper, secrecy: 'topSecret' as const, printedNumber: '' }, 'Kế hoạch 2026-06-05'],
    [{ ...paper, secrecy: 'secret' as const, subject: 'về  kỷ luật' }, '05-KH-ĐU về kỷ luật 2026-06-05'],
    [{ ...paper, subject: '../../etc/passwd\u0000' }, '05-KH-ĐU ..-..-etc-passwd 2026-06-05'],
  ])('%#', (given, name) => {
    expect(paperFileName(given)).toBe(name)
  })

  it('are cut at a word', () => {
    expect(paperFileName({ ...paper, subject: 'một hai ba bốn '.repeat(30), date: null })).toMatch(/^.{70,90}(một|hai|ba|bốn)$/u)
  })
})

it('finds the fonts as real files beside an app archive', () => {
  expect(resourceFolders('/opt/app/resources/app.asar/resources')).toEqual({
    resources: '/opt/app/resources/app.asar/resources', fonts: join('/opt/app/resources/app.asar.unpacked/resources', 'fonts'),
  })
})
