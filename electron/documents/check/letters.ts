/** Letters that look Vietnamese and are not; spaces too many. The same for the tree and for a file. */

/** Icelandic and African letters drawn like Đ, đ, and Cyrillic or Greek letters inside words. */
const lookAlike = /[ÐðƉɖ]|[\p{Script=Cyrillic}\p{Script=Greek}](?:(?<=\p{L}.)|(?=\p{Script=Latin}))/gu
/** The Vietnamese letter that is surely meant; of Cyrillic and Greek ones only a person can say. */
const meant: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' }

/** Such letters of a text; `right` is null where no letter is surely meant. */
export function lookAlikes(text: string): readonly { readonly at: number, readonly letter: string, readonly right: string | null }[] {
  if (!/[^\u0000-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u0255\u0257-\u036F\u1E00-\u1EFF\u2000-\uFFFF]/u.test(text)) return [] // nearly every text
  return [...text.matchAll(lookAlike)].map((match) => ({ at: match.index, letter: match[0], right: meant[match[0]] ?? null }))
}

/** Two spaces or a tab inside a text. */
export const extraSpaces = /\S[ \t\u00A0]{2,}(?=\S)|\t/u
/** A space before a mark that stands close to its word. */
export const spaceBeforeMark = /(?<=[\p{L}\p{N})”"])[ \u00A0]+(?:[,;:!?](?=\s|$)|\.(?![.\d]))/u
