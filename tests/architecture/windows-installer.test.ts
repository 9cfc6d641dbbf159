/** The Windows installer is built where Windows is; its configuration is checked here. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { inProject } from '../../electron/toolchain/paths.ts'

const text = readFileSync(inProject('electron-builder.yml'), 'utf8')

const configuration = z.object({
  appId: z.string(),
  asar: z.literal(true),
  asarUnpack: z.array(z.string()),
  files: z.array(z.string()),
  npmRebuild: z.literal(false),
  publish: z.null(),
  electronFuses: z.record(z.string(), z.boolean()),
  fileAssociations: z.array(z.object({ ext: z.string() })),
  win: z.object({ icon: z.string(), requestedExecutionLevel: z.string(), target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })) }),
  nsis: z.object({
    perMachine: z.boolean(), allowElevation: z.boolean(), oneClick: z.boolean(), language: z.string(), installerLanguages: z.array(z.string()),
    displayLanguageSelector: z.boolean(), deleteAppDataOnUninstall: z.boolean(), artifactName: z.string(), unicode: z.boolean(),
  }),
}).parse(parse(text))

/** electron-builder's own check, the one it runs before building; it lies in the package electron-builder is made of. */
const validator = z.object({ validateConfiguration: z.custom<(config: unknown, log: unknown) => Promise<void>>() })
const fromBuilder = createRequire(inProject('node_modules/electron-builder/package.json'))
const { validateConfiguration } = validator.parse(fromBuilder('app-builder-lib/out/util/config/config'))
const quiet = { isEnabled: false, add: () => undefined }

describe('the Windows installer', () => {
  it('is configured as electron-builder understands it', async () => {
    await expect(validateConfiguration(parse(text), quiet)).resolves.toBeUndefined()
  })

  it('would be refused with a setting electron-builder does not know', async () => {
    await expect(validateConfiguration({ ...parse(text), nsis: { perMachin: false } }, quiet)).rejects.toThrow(/configuration\.nsis/)
  })

  it('is NSIS for 64-bit Windows, for one person, without an administrator, in Vietnamese', () => {
    expect(configuration.win.target).toEqual([{ target: 'nsis', arch: ['x64'] }])
    expect(configuration.win.requestedExecutionLevel).toBe('asInvoker')
    expect(configuration.nsis).toMatchObject({
      perMachine: false, allowElevation: false, language: '1066', installerLanguages: ['vi_VN'], displayLanguageSelector: false, unicode: true,
    })
  })

  it('keeps the person\'s data when the program is removed, and opens offices by double click', () => {
    expect(configuration.nsis.deleteAppDataOnUninstall).toBe(false)
    expect(configuration.fileAssociations.map((one) => one.ext)).toEqual(['vpk'])
  })

  it('packs only what runs, with natives outside the archive and fuses set', () => {
    expect(configuration.files.filter((pattern) => !pattern.startsWith('!') && !pattern.startsWith('node_modules/better-sqlite3'))).toEqual(['out/**', 'resources/**'])
    expect(configuration.asarUnpack).toContain('**/*.node')
    expect(configuration.electronFuses).toMatchObject({
      runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false,
      enableCookieEncryption: true, enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true,
    })
  })

  it('has an icon in every size Windows asks for', () => {
    expect(existsSync(inProject(configuration.win.icon))).toBe(true)
    const icon = readFileSync(inProject(configuration.win.icon))
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_, index) => icon.readUInt8(6 + index * 16) || 256)
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
  })
})
