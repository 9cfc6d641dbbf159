/** Old books into a new office, through the contract: numbers that count on where the book ends, no line twice, nothing lost. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../electron/documents/sheets/index.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import type { Register } from '../../shared/domain/register.ts'
import { serviceWithOffice, testFolder } from '../support/offices.ts'

const titles = ['Số, ký hiệu', 'Ngày', 'Trích yếu']

async function desk() {
  const folder = testFolder()
  const { client, host } = await serviceWithOffice(folder)
  const bodyId = (await client.organisation.bodies.list())[0]?.id ?? ''
  /** Writes the lines under the titles as a book, previews it and takes it in. */
  const book = async (lines: readonly (readonly string[])[], { register = 'outgoing', kind = null, head = titles }: { readonly register?: Register, readonly kind?: DocumentKind | null, readonly head?: readonly string[] } = {}) => {
    const rows = [head, ...lines].map((line) => ({ cells: line.map((words) => ({ content: words === '' ? null : { text: words }, look: {} })) }))
    writeFileSync(join(folder, 'so-cu.xlsx'), writeWorkbook({ title: 'Sổ cũ', author: 'thử', sheets: [{ name: 'Sổ', widths: [10, 10, 40], rows }] }))
    host.grants.add('grant-book', join(folder, 'so-cu.xlsx'), 'attachment')
    const choices = { grant: 'grant-book', register, bodyId, kind }
    const preview = await client.registers.previewImport(choices)
    return { preview, done: await client.registers.importBook({ ...choices, sha256: preview.sha256 }) }
  }
  const entries = async (register: Register = 'outgoing') => (await client.registers.entries({ book: register, order: 'oldest', limit: 500 })).rows
  const written = async (register: Register): Promise<readonly string[]> => {
    host.grants.add('grant-out', join(folder, 'so-in.xlsx'), 'export')
    await client.registers.writeBook({ book: register, format: 'xlsx', grant: 'grant-out' })
    return (await readWorkbook(readFileSync(join(folder, 'so-in.xlsx')))).sheets[0]?.cells.map(({ text }) => text) ?? []
  }
  return { client, bodyId, book, entries, written, next: async () => (await client.registers.series()).map(({ next }) => next) }
}

it('the next number follows the last that is sure: a day or a year read as a number claims none', async () => {
  const { book, entries, next } = await desk()
  const { preview, done } = await book([['05-KH/ĐU', '05/3/2026', 'a'], ['2025/06-KH', '06/3/2026', 'b'], ['01/7/2023', '07/3/2026', 'c'], ['12-15-KH/ĐU', '08/3/2026', 'd']], { kind: 'plan' })
  expect([preview.unreadable, done]).toEqual([3, { entered: 4, duplicates: 0, unreadable: 3, alreadyThere: 0 }])
  expect((await entries()).map(({ written, claimed }) => [written, claimed])).toEqual([['05-KH/ĐU', 5], ['2025/06-KH', null], ['01/7/2023', null], ['12-15-KH/ĐU', null]])
  expect(await next()).toEqual(['06-KH/ĐU'])
})

it('a symbol typed in another case is of the same series: the preview and the report name the number that is there already', async () => {
  const { client, bodyId, book, entries, next } = await desk()
  await book([['05-KH/ĐU', '05/3/2026', 'a']])
  const { preview, done } = await book([['05-kh/đu', '05/3/2026', 'b'], ['06–KH/ÐU', '06/3/2026', 'c'], ['06-KH/ĐU', '06/3/2026', 'd']])
  expect([preview.duplicates, done.duplicates]).toEqual([2, 2])
  expect(preview.rows.flatMap(({ row, problems }) => problems.map(({ code }) => [row, code]))).toEqual([[2, 'register.numberHeld'], [4, 'register.numberTwice']])
  expect((await entries()).map(({ written, number, kind, series }) => [written, number, kind, series.symbol])).toEqual([
    ['05-KH/ĐU', 5, 'plan', 'KH/ĐU'], ['05-kh/đu', null, 'plan', 'KH/ĐU'], ['06–KH/ÐU', 6, 'plan', 'KH/ĐU'], ['06-KH/ĐU', null, 'plan', 'KH/ĐU'],
  ])
  expect(await next()).toEqual(['07-KH/ĐU'])
  const { findings } = await client.registers.report({ bodyId, spanId: (await entries())[0]?.series.spanId ?? '' })
  expect(findings.filter(({ kind }) => kind === 'duplicate' || kind === 'wrongSymbol').map(({ kind, numbers }) => [kind, numbers])).toEqual([
    ['duplicate', '05-KH/ĐU'], ['duplicate', '06–KH/ÐU'], ['wrongSymbol', '05-kh/đu'], ['wrongSymbol', '06–KH/ÐU'],
  ])
})

it('a kind chosen for the whole book stands on its lines; a symbol nobody knows is named before and after', async () => {
  const { client, bodyId, book, entries } = await desk()
  const { preview } = await book([['5', '05/3/2026', 'a'], ['6-QĐ/ĐU', '06/3/2026', 'b']], { kind: 'plan' })
  expect(preview.rows.map(({ problems }) => problems)).toEqual([[], []])
  const unknown = await book([['07-KHH/ĐU', '07/3/2026', 'c']])
  expect(unknown.preview.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['register.symbolUnknown']])
  expect((await entries()).map(({ written, kind, series }) => [written, kind, series.symbol])).toEqual([['5', 'plan', 'KH/ĐU'], ['6-QĐ/ĐU', 'decision', 'QĐ/ĐU'], ['07-KHH/ĐU', null, 'KHH/ĐU']])
  const { findings } = await client.registers.report({ bodyId, spanId: (await entries())[0]?.series.spanId ?? '' })
  expect(findings.filter(({ kind }) => kind === 'wrongSymbol').map(({ numbers }) => numbers).toSorted()).toEqual(['07-KHH/ĐU', '5', '6-QĐ/ĐU'])
})

it('a day that cannot be read is kept as written, said before and reported after', async () => {
  const { client, bodyId, book, entries } = await desk()
  const { preview } = await book([['01-KH/ĐU', '5/6/20', 'a'], ['02-KH/ĐU', '', 'b']])
  expect([preview.undated, preview.rows.map(({ problems }) => problems.map(({ code }) => code))]).toEqual([1, [['register.noTerm', 'register.dateUnreadable'], ['register.noTerm']]])
  const lines = await entries()
  expect(lines.map(({ date, words: { note } }) => [date, note])).toEqual([[null, 'Ngày: 5/6/20'], [null, '']])
  const { findings } = await client.registers.report({ bodyId, spanId: lines[0]?.series.spanId ?? '' })
  expect(findings.filter(({ kind }) => kind === 'undated').map(({ numbers }) => numbers)).toEqual(['01-KH/ĐU', '02-KH/ĐU'])
})

it('a book that is read again after its term was declared brings no line twice', async () => {
  const { client, bodyId, book, entries } = await desk()
  const old = [['01-KH/ĐU', '05/3/2016', 'a'], ['02-KH/ĐU', '', 'b']] as const
  expect((await book(old)).done.entered).toBe(2)
  await client.organisation.terms.save({ revision: null, record: { id: 'nk-cu', bodyId, name: 'Nhiệm kỳ 2015 - 2020', from: '2015-07-01', to: '2020-06-30' } })
  const again = await book([...old, ['02-KH/ĐU', '06/3/2016', 'c']])
  expect(again.preview).toMatchObject({ duplicates: 0, alreadyThere: 2 })
  expect([again.done.entered, (await entries()).length]).toEqual([1, 3])
})

it('a book of papers in keeps whence, which and whose each paper was, on screen and printed; by the year or by the term', async () => {
  const { client, bodyId, book, entries, written } = await desk()
  const head = ['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày văn bản', 'Trích yếu', 'Đơn vị nhận']
  await book([['05/3/2026', '7', 'Tỉnh uỷ', '12-CV/TU', '01/3/2026', 'về việc a', 'Ban Tổ chức']], { register: 'incoming', head })
  await client.registers.choose({ bodyId, incomingSpan: 'term' })
  await book([['06/3/2026', '8', 'Tỉnh uỷ', '13-CV/TU', '02/3/2026', 'về việc b', 'Văn phòng']], { register: 'incoming', head })
  const lines = await entries('incoming')
  expect(lines.map(({ number, date, words: { note, recipients } }) => [number, date, note, recipients])).toEqual([
    [7, '2026-03-05', 'Tác giả: Tỉnh uỷ; Số, ký hiệu: 12-CV/TU; Ngày văn bản: 01/3/2026', ['Ban Tổ chức']], [8, '2026-03-06', 'Tác giả: Tỉnh uỷ; Số, ký hiệu: 13-CV/TU; Ngày văn bản: 02/3/2026', ['Văn phòng']],
  ])
  const terms = await client.organisation.terms.list()
  expect(lines.map(({ series }) => series.spanId)).toEqual(['2026', terms.find((term) => term.bodyId === bodyId)?.id])
  const cells = await written('incoming')
  expect(cells).toEqual(expect.arrayContaining(['Ban Tổ chức', 'Văn phòng', lines[0]?.words.note]))
})
