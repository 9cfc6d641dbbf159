/** Every golden paper: its Word parts as kept, valid for both Offices, the same bytes each time, its look in styles only. */
import { describe, expect, it } from 'vitest'
import { emitDocx } from '../../electron/documents/docx/index.ts'
import { readZip } from '../../electron/documents/zip/index.ts'
import { expectedText, goldenCases, keptFiles, partsOf } from '../support/documents/golden.ts'
import { officeErrors } from '../support/documents/office-errors.ts'

describe.each(goldenCases().map((golden) => ({ name: golden.name, golden })))('$name', ({ golden }) => {
  it('has the parts that were looked at and kept (node tests/golden/update.ts after a wanted change)', async () => {
    const parts = await partsOf(golden)
    for (const [file, text] of parts) expect(text, file).toBe(expectedText(file))
    expect(keptFiles(golden).filter((file) => !parts.has(file)), 'kept, but no longer written').toEqual([])
  })

  it('has no error for Office 2016 and Microsoft 365', async () => {
    expect(await officeErrors(await emitDocx(golden.model, golden.form))).toEqual([])
  })

  it('is the same file on the second packing', async () => {
    const [first, second] = [await emitDocx(golden.model, golden.form), await emitDocx(golden.model, golden.form)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('keeps all formatting in named styles', async () => {
    const body = textOf(await emitDocx(golden.model, golden.form), 'word/document.xml')
    // Paragraphs name their style and at most stay with the next; runs name a character style at most.
    const paragraphs = new Set(Array.from(body.matchAll(/<w:pPr>(.*?)<\/w:pPr>/gu), ([, inside = '']) => inside.replace(/<w:sectPr>.*/u, '')))
    for (const properties of paragraphs) expect(properties).toMatch(/^<w:pStyle w:val="\w+"\/>(<w:keepNext\/>)?$/u)
    const runs = new Set(Array.from(body.matchAll(/<w:rPr>(.*?)<\/w:rPr>/gu), ([, inside = '']) => inside))
    for (const properties of runs) expect(properties).toMatch(/^<w:rStyle w:val="text\w+"\/>$/u)
  })

  it('names only styles that exist, each with a Vietnamese name', async () => {
    const file = await emitDocx(golden.model, golden.form)
    const styles = textOf(file, 'word/styles.xml')
    const used = new Set(Array.from(textOf(file, 'word/document.xml').matchAll(/<w:[pr]Style w:val="(\w+)"/gu), ([, id = '']) => id))
    for (const id of used) expect(styles).toMatch(new RegExp(`w:styleId="${id}"[^>]*><w:name w:val="VB [^",]+"/>`, 'u'))
  })

  it('never lets a table be wider than the text', async () => {
    const body = textOf(await emitDocx(golden.model, golden.form), 'word/document.xml')
    const widest = Math.max(...golden.model.appendices.map(({ orientation }) => orientation === 'landscape' ? 16838 : 11906), 11906) - 1701 - 850
    for (const [, width] of body.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"\/>/gu)) expect(Number(width)).toBeLessThanOrEqual(widest)
    for (const [, grid = ''] of body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gu)) {
      const sum = Array.from(grid.matchAll(/w:w="(\d+)"/gu), ([, width]) => Number(width)).reduce((total, width) => total + width, 0)
      expect(sum).toBeLessThanOrEqual(widest)
    }
    expect(body.match(/<w:tbl>/gu)?.length).toBe(body.match(/<w:tblLayout w:type="fixed"\/>/gu)?.length)
  })
})

const charted = goldenCases().filter(({ model }) => model.body.some(({ kind }) => kind === 'chart'))
it.each(charted.map((golden) => ({ name: golden.name, golden })))('$name has charts whose workbooks have no error either', async ({ golden }) => {
  const workbooks = [...readZip(await emitDocx(golden.model, golden.form))].filter(([part]) => part.endsWith('.xlsx'))
  expect(workbooks).not.toEqual([])
  for (const [part, bytes] of workbooks) expect(await officeErrors(bytes, ['Microsoft365'], 'xlsx'), part).toEqual([])
})

function textOf(file: Uint8Array, part: string): string {
  return Buffer.from(readZip(file).get(part) ?? []).toString('utf8')
}
