/** Checks the import rules of `.dependency-cruiser.cjs`. Run directly (`npm run depcruise`) or by a test on any folder. */
import { cruise } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { inProject, projectRoot } from './paths.ts'

export interface ImportViolation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

export interface ImportReport {
  readonly violations: readonly ImportViolation[]
  /** Files read; a count near zero would mean that nothing was checked. */
  readonly files: number
}

const folders = ['electron', 'renderer', 'shared']

/** Checks the sources under `root`, which is the project itself or a copy with planted faults. */
export async function checkImports(root: string = projectRoot, parts: readonly string[] = folders): Promise<ImportReport> {
  const { ruleSet, ...options } = await extractOptions(inProject('.dependency-cruiser.cjs'))
  const { output } = await cruise([...parts], { ...options, ...(ruleSet === undefined ? {} : { ruleSet }), validate: true, baseDir: root })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result')
  const violations = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return { violations, files: output.summary.totalCruised }
}

if (import.meta.main) {
  const { violations, files } = await checkImports()
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
  console.log(`${files} tệp, ${violations.length} lỗi`)
  process.exitCode = violations.length === 0 ? 0 : 1
}
