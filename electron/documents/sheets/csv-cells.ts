/** A table as text (CSV): cells that a spreadsheet would compute when the file is opened. Pure. */
import { isFormula } from './formula-words.ts'

/** Which of them a spreadsheet takes depends on the computer: the text is read by each. */
const separators = [',', ';', '\\t'] as const

/** The text with an apostrophe before each such cell, as in a workbook; `guarded`: how many. */
export function guardedCells(text: string): { readonly text: string, readonly guarded: number } {
  return separators.reduce((read, separator) => {
    const now = guardedBy(separator, read.text)
    return { text: now.text, guarded: read.guarded + now.guarded }
  }, { text, guarded: 0 })
}

function guardedBy(separator: string, text: string): { readonly text: string, readonly guarded: number } {
  const field = new RegExp(`"[^"]*(?:""[^"]*)*"(?!")[^${separator}\\r\\n]*|[^${separator}\\r\\n]*`, 'uy')
  const written: string[] = []
  let guarded = 0
  for (let at = 0; at < text.length; at++) {
    field.lastIndex = at
    const [whole = ''] = field.exec(text) ?? []
    const quote = whole.startsWith('"') ? '"' : ''
    const words = whole.slice(quote.length)
    const computes = quote === '' ? isFormula(words) || isFormula(words.replace(/^\s*"/u, '')) : isFormula(quotedWords(words, text.slice(at + 1)))
    if (computes) guarded++
    at += whole.length
    written.push(computes ? `${quote}'${words}` : whole, text.charAt(at))
  }
  return { text: written.join(''), guarded }
}

/** What a field that begins with a quote holds: up to its closing quote and what stands behind that; of one nobody closes all that follows. */
function quotedWords(words: string, following: string): string {
  const { inside, behind = '' } = /^(?<inside>[^"]*(?:""[^"]*)*)"(?!")(?<behind>.*)$/su.exec(words)?.groups ?? {}
  return `${(inside ?? following).replaceAll('""', '"')}${behind}`
}
