/**
 * Near-copies by common word runs: every run of four words (without marks or case) of a text, and the share of them
 * another text has too. Pure.
 */
import { foldText } from '../../shared/domain/fold.ts'
import type { TextSpan } from '../../shared/contract/answers.ts'

/** Words in a run: fewer make set phrases look like copies, more miss a copy with a word changed here and there. */
const runLength = 4

/** A text cut into words and runs; `runs[i]` is the number of the run that begins at word `i`, -1 for one that proves nothing. */
export interface RunText { readonly text: string, readonly words: readonly TextSpan[], readonly runs: readonly number[] }

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

/** Gives every run a number, the same for the same words; one book for all texts that are compared. */
export class RunBook {
  readonly #numbers = new Map<string, number>()

  /** `common`: runs that stand in the question itself, which whoever answers repeats. */
  read(text: string, common: ReadonlySet<number> = new Set()): RunText {
    const words = [...text.matchAll(wordPattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
    const folded = words.map(({ from, to }) => foldText(text.slice(from, to)))
    const runs: number[] = []
    for (let at = 0; at + runLength <= folded.length; at++) {
      const number = this.#numberOf(folded.slice(at, at + runLength).join(' '))
      runs.push(common.has(number) ? -1 : number)
    }
    return { text, words, runs }
  }

  #numberOf(run: string): number {
    const known = this.#numbers.get(run)
    if (known !== undefined) return known
    this.#numbers.set(run, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

export function wordCount(text: RunText): number {
  return text.words.length
}

/** Runs that count, each once. */
function ownRuns(text: RunText): ReadonlySet<number> {
  return new Set(text.runs.filter((run) => run >= 0))
}

/** For each pair of texts with a run in common, how many different runs they share. `shared(a, b) === shared(b, a)`. */
export class SharedRuns {
  readonly #counts: Uint32Array
  readonly #sizes: readonly number[]
  readonly #size: number

  constructor(texts: readonly RunText[]) {
    this.#size = texts.length
    const runs = texts.map(ownRuns)
    this.#sizes = runs.map((own) => own.size)
    this.#counts = new Uint32Array(texts.length * texts.length)
    const holders = new Map<number, number[]>()
    runs.forEach((own, at) => {
      for (const run of own) {
        const before = holders.get(run)
        if (before === undefined) {
          holders.set(run, [at])
          continue
        }
        for (const other of before) this.#counts[other * this.#size + at] = (this.#counts[other * this.#size + at] ?? 0) + 1
        before.push(at)
      }
    })
  }

  /** Share of the first text's runs that the second has, in whole per cent, cut: 100 means all of them. */
  percent(first: number, second: number): number {
    const [low, high] = first < second ? [first, second] : [second, first]
    const own = this.#sizes[first] ?? 0
    return own === 0 || first === second ? 0 : Math.floor((this.#counts[low * this.#size + high] ?? 0) * 100 / own)
  }
}

/** The words of `text` that stand in a run `other` has too, neighbouring ones as one range. */
export function commonRanges(text: RunText, other: RunText): TextSpan[] {
  const theirs = ownRuns(other)
  const covered = text.words.map(() => false)
  text.runs.forEach((run, at) => {
    if (theirs.has(run)) covered.fill(true, at, at + runLength)
  })
  const ranges: { from: number, to: number }[] = []
  text.words.forEach((word, at) => {
    if (covered[at] !== true) return
    const last = ranges.at(-1)
    if (last !== undefined && covered[at - 1] === true) last.to = word.to
    else ranges.push({ from: word.from, to: word.to })
  })
  return ranges
}
