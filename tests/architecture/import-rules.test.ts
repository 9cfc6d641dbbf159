/** The import rules hold for the tree, and each of them really fires: every rule has a planted fault here. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterEach, describe, expect, it } from 'vitest'
import { checkImports } from '../../electron/toolchain/import-rules.ts'
import { inProject } from '../../electron/toolchain/paths.ts'

interface PlantedFault {
  readonly rule: string
  /** The file that breaks the rule, and its text. */
  readonly file: string
  readonly text: string
  /** Files it imports, empty modules. */
  readonly others?: readonly string[]
}

const importing = (what: string): string => `import * as it from '${what}'\nexport const used = it\n`
const importingType = (what: string): string => `import type { Thing } from '${what}'\nexport type Used = Thing\n`

const faults: readonly PlantedFault[] = [
  { rule: 'no-cycles', file: 'electron/plans/a.ts', text: importing('./a.ts') },
  { rule: 'no-unresolved', file: 'electron/plans/a.ts', text: importing('./nowhere.ts') },
  { rule: 'shared-imports-only-zod', file: 'shared/domain/a.ts', text: importing('yaml') },
  { rule: 'shared-imports-only-zod', file: 'shared/domain/a.ts', text: importing('node:path') },
  { rule: 'shared-imports-only-zod', file: 'shared/domain/a.ts', text: importing('@orpc/contract') },
  { rule: 'contract-imports-only-zod-and-orpc-contract', file: 'shared/contract/a.ts', text: importing('@orpc/server') },
  { rule: 'renderer-imports-only-shared-and-itself', file: 'renderer/app/a.tsx', text: importingType('../../electron/plans/index.ts'), others: ['electron/plans/index.ts'] },
  { rule: 'renderer-has-no-node', file: 'renderer/app/a.ts', text: importing('node:fs') },
  { rule: 'renderer-talks-through-api', file: 'renderer/features/plans/a.ts', text: importing('@orpc/client') },
  { rule: 'renderer-ui-has-no-data', file: 'renderer/ui/a.ts', text: importing('../api/client.ts'), others: ['renderer/api/client.ts'] },
  { rule: 'electron-only-in-main-and-preload', file: 'electron/service/a.ts', text: importing('electron') },
  { rule: 'electron-only-in-main-and-preload', file: 'electron/plans/a.ts', text: importingType('electron') },
  { rule: 'shell-knows-no-capability', file: 'electron/main/a.ts', text: importing('../plans/index.ts'), others: ['electron/plans/index.ts'] },
  { rule: 'preload-imports-only-itself-and-shared', file: 'electron/preload/a.ts', text: importing('node:fs') },
  { rule: 'nobody-imports-processes', file: 'electron/cli/a.ts', text: importing('../main/log.ts'), others: ['electron/main/log.ts'] },
  { rule: 'toolchain-is-for-tools', file: 'electron/cli/a.ts', text: importing('../toolchain/paths.ts'), others: ['electron/toolchain/paths.ts'] },
  { rule: 'capability-only-through-its-index', file: 'electron/plans/a.ts', text: importing('../people/b.ts'), others: ['electron/people/b.ts'] },
  { rule: 'capability-only-through-its-index', file: 'electron/service/a.ts', text: importingType('../people/b.ts'), others: ['electron/people/b.ts'] },
  { rule: 'only-documents-docx-imports-docx', file: 'electron/documents/compose/a.ts', text: importingType('docx') },
  { rule: 'only-documents-typst-imports-typst', file: 'electron/service/a.ts', text: importing('@myriaddreamin/typst-ts-node-compiler') },
  { rule: 'only-documents-ooxml-opens-packages', file: 'electron/documents/read/a.ts', text: importingType('@xmldom/xmldom') },
  { rule: 'only-documents-ooxml-opens-packages', file: 'electron/documents/mend/a.ts', text: importing('yauzl') },
  { rule: 'only-db-and-repositories-import-kysely', file: 'electron/plans/plans.service.ts', text: importingType('kysely') },
  { rule: 'only-db-imports-sqlite', file: 'electron/plans/plans.repository.ts', text: importing('better-sqlite3') },
  { rule: 'pure-folders-touch-nothing-outside', file: 'electron/documents/docx/a.ts', text: importing('node:fs/promises') },
  { rule: 'pure-folders-touch-nothing-outside', file: 'electron/documents/check/a.ts', text: importing('fs') },
  { rule: 'pure-folders-touch-nothing-outside', file: 'electron/documents/form/a.ts', text: "export const read = () => import('node:crypto')\n" },
  { rule: 'pure-folders-know-no-database', file: 'electron/documents/typst/a.ts', text: importing('../../db/index.ts'), others: ['electron/db/index.ts'] },
  { rule: 'nothing-speaks-to-the-network', file: 'electron/packets/a.ts', text: importing('node:https') },
  { rule: 'nothing-speaks-to-the-network', file: 'electron/main/a.ts', text: importing('node:net') },
  { rule: 'only-runtime-dependencies-are-natives', file: 'electron/plans/a.ts', text: importing('rolldown') },
]

/** Imports the rules allow, so that a rule that forbids everything would be found too. */
const allowed: readonly Omit<PlantedFault, 'rule'>[] = [
  { file: 'shared/domain/a.ts', text: importing('zod') },
  { file: 'shared/contract/a.ts', text: importing('@orpc/contract') },
  { file: 'electron/main/a.ts', text: importing('electron') },
  { file: 'electron/plans/a.ts', text: importing('../people/index.ts'), others: ['electron/people/index.ts'] },
  { file: 'electron/plans/plans.repository.ts', text: importing('kysely') },
  { file: 'electron/db/open.ts', text: importing('better-sqlite3') },
  { file: 'electron/documents/docx/a.ts', text: importing('docx') },
  { file: 'electron/documents/ooxml/a.ts', text: importing('yauzl') },
  { file: 'electron/documents/ooxml/b.ts', text: importingType('@xmldom/xmldom') },
  { file: 'electron/documents/typst/a.ts', text: importing('@myriaddreamin/typst-ts-node-compiler') },
  { file: 'renderer/features/plans/a.ts', text: importing('../../api/client.ts'), others: ['renderer/api/client.ts'] },
]

describe('import rules', () => {
  const planted: string[] = []
  afterEach(() => planted.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

  async function rulesBrokenBy({ file, text, others = [] }: Omit<PlantedFault, 'rule'>): Promise<readonly string[]> {
    const root = mkdtempSync(join(tmpdir(), 'vpk-imports-'))
    planted.push(root)
    copyFileSync(inProject('package.json'), join(root, 'package.json'))
    symlinkSync(inProject('node_modules'), join(root, 'node_modules'), 'junction')
    for (const [path, content] of [[file, text], ...others.map((other) => [other, 'export interface Thing { readonly a: 1 }\nexport const b = 1\n'])]) {
      if (path === undefined || content === undefined) continue
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    }
    const { violations } = await checkImports(root, [file.split('/')[0] ?? ''])
    return violations.map(({ rule }) => rule)
  }

  it('hold for every file of the program', async () => {
    const report = await checkImports()
    expect(report.violations).toEqual([])
    expect(report.files).toBeGreaterThan(100)
  })

  it.each(faults)('$rule fires for $file', async (fault) => {
    expect(await rulesBrokenBy(fault)).toContain(fault.rule)
  })

  it.each(allowed)('let $file import what it may', async (fault) => {
    expect(await rulesBrokenBy(fault)).toEqual([])
  })

  it('each have a planted fault, and none has a list of excepted files', async () => {
    const { ruleSet } = await extractOptions(inProject('.dependency-cruiser.cjs'))
    const names = (ruleSet?.forbidden ?? []).map((rule) => rule.name)
    expect(new Set(faults.map((fault) => fault.rule))).toEqual(new Set(names))
    expect((ruleSet?.forbidden ?? []).filter((rule) => rule.severity !== 'error')).toEqual([])
  })
})
