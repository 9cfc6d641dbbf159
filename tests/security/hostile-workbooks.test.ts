/**
 * Returned workbooks that want to harm or are far too large: each ends with one sentence, nothing taken from it, under 2 s
 * and 300 MB beside its own bytes, in a process that may not write anything at all.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hostileWorkbooks, wholeForm } from '../support/campaign/hostile-workbooks.ts'
import { guardedReader } from '../support/documents/guarded-process.ts'
import type { GuardedReader, GuardedRun } from '../support/documents/guarded-process.ts'

const said = z.object({ kind: z.string().nullable(), measurements: z.number(), problems: z.array(z.object({ code: z.string(), words: z.string() })) })
const folder = mkdtempSync(join(tmpdir(), 'vpk-hostile-sheet-'))
let reader: GuardedReader
beforeAll(() => { reader = guardedReader('tests/support/campaign/read-returned.ts') })
afterAll(() => {
  reader.remove()
  rmSync(folder, { recursive: true, force: true })
})

function run(bytes: Uint8Array): GuardedRun & z.output<typeof said> {
  const file = join(folder, 'bieu.xlsx')
  writeFileSync(file, bytes)
  const done = reader.read(file)
  expect(done.exitCode, done.stderr).toBe(0)
  return { ...done, ...said.parse(JSON.parse(done.stdout)) }
}

describe('a hostile workbook', () => {
  it.each(hostileWorkbooks)('$what: $code', ({ bytes, code }) => {
    const file = bytes()
    const done = run(file)
    expect(done).toMatchObject({ kind: null, measurements: 0, problems: [{ code: `file.${code}` }] })
    expect(done.problems).toHaveLength(1)
    expect(done.problems[0]?.words).toMatch(/^(?:Tệp|Bảng tính) [^\n]+\. [^\n]+\.$/u)
    // The words are for a clerk with a workbook in hand.
    expect(done.problems[0]?.words).not.toMatch(/Word|\.docx/u)
    // Seconds of work, not of the clock: the machine may be busy with other tests.
    expect(done.cpuMs).toBeLessThan(2000)
    expect(done.peakMb - file.length / 1024 ** 2).toBeLessThan(300)
    expect(readdirSync(folder)).toEqual(['bieu.xlsx'])
  })

  it('is told from a form, which is read within the same bounds', () => {
    const done = run(wholeForm())
    expect(done).toMatchObject({ kind: 'workbook', problems: [{ code: 'form.blank' }] })
    expect(done.peakMb).toBeLessThan(300)
    expect(done.cpuMs).toBeLessThan(2000)
  })
})
