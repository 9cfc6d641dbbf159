/** The examination of an office file: sound as the program leaves it, and the first thing named that somebody did to it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { behindTheTriggers } from '../support/behind-triggers.ts'
import { contentsOf, jsonFile, sampleRecords, serviceWithOffice, testFolder, vpk, vpkJson, writeSampleOffice } from '../support/offices.ts'

interface Check { readonly id: string, readonly sound: boolean, readonly counted: number, readonly findings: readonly string[] }

async function office(): Promise<{ readonly folder: string, readonly path: string }> {
  const folder = testFolder()
  const { client, host } = await serviceWithOffice(folder)
  host.session.close()
  const path = join(folder, 'office.vpk')
  expect((await vpk('import', path, jsonFile(testFolder(), 'r.json', sampleRecords()))).code).toBe(0)
  expect(client).toBeDefined()
  return { folder, path }
}

/** What somebody with another program does to the file. */
function tamper(path: string, sql: string): void {
  const file = new Database(path)
  file.exec(sql)
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}
async function examined(path: string, ...more: readonly string[]): Promise<{ readonly code: number | null, readonly bad: readonly (readonly [string, string])[], readonly head: { readonly sequence: number, readonly hash: string } }> {
  const { code, json } = await vpkJson('doctor', path, ...more)
  const checks = json['checks'] as readonly Check[]
  return { code, bad: checks.filter(({ sound }) => !sound).map(({ id, findings }) => [id, findings[0] ?? ''] as const), head: json['head'] as { sequence: number, hash: string } }
}

describe('an office as the program leaves it', () => {
  it('is sound, and looking at it changes no byte', async () => {
    const { folder, path } = await office()
    const before = contentsOf(folder)
    const { code, stdout, stderr } = await vpk('doctor', path)
    expect(code).toBe(0)
    expect(stdout.split('\n').filter((line) => line !== '').every((line) => line.startsWith('Tốt'))).toBe(true)
    expect(stderr).toMatch(/Dòng cuối của nhật ký: \d+:[0-9a-f]{64}/u)
    expect(contentsOf(folder)).toEqual(before)
  })

  it('is sound with the sample in it, every change of which stands in the journal', async () => {
    const path = join(testFolder(), 'office.vpk')
    await writeSampleOffice(path)
    const { json } = await vpkJson('doctor', path)
    const checks = json['checks'] as readonly Check[]
    expect(checks.filter(({ sound }) => !sound)).toEqual([])
    const count = (id: string): number => checks.find((check) => check.id === id)?.counted ?? 0
    const file = new Database(path, { readonly: true })
    expect(count('history')).toBe(file.prepare('SELECT count(*) FROM change_history').pluck().get())
    expect(file.prepare('SELECT count(*) FROM audit WHERE history_sequence IS NOT NULL').pluck().get()).toBe(count('history'))
    file.close()
    expect(count('journal')).toBeGreaterThanOrEqual(count('history'))
  })
})

describe('an office somebody touched', () => {
  it.each([
    ['a row of the journal edited', 'audit', `UPDATE audit SET actor = 'ai-do' WHERE sequence = 5`, 'journal', 'dòng 5: dòng này đã bị sửa'],
    ['a row of the journal taken out', 'audit', 'DELETE FROM audit WHERE sequence = 6', 'journal', 'dòng 6: thiếu dòng này'],
    ['the end of the journal cut off', 'audit', 'DELETE FROM audit WHERE sequence > 8', 'journal', 'cắt mất phần cuối, sau dòng 8'],
    ['a line of history edited', 'change_history', `UPDATE change_history SET actor = 'ai-do' WHERE sequence = 7`, 'history', 'Dòng 7 của lịch sử đã bị sửa'],
    ['a line of history taken out', 'change_history', 'DELETE FROM change_history WHERE sequence = 7', 'history', 'Dòng 7 của lịch sử đã bị xoá'],
    ['a line of history added beside the program', 'change_history', `INSERT INTO change_history (collection, record_id, revision, at, actor, before_json, after_json) VALUES ('plans', 'la', 1, '', 'ai-do', NULL, '{}')`, 'history', 'không có trong nhật ký'],
  ])('%s: it is named', async (_name, table, sql, check, words) => {
    const { path } = await office()
    behindTheTriggers(path, table, sql)
    const { code, bad } = await examined(path)
    expect(code).toBe(1)
    expect(bad.find(([id]) => id === check)?.[1]).toContain(words)
  })

  it('a trigger taken away, and a table put in, are named', async () => {
    const { path } = await office()
    tamper(path, 'DROP TRIGGER audit_fixed; CREATE TABLE la (a)')
    const { code, bad } = await examined(path)
    expect([code, bad.map(([id]) => id)]).toEqual([1, ['structure']])
    const { stdout } = await vpk('doctor', path)
    expect(stdout).toContain('“table la”')
    expect(stdout).toContain('“trigger audit_fixed”')
  })

  it('bytes kept for good that were changed are named', async () => {
    const { path } = await office()
    behindTheTriggers(path, 'blob', `INSERT INTO blob (sha256, media_type, bytes, at) VALUES ('${'a'.repeat(64)}', 'application/pdf', x'0102', '')`)
    expect((await examined(path)).bad).toEqual([['bytes', expect.stringContaining('aaaaaaaaaaaaaaaa')]])
  })

  it('a journal made anew as a whole is known by the row that was noted before', async () => {
    const { path } = await office()
    const { head } = await examined(path)
    const noted = `${head.sequence}:${head.hash}`
    expect((await examined(path, '--head', noted)).code).toBe(0)
    expect((await examined(path, '--head', `${head.sequence}:${'0'.repeat(64)}`)).bad).toEqual([['journal', expect.stringContaining(`Dòng ${head.sequence} của nhật ký không còn khớp`)]])
    expect((await examined(path, '--head', `${head.sequence + 5}:${head.hash}`)).code).toBe(1)
    expect(await vpkJson('doctor', path, '--head', 'xyz')).toMatchObject({ code: 2, json: { code: 'USAGE' } })
  })

  it('a damaged file is named with exit code 1; a foreign one and one that is not there are none', async () => {
    const { folder, path } = await office()
    const bytes = readFileSync(path)
    for (let at = 8192; at < 12_288; at += 1) bytes[at] = 0x5A
    writeFileSync(path, bytes)
    expect((await examined(path)).bad.map(([id]) => id)).toEqual(['file'])
    expect(readFileSync(path)).toEqual(bytes)
    writeFileSync(path, 'không phải cơ sở dữ liệu')
    expect(await vpkJson('doctor', path)).toMatchObject({ code: 2, json: { code: 'OFFICE_NOT_SQLITE' } })
    expect(await vpkJson('doctor', join(folder, 'khong-co.vpk'))).toMatchObject({ code: 2, json: { code: 'OFFICE_MISSING' } })
  })

  it('a file of an older program is told of and not brought up to date', async () => {
    const { folder, path } = await office()
    tamper(path, 'PRAGMA user_version = 150')
    const before = contentsOf(folder)
    expect((await examined(path)).bad).toEqual([['structure', expect.stringContaining('phiên bản cũ')]])
    expect(contentsOf(folder)).toEqual(before)
  })
})
