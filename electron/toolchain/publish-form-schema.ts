/** Writes `resources/schemas/form-profile.schema.json` from the zod schema. Run after changing the rule pack's schema. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { formProfileJsonSchema } from '../documents/form/index.ts'

const folder = new URL('../../resources/schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('form-profile.schema.json', folder), `${JSON.stringify(formProfileJsonSchema(), null, 2)}\n`)
