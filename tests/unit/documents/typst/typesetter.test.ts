import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createTypesetter } from '../../../../electron/documents/typst/index.ts'
import type { SvgPage, Typesetter } from '../../../../electron/documents/typst/index.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper, sentence } from '../../../support/documents/papers.ts'

const newTypesetter = (): Typesetter => createTypesetter({ fontDir: fileURLToPath(new URL('../../../../resources/fonts/', import.meta.url)) })
const typesetter = newTypesetter()
const form = testForm()
const body = (count: number): DocumentModelInput['body'] => Array.from({ length: count }, (_, index) => ({ kind: 'paragraph', id: `p${index}`, content: `${index}. ${sentence}` }))
const long = paper({ body: body(40), appendices: [{ title: 'Danh sách', orientation: 'landscape', blocks: body(12) }] })

/** Paragraphs of one to five sentences that end everywhere on their pages, and a table with a row taller than a page. */
const mixedPaper = (step: number) => paper({
  body: [
    ...Array.from({ length: 45 }, (_, index) => ({
      kind: 'paragraph' as const, id: `p${index}`, content: `${index}. ${index === 3 + step * 5 % 40 ? 'Chữ vừa gõ thêm. '.repeat(step) : ''}${`${sentence} `.repeat(1 + index * 7 % 5)}`,
    })),
    { kind: 'table' as const, id: 'bang', columns: [{ share: 1 }, { share: 3 }], header: [[{ content: 'Mục' }, { content: 'Nội dung' }]],
      rows: [1, 2, 90, 3].map((times) => [{ content: `${times}` }, { content: `${sentence} `.repeat(times) }]) },
  ],
  appendices: [{ title: 'Danh sách', orientation: 'landscape', blocks: body(12) }],
})

/** Pictures of letters on a page: `use` of an outline. */
const letters = (page: SvgPage | undefined): number => page?.svg.match(/<use /gu)?.length ?? 0

/** The picture without groups that say nothing (a page's own place among others). */
const drawn = (page: SvgPage | undefined): string => page?.svg.replace(/<\/?g>/gu, '') ?? 'none'

describe('pdf', () => {
  it('counts its pages and is the same each time, whatever came between', () => {
    const first = typesetter.pdf(long, form)
    typesetter.pdf(paper(), testForm('hd36'))
    typesetter.svgPages(long, form, { first: 1, count: 1 })
    const second = typesetter.pdf(long, form)
    expect(second.pages).toBe(first.pages)
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    expect(Buffer.from(first.bytes.subarray(0, 8)).toString('latin1')).toMatch(/^%PDF-1\.\d/u)
  })
})

describe('pages for the preview', () => {
  it('are as many as the PDF has, and each of the asked ones is whole', () => {
    const { pages: sheets } = typesetter.pdf(long, form)
    const all = typesetter.svgPages(long, form, { first: 0, count: 99 })
    expect(all.pageCount).toBe(sheets)
    expect(all.pages.map(({ index }) => index)).toEqual(Array.from({ length: sheets }, (_, index) => index))
    // A page asked for alone, with the others hidden, is the page of the whole paper.
    for (const index of [0, 2, sheets - 1, 1]) {
      const alone = typesetter.svgPages(long, form, { first: index, count: 1 }).pages
      expect(alone.length === 1 && drawn(alone[0]) === drawn(all.pages[index]), `page ${index} alone`).toBe(true)
    }
    for (const page of all.pages) expect(letters(page)).toBeGreaterThan(100)
  })
  it('follow a changed word at once', () => {
    const before = typesetter.svgPages(long, form, { first: 1, count: 1 }).pages[0]
    const changed = { ...long, body: long.body.map((block, index) => index === 14 && block.kind === 'paragraph' ? { ...block, content: [{ text: 'Đã đổi.' }] } : block) }
    expect(typesetter.svgPages(changed, form, { first: 1, count: 1 }).pages[0]).not.toEqual(before)
    expect(typesetter.svgPages(long, form, { first: 1, count: 1 }).pages[0]).toEqual(before)
  })
  it('are what a typesetter without any memory draws, whatever was typed, shown and hidden before', () => {
    const used = newTypesetter()
    for (let step = 0; step < 8; step++) {
      const typed = mixedPaper(step)
      const all = newTypesetter().svgPages(typed, form, { first: 0, count: 99 })
      const first = (step * 2) % all.pageCount
      const some = used.svgPages(typed, form, { first, count: 2 })
      expect(some.pageCount, `step ${step}`).toBe(all.pageCount)
      expect(some.blocks, `step ${step}`).toEqual(all.blocks.filter(({ page }) => page === first || page === first + 1))
      expect(some.pages.map(drawn).join('\n') === all.pages.slice(first, first + 2).map(drawn).join('\n'), `step ${step}, page ${first}`).toBe(true)
    }
  })
  it('beyond the paper are none', () => {
    expect(typesetter.svgPages(paper(), form, { first: 7, count: 2 })).toMatchObject({ pageCount: 1, pages: [] })
  })
  it('say where the blocks begin', () => {
    const { blocks } = typesetter.svgPages(long, form, { first: 1, count: 1 })
    expect(blocks.length).toBeGreaterThan(5)
    expect(blocks.every(({ page, blockId }) => page === 1 && /^p\d+$/u.test(blockId))).toBe(true)
    const tops = blocks.map(({ top }) => top)
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  })
  it('hold nothing but drawing', () => {
    const hostile = paper({ subject: '<script>alert(1)</script> " onload="x', body: [{ kind: 'paragraph', content: 'https://example.org #link("javascript:x")[y] <img src=x>' }] })
    for (const { svg } of typesetter.svgPages(hostile, form, { first: 0, count: 9 }).pages) {
      expect(new Set(Array.from(svg.matchAll(/<([a-z]+)/giu), ([, name]) => name))).toEqual(new Set(['svg', 'defs', 'symbol', 'path', 'g', 'use']))
      expect(svg).not.toMatch(/style=|\son\w+=|http:\/\/(?!www\.w3\.org\/2000\/svg)|https:|script|data:/u)
      expect(svg.match(/href="(?!#)/u)).toBeNull()
    }
  })
  it('name letters alike on all pages, so that pages may stand in one window', () => {
    const outlines = new Map<string, string>()
    for (const { svg } of typesetter.svgPages(long, form, { first: 0, count: 99 }).pages) {
      for (const [, id = '', path = ''] of svg.matchAll(/<symbol id="([^"]+)"[^>]*><path d="([^"]*)"/gu)) {
        expect(outlines.get(id) ?? path).toBe(path)
        expect(path).not.toBe('')
        outlines.set(id, path)
      }
    }
    expect(outlines.size).toBeGreaterThan(50)
  })
})
