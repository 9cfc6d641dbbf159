/**
 * A file with letters of old fonts as if they were Unicode, and the way back: what is found in the converted words is placed in the
 * paragraph as it stands in the file. A place inside a converted word is known only to the word (`exact` false).
 */
import { unicodeFont } from '../../charsets/index.ts'
import type { ParagraphRef, ReadBlock, ReadDocument, ReadParagraph, ReadRun } from '../../read/index.ts'
import { charsetsOf, unicodeRuns } from './charset-runs.ts'
import type { RunCharsets, UnicodeRun } from './charset-runs.ts'
import { paragraphsIn } from './file-paper.ts'

/** A stretch of the converted text and where it stands in the file. `same`: letter by letter; `lost`: it has a letter nobody can map. */
interface Stretch { readonly from: number, readonly to: number, readonly fileFrom: number, readonly fileTo: number, readonly same: boolean, readonly lost: boolean }

/** A place in the file; not `exact`: widened to the whole word. */
export interface FilePlace { readonly from: number, readonly to: number, readonly exact: boolean }

export interface UnicodeReading {
  /** The file as it is, and with its old letters as Unicode. */
  readonly file: ReadDocument
  readonly converted: ReadDocument
  /** How the runs of each are written. */
  readonly charsets: { readonly file: RunCharsets, readonly converted: RunCharsets }
  /** The paragraph of the file a converted one was made from. */
  readonly original: (paragraph: ReadParagraph) => ReadParagraph
  readonly isConverted: (ref: ParagraphRef) => boolean
  readonly placeOf: (ref: ParagraphRef, from: number, to: number) => FilePlace
  /** Converted words with a letter that cannot be mapped, and whether the stretch touches one. */
  readonly lostWords: readonly string[]
  readonly touchesLost: (ref: ParagraphRef, from: number, to: number) => boolean
}

/** Which runs are written how, and the Unicode reading of the file; null when none of it is in an old font (loose marks are Unicode). */
export function readLetters(file: ReadDocument): { readonly charsets: RunCharsets, readonly reading: UnicodeReading | null } {
  const charsets = charsetsOf(paragraphsIn(file))
  const isOld = [...charsets.values()].some(({ charset }) => charset !== 'decomposed')
  return { charsets, reading: isOld ? readingOf(file, charsets) : null }
}

interface Converted { readonly paragraph: ReadParagraph, readonly stretches: readonly Stretch[] }

function readingOf(file: ReadDocument, charsets: RunCharsets): UnicodeReading {
  const made = new Map<string, Converted>()
  const originals = new Map<ReadParagraph, ReadParagraph>()
  const loose = new Map<ReadRun, { readonly charset: 'decomposed', readonly capitals: boolean }>()
  const convert = (paragraph: ReadParagraph): ReadParagraph => {
    const old = unicodeRuns(charsets, paragraph).filter(({ charset }) => charset !== 'decomposed')
    const key = keyOf(paragraph.ref)
    const one = made.get(key)?.paragraph ?? (old.length === 0 ? paragraph : convertParagraph(paragraph, old, made))
    originals.set(one, paragraph)
    paragraph.runs.forEach((run, at) => {
      const [known, now] = [charsets.get(run), one.runs[at]]
      if (known?.charset === 'decomposed' && now !== undefined) loose.set(now, { charset: 'decomposed', capitals: known.capitals })
    })
    return one
  }
  const converted = {
    ...file, blocks: file.blocks.map((block) => mapped(block, convert)), footnotes: file.footnotes.map(convert),
    sections: file.sections.map((section) => ({
      ...section, headersAndFooters: section.headersAndFooters.map((one) => ({ ...one, blocks: one.blocks.map((block) => mapped(block, convert)) })),
    })),
  }
  const stretchesOf = (ref: ParagraphRef): readonly Stretch[] | undefined => made.get(keyOf(ref))?.stretches
  const touching = (ref: ParagraphRef, from: number, to: number): readonly Stretch[] => (stretchesOf(ref) ?? []).filter((one) => one.lost && one.from < to && from < one.to)
  return {
    file, converted, charsets: { file: charsets, converted: loose }, original: (paragraph) => originals.get(paragraph) ?? paragraph,
    isConverted: (ref) => made.has(keyOf(ref)),
    placeOf: (ref, from, to) => placeIn(stretchesOf(ref), from, to),
    lostWords: [...made.values()].flatMap(({ paragraph, stretches }) => stretches.filter(({ lost }) => lost).map(({ from, to }) => paragraph.text.slice(from, to))),
    touchesLost: (ref, from, to) => touching(ref, from, to).length > 0,
  }
}

function keyOf({ part, index }: ParagraphRef): string {
  return `${part}#${index}`
}

function mapped(block: ReadBlock, convert: (paragraph: ReadParagraph) => ReadParagraph): ReadBlock {
  if (block.kind === 'paragraph') return convert(block)
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => mapped(one, convert)) })) })) }
}

function convertParagraph(paragraph: ReadParagraph, old: readonly UnicodeRun[], made: Map<string, Converted>): ReadParagraph {
  const byRun = new Map(old.map((one) => [one.run, one]))
  const stretches: Stretch[] = []
  const runs: ReadRun[] = []
  let [text, done] = ['', 0]
  const keep = (to: number): void => {
    if (to > done) stretches.push({ from: text.length, to: text.length + to - done, fileFrom: done, fileTo: to, same: true, lost: false })
    text += paragraph.text.slice(done, to)
    done = to
  }
  for (const run of paragraph.runs) {
    keep(run.start)
    const unicode = byRun.get(run)
    const start = text.length
    if (unicode === undefined) {
      keep(run.start + run.text.length)
      runs.push({ ...run, start })
      continue
    }
    stretches.push(...wordsOf(unicode).map((one) => ({ ...one, from: one.from + start, to: one.to + start, fileFrom: one.fileFrom + run.start, fileTo: one.fileTo + run.start })))
    text += unicode.text
    done = run.start + run.text.length
    runs.push({ ...run, start, text: unicode.text, font: unicodeFont, fonts: { ascii: unicodeFont, hAnsi: unicodeFont, eastAsia: unicodeFont, cs: unicodeFont } })
  }
  keep(paragraph.text.length)
  const converted = { ...paragraph, text, runs }
  made.set(keyOf(paragraph.ref), { paragraph: converted, stretches })
  return converted
}

/** Blanks that no old charset has a letter for (unlike the no-break space). */
const blanks = /([ \t\n\f]+)/u

/** A converted run word by word: blanks stand where they stood, so that each word has its own place. */
function wordsOf({ run, text, lost }: UnicodeRun): readonly Stretch[] {
  const [before, after] = [run.text.split(blanks), text.split(blanks)]
  if (before.length !== after.length) return [{ from: 0, to: text.length, fileFrom: 0, fileTo: run.text.length, same: false, lost: lost.length > 0 }]
  let [from, fileFrom] = [0, 0]
  return before.flatMap((word, index) => {
    const now = after[index] ?? ''
    const isLost = lost.some((at) => at >= fileFrom && at < fileFrom + word.length)
    const found = isLost ? [{ from, to: from + now.length, fileFrom, fileTo: fileFrom + word.length, same: false, lost: true }] : parts(word, now, from, fileFrom)
    from += now.length
    fileFrom += word.length
    return found
  })
}

/** The letters before and after the converted ones of a word stand letter by letter. */
function parts(word: string, now: string, from: number, fileFrom: number): readonly Stretch[] {
  const shorter = Math.min(word.length, now.length)
  let head = 0
  while (head < shorter && word[head] === now[head]) head++
  let tail = 0
  while (tail < shorter - head && word.at(-1 - tail) === now.at(-1 - tail)) tail++
  const piece = (start: number, end: number, fileStart: number, fileEnd: number, same: boolean): readonly Stretch[] =>
    start === end && fileStart === fileEnd ? [] : [{ from: from + start, to: from + end, fileFrom: fileFrom + fileStart, fileTo: fileFrom + fileEnd, same, lost: false }]
  return [
    ...piece(0, head, 0, head, true), ...piece(head, now.length - tail, head, word.length - tail, false),
    ...piece(now.length - tail, now.length, word.length - tail, word.length, true),
  ]
}

function placeIn(stretches: readonly Stretch[] | undefined, from: number, to: number): FilePlace {
  if (stretches === undefined) return { from, to, exact: true }
  const [start, end] = [edge(stretches, from, 'from'), edge(stretches, to, 'to')]
  return { from: start.at, to: Math.max(start.at, end.at), exact: start.exact && end.exact }
}

/** A start belongs to the stretch that begins there, an end to the one that ends there; inside a converted one it moves to its edge. */
function edge(stretches: readonly Stretch[], at: number, side: 'from' | 'to'): { readonly at: number, readonly exact: boolean } {
  const inside = stretches.find((one) => side === 'from' ? one.from <= at && at < one.to : one.from < at && at <= one.to)
  if (inside === undefined) return { at: (side === 'from' ? stretches.findLast((one) => one.to <= at)?.fileTo : stretches.find((one) => one.from >= at)?.fileFrom) ?? 0, exact: true }
  if (inside.same) return { at: inside.fileFrom + at - inside.from, exact: true }
  return side === 'from' ? { at: inside.fileFrom, exact: at === inside.from } : { at: inside.fileTo, exact: at === inside.to }
}
