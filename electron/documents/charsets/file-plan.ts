/** What a conversion will do to a file, known before anything is changed: texts, fonts, and the letters that would be lost. */
import { charsets } from '../../../shared/document/charsets.ts'
import type { Charset } from '../../../shared/document/charsets.ts'
import { convertPieces } from './convert-text.ts'
import { decideCharsets } from './decide.ts'
import type { Decision } from './decide.ts'

/** A text of the file that can be replaced, with the font it is shown in. */
export interface Spot { readonly text: string, readonly font: string | null, readonly replace: (text: string) => void }

/** Spots that are read together: a paragraph, a cell, a header. `place` is said to the person. */
export interface Line { readonly part: string, readonly place: string, readonly spots: readonly Spot[] }

/** A letter with no place in Unicode that the charset knows: it would stay as it is, and be wrong. */
export interface LostInFile {
  readonly part: string
  readonly place: string
  readonly letter: string
  /** `U+00C0`. */
  readonly code: string
  /** The words around, as they stand in the file. */
  readonly excerpt: string
}

export interface CharsetCount { readonly charset: Charset, readonly runs: number, readonly letters: number }

export interface ConversionReport {
  /** Runs read in each charset and Vietnamese letters made of them; charsets without a run are left out. */
  readonly charsets: readonly CharsetCount[]
  /** Legacy fonts that give way to Times New Roman. */
  readonly fonts: readonly string[]
  readonly lost: readonly LostInFile[]
  /** false: the copy would say the same as the file. */
  readonly changes: boolean
}

/** A text before and after, as far as it is shown. `font`: as the file names it. */
export interface ConversionSample { readonly place: string, readonly font: string | null, readonly charset: Charset, readonly before: string, readonly after: string }

/** `write` changes the trees of the package it was made from, once, and gives the parts for `writePackage`. */
export interface FilePlan {
  readonly report: ConversionReport
  /** The first texts that change. */
  readonly samples: readonly ConversionSample[]
  readonly write: () => ReadonlyMap<string, string | Uint8Array>
}

/** A text with what becomes of it. */
export interface PlannedSpot { readonly spot: Spot, readonly decision: Decision, readonly text: string }

export interface TextPlan {
  readonly lines: readonly { readonly line: Line, readonly spots: readonly PlannedSpot[] }[]
  readonly counts: readonly CharsetCount[]
  readonly lost: readonly LostInFile[]
}

/** Words printed by a program that writes Unicode: a legacy font put over them later does not make them its letters. */
export function isKnown({ spots }: Line, known: ReadonlySet<string>): boolean {
  return known.has(spots.map(({ text }) => text).join(''))
}

/** Decides and converts all lines of a file; nothing is replaced yet. */
export function planTexts(lines: readonly Line[], asked: Charset | 'auto'): TextPlan {
  const decided = decideCharsets(lines.map(({ spots }) => spots), asked)
  const planned = lines.map((line, at) => planLine(line, decided[at] ?? []))
  const counts = charsets.map((charset) => ({
    charset, runs: sum(planned.map((each) => each.spots.filter(({ spot, decision }) => decision.charset === charset && /\S/u.test(spot.text)).length)),
    letters: sum(planned.map((each) => each.letters.get(charset) ?? 0)),
  }))
  return { lines: planned, counts: counts.filter(({ runs }) => runs > 0), lost: planned.flatMap((each) => each.lost) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

interface PlannedLine { readonly line: Line, readonly spots: readonly PlannedSpot[], readonly letters: ReadonlyMap<Charset, number>, readonly lost: readonly LostInFile[] }

function planLine(line: Line, decisions: readonly Decision[]): PlannedLine {
  const spots: PlannedSpot[] = []
  const letters = new Map<Charset, number>()
  const lost: LostInFile[] = []
  for (let from = 0; from < line.spots.length;) {
    const charset = decisions[from]?.charset ?? null
    let to = from + 1
    while (to < line.spots.length && (decisions[to]?.charset ?? null) === charset) to++
    const group = line.spots.slice(from, to)
    const texts = group.map(({ text }) => text)
    const converted = charset === null ? null : convertPieces(texts, charset, decisions.slice(from, to).map(({ capitals }) => capitals))
    group.forEach((spot, at) => spots.push({ spot, decision: decisions[from + at] ?? { charset: null, capitals: false }, text: converted?.texts[at] ?? spot.text }))
    if (charset !== null) letters.set(charset, (letters.get(charset) ?? 0) + (converted?.letters ?? 0))
    for (const { piece, at, letter } of converted?.lost ?? []) lost.push(lostIn(line, texts, piece, at, letter))
    from = to
  }
  return { line, spots, letters, lost }
}

function lostIn({ part, place }: Line, texts: readonly string[], piece: number, at: number, letter: string): LostInFile {
  const before = texts.slice(0, piece).join('').length + at
  const whole = texts.join('')
  const excerpt = whole.slice(Math.max(0, before - 20), before + letter.length + 20)
  return { part, place, letter, code: `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`, excerpt }
}

/** Puts the new texts into the file; names the parts that changed. */
export function replaceTexts({ lines }: TextPlan): ReadonlySet<string> {
  const changed = new Set<string>()
  for (const { line, spots } of lines) {
    for (const { spot, text } of spots) {
      if (text === spot.text) continue
      spot.replace(text)
      changed.add(line.part)
    }
  }
  return changed
}

export function reportOf(plan: TextPlan, fonts: readonly string[]): ConversionReport {
  const textChanges = plan.lines.some(({ spots }) => spots.some(({ spot, text }) => text !== spot.text))
  const names = [...new Set(fonts)].toSorted()
  return { charsets: plan.counts, fonts: names, lost: plan.lost, changes: textChanges || names.length > 0 }
}

const mostSamples = 20
const mostLetters = 120

/** The first texts of the file that change, for the person to see that they become what they should. */
export function samplesOf({ lines }: TextPlan): readonly ConversionSample[] {
  return lines.flatMap(({ line, spots }) => spots.flatMap(({ spot, decision: { charset }, text }): readonly ConversionSample[] =>
    charset === null || text === spot.text ? [] : [{ place: line.place, font: spot.font, charset, before: clipped(spot.text), after: clipped(text) }])).slice(0, mostSamples)
}

/** Marks stay with their letter where the text is cut. */
function clipped(text: string): string {
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters).replace(/.\p{M}*$/u, '')}…`
}
