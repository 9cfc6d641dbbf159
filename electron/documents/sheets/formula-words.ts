/**
 * Words that a spreadsheet would take for a formula. Every text of a written workbook passes here: as a cell of type text it is none in the
 * workbook itself, and with an apostrophe before it it is none either after somebody saved the sheet as CSV and opened that. Reading takes the
 * apostrophe off again. (OWASP, "CSV Injection"; the signs of full width are formulas to Excel in East Asian settings.) Pure.
 */

/** What a formula may begin with, white space and unseen signs before it left out. */
const opening = /^[\s\p{Cf}]*[=+\-@\u2212\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u
/** `-5`, `+3,5 %`: read as the number it is. */
const isNumber = /^\s*[-+\u2212]\s*\d[\d.,\s]*%?\s*$/u
/** An item of a list, as papers have them. */
const isItem = /^\s*[-+\u2212]\s/u
/** In an item: a call of a function, a program (DDE), another sheet or workbook. Words with marks are no function's name. */
const reaches = /[|!]|(?<![\p{L}\p{M}])[A-Za-z_][A-Za-z0-9_.]*\s*\(/u

/** A spreadsheet that is given this text by hand or in a CSV might try to compute it. */
export function opensFormula(text: string): boolean {
  return opening.test(text)
}

/** The text as it is stored in a cell. */
export function guardedWords(text: string): string {
  return isFormula(bare(text)) ? `'${text}` : text
}

/** The text a stored one stands for: the other way of {@link guardedWords}. */
export function plainWords(stored: string): string {
  return stored.startsWith('\'') && isFormula(bare(stored)) ? stored.slice(1) : stored
}

function bare(text: string): string {
  return text.replace(/^'+/u, '')
}

/** A spreadsheet computes it where nothing stands before it: in a CSV as it is. */
export function isFormula(text: string): boolean {
  if (/^[\t\r]/u.test(text)) return true
  return opensFormula(text) && !isNumber.test(text) && (!isItem.test(text) || reaches.test(text))
}
