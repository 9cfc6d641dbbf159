/** The app as it ships: archive, natives, fuses, icon — and one paper made by it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import JSZip from 'jszip'
import { packagedExecutable } from '../../electron/toolchain/package.ts'
import { allPapers } from '../support/all-papers.ts'
import { launchPackagedApp } from '../support/packaged-app.ts'
import { connectToService, resultOf } from '../support/service-client.ts'
import { askGrant } from '../support/shell-client.ts'

const resources = join(dirname(packagedExecutable), 'resources')

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile()).sort()

test('its fuses are set: no Node for strangers, code from the archive only', async () => {
  const wire = await getCurrentFuseWire(packagedExecutable)
  const state = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyFromAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
    filePrivileges: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false, cookieEncryption: true, nodeOptions: false, inspect: false, asarIntegrity: true, onlyFromAsar: true, filePrivileges: false,
  })
})

test('it carries the two natives outside the archive, and nothing of the tools', () => {
  expect(existsSync(join(resources, 'app.asar'))).toBe(true)
  expect(existsSync(join(resources, 'app'))).toBe(false)
  expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked'])
  const natives = filesBelow(join(resources, 'app.asar.unpacked')).filter((path) => path.endsWith('.node'))
  expect(natives.filter((path) => path.includes('better-sqlite3')).length).toBeGreaterThanOrEqual(1)
  expect(natives.filter((path) => path.includes('typst')).length).toBe(1)
  const archive = readFileSync(join(resources, 'app.asar')).subarray(0, 512 * 1024).toString('latin1')
  for (const tool of ['"electron-builder"', '"vitest"', '"playwright"', '"typescript"']) expect(archive).not.toContain(`${tool}:{"files"`)
})

test('it opens, makes the sample office, and writes a plan for Word and as PDF', async () => {
  const app = await launchPackagedApp()
  try {
    const client = await connectToService(app.page)
    const sample = await askGrant(app.page, 'sampleOfficeGrant')
    await client.office.openSample({ grant: sample })
    const plan = (await allPapers(client)).find((paper) => paper.subjectKind === 'plan')
    if (plan === undefined) throw new Error('the sample office has no plan')
    const { templateId, recordId } = plan
    for (const format of ['docx', 'pdf'] as const) {
      const grant = await askGrant(app.page, 'temporaryExport', 'Kế hoạch', format)
      const result = await resultOf(client.papers.export({ templateId, recordId, format, grant }))
      expect(result).toMatchObject({ fileName: `Kế hoạch.${format}`, besideOriginal: false })
    }
    const folder = readdirSync(app.folder).find((name) => name.startsWith('van-phong-khoi-'))
    if (folder === undefined) throw new Error('no temporary folder was made')
    const docx = await JSZip.loadAsync(readFileSync(join(app.folder, folder, 'Kế hoạch.docx')))
    expect(await docx.file('word/document.xml')?.async('string')).toContain('KẾ HOẠCH')
    expect(readFileSync(join(app.folder, folder, 'Kế hoạch.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  } finally {
    await app.close()
  }
})
