/** The two published rule packs, loaded as the service loads them. */
import { readFileSync } from 'node:fs'
import { loadFormProfiles } from '../../../../electron/documents/form/index.ts'
import type { FormProfile, RulePackFile } from '../../../../electron/documents/form/index.ts'

export const rulePackFiles: readonly RulePackFile[] = ['hd05.yaml', 'hd36.yaml'].map((name) => ({
  name, text: readFileSync(new URL(`../../../../resources/rules/${name}`, import.meta.url), 'utf8'),
}))

export function publishedProfiles(): readonly FormProfile[] {
  const loaded = loadFormProfiles(rulePackFiles)
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n'))
  return loaded.value
}
