/** What one typed line is, by how it begins. */

/** A recognised line. `text` is without the mark; `label` of a division is kept for when it has no title. */
export type Line =
  | { readonly is: 'division', readonly level: 'part' | 'chapter' | 'section', readonly label: string, readonly title: string }
  | { readonly is: 'article', readonly text: string }
  | { readonly is: 'roman', readonly text: string }
  | { readonly is: 'numbered', readonly level: 2 | 3 | 4, readonly text: string }
  | { readonly is: 'dash', readonly level: 1 | 2, readonly text: string }
  | { readonly is: 'plain', readonly text: string }

const ordinal = '(?:thứ\\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|[IVXL]+|\\d{1,2})'
const separator = '(?:\\s*[.:–—-]\\s*|\\s+|$)'
const divisions = [
  ['part', new RegExp(`^(phần\\s+${ordinal})${separator}(.*)$`, 'iu')],
  ['chapter', new RegExp(`^(chương\\s+(?:[IVXL]+|\\d{1,2}))${separator}(.*)$`, 'iu')],
  ['section', new RegExp(`^(mục\\s+(?:[IVXL]+|\\d{1,2}))${separator}(.*)$`, 'iu')],
] as const
const article = /^điều\s+\d{1,3}\s*[.:](?:\s+|$)(.*)$/iu
const roman = /^(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})\s*(?:[.–—-]|\.\s*[–—-])\s*(?=["“]?\p{Lu}[\p{L}\s])(.+)$/u
/** `1.1. Tên`, `1.1 Tên`; an amount such as "2.5 triệu" is not a number of a heading. */
const decimal = /^\d{1,2}\.\d{1,2}(?:\s*[.)–—-]\s*(?=\p{L})|\s+(?=\p{Lu}))(.+)$/u
const arabic = /^\d{1,2}(?:\s*[.)]\s*(?=[\p{L}"“(])|\s*[.)]\s+(?=\S)|\s*[–—-]\s+(?=\p{L})|-(?=\p{Lu}))(.+)$/u
const letter = /^[a-zđ]\s*\)\s*(.+)$/u
const dash = /^(?:[-–—•*]\s+(?=\S)|[-–—•](?=[\p{L}"“(]))(.+)$/u
const plus = /^(?:\+\s+(?=\S)|\+(?=[\p{L}"“(]))(.+)$/u

/** A division's label only counts when its title is a title: nothing, or words that begin with a capital. */
function division(line: string): Line | null {
  for (const [level, pattern] of divisions) {
    const found = pattern.exec(line)
    const title = found?.[2] ?? ''
    if (found !== null && /^\p{Ll}/u.test(found[1] ?? '') === false && (title === '' || /^["“]?\p{Lu}/u.test(title)) && !/[.;,]$/u.test(title)) {
      return { is: 'division', level, label: (found[1] ?? '').trim(), title }
    }
  }
  return null
}

/** Recognises one line (already trimmed, white space even). A line that is nothing but a mark stays plain. */
export function recogniseLine(line: string): Line {
  const found = division(line)
  if (found !== null) return found
  const articleText = article.exec(line)
  if (articleText !== null) return { is: 'article', text: articleText[1] ?? '' }
  const romanText = roman.exec(line)?.[1]
  if (romanText !== undefined) return { is: 'roman', text: romanText }
  const numbered = numberedLine(line)
  if (numbered !== null) return numbered
  const plusText = plus.exec(line)?.[1]
  if (plusText !== undefined) return { is: 'dash', level: 2, text: plusText }
  const dashText = dash.exec(line)?.[1]
  return dashText === undefined ? { is: 'plain', text: line } : { is: 'dash', level: 1, text: dashText }
}

function numberedLine(line: string): Line | null {
  const patterns = [[3, decimal], [2, arabic], [4, letter]] as const
  for (const [level, pattern] of patterns) {
    const text = pattern.exec(line)?.[1]
    if (text !== undefined) return { is: 'numbered', level, text }
  }
  return null
}
