/** Writes `resources/schemas/*.json` anew: `node electron/interchange/write-schemas.ts`. A test says when that is due. */
import { fileURLToPath } from 'node:url'
import { writeFileWhole } from '../files/index.ts'
import { jsonSchemaText, publishedSchemas } from './json-schemas.ts'
import type { PublishedSchema } from './json-schemas.ts'

const names: readonly PublishedSchema[] = ['records', 'document', 'packet', 'figures']
for (const name of names) {
  const path = fileURLToPath(new URL(`../../resources/schemas/${publishedSchemas[name]}`, import.meta.url))
  writeFileWhole(path, Buffer.from(jsonSchemaText(name)))
}
