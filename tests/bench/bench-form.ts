/** The form the measurements print in: the newest guide, an office that has chosen nothing. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadFormProfiles, resolveForm, selectProfile } from '../../electron/documents/form/index.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import { defaultHouseStyle } from '../../shared/domain/house-style.ts'

export const resourcesFolder = fileURLToPath(new URL('../../resources/', import.meta.url))

export function benchForm(): ResolvedForm {
  const loaded = loadFormProfiles(['hd05.yaml', 'hd36.yaml'].map((name) => ({ name, text: readFileSync(`${resourcesFolder}rules/${name}`, 'utf8') })))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return resolveForm(selectProfile(loaded.profiles, null).profile, defaultHouseStyle)
}
