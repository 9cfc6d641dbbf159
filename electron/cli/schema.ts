/** `vpk schema records|document|packet|figures`: the published JSON Schema on stdout. */
import { jsonSchemaText } from '../interchange/index.ts'
import type { PublishedSchema } from '../interchange/index.ts'

/** The schema itself is the one JSON object, with `--json` and without. */
export function schemaText(name: PublishedSchema): string {
  return jsonSchemaText(name)
}
