/** The forms tests print in: the shipped profiles with the choices of an office that has chosen nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { loadFormProfiles, resolveForm } from '../../../electron/documents/form/index.ts'
import type { ProfileId, ResolvedForm } from '../../../shared/document/form.ts'
import { houseStyleSchema } from '../../../shared/domain/house-style.ts'
import type { HouseStyle } from '../../../shared/domain/house-style.ts'

const folder = new URL('../../../resources/rules/', import.meta.url)

type Profiles = Extract<ReturnType<typeof loadFormProfiles>, { readonly ok: true }>['value']

let read: Profiles | null = null

/** Read once for a test file: reading takes longer than most tests. Frozen, so that no test changes another's form. */
function shippedProfiles(): Profiles {
  if (read !== null) return read
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  const loaded = loadFormProfiles(files)
  if (!loaded.ok) throw new Error(`The shipped profiles are broken: ${JSON.stringify(loaded.problems)}`)
  read = deeplyFrozen(loaded.value)
  return read
}

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) deeplyFrozen(inner)
  return Object.freeze(value)
}

/** A shipped profile resolved with `choices`. */
export function testForm(profileId: ProfileId = 'hd05', choices: Partial<HouseStyle> = {}): ResolvedForm {
  const profile = shippedProfiles().find(({ id }) => id === profileId)
  if (profile === undefined) throw new Error(`no profile ${profileId}`)
  return resolveForm(profile, houseStyleSchema.parse(choices))
}
