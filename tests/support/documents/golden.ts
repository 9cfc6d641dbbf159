/**
 * Golden documents: a paper as JSON in, the parts of its Word file out as readable text. Parts that depend on the form
 * alone (styles, settings, theme …) are kept once a profile, so that a changed style is one change to read, not eight.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dirname, join } from 'node:path'
import { emitDocx } from '../../../electron/documents/docx/index.ts'
import { readZip } from '../../../electron/documents/zip/index.ts'
import { profileIdSchema } from '../../../shared/document/form.ts'
import type { ProfileId, ResolvedForm } from '../../../shared/document/form.ts'
import { documentModelSchema } from '../../../shared/document/model.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { testForm } from './forms.ts'
import { kindTexts } from './kind-cases.ts'
import { prettyXml } from './pretty-xml.ts'

const casesFolder = fileURLToPath(new URL('../../golden/cases/', import.meta.url))
export const expectedFolder = fileURLToPath(new URL('../../golden/expected/', import.meta.url))

export interface GoldenCase { readonly name: string, readonly profileId: ProfileId, readonly model: DocumentModel, readonly form: ResolvedForm }

/** Every case in `tests/golden/cases`, by name. */
export function goldenCases(): readonly GoldenCase[] {
  return readdirSync(casesFolder).filter((file) => file.endsWith('.json')).toSorted().map((file) => {
    const content: unknown = JSON.parse(readFileSync(join(casesFolder, file), 'utf8'))
    if (typeof content !== 'object' || content === null || !('model' in content) || !('profile' in content)) throw new Error(`${file} is not a case`)
    const profileId = profileIdSchema.parse(content.profile)
    return { name: file.replace(/\.json$/u, ''), profileId, model: documentModelSchema.parse(content.model), form: testForm(profileId) }
  })
}

export function goldenCase(name: string): GoldenCase {
  const found = goldenCases().find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`no golden case ${name}`)
  return found
}

const ownParts = /^(?:word\/document\.xml|word\/(?:charts|drawings|embeddings)\/.+|word\/_rels\/document\.xml\.rels|docProps\/core\.xml|\[Content_Types\]\.xml)$/u

/** Path of a part's text file under `expected/`: the case's own, or the profile's. */
function fileOf(golden: GoldenCase, part: string): string {
  const folder = ownParts.test(part) ? golden.name : `_${golden.profileId}`
  return `${folder}/${part.replaceAll('/', '.')}`
}

/** The parts of the case's Word file as text, by file under `expected/`. */
export async function partsOf(golden: GoldenCase): Promise<ReadonlyMap<string, string>> {
  const parts = [...readZip(await emitDocx(golden.model, golden.form))]
    // The workbook inside a chart is a package of its own.
    .flatMap(([part, bytes]) => part.endsWith('.xlsx') ? [...readZip(bytes)].map(([inner, data]) => [`${part}/${inner}`, data] as const) : [[part, bytes] as const])
  return new Map(parts.map(([part, bytes]) => [fileOf(golden, part), prettyXml(Buffer.from(bytes).toString('utf8'))]))
}

/** What the case's part should be; null when no such text is kept. */
export function expectedText(file: string): string | null {
  const path = join(expectedFolder, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** Files kept for a case, its profile's not counted. */
export function keptFiles(golden: GoldenCase): readonly string[] {
  const folder = join(expectedFolder, golden.name)
  return existsSync(folder) ? readdirSync(folder).map((file) => `${golden.name}/${file}`) : []
}

/** Writes all expected texts anew; returns the files whose text changed. */
export async function updateExpected(): Promise<readonly string[]> {
  const fresh = new Map<string, string>()
  for (const [file, text] of kindTexts()) fresh.set(file, text)
  for (const golden of goldenCases()) for (const [file, text] of await partsOf(golden)) fresh.set(file, text)
  const changed = [...fresh].filter(([file, text]) => expectedText(file) !== text).map(([file]) => file)
  rmSync(expectedFolder, { recursive: true, force: true })
  for (const [file, text] of fresh) {
    mkdirSync(dirname(join(expectedFolder, file)), { recursive: true })
    writeFileSync(join(expectedFolder, file), text)
  }
  return changed
}
