/** Every kind of paper under both guides, three cases each: its words as kept, no error for Office, the same bytes each time. */
import { describe, expect, it } from 'vitest'
import { emitDocx } from '../../electron/documents/docx/index.ts'
import { documentKindSchema } from '../../shared/document/kinds.ts'
import { expectedText } from '../support/documents/golden.ts'
import { bindable, boundPapers, kindPapers, kindTexts } from '../support/documents/kind-cases.ts'
import { officeErrors } from '../support/documents/office-errors.ts'

const papers = kindPapers()

it('covers every kind, both guides and three sizes', () => {
  const names = documentKindSchema.options.flatMap((kind) => ['hd05', 'hd36'].flatMap((profile) => ['smallest', 'full', 'edge'].map((size) => `${kind}.${profile}.${size}`)))
  expect(papers.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
})

it('meets every component somewhere', () => {
  const models = papers.map(({ model }) => model)
  const met = {
    secrecy: new Set(models.map(({ marks }) => marks.secrecy)), urgency: new Set(models.map(({ marks }) => marks.urgency)),
    copies: new Set(models.map(({ copy }) => copy?.kind)), layouts: new Set(models.map(({ signatures }) => signatures.layout)),
  }
  expect([met.secrecy.size, met.urgency.size, met.copies.size, met.layouts.size]).toEqual([4, 4, 4, 2])
  const has = (test: (model: (typeof models)[number]) => boolean): boolean => models.some(test)
  expect([
    has(({ marks }) => marks.deliverBy !== undefined), has(({ marks }) => marks.copyNumber === null), has(({ marks }) => marks.contact !== undefined),
    has(({ attachedTexts }) => attachedTexts.length > 0), has(({ certification }) => certification !== null), has(({ letterhead }) => letterhead.issuers.length > 1),
    has(({ appendices }) => appendices.some(({ orientation }) => orientation === 'landscape')), has(({ paper }) => paper === 'A5'),
  ]).not.toContain(false)
})

describe.each([...kindTexts()].map(([file, text]) => ({ file, text })))('$file', ({ file, text }) => {
  it('says what was looked at and kept (node tests/golden/update.ts after a wanted change)', () => {
    expect(text).toBe(expectedText(file))
  })
})

// The two guides give the same elements other words, so that each half of the cases is asked of one Office: both see all elements.
it.each([...bindable(papers)].map(([name, group]) => ({ name, group, office: name.startsWith('hd05') ? 'Microsoft365' as const : 'Office2016' as const })))(
  '$name: no error for $office', async ({ group, office }) => {
    expect(await officeErrors(await boundPapers(group), [office])).toEqual([])
  })

it('has the same bytes on the second packing, with pictures and for several recipients', async () => {
  for (const { model, form, options } of papers.filter((paper) => paper.size === 'edge' && paper.profileId === 'hd05').slice(0, 7)) {
    expect(Buffer.compare(await emitDocx(model, form, options), await emitDocx(model, form, options))).toBe(0)
  }
})
