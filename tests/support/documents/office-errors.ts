/** What the Open XML SDK's own validator says of a Word file (or a workbook), for the oldest and the newest Office we promise. */
import { askValidator } from './office-validator.ts'

/** The oldest and the newest Office. */
const promised = ['Office2016', 'Microsoft365'] as const
export type PromisedOffice = (typeof promised)[number]

export async function officeErrors(file: Uint8Array, versions: readonly PromisedOffice[] = promised, kind: 'docx' | 'xlsx' = 'docx'): Promise<readonly string[]> {
  const found: string[] = []
  for (const version of versions) {
    const errors = await askValidator(file, kind, version)
    found.push(...errors.map((error) => `${version}: ${JSON.stringify(error)}`))
  }
  return found
}
