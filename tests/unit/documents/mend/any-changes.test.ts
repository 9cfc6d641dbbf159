/** Any changes that do not meet: words stay, tracked equals clean, the second mending does nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emitDocx } from '../../../../electron/documents/docx/index.ts'
import { keptWords } from '../../../../electron/documents/mend/index.ts'
import type { Change, ParagraphLook, RunLook } from '../../../../electron/documents/mend/index.ts'
import type { ReadParagraph } from '../../../../electron/documents/read/index.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper } from '../../../support/documents/papers.ts'
import { messyFile } from './messy.ts'
import { bothWays, mended, paragraphsOf, partOf, read } from './mending.ts'

const runLook: fc.Arbitrary<RunLook> = fc.record({
  font: fc.constant('Times New Roman'), sizePt: fc.constantFrom(12, 14, 15), bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean(),
  colour: fc.constant(null), highlight: fc.constant(null), strike: fc.constant<false>(false), hidden: fc.constant<false>(false),
}, { requiredKeys: [] })
const paragraphLook: fc.Arbitrary<ParagraphLook> = fc.record({
  align: fc.constantFrom('left', 'centre', 'right', 'justify'), leftPt: fc.constantFrom(0, 10), rightPt: fc.constant(0), firstLinePt: fc.constantFrom(-14, 0, 28.35),
  beforePt: fc.constantFrom(0, 6), afterPt: fc.constantFrom(0, 6), exactLinePt: fc.constantFrom(18, 20), keepNext: fc.boolean(), borders: fc.constant(null),
}, { requiredKeys: [] })

/** Changes of one paragraph: its look, and looks of stretches that do not meet, or signs taken away or put in there. */
function changesOf(paragraph: ReadParagraph): fc.Arbitrary<readonly Change[]> {
  const { ref: at, text } = paragraph
  const stretches = fc.uniqueArray(fc.integer({ min: 0, max: text.length }), { maxLength: 6 }).map((places) => {
    const sorted = places.toSorted((one, other) => one - other)
    return sorted.slice(0, -1).map((from, index): readonly [number, number] => [from, sorted[index + 1] ?? from]).filter((_pair, index) => index % 2 === 0)
  })
  const words = (from: number, to: number): Change => {
    const was = text.slice(from, to)
    // Signs only: what is left of a stretch without letters, digits and their marks.
    return { type: 'text', at, from, to, was, text: /[\p{L}\p{N}\p{M}]/u.test(was) ? was.replaceAll('  ', ' ') : '–' }
  }
  const one = fc.tuple(stretches, runLook, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 })).map(([pairs, look, isLook]) => (
    pairs.map(([from, to], index): Change => isLook[index] === true ? { type: 'runs', at, from, to, look } : words(from, to))))
  return fc.tuple(one, fc.option(paragraphLook, { nil: undefined })).map(([inside, look]) => look === undefined ? inside : [...inside, { type: 'paragraph', at, look }])
}

const files = { messy: () => Promise.resolve(messyFile()), own: () => emitDocx(paper(), testForm()) } as const

describe.each(['messy', 'own'] as const)('any changes that do not meet (%s)', (name) => {
  it('keep the words, look alike tracked and clean, and are done once, in whatever order', async () => {
    const file = await files[name]()
    const before = paragraphsOf((await read(file)).blocks)
    const words = (paragraphs: readonly ReadParagraph[]): readonly string[] => paragraphs.map(({ text }) => keptWords(text))
    await fc.assert(fc.asyncProperty(fc.tuple(...before.map(changesOf)).map((lists) => lists.flat()), fc.nat(), async (changes, turn) => {
      const { clean, tracked, sameToReader } = await bothWays(file, changes)
      expect(words(paragraphsOf((await read(clean.bytes)).blocks))).toEqual(words(before))
      expect(sameToReader[1]).toEqual(sameToReader[0])
      const turned = [...changes.slice(turn % (changes.length + 1)), ...changes.slice(0, turn % (changes.length + 1))]
      expect(Buffer.from((await mended(file, turned)).bytes).equals(Buffer.from(clean.bytes))).toBe(true)
      const numbers = [...(await partOf(tracked.bytes)).matchAll(/<w:(?:ins|del|[rp]PrChange) w:id="(\d+)"/gu)].map(([, number]) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const [once, isTracked] of [[clean, false], [tracked, true]] as const) {
        const again = await mended(once.bytes, once.applied, { tracked: isTracked })
        const lookAgain = again.applied.filter(({ type }) => type === 'paragraph')
        expect(lookAgain).toEqual([])
        const unmoved = changes.every(({ type }) => type !== 'text')
        if (unmoved) expect(Buffer.from(again.bytes).equals(Buffer.from(once.bytes))).toBe(true)
      }
    }), { numRuns: 15, endOnFailure: true })
  })
})
