/** Every component is found in every layout, and never by guess. */
import { describe, expect, it } from 'vitest'
import { findZones, zonesOf } from '../../../../electron/documents/zones/index.ts'
import type { ZonedDocument } from '../../../../electron/documents/zones/index.ts'
import { laidPapers } from '../../../support/documents/laid-papers.ts'
import type { LaidPaper } from '../../../support/documents/laid-papers.ts'
import { layOut, layouts, leftOf, recipientsOf, rightOf } from '../../../support/documents/paper-layouts.ts'
import type { Layout } from '../../../support/documents/paper-layouts.ts'
import { readOf } from '../../../support/documents/read-builder.ts'

/** Same words whatever the stored letters. */
const plain = (text: string): string => text.normalize('NFC').replaceAll('Ð', 'Đ').replaceAll(/[\s\u00A0]+/gu, ' ').toUpperCase()

/** Component, words and the number of the signature or issuer, in no order. */
function expected(paper: LaidPaper): readonly string[] {
  const flat = (parts: readonly (readonly [string, string])[], part = 0): readonly string[] => parts.map(([id, text]) => `${part} ${id} ${plain(text)}`)
  return [
    ...flat(rightOf(paper)), ...flat(leftOf(paper)),
    ...flat(paper.number === null ? [] : [['number', paper.number]]), ...flat(paper.date === null ? [] : [['placeAndDate', paper.date]]),
    ...flat(paper.underNumber ?? []), ...flat(paper.underDate ?? []),
    ...flat(paper.kindName === null ? [] : [['kindName', paper.kindName], ...paper.subject.map((text) => ['subject', text] as const), ['subjectSeparator', '-----']]),
    ...flat(paper.addressees === undefined ? [] : [['addressing', paper.addressees.label], ...paper.addressees.names.map((text) => ['addressee', text] as const)]),
    ...flat(paper.bases.map((text) => ['basis', text] as const)), ...flat(paper.body),
    ...flat(paper.signers.flatMap(({ head, name }) => [...head, ['fullName', name] as const])), ...flat(recipientsOf(paper)),
    ...(paper.appendices ?? []).flatMap((parts, index) => flat(parts, index + 1)),
  ].toSorted()
}

function actual(zoned: ZonedDocument): readonly string[] {
  // What a paragraph says over broken lines is one zone; the table speaks of each line.
  return zoned.zones.filter(({ id }) => id !== 'empty' && id !== 'signatureSpace')
    .flatMap(({ id, text, part }) => text.split('\n').map((line) => `${part} ${id} ${plain(line.trim())}`)).toSorted()
}

const kinds: Readonly<Record<string, string>> = {
  'công văn': 'officialLetter', 'kế hoạch': 'plan', 'quyết định': 'decision', 'biên bản': 'minutes', 'tờ trình': 'submission',
  'văn bản liên tịch': 'workingRegulation', 'kế hoạch có phụ lục': 'plan', 'báo cáo chi bộ': 'report', 'báo cáo năm': 'report', 'kế hoạch nhiều lỗi': 'plan', 'công văn nhà nước': 'officialLetter',
}
const cases = layouts.flatMap((layout) => laidPapers.map((paper): [string, string, Layout, LaidPaper] => [layout.name, paper.name, layout, paper]))

describe.each(cases)('%s: %s', (_, __, layout, paper) => {
  const zoned = findZones(readOf(layOut(paper, layout)))

  it('finds each component with its words', () => {
    expect(actual(zoned)).toEqual(expected(paper))
  })

  it('guesses nothing', () => {
    expect(zoned.zones.filter(({ sure }) => sure === 'guess').map(({ id, text }) => `${id} ${text}`)).toEqual([])
  })

  it('knows the kind, whose form it is, and each signature in its order', () => {
    expect(zoned.kind?.id).toBe(kinds[paper.name])
    expect(zoned.foreignForm).toBe(paper.national === true)
    expect(zonesOf(zoned, 'fullName').flatMap(({ text, which }) => text.split('\n').map((line) => [plain(line), which])))
      .toEqual(paper.signers.map(({ name }, index) => [plain(name), index]))
  })
})
