import { fileURLToPath } from 'node:url'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTypesetter } from '../../../../electron/documents/typst/index.ts'
import type { PdfOptions } from '../../../../electron/documents/typst/index.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { sealPng, signaturePng } from '../../../golden/cases/kinds/png.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper, sentence } from '../../../support/documents/papers.ts'
import { readPdf } from '../../../support/documents/pdf-words.ts'
import type { PdfPage } from '../../../support/documents/pdf-words.ts'

const form = testForm()
const typesetter = createTypesetter({ fontDir: fileURLToPath(new URL('../../../../resources/fonts/', import.meta.url)) })
const mm = 72 / 25.4
const long: DocumentModelInput['body'] = Array.from({ length: 16 }, () => ({ kind: 'paragraph', content: sentence }))

function pdf(parts: Partial<DocumentModelInput>, options: PdfOptions = {}): Buffer {
  return Buffer.from(typesetter.pdf(paper(parts), form, options).bytes)
}

/** Runs `look` on the file's path. */
function withFile<T>(bytes: Uint8Array, look: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'vpk-pdf-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    return look(join(folder, 'a.pdf'))
  } finally { rmSync(folder, { recursive: true, force: true }) }
}
const pagesOf = (bytes: Uint8Array): readonly PdfPage[] => withFile(bytes, readPdf)
const left = (page: PdfPage | undefined): number => Math.min(...(page?.lines ?? []).flatMap(({ words }) => words.map((word) => word.left))) / mm

describe('the archive\'s PDF', () => {
  const archived = pdf({ body: long }, { archive: true, images: { signature: signaturePng, seal: sealPng } })
  it('says it is PDF/A-2b, with the paper\'s date and an output intent, all fonts inside', () => {
    const text = archived.toString('latin1')
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(text).toContain('/GTS_PDFA1')
    expect(text).toMatch(/<xmp:CreateDate>2026-06-05/u)
    expect(text).not.toMatch(/\/(?:Encrypt|JavaScript|EmbeddedFile|Launch)\b/u)
    const fonts = withFile(archived, (path) => execFileSync('pdffonts', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).split('\n').slice(2).filter(Boolean)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/\byes yes yes\b/u)
  })
  it('is the same each time, and only where it was asked for', () => {
    expect(Buffer.compare(pdf({ body: long }, { archive: true }), pdf({ body: long }, { archive: true }))).toBe(0)
    expect(pdf({ body: long }).toString('latin1')).not.toContain('pdfaid:part')
    expect(pdf({ placeAndDate: null }, { archive: true }).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
  })
})

describe('sheets printed on both sides', () => {
  it('have their wide margin at the spine, and each part on a front', () => {
    const pages = pagesOf(pdf({ body: long, appendices: [{ title: 'Biểu', blocks: long }] }, { twoSided: true, copyMarks: ['Bản số 01', 'Bản số 02'] }))
    expect(left(pages[0])).toBeCloseTo(30, 0)
    expect(left(pages[1])).toBeCloseTo(15, 0)
    const starts = pages.flatMap(({ lines }, index) => lines.some(({ text }) => /^(?:ĐẢNG BỘ|PHỤ LỤC)/u.test(text)) ? [index] : [])
    expect(starts.length).toBe(4)
    expect(starts.filter((index) => index % 2 === 1)).toEqual([])
    for (const index of starts) expect(left(pages[index])).toBeCloseTo(30, 0)
  })
})

describe('contact details', () => {
  const contact = { address: 'Số 1, đường A', phone: '0200' }
  it('stand at the foot of page 1 alone, and take no more of the text than they need', () => {
    const pages = pagesOf(pdf({ body: long, marks: { contact } }))
    const places = pages.map(({ lines, height }) => lines.filter(({ text }) => /^(?:Địa chỉ|Điện thoại)/u.test(text)).map(({ words }) => (height - Math.max(...words.map(({ bottom }) => bottom))) / mm))
    expect(places.map(({ length }) => length)).toEqual(pages.map((_, index) => index === 0 ? 2 : 0))
    expect(places[0]?.at(-1)).toBeCloseTo(form.page.headerMm, -1)
    const many = { address: 'Đường A '.repeat(40), phone: '0200 '.repeat(60), email: 'a@b.example '.repeat(20) }
    const text = (page: PdfPage | undefined): number => (page?.lines ?? []).length
    const [full] = pagesOf(pdf({ body: long, marks: { contact: many } }))
    const words = (full?.lines ?? []).flatMap((line) => line.words)
    expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan((297 - 9) * mm)
    expect(text(full)).toBeGreaterThan(20)
  })
  it('are in the preview too, whichever page is drawn', () => {
    const model = paper({ body: long, marks: { contact } })
    const all = typesetter.svgPages(model, form, { first: 0, count: 9 })
    const fresh = createTypesetter({ fontDir: fileURLToPath(new URL('../../../../resources/fonts/', import.meta.url)) })
    fresh.svgPages(model, form, { first: 1, count: 1 })
    expect(fresh.svgPages(model, form, { first: 0, count: 1 }).pages[0]?.svg.length).toBe(all.pages[0]?.svg.length)
    const without = typesetter.svgPages(paper({ body: long }), form, { first: 0, count: 1 })
    expect(without.pages[0]?.svg).not.toBe(all.pages[0]?.svg)
  })
})

describe('pictures', () => {
  it('are laid over the sheet with a transparent ground and change nothing else', () => {
    const [plain, issued] = [pdf({}), pdf({}, { images: { signature: signaturePng, seal: sealPng } })]
    expect(issued.toString('latin1').match(/\/SMask/gu)?.length).toBeGreaterThanOrEqual(2)
    expect(plain.toString('latin1')).not.toContain('/SMask')
    expect(pagesOf(issued).map(({ lines }) => lines.map(({ text }) => text))).toEqual(pagesOf(plain).map(({ lines }) => lines.map(({ text }) => text)))
  })
})
