/** Dependencies are decisions: pinned exactly, each with its line in DECISIONS.md, run-time ones only natives. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { missingFrom, readLock } from '../../electron/toolchain/complete-lock.ts'
import { inProject } from '../../electron/toolchain/paths.ts'

const manifest = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(inProject('package.json'), 'utf8')))

const all = { ...manifest.dependencies, ...manifest.devDependencies }

describe('dependencies', () => {
  it('are pinned to one exact version', () => {
    expect(Object.entries(all).filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('each have a line in DECISIONS.md, and no line speaks of one that is gone', () => {
    const decisions = readFileSync(inProject('DECISIONS.md'), 'utf8')
    const listed = [...decisions.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])
    expect(new Set(listed)).toEqual(new Set(Object.keys(all)))
    expect(listed).toHaveLength(Object.keys(all).length)
  })

  it('at run time are the two native packages only', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['@myriaddreamin/typst-ts-node-compiler', 'better-sqlite3'])
  })

  it('are locked for every system, so that npm ci works on each', () => {
    expect(missingFrom(readLock())).toEqual([])
    expect(missingFrom({ packages: { 'node_modules/a': { optionalDependencies: { 'a-win32-x64': '1.0.0' } } } }))
      .toEqual([{ name: 'a-win32-x64', version: '1.0.0', dev: false }])
  })

  it('come from no other place than the registry npm is set to', () => {
    const lock = readFileSync(inProject('package-lock.json'), 'utf8')
    expect(lock.match(/"resolved": "[^"]*"/g) ?? []).toEqual([])
  })
})
