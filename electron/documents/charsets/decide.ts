/**
 * Which charset each run of a document is in: the font's name first, how the words read second. A charset is taken from
 * statistics only when it is clearly better than reading the text as Unicode.
 */
import type { Charset } from '../../../shared/document/charsets.ts'
import { fontCharsets } from './font-charset.ts'
import type { FontCharset } from './font-charset.ts'
import { convertPieces } from './convert-text.ts'
import { fontCharset, isCapitalFont, isSymbolFont } from './fonts.ts'
import { createScorer } from './score.ts'
import type { Scorer } from './score.ts'
import { hasUnicodeLetter } from './vietnamese-letters.ts'

/** A run: its text and the name of the font it is shown in; null when nothing says which. */
export interface Piece { readonly text: string, readonly font: string | null }

/** null: Unicode already, to be left alone. */
export interface Decision { readonly charset: Charset | null, readonly capitals: boolean }

/** Words gained before a charset is believed without a font's name for it. */
const clearGain = 3

/** Pieces next to each other that are in one charset, as far as their fonts tell. */
interface Segment { readonly pieces: readonly Piece[], readonly text: string, readonly byFont: FontCharset | null, readonly symbols: boolean }

/** What statistics found for the fonts without a charset of their own. */
interface Votes { readonly charsets: Map<FontCharset, number>, unicode: number }

/**
 * One decision for each piece of each paragraph. Paragraphs of one file are given together: a short one (a table cell)
 * is read as the long ones are. `asked` overrides fonts and statistics, except for text only Unicode can hold.
 */
export function decideCharsets(paragraphs: readonly (readonly Piece[])[], asked: Charset | 'auto' = 'auto'): readonly (readonly Decision[])[] {
  const segmented = paragraphs.map((pieces) => segmentsOf(pieces))
  if (asked !== 'auto') return segmented.map((segments) => segments.flatMap((segment) => decisions(segment, askedFor(segment, asked))))
  const score = createScorer()
  const firsts = segmented.map((segments) => segments.map((segment) => firstReading(segment, score)))
  const votes = countVotes(segmented, firsts)
  return segmented.map((segments, paragraph) => segments.flatMap((segment, at) => {
    const first = firsts[paragraph]?.[at] ?? null
    return decisions(segment, first ?? (segment.byFont === null && !segment.symbols ? readLikeOthers(segment.text, votes, score) : null))
  }))
}

/** One run by itself. null: Unicode in its composed form, or nothing that tells. */
export function detectCharset(text: string, font: string | null): Charset | null {
  return decideCharsets([[{ text, font }]])[0]?.[0]?.charset ?? null
}

function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const segments: { pieces: Piece[], byFont: FontCharset | null, symbols: boolean, unicode: boolean }[] = []
  for (const piece of pieces) {
    const byFont = fontCharset(piece.font)
    const unicode = hasUnicodeLetter(piece.text)
    const symbols = isSymbolFont(piece.font)
    const last = segments.at(-1)
    // Text only Unicode can hold tells nothing of a neighbour that is in 8-bit codes.
    if (last !== undefined && last.byFont === byFont && last.unicode === unicode && last.symbols === symbols) last.pieces.push(piece)
    else segments.push({ pieces: [piece], byFont, symbols, unicode })
  }
  return segments.map((segment) => ({ ...segment, text: segment.pieces.map(({ text }) => text).join('') }))
}

function decisions(segment: Segment, charset: FontCharset | null): readonly Decision[] {
  const chosen = charset ?? (isDecomposed(segment) ? 'decomposed' : null)
  return segment.pieces.map(({ font }) => ({ charset: chosen, capitals: isCapitalFont(font) && charset === segment.byFont && charset !== null }))
}

function isDecomposed({ pieces }: Segment): boolean {
  const texts = pieces.map(({ text }) => text)
  // Nearly every text is composed; looking at each letter of it would be in vain.
  if (texts.every((text) => !/\p{M}/u.test(text) && text === text.normalize('NFC'))) return false
  return convertPieces(texts, 'decomposed').texts.some((text, at) => text !== texts[at])
}

function askedFor(segment: Segment, asked: Charset): FontCharset | null {
  if (asked === 'decomposed' || segment.symbols || hasUnicodeLetter(segment.text)) return null
  return asked
}

function firstReading({ text, byFont, symbols }: Segment, score: Scorer): FontCharset | null {
  if (symbols) return null
  return byFont === null ? clearlyReadAs(text, score) : readWithFont(text, byFont, score)
}

interface Best { readonly charset: FontCharset, readonly gain: number, readonly second: number }

function bestReading(text: string, score: Scorer): Best {
  const scores = fontCharsets.map((charset) => ({ charset, gain: score(text, charset).gain })).toSorted((one, other) => other.gain - one.gain)
  return { charset: scores[0]?.charset ?? 'tcvn3', gain: scores[0]?.gain ?? 0, second: scores[1]?.gain ?? 0 }
}

/** null when it reads well as Unicode, or when two charsets read alike. */
function clearlyReadAs(text: string, score: Scorer): FontCharset | null {
  if (!/[^\p{ASCII}]/u.test(text)) return null
  const { charset, gain, second } = bestReading(text, score)
  return gain >= clearGain && gain - Math.max(second, 0) >= 2 ? charset : null
}

/** The font is believed unless the words say clearly that it lies: typed in Unicode, or in another charset. */
function readWithFont(text: string, byFont: FontCharset, score: Scorer): FontCharset | null {
  if (!/[^\p{ASCII}]/u.test(text)) return byFont
  const { gain } = score(text, byFont)
  if (hasUnicodeLetter(text) && gain < 0) return null
  const best = bestReading(text, score)
  if (best.charset !== byFont && best.gain >= clearGain && best.gain - gain >= clearGain) return best.charset
  return gain <= -2 * clearGain && best.gain < clearGain ? null : byFont
}

function countVotes(segmented: readonly (readonly Segment[])[], firsts: readonly (readonly (FontCharset | null)[])[]): Votes {
  const votes: Votes = { charsets: new Map(), unicode: 0 }
  segmented.forEach((segments, paragraph) => segments.forEach((segment, at) => {
    if (segment.byFont !== null) return
    const charset = firsts[paragraph]?.[at] ?? null
    if (charset !== null) votes.charsets.set(charset, (votes.charsets.get(charset) ?? 0) + 1)
    else if (hasUnicodeLetter(segment.text)) votes.unicode++
  }))
  return votes
}

/** A text too short to tell by itself is read as the rest of the file is, if that makes its words no worse. */
function readLikeOthers(text: string, { charsets, unicode }: Votes, score: Scorer): FontCharset | null {
  const [likely] = [...charsets].toSorted(([, one], [, other]) => other - one)
  if (likely === undefined || hasUnicodeLetter(text)) return null
  const { gain, words } = score(text, likely[0])
  const enough = unicode === 0 ? 0 : 1
  return words > 0 && gain >= enough ? likely[0] : null
}
