/** Pure folders use no clock and no randomness: what an import rule cannot see, because these are globals. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inProject } from '../../electron/toolchain/paths.ts'

const pureFolders = [
  'shared',
  'electron/documents/compose',
  'electron/documents/print',
  'electron/documents/check',
  'electron/documents/docx',
  'electron/documents/typst',
  'electron/documents/form',
  'electron/documents/ooxml',
  'electron/documents/zip',
  'electron/documents/read',
  'electron/documents/zones',
  'electron/documents/mend',
  'electron/documents/charsets',
  'electron/documents/sheets',
  'electron/campaigns/forms',
]

const impure: readonly (readonly [string, RegExp])[] = [
  ['Date.now', /\bDate\.now\b/],
  ['new Date()', /\bnew Date\(\s*\)/],
  ['Date()', /(?<!new )\bDate\(\s*\)/],
  ['Math.random', /\bMath\.random\b/],
  ['randomUUID', /\brandomUUID\b/],
  ['getRandomValues', /\bgetRandomValues\b/],
  ['performance.now', /\bperformance\.now\b/],
  ['setTimeout', /\bset(Timeout|Interval|Immediate)\b/],
  ['process', /\bprocess\.(env|cwd|argv|hrtime)\b/],
  ['fetch', /(?<![.\w])fetch\(/],
]

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? sourcesIn(path) : /\.tsx?$/.test(name) ? [path] : []
  })

/** Comments may speak of clocks. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const impuritiesIn = (text: string): readonly string[] =>
  impure.filter(([, pattern]) => pattern.test(withoutComments(text))).map(([name]) => name)

describe('pure folders', () => {
  it.each(pureFolders)('%s asks for no time, chance or outside fact', (folder) => {
    const root = inProject(folder)
    expect(existsSync(root)).toBe(true)
    const found = sourcesIn(root).flatMap((path) => impuritiesIn(readFileSync(path, 'utf8')).map((name) => `${path}: ${name}`))
    expect(found).toEqual([])
  })

  it('would be found out', () => {
    expect(impuritiesIn('const at = new Date()')).toEqual(['new Date()'])
    expect(impuritiesIn('const id = crypto.randomUUID(); const n = Math.random()')).toEqual(['Math.random', 'randomUUID'])
    expect(impuritiesIn('// new Date() is not used here\nconst day = new Date(2026, 1, 1)')).toEqual([])
  })
})
