/** Words that tell of a fault, told from words that only look like them. */
import { expect, it } from 'vitest'
import { datesInText, rightWeekday } from '../../../../electron/documents/check/dates-in-text.ts'
import { replacedGuides } from '../../../../electron/documents/check/text-words.ts'

it('names a replaced guide from the day it was replaced, and no other number that ends alike', () => {
  expect(replacedGuides('Quy định số 66-QĐ/TW, ngày 06/02/2017', '2026-01-09')).toMatchObject([{ found: '66-QĐ/TW', expected: '399-QĐ/TW' }])
  expect(replacedGuides('Quy định số 66-QĐ/TW, ngày 06/02/2017', '2026-01-08')).toEqual([])
  expect(replacedGuides('Quy định số 366-QĐ/TW; Hướng dẫn số 136-HD/VPTW; 1223-QĐ/TW', '2026-11-01')).toEqual([])
})

it('tells a day of the week from the count of a meeting', () => {
  const inText = (text: string) => datesInText(text).map((date) => rightWeekday(date, text))
  expect(inText('họp vào thứ sáu, ngày 22/10/2026')).toEqual(['thứ Năm'])
  expect(inText('Hội nghị lần thứ sáu, ngày 22/10/2026')).toEqual([null])
})
