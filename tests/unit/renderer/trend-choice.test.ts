/** The kept choice of a trend: used as long as it makes sense, never in the way. */
import { expect, it } from 'vitest'
import { chosenOr, readChoice } from '../../../renderer/features/overview/trend-choice.ts'

it('what is kept is read back; what is damaged or of another shape counts as nothing chosen', () => {
  expect(readChoice('{"roundId":"quy","indicatorId":"TC01"}')).toEqual({ roundId: 'quy', indicatorId: 'TC01' })
  for (const kept of [null, '', '{', '[]', '"quy"', '{"roundId":1}']) expect(readChoice(kept), String(kept)).toEqual({ roundId: null, indicatorId: null })
})

it('a choice that is gone gives way to the first there is', () => {
  const all = [{ id: 'a' }, { id: 'b' }]
  expect([chosenOr(all, 'b'), chosenOr(all, 'c'), chosenOr(all, null), chosenOr([], 'a')]).toEqual([{ id: 'b' }, { id: 'a' }, { id: 'a' }, null])
})
