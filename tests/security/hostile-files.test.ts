/**
 * Word files that want to harm: each ends with exit 2 and one sentence, under 2 s and 300 MB, in a process that may not
 * write anything at all.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardedReader } from '../support/documents/guarded-process.ts'
import type { GuardedReader, GuardedRun } from '../support/documents/guarded-process.ts'
import { measuredFiles } from '../support/documents/hostile-files.ts'
import { wordFile } from '../support/documents/package-builder.ts'

const folder = mkdtempSync(join(tmpdir(), 'vpk-hostile-'))
let reader: GuardedReader
beforeAll(() => { reader = guardedReader('tests/support/documents/read-one.ts') })
afterAll(() => {
  reader.remove()
  rmSync(folder, { recursive: true, force: true })
})

function run(bytes: Uint8Array): GuardedRun {
  const file = join(folder, 'tep.docx')
  writeFileSync(file, bytes)
  return reader.read(file)
}

describe('a hostile file', () => {
  it.each(measuredFiles())('$what: $code', ({ bytes, code }) => {
    const done = run(bytes)
    expect(JSON.parse(done.stdout), done.stderr).toEqual({ code })
    expect(done.exitCode).toBe(2)
    expect(done.stderr.trim().split('\n')).toHaveLength(1)
    expect(done.stderr).toMatch(/^Tệp .+\. Tệp vẫn nguyên vẹn, chương trình không ghi gì\. .+\.$/mu)
    // Seconds of work, not of the clock: the machine may be busy with other tests.
    expect(done.cpuMs).toBeLessThan(2000)
    expect(done.peakMb).toBeLessThan(300)
    expect(readdirSync(folder)).toEqual(['tep.docx'])
  })

  it('with links outside is read, and the links are only named', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const link = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/>`
    const done = run(wordFile({
      body: '<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>', settings: '<w:attachedTemplate r:id="rId1"/>',
      relationships: link('rId7', 'image', 'http://example.invalid/pixel.png') + link('rId8', 'oleObject', 'file:///C:/bang.xlsx') + link('rId9', 'hyperlink', 'http://example.invalid/'),
      parts: { 'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'attachedTemplate', 'http://example.invalid/mau.dotm')}</Relationships>` },
    }))
    expect(JSON.parse(done.stdout)).toEqual({ paragraphs: 1, externalTargets: ['http://example.invalid/pixel.png', 'file:///C:/bang.xlsx', 'http://example.invalid/mau.dotm'] })
    expect(done.exitCode).toBe(0)
  })

  it('is of every kind that must be measured', () => {
    expect(measuredFiles()).toHaveLength(14)
  })

  it('would be seen to write: the measured process may not', () => {
    const done = spawnSync(process.execPath, ['--permission', '--allow-fs-read=*', '-e', `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'x'))}, '')`], { encoding: 'utf8' })
    expect(done.stderr).toContain('ERR_ACCESS_DENIED')
  })
})
