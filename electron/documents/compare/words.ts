/** Two texts as words that stayed, went and came, so that a person reads the difference at once. Pure. */
import type { z } from 'zod'
import type { redlineRunSchema } from '../../../shared/contract/workflow.ts'
import { commonOrder } from './common-order.ts'

export type RedlineRun = Readonly<z.output<typeof redlineRunSchema>>

/** A word with its marks, a run of white space, or one other character. */
const token = /[\p{L}\p{N}\p{M}]+|\s+|[^\s\p{L}\p{N}\p{M}]/gu
const onlySpace = /^\s+$/u

/** What went stands before what came in its place; the runs without the added ones give `from`, without the removed ones `to`. */
export function redlineWords(from: string, to: string): readonly RedlineRun[] {
  const steps = commonOrder(tokensOf(from), tokensOf(to), (word) => word)
  const runs: RedlineRun[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed !== '') runs.push({ mark: 'removed', text: removed })
    if (added !== '') runs.push({ mark: 'added', text: added })
    removed = ''
    added = ''
  }
  steps.forEach((step, at) => {
    if (step.mark === 'removed') removed += step.from
    else if (step.mark === 'added') added += step.to
    // A space between two changed words belongs to the change: "năm nay" → "quý này" is one change, not two.
    else if ((removed !== '' || added !== '') && onlySpace.test(step.from) && changesNext(steps, at)) {
      removed += step.from
      added += step.to
    } else {
      flush()
      const last = runs.at(-1)
      if (last?.mark === 'same') runs[runs.length - 1] = { mark: 'same', text: last.text + step.from }
      else runs.push({ mark: 'same', text: step.from })
    }
  })
  flush()
  return runs
}

function changesNext(steps: readonly { readonly mark: string }[], at: number): boolean {
  const next = steps[at + 1]
  return next !== undefined && next.mark !== 'same'
}

function tokensOf(text: string): readonly string[] {
  return text.match(token) ?? []
}

/** Less alike than this, a block is another block. */
export const leastLikeness = 0.4

/** How much two texts share, 0 to 1: words of both, twice, over all words. */
export function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  if (words.length + others.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of others) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    common++
    left.set(word, count - 1)
  }
  return 2 * common / (words.length + others.length)
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
