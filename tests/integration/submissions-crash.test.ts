/** Forms in when things go wrong: stopped, killed, locked, on a full disk. Nothing partial is ever stored. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { deskService } from '../support/desk-service.ts'
import { faultOf, node, projectRoot, testFolder } from '../support/offices.ts'
import { figures, folderOf, formsDesk, texts, workbook } from '../support/returned-forms.ts'
import type { FormsDesk } from '../support/returned-forms.ts'

/** Rows of every table an import writes to. */
function stored(path: string): readonly unknown[] {
  const file = new Database(path, { readonly: true })
  try {
    return ['import_batch', 'submission', 'submission_event', 'submission_file', 'measurement', 'answer'].map((table) => file.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  } finally {
    file.close()
  }
}
const nothing = [0, 0, 0, 0, 0, 0]

async function withForms(units: number, indicators: number): Promise<{ readonly desk: FormsDesk, readonly forms: string, readonly folder: string }> {
  const folder = testFolder()
  const desk = await formsDesk(join(folder, 'office.vpk'), { units, indicators })
  const forms = folderOf(join(folder, 'forms'), Object.fromEntries(desk.units.map((unit, at) => [`${at}.xlsx`, workbook(desk, unit, { measurements: figures(desk.indicators, at), answers: texts(`Đơn vị ${at}: ${'đã học tập, quán triệt. '.repeat(400)}`) })])))
  return { desk, forms, folder }
}

/** The import in a process of its own; `dieAt`: it kills itself, as a power cut would, after writing so many versions. */
function importProcess(path: string, forms: string, dieAt: number) {
  const run = spawnSync(node, ['--disable-warning=ExperimentalWarning', join(projectRoot, 'tests/support/import-forms-process.ts'), path, forms, String(dieAt)], { encoding: 'utf8' })
  return { signal: run.signal, out: run.stdout.trim(), error: run.stderr }
}

function root(program: string, ...args: readonly string[]): void {
  const run = spawnSync(program, args, { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`Cần quyền root để gắn ổ đĩa thử (${program} ${args.join(' ')}): ${run.stderr}`)
}

describe('an import', () => {
  it('that is killed in the middle of writing leaves nothing, and can be done again', async () => {
    const { desk, forms } = await withForms(12, 10)
    expect(importProcess(desk.path, forms, 7)).toMatchObject({ signal: 'SIGKILL' })
    expect(stored(desk.path)).toEqual(nothing)
    expect(importProcess(desk.path, forms, 0)).toMatchObject({ signal: null, out: 'accepted 12' })
    expect(stored(desk.path)).toEqual([1, 12, 12, 12, 120, 12])
  })

  it('that is stopped while it writes leaves nothing, and the preview can still be taken in', async () => {
    const { client, preview, decide, commit, complete, list, host } = await deskService()
    const looked = await preview(complete('a', 0, 1, 2, 3))
    const stream = await client.submissions.commitImport({ previewId: looked.previewId, decisions: decide(looked, 'accept') })
    for await (const event of stream) if (event.type === 'progress' && event.label === 'Ghi' && event.done === 2) break
    expect(await list()).toEqual([])
    expect((await commit(looked, decide(looked, 'accept'))).counts).toMatchObject({ in: 4, accepted: 4 })
    host.session.close()
  })

  it('into an office another program is writing to is refused with its sentence, and nothing is stored', async () => {
    const { preview, decide, commit, complete, list, desk, host } = await deskService()
    const looked = await preview(complete('a', 0, 1))
    const other = new Database(desk.path)
    other.exec('BEGIN IMMEDIATE')
    expect(await faultOf(commit(looked, decide(looked, 'accept')))).toBe('OFFICE_LOCKED')
    other.exec('ROLLBACK')
    other.close()
    expect(await list()).toEqual([])
    expect((await commit(looked, decide(looked, 'accept'))).counts).toMatchObject({ accepted: 2 })
    host.session.close()
  })

  it('on a full disk stores nothing and says so', async () => {
    const { desk, forms, folder } = await withForms(12, 10)
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    // Room for the office and for a part of what is to be written.
    root('mount', '-t', 'tmpfs', '-o', `size=${Math.ceil(statSync(desk.path).size / 1024) + 120}k`, 'tmpfs', disk)
    try {
      const small = join(disk, 'office.vpk')
      copyFileSync(desk.path, small)
      expect(importProcess(small, forms, 0)).toMatchObject({ signal: null, out: 'DISK_FULL' })
      expect(stored(small)).toEqual(nothing)
    } finally {
      root('umount', disk)
    }
  })
})
