/** Runs that are not composed Unicode: which they are, and their words as Unicode. */
import { convertPieces, decideCharsets } from '../../charsets/index.ts'
import type { Charset } from '../../charsets/index.ts'
import type { ReadParagraph, ReadRun } from '../../read/index.ts'

/** Runs that are not composed Unicode, by how they were written; `capitals`: the face shows small letters as capitals. */
export type RunCharsets = ReadonlyMap<ReadRun, { readonly charset: Charset, readonly capitals: boolean }>

export function charsetsOf(paragraphs: readonly ReadParagraph[]): RunCharsets {
  const decided = decideCharsets(paragraphs.map(({ runs }) => runs.map(({ text, font }) => ({ text, font }))))
  return new Map(paragraphs.flatMap(({ runs }, index) => runs.flatMap((run, at) => {
    const { charset, capitals } = decided[index]?.[at] ?? { charset: null, capitals: false }
    return charset === null ? [] : [[run, { charset, capitals }] as const]
  })))
}

/** A run as Unicode. `lost`: places in the run's own text of letters that no letter is known for; they stay as they are. */
export interface UnicodeRun { readonly run: ReadRun, readonly charset: Charset, readonly text: string, readonly lost: readonly number[] }

/** Runs of a paragraph in another charset, side by side ones read together: a letter may lie in two of them. */
export function unicodeRuns(charsets: RunCharsets, { runs: all }: ReadParagraph): readonly UnicodeRun[] {
  const groups: { charset: Charset, runs: ReadRun[] }[] = []
  let before: Charset | null = null
  for (const run of all) {
    const charset = charsets.get(run)?.charset ?? null
    if (charset !== null && charset === before) groups.at(-1)?.runs.push(run)
    else if (charset !== null) groups.push({ charset, runs: [run] })
    before = charset
  }
  return groups.flatMap(({ charset, runs }) => {
    const { texts, lost } = convertPieces(runs.map(({ text }) => text), charset, runs.map((run) => charsets.get(run)?.capitals ?? false))
    return runs.map((run, index) => ({ run, charset, text: texts[index] ?? run.text, lost: lost.flatMap(({ piece, at }) => piece === index ? [at] : []) }))
  })
}
