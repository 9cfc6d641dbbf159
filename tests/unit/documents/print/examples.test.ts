/** The examples a person may start from: each is a valid paper that prints. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { printDocument } from '../../../../electron/documents/print/index.ts'
import { documentModelSchema } from '../../../../shared/document/model.ts'
import { testForm } from '../../../support/documents/forms.ts'

const folder = new URL('../../../../resources/examples/', import.meta.url)
const examples = readdirSync(folder).filter((name) => name.endsWith('.json'))

it.each(examples)('%s', (name) => {
  const model = documentModelSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  expect(printDocument(model, testForm()).sections.length).toBeGreaterThan(0)
  expect(model.schemaVersion).toBe(1)
})

it('show every component of its own', () => {
  const models = examples.map((name) => documentModelSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
  expect([
    models.some(({ attachedTexts }) => attachedTexts.length > 0), models.some(({ copy }) => copy !== null), models.some(({ paper }) => paper === 'A5'),
    models.some(({ certification }) => certification !== null), models.some(({ letterhead }) => letterhead.issuers.length > 1), models.some(({ marks }) => marks.deliverBy !== undefined),
  ]).not.toContain(false)
})
