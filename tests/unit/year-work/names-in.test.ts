/** A pasted column of names. */
import { expect, test } from 'vitest'
import { namesIn } from '../../../renderer/features/commitments/names-in.ts'

test('one name a line, without its number and further columns', () => {
  expect(namesIn('1. Lò Văn Pá\r\n02)  Vừ Thị  Mỷ\tChi bộ 3\n\n 3\tGiàng A Sử\nMùa A Dơ')).toEqual(['Lò Văn Pá', 'Vừ Thị Mỷ', 'Giàng A Sử', 'Mùa A Dơ'])
  expect(namesIn('Lò Văn Pá'.normalize('NFD'))).toEqual(['Lò Văn Pá'])
  expect(namesIn(' \n')).toEqual([])
})
