/**
 * What a change of form may do to words. Letters and digits of a text stay as they are; only the words of the form
 * itself have two spellings here, each with its reason. Everything else is content, and content is the author's.
 */

/** Two ways to write one thing: the form's own spelling and what is found in its place. */
interface FormWord { readonly found: RegExp, readonly form: string }

/** Each pair is compared as one thing; the list is closed on purpose. */
const formWords: readonly FormWord[] = [
  // The subject of a letter begins with the whole words (HD05 II, I.5.2).
  { found: /(?<![\p{L}\p{N}])v\s*\/\s*v(?![\p{L}\p{N}])/giu, form: 'về việc' },
  // A proposal is addressed with its own words (HD05 II, I.9.2.4).
  { found: /^(\s*)kính trình(?=\s*:)/giu, form: '$1kính gửi' },
  // "Quy định" has the symbol of "quyết định" (rule by first letters).
  { found: /(?<![\p{L}\p{N}])(?:QĐi|QyĐ|QYĐ|QĐI)(?=[\s/-]|$)/gu, form: 'QĐ' },
  // The working programme's symbol; capitals are compared apart.
  { found: /(?<![\p{L}\p{N}])(?:CT[rR]|Ctr)(?=[\s/-]|$)/gu, form: 'CTr' },
]

/** Letters that look like a Vietnamese one and are another: the Icelandic and African D for Đ. */
const lookAlikes: readonly (readonly [RegExp, string])[] = [[/[\u00D0\u0189]/gu, 'Đ'], [/[\u00F0\u0256]/gu, 'đ']]

/** Tone marks of Vietnamese: grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * The letters and digits that a change must keep: composed alike, in small letters (capitals are a matter of form), the
 * tone at the end of its word (uỷ and ủy are one word), no zero before a single digit (05 and 5 are one number).
 */
export function keptWords(text: string): string {
  let folded = text.normalize('NFC')
  for (const [found, letter] of lookAlikes) folded = folded.replace(found, letter)
  for (const { found, form } of formWords) folded = folded.replace(found, form)
  return folded.toLowerCase().replace(/(?<!\d)(?<!\d[.,])0(?=\d(?!\d))/gu, '').replace(/\p{L}+/gu, toneLast).replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}

function toneLast(word: string): string {
  const decomposed = word.normalize('NFD')
  const found = decomposed.match(tones)
  // Two tones in one stretch of letters are two words written together: their places then tell them apart.
  return found?.length === 1 ? (decomposed.replace(tones, '') + found[0]).normalize('NFC') : word
}

/** Words of the form a new paragraph may hold; its other texts hold signs only (a star, five hyphens). */
const wordsToInsert: ReadonlySet<string> = new Set(['ĐẢNG CỘNG SẢN VIỆT NAM', 'Nơi nhận:', 'Kính gửi:', 'Kính trình:'].map(keptWords))

export function mayInsert(text: string): boolean {
  const words = keptWords(text)
  return words === '' || wordsToInsert.has(words)
}

/**
 * Whether a conversion from a legacy character set can be one: digits and the places of spaces stay, and the plain letters
 * of before stand in the same order among the base letters of after (a legacy letter is its base letter and a mark, or
 * one sign of its own).
 */
export function isConversion(before: string, after: string): boolean {
  if (keptWords(before) === keptWords(after)) return true
  const spaces = (text: string): number => text.trim().split(/\s+/u).length
  const digits = (text: string): string => text.replace(/\D/gu, '')
  if (spaces(before) !== spaces(after) || digits(before) !== digits(after)) return false
  const bases = after.normalize('NFD').toLowerCase().replaceAll('đ', 'd')
  let at = 0
  for (const letter of before.toLowerCase().match(/[a-z]/gu) ?? []) {
    at = bases.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
