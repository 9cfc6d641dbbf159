/** The example document that `vpk render` is shown with. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentModelSchema } from '../../../../shared/document/model.ts'

test('the example document is a valid paper with blocks of many kinds', () => {
  const file = new URL('../../../../resources/examples/document.json', import.meta.url)
  const model = documentModelSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  expect([...new Set(model.body.map((block) => block.kind))].toSorted()).toEqual(['heading', 'item', 'numbered', 'paragraph', 'table'])
  expect(model.appendices.map((appendix) => appendix.orientation)).toEqual(['landscape'])
})
