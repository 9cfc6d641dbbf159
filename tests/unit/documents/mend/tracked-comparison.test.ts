/** Two versions of a paper as one Word file with tracked changes: accepted it is the second, rejected the first, and Word opens it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emitDocx } from '../../../../electron/documents/docx/index.ts'
import { trackedComparison } from '../../../../electron/documents/mend/index.ts'
import { child, descendants, elements, openPackage } from '../../../../electron/documents/ooxml/index.ts'
import type { XmlElement } from '../../../../electron/documents/ooxml/index.ts'
import type { DocumentModel, DocumentModelInput } from '../../../../shared/document/model.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { officeErrors } from '../../../support/documents/office-errors.ts'
import { paper, sentence } from '../../../support/documents/papers.ts'

const who = { author: 'nguoi-soan', at: '2026-06-15T03:00:00.000Z' }

async function compared(from: DocumentModel, to: DocumentModel) {
  const [one, other] = [await emitDocx(from, testForm()), await emitDocx(to, testForm())]
  const bytes = trackedComparison(await openPackage(one), await openPackage(other), who)
  return { one, other, bytes }
}

/** Lines of the document as they are with all changes accepted or rejected; empty lines left out. */
async function lines(bytes: Uint8Array, choice: 'accepted' | 'rejected' | 'plain'): Promise<readonly string[]> {
  const pkg = await openPackage(bytes)
  const body = child(pkg.xml(pkg.mainPart)?.documentElement ?? null, 'w:body')
  if (body === null) throw new Error('no body')
  const gone = choice === 'accepted' ? 'del' : 'ins'
  const wrapped = (node: XmlElement, name: string): boolean => {
    for (let at = node.parentNode; at !== null; at = at.parentNode) if (at.nodeName === `w:${name}`) return true
    return false
  }
  const rowGone = (paragraph: XmlElement): boolean => {
    for (let at = paragraph.parentNode; at !== null; at = at.parentNode) if (at.nodeName === 'w:tr') return child(child(at as XmlElement, 'w:trPr'), gone) !== null
    return false
  }
  return descendants(body, 'w:p').filter((paragraph) => !rowGone(paragraph)).map((paragraph) => [...descendants(paragraph, 'w:t'), ...choice === 'rejected' ? descendants(paragraph, 'w:delText') : []]
    .toSorted((left, right) => left.compareDocumentPosition(right) & 4 ? -1 : 1)
    .filter((text) => choice === 'plain' || !wrapped(text, gone)).map((text) => text.textContent).join('')).filter((line) => line.trim() !== '')
}

async function expectBoth(from: DocumentModel, to: DocumentModel): Promise<Uint8Array> {
  const { one, other, bytes } = await compared(from, to)
  expect(await lines(bytes, 'accepted')).toEqual(await lines(other, 'plain'))
  expect(await lines(bytes, 'rejected')).toEqual(await lines(one, 'plain'))
  return bytes
}

async function marksOf(bytes: Uint8Array, name: 'ins' | 'del'): Promise<readonly string[]> {
  const pkg = await openPackage(bytes)
  const root = pkg.xml(pkg.mainPart)?.documentElement ?? null
  return root === null ? [] : descendants(root, `w:${name}`).map((mark) => [...descendants(mark, 'w:t'), ...descendants(mark, 'w:delText')].map((text) => text.textContent).join('')).filter((text) => text !== '')
}

const item = (text: string): DocumentModelInput['body'][number] => ({ kind: 'item', level: 1, content: text })
const table = (rows: readonly (readonly string[])[]): DocumentModelInput['body'][number] => ({
  kind: 'table', columns: [{ share: 3 }, { share: 1 }], header: [[{ content: 'Việc' }, { content: 'Hạn' }]], rows: rows.map((row) => row.map((content) => ({ content }))),
})

describe('a comparison in Word', () => {
  it('marks the words that changed and no others', async () => {
    const from = paper({ body: [{ kind: 'paragraph', content: 'Đơn vị nộp báo cáo trước ngày 10 tháng 6.' }, item(sentence)] })
    const to = paper({ body: [{ kind: 'paragraph', content: 'Đơn vị nộp báo cáo trước ngày 20 tháng 6.' }, item(sentence)] })
    const bytes = await expectBoth(from, to)
    expect([await marksOf(bytes, 'del'), await marksOf(bytes, 'ins')]).toEqual([['10'], ['20']])
  })

  it('holds new and gone paragraphs, a changed head, rows that came and went, and Word finds no fault in it', async () => {
    const from = paper({ subject: 'kiểm tra việc chấp hành Quy chế', body: [item('Tổ chức hội nghị quán triệt trong quý II.'), item(sentence), table([['Quán triệt', 'tháng 5'], ['Sơ kết', 'tháng 6'], ['Báo cáo', 'tháng 7']])] })
    const to = paper({ subject: 'kiểm tra, giám sát việc chấp hành Quy chế', number: { number: 7, kindSymbol: 'KH', bodySymbol: 'ĐU' }, body: [item('Thành lập tổ công tác.'), item('Tổ chức hội nghị quán triệt trong quý III.'), table([['Quán triệt', 'tháng 8'], ['Báo cáo', 'tháng 7'], ['Tổng kết', 'tháng 12']])] })
    const bytes = await expectBoth(from, to)
    expect(await officeErrors(bytes)).toEqual([])
    const back = await expectBoth(to, from)
    expect(await officeErrors(back)).toEqual([])
  })

  it('of the same paper is the paper', async () => {
    const same = paper({ body: [item(sentence), table([['Quán triệt', 'tháng 5']])] })
    const { other, bytes } = await compared(same, same)
    expect(bytes).toEqual(other)
  })

  it('takes a table for another where its columns are others, and signs each mark with who and when', async () => {
    const wide: DocumentModelInput['body'][number] = { kind: 'table', columns: [{ share: 1 }, { share: 1 }, { share: 1 }], header: [[{ content: 'Việc' }, { content: 'Hạn' }, { content: 'Ai' }]], rows: [[{ content: 'Quán triệt' }, { content: 'tháng 5' }, { content: 'Văn phòng' }]] }
    const bytes = await expectBoth(paper({ body: [item('Mở đầu của kế hoạch.'), table([['Quán triệt', 'tháng 5']])] }), paper({ body: [item('Mở đầu của kế hoạch.'), wide] }))
    expect(await officeErrors(bytes)).toEqual([])
    const pkg = await openPackage(bytes)
    const root = pkg.xml(pkg.mainPart)?.documentElement
    const marks = [...descendants(root ?? elements(null)[0] as XmlElement, 'w:ins'), ...descendants(root as XmlElement, 'w:del')]
    expect(marks.length).toBeGreaterThan(4)
    expect(new Set(marks.map((mark) => `${mark.getAttribute('w:author')} ${mark.getAttribute('w:date')}`))).toEqual(new Set([`${who.author} ${who.at}`]))
    expect(new Set(marks.map((mark) => mark.getAttribute('w:id'))).size).toBe(marks.length)
  })

  it('gives both papers back, whatever they say', async () => {
    const words = fc.constantFrom('Tổ chức hội nghị quán triệt.', 'Tổ chức hội nghị sơ kết.', 'Báo cáo trước ngày 15.', 'Báo cáo trước ngày 20 hằng tháng.', sentence, 'a')
    const block = fc.oneof(words.map(item), fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 }).map(table))
    const body = fc.array(block, { minLength: 1, maxLength: 5 })
    await fc.assert(fc.asyncProperty(body, body, async (from, to) => { await expectBoth(paper({ body: from }), paper({ body: to })) }), { numRuns: 25 })
  })
})
