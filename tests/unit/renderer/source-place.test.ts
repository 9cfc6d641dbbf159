/** Which source a field shows: its own words first, wherever the row has been moved; else what stood there. */
import { expect, it } from 'vitest'
import { sourceAt } from '../../../renderer/features/report-drafts/source-place.ts'
import type { PlacedSource } from '../../../shared/contract/report-drafts.ts'

const source = (key: string, path: string | null, words: string): PlacedSource => ({ key, section: 'strengths', path, words, rewritten: false, sourceWords: '', source: { type: 'reporting' } })
const sources = [
  source('one', 'strengths[0]', 'Một'), source('two', 'strengths[1]', 'Hai'), source('cause', 'shortcomings[0].causes[1].content', 'Một'),
  source('to', 'proposals[0].content', 'Sớm ban hành (với Tỉnh uỷ)'), source('out', null, 'Ba'),
]
const keyAt = (path: string, words: string) => sourceAt(sources, path, words)?.key ?? null

it('follows the words of a moved row, and keeps the place of words typed over', () => {
  expect([keyAt('strengths.0', 'Một'), keyAt('strengths.1', 'Một'), keyAt('strengths.5', 'Hai')]).toEqual(['one', 'one', 'two'])
  expect([keyAt('strengths.1', 'Hai, đã sửa'), keyAt('strengths.2', 'Người viết thêm'), keyAt('strengths.0', '')]).toEqual(['two', null, 'one'])
  expect([keyAt('shortcomings.0.causes.1.content', 'Một'), keyAt('proposals.0.content', 'Sớm ban hành'), keyAt('proposals.0.to', 'Tỉnh uỷ'), keyAt('strengths.9', 'Ba')]).toEqual(['cause', 'to', null, null])
})
