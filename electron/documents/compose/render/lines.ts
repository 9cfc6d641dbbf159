/** Text of records as it may stand in one block: white space made even, line ends make paragraphs. */

/** The lines that say something, each with even white space. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n|\u2028|\u2029/u).map(oneLine).filter((line) => line !== '')
}

const uneven = /[^\S\u00A0 ]| {2}/u

/** White space made single spaces (a no-break space stays: it is typed on purpose). */
export function oneLine(text: string): string {
  const trimmed = text.trim()
  return uneven.test(trimmed) ? trimmed.replace(/[^\S\u00A0]+/gu, ' ') : trimmed
}
