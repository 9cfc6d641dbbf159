/** uỷ/hoà (mark on the main vowel) → ủy/hòa, for offices that keep the classic placing (house style, format-rules 3.3). */

const pairs: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}

/** Only open syllables move ("hoà", not "hoàn"), and never after q, where u belongs to the consonant ("quý"). */
const openSyllable = /(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu

/** The text with classic tone placing; other words are untouched. */
export function toClassicToneMarks(text: string): string {
  return text.replace(openSyllable, (found) => {
    const moved = pairs[found.toLocaleLowerCase('vi')] ?? found
    return [...moved].map((letter, index) => isUpper([...found][index]) ? letter.toLocaleUpperCase('vi') : letter).join('')
  })
}

function isUpper(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toLocaleLowerCase('vi')
}
