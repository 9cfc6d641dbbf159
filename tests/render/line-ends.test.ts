/** Words that may or may not be parted at a line's end: LibreOffice and typst must end the same lines at the same words. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testForm } from '../support/documents/forms.ts'
import { pageTexts } from '../support/documents/page-breaks.ts'
import { paper } from '../support/documents/papers.ts'
import { paperOf, renderPapers } from '../support/documents/rendered.ts'
import type { NamedPaper, Rendered } from '../support/documents/rendered.ts'

/** One paragraph for each length of what stands before, so that the line ends at every letter of the word somewhere. */
function before(word: string): NamedPaper['model'] {
  const content = (length: number): string => `${'chi bộ i '.repeat(7)}${'i'.repeat(length)} ${`${word} `.repeat(9)}hết`
  return paper({ body: Array.from({ length: 30 }, (_, length) => ({ kind: 'paragraph', content: content(length + 1) })) })
}

const words: Readonly<Record<string, string>> = {
  'chu-gach-cheo': 'khối/ngành/địa phương và/hoặc', 'nam-noi-nam': 'giai đoạn 2025-2030', 'chu-noi-chu': 'thôn-bản', 'ngay-thang': 'ngày 15/5/2016',
  'so-lieu': 'đạt 94,3% (1.250.000.000 đồng) – “tốt”',
}

let rendered: Rendered
beforeAll(async () => {
  rendered = await renderPapers(Object.entries(words).map(([name, word]) => ({ name, form: testForm(), model: before(word) })))
})
afterAll(() => { rendered.remove() })

it.each(Object.keys(words))('%s: the same lines', (name) => {
  const { office, typst } = paperOf(rendered, name)
  expect(pageTexts(typst)).toEqual(pageTexts(office))
})
