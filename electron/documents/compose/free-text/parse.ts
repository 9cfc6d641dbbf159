/**
 * The text a clerk types → blocks. Each line is a paragraph; how it begins says what it is. Numbers typed are dropped
 * (the paper numbers again in order); no other word may be lost.
 */
import type { BlockInput } from '../render/place.ts'
import { linesOf } from '../render/lines.ts'
import { recogniseLine, type Line } from './line.ts'

/** The blocks of a typed text, in order, without ids. Never throws; text without any structure is plain paragraphs. */
export function parseFreeText(text: string): readonly BlockInput[] {
  const lines = linesOf(text)
  const blocks: BlockInput[] = []
  let insideArticle = false
  for (let at = 0; at < lines.length; at++) {
    const line = recogniseLine(lines[at] ?? '')
    if (line.is === 'division') {
      const title = titleAfter(line.title, lines, at)
      at += title.taken
      insideArticle = false
      blocks.push(divisionBlock(line, title.text))
    } else if (line.is === 'roman') {
      const title = wrappedCapitals(line.text, lines, at)
      at += title.taken
      insideArticle = false
      blocks.push({ kind: 'heading', level: 1, title: title.text })
    } else {
      if (line.is === 'article') insideArticle = true
      blocks.push(blockOf(line, insideArticle))
    }
  }
  return blocks
}

/** One typed line as a block; `insideArticle`: it stands under a điều, where numbers are khoản and điểm. */
export function parseTypedLine(text: string, insideArticle: boolean): BlockInput {
  const line = recogniseLine(text)
  switch (line.is) {
    case 'division': return divisionBlock(line, line.title)
    case 'roman': return { kind: 'heading', level: 1, title: line.text }
    default: return blockOf(line, insideArticle)
  }
}

/** Capitals only, so a title or an enacting line; at least two letters. */
function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi')
}

/** Following lines in capitals belong to a title that was wrapped by hand. */
function wrappedCapitals(start: string, lines: readonly string[], at: number): { readonly text: string, readonly taken: number } {
  let text = start
  let taken = 0
  while (isCapitals(start)) {
    const next = lines[at + taken + 1]
    if (next === undefined || !isCapitals(next) || /[:.]$/u.test(text) || recogniseLine(next).is !== 'plain') break
    text = `${text} ${next}`
    taken++
  }
  return { text, taken }
}

/** The title of a phần, chương or mục: on the label's line, or the line(s) below. Empty when something else follows. */
function titleAfter(onLine: string, lines: readonly string[], at: number): { readonly text: string, readonly taken: number } {
  if (onLine !== '') return wrappedCapitals(onLine, lines, at)
  const next = lines[at + 1]
  if (next === undefined || recogniseLine(next).is !== 'plain' || next.length > 200) return { text: '', taken: 0 }
  const more = wrappedCapitals(next, lines, at + 1)
  return { text: more.text, taken: more.taken + 1 }
}

/** A label without any title stands as a centred line: the words must not vanish. */
function divisionBlock(line: Extract<Line, { is: 'division' }>, title: string): BlockInput {
  return title === '' ? { kind: 'centredLine', text: line.label } : { kind: 'division', level: line.level, title }
}

function blockOf(line: Exclude<Line, { is: 'division' | 'roman' }>, insideArticle: boolean): BlockInput {
  switch (line.is) {
    case 'article': return articleBlock(line.text)
    case 'numbered': return insideArticle && line.level !== 3 ? { kind: 'clause', level: line.level === 2 ? 'clause' : 'point', content: line.text } : numberedBlock(line)
    case 'dash': return { kind: 'item', level: line.level, content: line.text }
    case 'plain': return isCapitals(line.text) && line.text.length <= 150 ? { kind: 'centredLine', text: line.text } : { kind: 'paragraph', content: line.text }
  }
}

/** A điều that is a whole sentence runs in; one that is a short title is a bold line of its own. */
function articleBlock(text: string): BlockInput {
  if (!/[.;:]$/u.test(text)) return { kind: 'article', title: text }
  const parts = /^([^.;:]{2,100})\. (\p{Lu}.*)$/u.exec(text)
  return parts === null ? { kind: 'article', title: '', content: text } : { kind: 'article', title: parts[1] ?? '', content: parts[2] ?? '' }
}

/** Longest run-in title before a colon, in characters. */
const longestRunIn = 80

/** A numbered line: a title when it has no end mark (or only a colon), run-in when words follow the colon, else plain. */
function numberedBlock({ level, text }: Extract<Line, { is: 'numbered' }>): BlockInput {
  const runIn = /^([^:.;,]+): (.+)$/u.exec(text)
  if (level !== 4 && runIn !== null && (runIn[1] ?? '').length <= longestRunIn) {
    return { kind: 'heading', level, title: runIn[1] ?? '', content: runIn[2] ?? '' }
  }
  const leadIn = /^([^:.;,]{2,40}):$/u.exec(text)
  if (level !== 4 && leadIn !== null) return { kind: 'heading', level, title: leadIn[1] ?? '' }
  const isTitle = level !== 4 && !/[.;:,!?…]$/u.test(text) && text.length <= 200
  return isTitle ? { kind: 'heading', level, title: text } : { kind: 'numbered', level, content: text }
}
