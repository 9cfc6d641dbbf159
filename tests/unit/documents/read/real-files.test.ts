/** Files as programs write them: our own paper has the form's look in every component; those of others are read too. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Docxtemplater from 'docxtemplater'
import htmlToDocx from 'html-to-docx'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitDocx } from '../../../../electron/documents/docx/index.ts'
import { openPackage } from '../../../../electron/documents/ooxml/index.ts'
import { styleSheet } from '../../../../electron/documents/print/index.ts'
import { readDocument } from '../../../../electron/documents/read/index.ts'
import type { ReadDocument, ReadParagraph } from '../../../../electron/documents/read/index.ts'
import { goldenCase } from '../../../support/documents/golden.ts'
import { wordFile } from '../../../support/documents/package-builder.ts'
import { p, paragraphsOf, tablesOf } from '../../../support/documents/read-parts.ts'
import { timesMore } from '../../../support/processor-time.ts'

const golden = goldenCase('bao-cao-11-trang')
const folder = mkdtempSync(join(tmpdir(), 'vpk-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const pointsPerMm = 72 / 25.4

/** Millimetres and half points come out of twips: a twentieth of a point is the least that can differ. */
const near = (one: number, other: number): boolean => Math.abs(one - other) <= 0.051

describe('a paper of ours', () => {
  let read: ReadDocument
  beforeAll(async () => {
    read = readDocument(await openPackage(await emitDocx(golden.model, golden.form)))
  })

  it('has the form\'s look in every component', () => {
    const looks = new Map([...styleSheet(golden.form)].map(([id, look]) => [String(id), look]))
    const found = paragraphsOf(read.blocks).flatMap((paragraph) => {
      const look = looks.get(paragraph.styleId ?? '')
      return look === undefined ? [] : [{ paragraph, look }]
    })
    expect(new Set(found.map(({ look }) => look.name)).size).toBeGreaterThan(20)
    for (const { paragraph, look } of found) {
      const { align, line, beforePt, afterPt, keepNext, firstLinePt, markSizePt, outlineLevel, runs, styleName } = paragraph
      // A paper may keep single paragraphs together beyond what their style says.
      expect({ align, line, beforePt, afterPt, keepNext: keepNext && look.keepNext, markSizePt, outlineLevel, styleName, indented: near(firstLinePt, look.firstLineMm * pointsPerMm) }, look.name).toEqual({
        align: look.align, line: { rule: 'exact', pt: look.linePt }, beforePt: look.beforePt, afterPt: look.afterPt, keepNext: look.keepNext,
        markSizePt: look.sizePt, outlineLevel: look.outline === null ? null : look.outline - 1, styleName: look.name, indented: true,
      })
      const plain = runs.filter((run) => run.styleId === null)
      for (const run of plain) expect([run.font, run.sizePt, run.bold, run.italic, run.underline !== null], look.name).toEqual([golden.form.fontFamily, look.sizePt, look.bold, look.italic, look.underline])
    }
  })

  it('has the form\'s page, a number on every page but the first, and the drawn line', () => {
    const { page, titleLine } = golden.form
    const [section] = read.sections
    const lengths = [[section?.widthPt, page.widthMm], [section?.heightPt, page.heightMm], [section?.topPt, page.topMm], [section?.leftPt, page.leftMm], [section?.rightPt, page.rightMm], [section?.headerPt, page.headerMm]]
    for (const [pt = 0, mm = 0] of lengths) expect(near(pt, mm * pointsPerMm), `${mm} mm`).toBe(true)
    const numbered = section?.headersAndFooters.map(({ pages, blocks }) => [pages, paragraphsOf(blocks).flatMap(({ runs }) => runs.map(({ field }) => field))])
    expect(numbered).toEqual([['default', ['PAGE']], ['first', []]])
    const shapes = paragraphsOf(read.blocks).flatMap(({ text, shapes: drawn }) => drawn.map((shape) => ({ text, ...shape })))
    expect(shapes).toHaveLength(1)
    expect(shapes[0]).toMatchObject({ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', kind: 'line', colour: '000000', dashed: false })
    expect([near(shapes[0]?.widthPt ?? 0, titleLine.lengthPt), near(shapes[0]?.strokePt ?? 0, titleLine.weightPt), shapes[0]?.heightPt]).toEqual([true, true, 0])
  })

  it('has its tables: the head and the signatures unruled, the figures ruled with a header row', () => {
    expect(tablesOf(read.blocks).map(({ ruled, rows }) => [ruled, rows.some(({ header }) => header)])).toEqual([[false, false], [true, true], [false, false]])
  })
})

function signs(paragraphs: readonly ReadParagraph[]): readonly string[] {
  return paragraphs.filter(({ text }) => text !== '').map(({ text, align, runs: [run] }) => `${text} | ${align} ${run?.font ?? ''} ${run?.sizePt ?? 0}${run?.bold === true ? ' B' : ''}${run?.italic === true ? ' I' : ''}`)
}

describe('a file of another program', () => {
  it('LibreOffice: our paper saved by it reads the same', async () => {
    const source = join(folder, 'bao-cao.docx')
    const bytes = await emitDocx(golden.model, golden.form)
    writeFileSync(source, bytes)
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), source], { stdio: 'ignore', timeout: 120_000 })
    const [ours, theirs] = [readDocument(await openPackage(bytes)), readDocument(await openPackage(readFileSync(join(folder, 'out', 'bao-cao.docx'))))]
    expect(signs(paragraphsOf(theirs.blocks))).toEqual(signs(paragraphsOf(ours.blocks)))
    expect(tablesOf(theirs.blocks).map(({ ruled }) => ruled)).toEqual([false, true, false])
    expect(paragraphsOf(theirs.blocks).flatMap(({ shapes }) => shapes.map(({ kind, widthPt }) => [kind, Math.round(widthPt)]))).toEqual([['line', Math.round(golden.form.titleLine.lengthPt)]])
    expect(near(theirs.sections[0]?.leftPt ?? 0, golden.form.page.leftMm * pointsPerMm)).toBe(true)
  })

  it('html-to-docx', async () => {
    const html = '<h1>KẾ HOẠCH</h1><p style="text-align:center"><strong>kiểm tra</strong>, giám sát</p><ol><li>Một</li><li>Hai</li></ol><table><tr><td>Ô</td></tr></table>'
    const read = readDocument(await openPackage(await htmlToDocx(html, null, { font: 'Arial', fontSize: 28 })))
    const found = paragraphsOf(read.blocks)
    expect(found.filter(({ text }) => text !== '').map(({ text, numbering, align }) => [text.trim(), numbering, align])).toEqual([
      ['KẾ HOẠCH', '', 'left'], ['kiểm tra, giám sát', '', 'centre'], ['Một', '1.', 'left'], ['Hai', '2.', 'left'], ['Ô', '', 'left'],
    ])
    const [, centred] = found.filter(({ text }) => text !== '')
    expect(centred?.runs.filter(({ text }) => text.trim() !== '').map(({ text, bold, italic, sizePt, font }) => [text, bold, italic, sizePt, font])).toEqual([['kiểm tra', true, false, 14, 'Arial'], [', giám sát', false, false, 14, 'Arial']])
  })

  it('docxtemplater', async () => {
    const template = new Docxtemplater(new PizZip(Buffer.from(wordFile({ body: p('Số {so}-KH/ĐU', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="28"/>') + p('{#muc}{.}{/muc}') }))))
    template.render({ so: '05', muc: ['a', 'b'] })
    const read = readDocument(await openPackage(template.getZip().generate({ type: 'uint8array' })))
    expect(signs(paragraphsOf(read.blocks))).toEqual(['Số 05-KH/ĐU | centre Times New Roman 14 B', 'ab | left Times New Roman 10'])
  })
})

describe('three hundred pages', () => {
  it('take time in step with their length', async () => {
    const body = (copies: number): string => Array.from({ length: copies }, (_, n) => p(`${n} ${'Các chi bộ quán triệt, tổ chức thực hiện. '.repeat(6)}`, '<w:jc w:val="both"/><w:spacing w:after="120"/>', '<w:sz w:val="28"/>')).join('')
    const opened = async (copies: number): Promise<() => void> => {
      const pkg = await openPackage(wordFile({ body: body(copies) }))
      return () => expect(readDocument(pkg).blocks).toHaveLength(copies)
    }
    const [short, long] = [await opened(1500), await opened(6000)]
    // Four times the text: a reader that is not linear would take sixteen times as long.
    expect(timesMore(long, short)).toBeLessThan(9)
  })
})
