/** The books on paper, in the supplied forms: days and numbers on one line each, and so many lines on a sheet as a clerk can leaf through. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formOfBook, printBook } from '../../../electron/documents/print/index.ts'
import { cellTextWidthMm } from '../../../electron/documents/print/printed.ts'
import { estimateWidth, pointsPerMm } from '../../../electron/documents/print/text-width.ts'
import { createTypesetter } from '../../../electron/documents/typst/index.ts'
import { booksFile, loadBookForms } from '../../../electron/registers/book-forms.ts'
import type { BookField, BookForm } from '../../../electron/registers/book-forms.ts'
import { testForm } from '../../support/documents/forms.ts'
import { resourcesDir } from '../../support/offices.ts'

const loaded = loadBookForms([{ name: booksFile, text: readFileSync(join(resourcesDir, 'registers', booksFile), 'utf8') }])
const books = loaded.ok ? loaded.value.books : []

const line: Readonly<Record<BookField, string>> = {
  order: '120', written: '1186-TB/ĐUK', date: '28/12/2026', secrecy: 'Tuyệt mật', subject: 'Công văn về việc rà soát, bổ sung quy hoạch cấp uỷ và các chức danh lãnh đạo nhiệm kỳ 2025 - 2030', signer: 'Lương Quý Thành',
  recipients: 'Thường trực Tỉnh uỷ; Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ; Các chi bộ, đảng bộ trực thuộc', archive: 'Lưu Văn phòng Đảng uỷ', copies: '30', note: '', sender: 'Ban Tổ chức Tỉnh uỷ',
  designation: '1200-CV/BTCTU', paperDate: '28/12/2026', routedTo: 'Ban Tổ chức Đảng uỷ', due: '31/12/2026', answeredBy: '118-CV/ĐU',
}
const onOneLine: ReadonlySet<BookField> = new Set(['written', 'date', 'designation', 'paperDate', 'due', 'answeredBy'])

/** A number of arrival has no symbol. */
function textOf({ id }: BookForm, field: BookField): string {
  return id === 'incoming' && field === 'written' ? '1186' : line[field]
}

function printed(form: BookForm, rows: number, profile: 'hd05' | 'hd36') {
  const used = formOfBook(testForm(profile))
  const row = form.columns.map(({ field }) => textOf(form, field))
  return { used, printed: printBook({ issuer: 'Đảng uỷ', title: form.title, lines: [`${rows} số`], columns: form.columns, rows: Array.from({ length: rows }, () => row), notes: [] }, used) }
}

describe('a printed book', () => {
  it('has a form of its own that stays the same when it is taken twice', () => {
    const once = formOfBook(testForm())
    expect(formOfBook(once)).toEqual(once)
    expect(books.map(({ id }) => id)).toEqual(['outgoing', 'congress', 'copies', 'incoming', 'secret'])
  })

  it.each(books.map((book) => [book.id, book] as const))('%s: no day or number is broken', (_id, book) => {
    for (const profile of ['hd05', 'hd36'] as const) {
      const { used, printed: { sections: [section] } } = printed(book, 1, profile)
      const table = section?.nodes.find(({ kind }) => kind === 'table')
      if (table?.kind !== 'table') throw new Error('no table')
      const cells = table.rows.at(-1) ?? []
      expect(cells).toHaveLength(book.columns.length)
      for (const [at, { field }] of book.columns.entries()) {
        const cell = cells[at]
        if (cell === undefined || !onOneLine.has(field)) continue
        expect(estimateWidth(textOf(book, field), used.type.tableCell) / pointsPerMm, `${profile} ${field}`).toBeLessThanOrEqual(cellTextWidthMm(cell, table.widthsMm))
      }
    }
  })

  it.each([['incoming', 6], ['outgoing', 6], ['secret', 6]] as const)('%s: 40 lines stand on %i sheets at most', (id, sheets) => {
    const typesetter = createTypesetter({ fontDir: join(resourcesDir, 'fonts') })
    const book = books.find((one) => one.id === id)
    if (book === undefined) throw new Error(`no book ${id}`)
    const { used, printed: document } = printed(book, 40, 'hd36')
    expect(typesetter.printed(document, used).pages).toBeLessThanOrEqual(sheets)
  })
})
