/** The 134 Vietnamese letters with marks, and building them from their parts. */

const toneMarks = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const
const vowels = [...'aăâeêioôơuưy']

/** 67 small letters with marks: vowels with a shape, vowels with a tone, đ. */
const smallLetters: readonly string[] = [
  ...vowels.flatMap((vowel) => [...(/[aeiouy]/u.test(vowel) ? [] : [vowel]), ...toneMarks.map((tone) => `${vowel}${tone}`.normalize('NFC'))]), 'đ',
]

/** All of them, small letters first. NFC, one character each. */
export const markedLetters: readonly string[] = [...smallLetters, ...smallLetters.map((letter) => letter.toUpperCase())]

const known: ReadonlySet<string> = new Set(markedLetters)

export function isMarkedLetter(char: string): boolean {
  return known.has(char)
}

/** Vietnamese letters no code page 1252 text can hold: where one stands, the text is Unicode already. */
export function hasUnicodeLetter(text: string): boolean {
  return /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u.test(text)
}

const tones: ReadonlySet<string> = new Set(toneMarks)

/**
 * One letter from a base and its combining marks in any order (a, acute, circumflex is ấ). null when they do not make
 * a Vietnamese letter.
 */
export function composeLetter(base: string, marks: string): string | null {
  const parts = [...`${base}${marks}`.normalize('NFD')]
  const letter = parts[0] ?? ''
  const shapeFirst = [...parts.slice(1).filter((mark) => !tones.has(mark)), ...parts.slice(1).filter((mark) => tones.has(mark))]
  const composed = [letter, ...shapeFirst].join('').normalize('NFC')
  return known.has(composed) ? composed : null
}
