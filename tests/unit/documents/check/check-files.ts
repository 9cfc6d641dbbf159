/** The published catalogue of checks, loaded as the service loads it. */
import { readdirSync, readFileSync } from 'node:fs'
import { finderIds, listChecks, loadCheckCatalogue } from '../../../../electron/documents/check/index.ts'
import type { CheckCatalogue, CheckRow } from '../../../../electron/documents/check/index.ts'
import type { RulePackFile } from '../../../../electron/documents/form/index.ts'
import type { ProfileId } from '../../../../shared/document/form.ts'

const folder = new URL('../../../../resources/rules/checks/', import.meta.url)

export const checkFiles: readonly RulePackFile[] = readdirSync(folder).toSorted().map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

export const shippedChecks: CheckCatalogue = (() => {
  const loaded = loadCheckCatalogue(checkFiles, finderIds)
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`).join('\n'))
  return loaded.value
})()

/** The shipped checks as people see them listed. */
export function shippedRows(profileId: ProfileId): readonly CheckRow[] {
  return listChecks(shippedChecks, profileId)
}
