/** Which answers to a question are near-copies: of the unit's own answer of last period or last year, or of another unit's. Pure. */
import type { Likeness } from '../../shared/contract/answers.ts'
import { commonRanges, RunBook, SharedRuns, wordCount } from './word-runs.ts'
import type { RunText } from './word-runs.ts'

/** One text to compare: a unit's answer now, or its answer in an earlier campaign. */
export interface ComparedText {
  readonly bodyId: string, readonly name: string, readonly submissionId: string, readonly text: string
  readonly campaignId: string, readonly campaignTitle: string
}

export interface Earlier { readonly with: 'previous' | 'yearAgo', readonly texts: ReadonlyMap<string, ComparedText> }

export interface LikenessSetting { readonly threshold: number, readonly leastWords: number }

/** One found pair; `own` and `other` are texts of the same question. */
export interface FoundPair { readonly own: ComparedText, readonly other: ComparedText, readonly with: Likeness['with'], readonly percent: number, readonly ranges: () => Pick<Likeness, 'ranges' | 'otherRanges'> }

export interface FoundPairs { readonly pairs: readonly FoundPair[], readonly tooShort: ReadonlySet<string>, readonly compared: number }

/** Every pair at or above the threshold, from the side of each unit's present answer. `question`: its words prove nothing. */
export function nearCopiesOf(now: readonly ComparedText[], earlier: readonly Earlier[], question: string, { threshold, leastWords }: LikenessSetting): FoundPairs {
  const book = new RunBook()
  const common = new Set(book.read(question).runs)
  const read = (text: ComparedText): { readonly text: ComparedText, readonly runs: RunText } => ({ text, runs: book.read(text.text, common) })
  const all = now.map(read)
  const present = all.filter(({ runs }) => wordCount(runs) >= leastWords)
  const past = earlier.flatMap(({ with: kind, texts }) => [...texts.values()].map((text) => ({ ...read(text), kind }))).filter(({ runs }) => wordCount(runs) >= leastWords)
  const shared = new SharedRuns(present.map(({ runs }) => runs))
  const pairs: FoundPair[] = []
  present.forEach((own, at) => {
    present.forEach((other, place) => {
      const percent = shared.percent(at, place)
      if (percent >= threshold) pairs.push(pairOf(own, other, 'unit', percent))
    })
    for (const other of past.filter(({ text }) => text.bodyId === own.text.bodyId)) {
      const percent = new SharedRuns([own.runs, other.runs]).percent(0, 1)
      if (percent >= threshold) pairs.push(pairOf(own, other, other.kind, percent))
    }
  })
  return {
    pairs: pairs.toSorted((one, other) => other.percent - one.percent), compared: present.length,
    tooShort: new Set(all.filter(({ runs }) => wordCount(runs) < leastWords).map(({ text }) => text.bodyId)),
  }
}

type Read = { readonly text: ComparedText, readonly runs: RunText }

function pairOf(own: Read, other: Read, kind: Likeness['with'], percent: number): FoundPair {
  return {
    own: own.text, other: other.text, with: kind, percent,
    ranges: () => ({ ranges: commonRanges(own.runs, other.runs), otherRanges: commonRanges(other.runs, own.runs) }),
  }
}
