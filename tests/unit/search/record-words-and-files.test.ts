/** Words of records by their schema; text of files from anyone, within limits; the picture of a chain. */
import { describe, expect, it } from 'vitest'
import { mediaTypes } from '../../../electron/blobs/index.ts'
import { plainCell, writeWorkbook } from '../../../electron/documents/sheets/index.ts'
import { attachmentLimits, attachmentText } from '../../../electron/search/index.ts'
import { recordWords } from '../../../electron/search/record-words.ts'
import type { ChainNode } from '../../../shared/contract/search.ts'
import { recordSchemas } from '../../../shared/domain/office-records.ts'
import { card, nodeKey, pictureOf, replacedNumbers, stepFrom } from '../../../renderer/features/search/chain-layout.ts'
import { sampleRecords } from '../../support/offices.ts'

describe('the words of a record', () => {
  it('are what people wrote, never ids, days, codes or figures', () => {
    const { plans: [plan], inspections: [inspection], bodies: [body] } = sampleRecords()
    const words = recordWords(recordSchemas.plans, recordSchemas.plans.parse(plan))
    expect(words).toEqual(expect.arrayContaining(['thực hiện Chỉ thị số 05-CT/TU', 'Quán triệt đầy đủ.', 'Học tập', 'Ban Tuyên giáo', 'Như trên']))
    for (const word of ['kh-1', 'du', 'ky-an', 'ct-05', '2026-06-05', '2026-06-30', 'basis']) expect(words, word).not.toContain(word)
    // Inside a union, and behind a schema that turns what was written into something else.
    expect(recordWords(recordSchemas.inspections, recordSchemas.inspections.parse(inspection))).toEqual(expect.arrayContaining(['Quyết định số 12-QĐ/ĐU', 'Chi bộ Văn phòng', 'Bổ sung sổ', 'Lê Văn Cường']))
    expect(recordWords(recordSchemas.bodies, recordSchemas.bodies.parse(body))).toContain('Đảng uỷ các cơ quan Đảng tỉnh')
  })

  it('hold what a template of the office asks for', () => {
    const paper = recordSchemas.freeDocuments.parse({ id: 'x', kind: 'announcement', subject: 'về việc', paper: { bodyId: 'du' }, fields: { noiDung: 'Họp ở Nà Pàng' } })
    expect(recordWords(recordSchemas.freeDocuments, paper)).toContain('Họp ở Nà Pàng')
  })
})

describe('the text of a file', () => {
  const pdf = (...lines: readonly string[]) => Buffer.from(pdfOf(lines), 'latin1')
  it('is that of its sheets or pages', async () => {
    const workbook = writeWorkbook({ title: 'x', author: '', sheets: [{ name: 'Danh sách', widths: [20], rows: [{ cells: [plainCell('Nà Pàng')] }] }, { name: 'Kín', visibility: 'veryHidden', widths: [20], rows: [{ cells: [plainCell('giấu')] }] }] })
    expect(await attachmentText(workbook, mediaTypes.xlsx)).toBe('Danh sách\nNà Pàng')
    expect(await attachmentText(pdf('Trang mot', 'Trang hai'), mediaTypes.pdf)).toBe('Trang mot\nTrang hai')
  })

  it('stops at the limits of size, pages, length and time', async () => {
    const three = pdf('mot', 'hai', 'ba')
    expect(await attachmentText(three, mediaTypes.pdf, { ...attachmentLimits, pages: 2 })).toBe('mot\nhai')
    expect(await attachmentText(three, mediaTypes.pdf, { ...attachmentLimits, characters: 5 })).toBe('mot\nh')
    expect(await attachmentText(three, mediaTypes.pdf, { ...attachmentLimits, bytes: 100 })).toBe('')
    expect(await attachmentText(three, mediaTypes.pdf, { ...attachmentLimits, milliseconds: -1 })).toBe('')
  })

  it('is nothing where the file is broken, is something else, or is a picture', async () => {
    const broken = [Buffer.from('%PDF-1.7\nkhông phải'), Buffer.alloc(0), pdf('mot').subarray(0, 120), Buffer.from('PK\u0003\u0004xxxx')]
    for (const bytes of broken) for (const type of Object.values(mediaTypes)) expect(await attachmentText(bytes, type), type).toBe('')
  })
})

describe('the picture of a chain', () => {
  const node = (collection: ChainNode['collection'], id: string, step: number): ChainNode => ({ collection, id, step, kindName: '', number: '', day: null, title: id, stateName: '', draft: false })
  const [ct, kh1, kh2, bc1, bc2] = [node('directives', 'ct', 0), node('plans', 'kh1', 1), node('plans', 'kh2', 1), node('summaryReports', 'bc1', 3), node('summaryReports', 'bc2', 3)]
  const link = (from: ChainNode, to: ChainNode) => ({ from: nodeKey(from), to: nodeKey(to), replaces: false })
  // Named so that sorting by name would cross the lines.
  const picture = pictureOf({ nodes: [ct, kh1, kh2, bc1, bc2], links: [link(ct, kh1), link(ct, kh2), link(kh1, bc2), link(kh2, bc1)] })
  const place = (one: ChainNode) => picture.nodes.find(({ key }) => key === nodeKey(one))

  it('has a column for each step that is there, nothing over anything else, and no needless crossing', () => {
    expect([ct, kh1, kh2, bc1, bc2].map((one) => place(one)?.column)).toEqual([0, 1, 1, 2, 2])
    for (const one of picture.nodes) {
      expect(one.x + card.width).toBeLessThanOrEqual(picture.width)
      expect(one.y + card.height).toBeLessThanOrEqual(picture.height)
      for (const other of picture.nodes) if (one !== other) expect(Math.abs(one.x - other.x) >= card.width || Math.abs(one.y - other.y) >= card.height).toBe(true)
    }
    expect((place(kh1)?.y ?? 0) < (place(kh2)?.y ?? 0)).toBe((place(bc2)?.y ?? 0) < (place(bc1)?.y ?? 0))
  })

  it('has room for a line between two of its last column, and names what is replaced', () => {
    const replacing = { ...bc2, number: '' }
    const replaced = pictureOf({ nodes: [ct, { ...bc1, number: '05-BC/ĐU' }, replacing], links: [link(ct, bc1), { ...link(bc1, bc2), replaces: true }] })
    const plain = pictureOf({ nodes: [ct, bc1, bc2], links: [link(ct, bc1), link(ct, bc2)] })
    expect(replaced.width).toBeGreaterThan(plain.width)
    expect(replaced.links.map(({ replaces }) => replaces)).toEqual([false, true])
    expect([bc1, bc2].map((one) => replacedNumbers({ nodes: [ct, { ...bc1, number: '05-BC/ĐU' }, replacing], links: [{ ...link(bc1, bc2), replaces: true }] }, nodeKey(one)))).toEqual([[], ['05-BC/ĐU']])
  })

  it('is walked along its links, and up and down its columns', () => {
    expect(stepFrom(picture, nodeKey(kh1), 'right')).toBe(nodeKey(bc2))
    expect(stepFrom(picture, nodeKey(bc1), 'left')).toBe(nodeKey(kh2))
    expect([stepFrom(picture, nodeKey(kh1), 'left'), stepFrom(picture, nodeKey(kh2), 'left')]).toEqual([nodeKey(ct), nodeKey(ct)])
    const [above, below] = (place(kh1)?.row ?? 0) === 0 ? [kh1, kh2] : [kh2, kh1]
    expect(stepFrom(picture, nodeKey(above), 'down')).toBe(nodeKey(below))
    expect(stepFrom(picture, nodeKey(above), 'up')).toBeNull()
    expect(stepFrom(picture, nodeKey(ct), 'left')).toBeNull()
    expect(stepFrom(picture, 'plans/khong-co', 'left')).toBeNull()
  })
})

/** The smallest PDF with a line of text on each page. */
function pdfOf(lines: readonly string[]): string {
  const pages = lines.map((_line, at) => 4 + at * 2)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, at) => {
      const stream = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`
      return [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`]
    }),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}
