/** Comments stand beside the place they belong to now, and none is lost when its place is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf, threadsByPlace } from '../../../renderer/features/workflow/places.ts'
import type { Preview } from '../../../shared/contract/papers.ts'
import type { CommentThread } from '../../../shared/contract/workflow.ts'

const part = (id: string, text: string) => ({ id, label: id, text, source: '' })
const preview = (parts: Preview['parts'], body: Preview['body']): Preview => ({ pageCount: 1, recipientCount: null, pages: [], parts, body, findings: [], problems: [], staleEdits: [] })
const thread = (id: string, change: Partial<CommentThread>): CommentThread => ({ id, blockId: '', quote: '', place: 'there', foundIn: null, resolved: false, entries: [], ...change })

describe('places', () => {
  it('are the head, the text block by block, and the foot, in reading order', () => {
    const places = placesOf(preview([part('subject', 'Kế hoạch'), part('body', '3 đoạn'), part('recipients', 'Như trên')], [
      { kind: 'paragraph', id: 'a', content: [{ text: 'Một.' }] }, { kind: 'heading', id: 'b', level: 1, title: 'Hai' },
      { kind: 'table', id: 'c', caption: 'Bảng việc', columns: [{ share: 1, align: 'left' }], header: [], rows: [[{ content: [{ text: 'x' }] }]] },
      { kind: 'paragraph', content: [{ text: 'Không có mã.' }] },
    ]))
    expect(places.map(({ id, text }) => `${id}: ${text}`)).toEqual(['subject: Kế hoạch', 'a: Một.', 'b: Hai', 'c: Bảng việc', 'recipients: Như trên'])
  })

  it('hold every thread once: beside its block, where its words went, or apart', () => {
    const places = [{ id: 'a', name: 'Đoạn', text: 'Một.' }, { id: 'b', name: 'Đoạn', text: 'Hai.' }]
    const threads = [
      thread('1', { blockId: 'a' }), thread('2', { blockId: 'a', place: 'moved', foundIn: 'b' }), thread('3', { blockId: 'a', place: 'changed' }),
      thread('4', { blockId: 'x', place: 'gone' }), thread('5', {}), thread('6', { blockId: 'a', place: 'moved', foundIn: 'nơi không hiện' }), thread('7', { blockId: 'b', place: 'unknown' }),
    ]
    const { at, apart } = threadsByPlace(threads, places)
    expect([at.get('a'), at.get('b'), apart].map((list) => list?.map(({ id }) => id))).toEqual([['1', '3'], ['2', '7'], ['4', '5', '6']])
  })

  it('lose no thread, whatever became of the paper', () => {
    const ids = fc.constantFrom('a', 'b', 'c', '')
    const made = fc.array(fc.record({ blockId: ids, foundIn: fc.option(ids), place: fc.constantFrom('there', 'moved', 'changed', 'gone', 'unknown') }), { maxLength: 12 })
    fc.assert(fc.property(made, fc.subarray(['a', 'b', 'c']), (changes, known) => {
      const threads = changes.map((change, index) => thread(String(index), change))
      const { at, apart } = threadsByPlace(threads, known.map((id) => ({ id, name: '', text: '' })))
      expect([...[...at.values()].flat(), ...apart].map(({ id }) => id).toSorted()).toEqual(threads.map(({ id }) => id).toSorted())
    }))
  })
})
