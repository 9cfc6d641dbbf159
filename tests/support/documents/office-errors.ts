/** What the Open XML SDK's own validator says of a Word file, for the oldest and the newest Office we promise. */
import validate from '@ooxml-tools/validate'

/** The oldest and the newest Office. */
const promised = ['Office2016', 'Microsoft365'] as const
export type PromisedOffice = (typeof promised)[number]

export async function officeErrors(file: Uint8Array, versions: readonly PromisedOffice[] = promised): Promise<readonly string[]> {
  const found: string[] = []
  for (const version of versions) {
    const errors: readonly unknown[] = await validate(Uint8Array.from(file), 'docx', version)
    found.push(...errors.map((error) => `${version}: ${JSON.stringify(error)}`))
  }
  return found
}
