/**
 * One line of a block's words as it is printed: behind its number or dash, a title parted from its text, perhaps in capitals, with the
 * end mark of the whole text. What a person wrote over it in Word is brought back to words of the tree. Pure.
 */
import { z } from 'zod'
import { redlineWords } from '../documents/compare/index.ts'

export const printedLineSchema = z.strictObject({
  /** As printed, white space even. */
  text: z.string(),
  /** What the program puts before the words: "1. ", "Điều 2. ", "- ". */
  prefix: z.string(),
  /** The words in the tree; a run-in title stands before ": ". */
  words: z.string(),
  /** The title of a run-in heading as printed, without the prefix; '' where there is none. */
  head: z.string(),
  /** What printing put at the end of the text ("./."), and what stands there in the words. */
  end: z.string(), tail: z.string(),
  /** A line of a list: whichever mark stands behind it is the print's. */
  separated: z.boolean().default(false),
})
export type PrintedLine = Readonly<z.output<typeof printedLineSchema>>

/** White space made even, line ends kept apart from spaces. */
export function even(text: string): string {
  return text.normalize('NFC').split(/[\n\f\r\u0085\u2028\u2029]/u).map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '').join('\n')
}

/** The same on one line: how lines are broken says nothing. */
export function flat(text: string): string {
  return even(text).replaceAll('\n', ' ')
}

/** A line from its printed text; `head` as printed behind the prefix. */
export function printedLine({ text, prefix, words, head }: Pick<PrintedLine, 'text' | 'prefix' | 'words' | 'head'>): PrintedLine {
  const core = text.slice(prefix.length)
  const bare = core.replace(/(?:\.\/)?\.$/u, '')
  const [end, tail] = [core.slice(bare.length), /[;,.]*$/u.exec(words)?.[0] ?? '']
  const isEnded = end !== '' && end !== tail && sameButCase(bare.slice(-1), words.slice(0, words.length - tail.length).slice(-1))
  return { text, prefix: text.startsWith(prefix) ? prefix : '', words, head, end: isEnded ? end : '', tail: isEnded ? tail : '', separated: false }
}

/** `words` null: the text behind a title was taken out, which the tree cannot say. `prefix`: number or dash as typed in Word. */
export interface WordsBack { readonly words: string | null, readonly prefix: string }

/** The words of the tree for what stands in Word now. */
export function wordsBack(line: PrintedLine, returned: string): WordsBack {
  const { prefix, rest } = withoutPrefix(line, returned)
  const bare = withoutEnd(line, rest)
  const core = withoutEnd(line, line.text.slice(line.prefix.length))
  const shown = withTitle(line, core, core)
  const given = withTitle(line, core, bare)
  return { prefix, words: given === null || shown === null ? null : casedAs(line.words, shown, given) }
}

/** A number or dash as people type them; other words before the text are words of the text. */
const labelLike = /^(?:[-+–—•*]|(?:(?:điều|khoản|điểm|mục|chương|phần)\s+)?(?:thứ\s+\p{L}+|[IVXLC]+|\d{1,3}(?:\.\d{1,3})*|[a-zđ])\s*[.):–-]*)?$/iu

function withoutPrefix({ text, prefix }: PrintedLine, returned: string): { readonly prefix: string, readonly rest: string } {
  if (returned.startsWith(prefix)) return { prefix, rest: returned.slice(prefix.length) }
  const at = carried(text, returned, prefix.length)
  const before = returned.slice(0, at).trim()
  return labelLike.test(before) ? { prefix: before, rest: returned.slice(at).trimStart() } : { prefix, rest: returned }
}

function withoutEnd({ end, tail, separated }: PrintedLine, text: string): string {
  if (separated) return text.replace(/[;,.\s]+$/u, '')
  return end !== '' && text.endsWith(end) ? text.slice(0, -end.length) + tail : text
}

/** The text behind its title as the tree has it ("Title: text"); null when only the title is left. */
function withTitle({ head }: PrintedLine, core: string, text: string): string | null {
  if (head === '') return text
  const at = carried(core, text, head.length)
  const [title, rest] = [text.slice(0, at).trim().replace(/:$/u, ''), text.slice(at).trim()]
  if (rest === '') return null
  return title === '' ? rest : `${title}: ${rest}`
}

/** Where the place `at` of one text stands in the other: what came in place of words before it stands before it too. */
function carried(from: string, to: string, at: number): number {
  let [passed, place] = [0, 0]
  for (const { mark, text } of redlineWords(from, to)) {
    if (mark === 'added') {
      if (passed <= at) place += text.length
      continue
    }
    if (passed >= at) break
    const taken = Math.min(text.length, at - passed)
    passed += text.length
    if (mark === 'same') place += taken
  }
  return Math.min(place, to.length)
}

/** Capitals of the print become the letters of the tree where the words stayed. */
function casedAs(words: string, shown: string, given: string): string {
  if (shown === words || !sameButCase(shown, words)) return given
  let at = 0
  return redlineWords(shown, given).map(({ mark, text }) => {
    if (mark === 'added') return text
    const own = words.slice(at, at + text.length)
    at += text.length
    return mark === 'same' ? own : ''
  }).join('')
}

function sameButCase(one: string, other: string): boolean {
  return one.length === other.length && one.toLocaleUpperCase('vi') === other.toLocaleUpperCase('vi')
}
