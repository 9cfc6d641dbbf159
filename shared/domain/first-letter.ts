/** The first letter of words that move into a sentence or to its beginning. Pure. */

/** First letter small, unless the word is an abbreviation or a name in capitals ("UBKT"). */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
