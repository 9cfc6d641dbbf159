/** Blocks pasted from a spreadsheet: how they are cut, read and laid over a grid. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pasteColumns } from '../../../renderer/features/evaluations/grid-columns.ts'
import { isBlock, layBlock, parseBlock, readCount, readNumber, readRating, readYesNo } from '../../../renderer/features/evaluations/paste.ts'

const rows = [{ key: 'a', name: 'Chi bộ Sở Nội vụ', locked: '' }, { key: 'b', name: 'Đảng bộ Sở Tài chính', locked: '' }, { key: 'c', name: 'Chi bộ Thanh tra', locked: 'Kết quả đã duyệt.' }]
const lay = (text: string, cell: 'common' | 'results' | 'collective' | 'group', key = 'a') => layBlock(parseBlock(text), rows, pasteColumns('scores'), { key, cell })

describe('a block of cells', () => {
  it('is cut at tabs and line ends; quotes keep both inside a cell', () => {
    expect(parseBlock('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']])
    expect(parseBlock('"hai\ndòng"\t"nói ""được"""\n\t5')).toEqual([['hai dòng', 'nói "được"'], ['', '5']])
    expect([isBlock(parseBlock('28,5')), isBlock(parseBlock('28,5\t60')), isBlock(parseBlock('1\n2'))]).toEqual([false, true, true])
  })
  it('goes through any text and back', () => {
    const cell = fc.string().map((text) => text.replace(/[\r\n]/gu, ' ').trim())
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (cells) => {
      const text = cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join('\t')).join('\r\n')
      expect(parseBlock(text)).toEqual(cells)
    }))
  })
  it('lies from where one stands to the right and down; empty cells change nothing', () => {
    expect(lay('28,5\t64\n\t60', 'common')).toEqual({ byName: false, problems: [], cells: [
      { key: 'a', cell: 'common', value: '28,5' }, { key: 'a', cell: 'results', value: '64' }, { key: 'b', cell: 'results', value: '60' },
    ] })
  })
  it('goes by the names in its first column, in any order and spelling of marks', () => {
    expect(lay('Đảng bộ Sở Tài chính\t27\nCHI BỘ SỞ NỘI VỤ\t28', 'common')).toEqual({ byName: true, problems: [], cells: [{ key: 'b', cell: 'common', value: '27' }, { key: 'a', cell: 'common', value: '28' }] })
    expect(lay('Đảng bộ Sở Tài chính\t27\nChi bộ lạ\t28', 'common').problems).toEqual([{ place: 'Dòng dán 2', text: 'Chi bộ lạ', message: 'Không có đơn vị nào mang tên này trong bảng.' }])
    expect(lay('Chi bộ Sở Nội vụ\t27\nChi bộ Sở Nội vụ\t28', 'common').problems.map(({ message }) => message)).toEqual(['Tên này có hai dòng trong khối dán.'])
  })
  it('names every cell it cannot take, and those of results already approved', () => {
    expect(lay('mười\t64\n28\tsáu', 'common').problems.map(({ place, text }) => [place, text])).toEqual([['Chi bộ Sở Nội vụ, Điểm chung (30)', 'mười'], ['Đảng bộ Sở Tài chính, Điểm kết quả (70)', 'sáu']])
    expect(lay('1\n2\n3\n4', 'common').problems.map(({ place, message }) => [place, message])).toEqual([['Chi bộ Thanh tra', 'Kết quả đã duyệt.'], ['Dòng dán 4', 'Vượt quá dòng cuối của bảng.']])
    expect(lay('Tốt\tthừa', 'collective').problems.map(({ message }) => message)).toEqual(['Vượt quá cột cuối của bảng.'])
  })
})

it('numbers, counts, levels and yes or no are read as offices write them', () => {
  const values = (read: (text: string) => { readonly value: string } | { readonly wrong: string }, texts: readonly string[]) => texts.map((text) => { const one = read(text); return 'value' in one ? one.value : null })
  expect(values(readNumber, ['28,5', '28.5', '95%', ' 100 ', '1.234,5', '-3', 'mười', '1/2'])).toEqual(['28,5', '28,5', '95', '100', '1234,5', null, null, null])
  expect(values(readCount, ['12', '1.234', '12,0', '12,5', '-1', '007'])).toEqual(['12', '1234', '12', null, null, '7'])
  expect(values(readRating, ['XS', 'HTXSNV', 'Hoàn thành xuất sắc nhiệm vụ', '★ Xuất sắc', 'Tốt', 'HTT', 'HT', 'hoàn thành', 'KHT', 'Không hoàn thành nhiệm vụ', 'Khá']))
    .toEqual(['excellent', 'excellent', 'excellent', 'excellent', 'good', 'good', 'completed', 'completed', 'notCompleted', 'notCompleted', null])
  expect(values(readYesNo, ['Có', 'x', 'không', '0', '?'])).toEqual(['yes', 'yes', 'no', 'no', null])
})
