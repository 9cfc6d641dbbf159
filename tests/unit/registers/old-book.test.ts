/** Old books as they are kept in Excel: numbers read in one way or not at all, and no word of a line lost. */
import { describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../../electron/documents/sheets/index.ts'
import type { CellContent, CellLook } from '../../../electron/documents/sheets/spec.ts'
import { numberOf, readBook, readNumber } from '../../../electron/registers/old-book.ts'
import { kindOfSymbol, seriesSymbol, symbolKey } from '../../../electron/registers/symbols.ts'
import type { Register } from '../../../shared/domain/register.ts'

it.each([
  ['05-KH/ĐU', 5, '', 'KH/ĐU'], ['Số: 5a', 5, 'a', ''], ['12bis-QĐ/ĐU', 12, 'bis', 'QĐ/ĐU'], ['07 - TB / ĐU', 7, '', 'TB/ĐU'], ['05-QC/BTCTU-BDVTU', 5, '', 'QC/BTCTU-BDVTU'],
  ['120', 120, '', ''], ['05/', 5, '', ''], ['05/KH', 5, '', ''], ['05–KH/ĐU', 5, '', 'KH/ĐU'], ['05-KH∕ÐU', 5, '', 'KH/ĐU'], ['05-kh/đu', 5, '', 'kh/đu'],
  ['không số', null, '', ''], ['', null, '', ''], ['0-KH/ĐU', null, '', ''], ['KH-05', null, '', ''],
  // A day, a year, a part, a range: which number is meant nobody can tell.
  ['05/6/2020', null, '', ''], ['05/2019', null, '', ''], ['01/7/2023', null, '', ''], ['2025/05-KH', null, '', ''], ['12.5', null, '', ''], ['1.234', null, '', ''], ['12-15-KH/ĐU', null, '', ''],
  ['12-KH/ĐU, 13-KH/ĐU', null, '', ''], ['12, 13-KH/ĐU', null, '', ''], ['5 6-KH/ĐU', null, '', ''],
])('%s', (written, claimed, suffix, symbol) => {
  expect(readNumber(written)).toEqual({ claimed, suffix, symbol })
})

/** Cells are texts, or what Excel holds with how it is shown. */
type Content = string | { readonly content: CellContent, readonly look: CellLook }

async function read(register: Register, ...rows: readonly (readonly Content[])[]) {
  const cells = (row: readonly Content[]) => row.map((content) => typeof content === 'string' ? { content: content === '' ? null : { text: content }, look: {} } : content)
  const { sheets: [sheet] } = await readWorkbook(writeWorkbook({ title: 'Sổ cũ', author: 'thử', sheets: [{ name: 'Sổ', widths: [10, 10, 10], rows: rows.map((row) => ({ cells: cells(row) })) }] }))
  if (sheet === undefined) throw new Error('no sheet')
  return { sheet, ...readBook(sheet, register) }
}

const figure = (number: string, decimals = 0): Content => ({ content: { number }, look: { format: { number: decimals } } })
const day = (date: string): Content => ({ content: { date }, look: { format: 'date' } })

describe('a cell', () => {
  it('of figures says its number however it is shown; one that Excel made a day of, or a part, says none', async () => {
    const { sheet, lines } = await read('outgoing', ['Số', 'Trích yếu'], [figure('1234'), 'a'], [day('2023-07-01'), 'b'], [figure('12.5', 1), 'c'], [figure('0'), 'd'])
    expect(sheet.cells.find(({ name }) => name === 'A2')?.text).toBe('1.234')
    expect(lines.map(({ written, claimed }) => [written, claimed])).toEqual([['1.234', 1234], ['01/7/2023', null], ['12,5', null], ['0', null]])
    expect(numberOf(undefined).claimed).toBeNull()
  })

  it('of days is read where it says one day, and else kept in the note', async () => {
    const { lines } = await read('outgoing', ['Số', 'Ngày', 'Trích yếu', 'Ghi chú'], ['1', '5/6/2020', 'a'], ['2', 'ngày 05 tháng 6 năm 2020', 'b'], ['3', day('2020-06-05'), 'c'],
      ['4', '5/6/20', 'd', 'bản sao'], ['5', 'tháng 6/2020', 'e'], ['6', '5/6/2020 - 7/6/2020', 'g'], ['7', '15/6/20201', 'h'], ['8', '', 'i'])
    expect(lines.map(({ date, unreadDate, note }) => [date, unreadDate, note])).toEqual([
      ['2020-06-05', '', ''], ['2020-06-05', '', ''], ['2020-06-05', '', ''], [null, '5/6/20', 'bản sao; Ngày: 5/6/20'], [null, 'tháng 6/2020', 'Ngày: tháng 6/2020'],
      [null, '5/6/2020 - 7/6/2020', 'Ngày: 5/6/2020 - 7/6/2020'], [null, '15/6/20201', 'Ngày: 15/6/20201'], [null, '', ''],
    ])
  })
})

describe('a line', () => {
  it('keeps what has no place of its own in the note, with the title of its column', async () => {
    const { lines: [line] } = await read('outgoing', ['TT', 'Số, ký hiệu', 'Ngày', 'Loại', 'Trích yếu', 'Số lượng bản', 'Số tờ', ''], ['1', '05-KH/ĐU', '5/6/2020', 'Giấy gì đó', 'a', '30 bản', '4', 'thêm'])
    expect(line).toMatchObject({ claimed: 5, kind: 'plan', copies: null, note: 'Loại: Giấy gì đó; Số lượng bản: 30 bản; Số tờ: 4; Cột H: thêm' })
  })

  it('of papers in has the number and day of the arrival, and where and what it came from in the note', async () => {
    const { columns, lines: [line] } = await read('incoming', ['Ngày văn bản', 'Số, ký hiệu', 'Ngày đến', 'Số đến', 'Nơi gửi', 'Trích yếu', 'Đơn vị nhận'], ['01/6/2020', '12-CV/TU', '05/6/2020', '7', 'Tỉnh uỷ', 'về việc a', 'Ban Tổ chức; Văn phòng'])
    expect(columns).toEqual({ number: 3, date: 2, recipients: 6, subject: 5 })
    expect(line).toMatchObject({ claimed: 7, written: '7', date: '2020-06-05', recipients: ['Ban Tổ chức', 'Văn phòng'], note: 'Ngày văn bản: 01/6/2020; Số, ký hiệu: 12-CV/TU; Nơi gửi: Tỉnh uỷ' })
  })

  it('of a Tuyệt mật paper takes nothing that may be its subject, and says what it left', async () => {
    const { lines: [line] } = await read('outgoing', ['Số', 'Ngày', 'Trích yếu', 'Độ mật', 'Nội dung', 'Số lượng bản'], ['1', '5/6/20', 'a', 'Tuyệt mật', 'chuyện kín', 'hai'])
    expect(line).toMatchObject({ secrecy: 'topSecret', note: 'Ngày: 5/6/20; Số lượng bản: hai', leftOut: ['Nội dung'] })
  })
})

describe('a symbol', () => {
  it.each([
    ['KH/ĐU', 'KH/ĐU'], ['kh/đu', 'KH/ĐU'], ['Kh / ÐU', 'KH/ĐU'], ['ctr/ĐU', 'CTr/ĐU'], ['KH/ĐU–UBND', 'KH/ĐU'], ['KH/ĐUK', 'KH/ĐUK'], ['khh/đu', 'KHH/ĐU'], ['da/đu', 'DA/ĐU'], ['đa/đu', 'ĐA/ĐU'],
  ])('%s is of the series %s', (written, series) => {
    expect(seriesSymbol(written, ['ĐU', 'ĐBCQ'])).toBe(series)
  })

  it('stands for its kind in any case', () => {
    expect(['KH', 'kh', 'TTr', 'TTR', 'tt', 'ÐA', 'DA', 'KHH', ''].map(kindOfSymbol)).toEqual(['plan', 'plan', 'submission', 'submission', 'circular', 'scheme', 'project', null, null])
    expect(symbolKey('kh – ðu')).toBe('KH-ĐU')
  })
})
