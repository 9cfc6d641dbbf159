/** An answer cut where its marks begin and end, and its sentences, as the arrow keys choose them. */
import { expect, test } from 'vitest'
import { segmentsOf, sentencesOf } from '../../../renderer/features/answers/segments.ts'

test('the pieces are the text, whatever marks overlap or lie outside', () => {
  const text = 'một hai ba bốn'
  const marks = [{ id: 'a', span: { from: 4, to: 10 } }, { id: 'b', span: { from: 8, to: 99 } }, { id: 'c', span: null }]
  const pieces = segmentsOf(text, marks)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.map((piece) => [piece.text, piece.marks.map(({ id }) => id).join('')])).toEqual([['một ', ''], ['hai ', 'a'], ['ba', 'ab'], [' bốn', 'b']])
  expect(segmentsOf('', marks)).toEqual([])
})

test('sentences end with a stop before white space or with the line; numbers are not cut', () => {
  const text = 'Đạt 1.234,5 đồng. Có hai việc; một đã xong\n\nDòng cuối không dấu'
  expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Đạt 1.234,5 đồng.', 'Có hai việc;', 'một đã xong', 'Dòng cuối không dấu'])
  expect(sentencesOf('  ')).toEqual([])
})
