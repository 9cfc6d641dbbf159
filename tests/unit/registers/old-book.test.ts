/** Numbers as old books write them. */
import { expect, it } from 'vitest'
import { readNumber } from '../../../electron/registers/old-book.ts'

it.each([
  ['05-KH/ĐU', 5, '', 'KH/ĐU'], ['Số: 5a', 5, 'a', ''], ['12bis-QĐ/ĐU', 12, 'bis', 'QĐ/ĐU'], ['07 - TB / ĐU', 7, '', 'TB/ĐU'], ['05-QC/BTCTU-BDVTU', 5, '', 'QC/BTCTU-BDVTU'],
  ['120', 120, '', ''], ['05/2019', 5, '', ''], ['không số', null, '', ''], ['', null, '', ''], ['0-KH/ĐU', null, '', ''], ['KH-05', null, '', ''],
])('%s', (written, claimed, suffix, symbol) => {
  expect(readNumber(written)).toEqual({ claimed, suffix, symbol })
})
