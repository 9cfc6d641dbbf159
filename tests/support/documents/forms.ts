/** The forms tests print in: the shipped profiles with the choices of an office that has chosen nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { loadFormProfiles, resolveForm } from '../../../electron/documents/form/index.ts'
import type { ProfileId, ResolvedForm } from '../../../shared/document/form.ts'
import { houseStyleSchema } from '../../../shared/domain/house-style.ts'
import type { HouseStyle } from '../../../shared/domain/house-style.ts'

const folder = new URL('../../../resources/rules/', import.meta.url)

/** A shipped profile resolved with `choices`. */
export function testForm(profileId: ProfileId = 'hd05', choices: Partial<HouseStyle> = {}): ResolvedForm {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  const loaded = loadFormProfiles(files)
  if (!loaded.ok) throw new Error(`The shipped profiles are broken: ${JSON.stringify(loaded.problems)}`)
  const profile = loaded.value.find(({ id }) => id === profileId)
  if (profile === undefined) throw new Error(`no profile ${profileId}`)
  return resolveForm(profile, houseStyleSchema.parse(choices))
}
