/** Words that tell of a fault, told from words that only look like them. */
import { expect, it } from 'vitest'
import { replacedGuides } from '../../../../electron/documents/check/text-words.ts'

it('names a replaced guide from the day it was replaced, and no other number that ends alike', () => {
  expect(replacedGuides('Quy định số 66-QĐ/TW, ngày 06/02/2017', '2026-01-09')).toMatchObject([{ found: '66-QĐ/TW', expected: '399-QĐ/TW' }])
  expect(replacedGuides('Quy định số 66-QĐ/TW, ngày 06/02/2017', '2026-01-08')).toEqual([])
  expect(replacedGuides('Quy định số 366-QĐ/TW; Hướng dẫn số 136-HD/VPTW; 1223-QĐ/TW', '2026-11-01')).toEqual([])
})
