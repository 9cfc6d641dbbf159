/**
 * VNI for Windows: a vowel is followed by one code that carries its marks (aù is á, aá is ấ); ơ, ư, đ, ỵ and i with a
 * tone have a code of their own. Marks have a small and a capital code; the vowel alone decides the letter's case.
 */

const tones = { grave: '\u0300', acute: '\u0301', tilde: '\u0303', hook: '\u0309', dot: '\u0323' } as const
const circumflex = '\u0302'
const breve = '\u0306'

/** The combining characters of a mark's code: shape of the vowel, tone, or both. */
export interface VniMark { readonly shape: string, readonly tone: string }

const smallMarks: readonly (readonly [string, VniMark])[] = [
  ['ø', { shape: '', tone: tones.grave }], ['ù', { shape: '', tone: tones.acute }], ['õ', { shape: '', tone: tones.tilde }],
  ['û', { shape: '', tone: tones.hook }], ['ï', { shape: '', tone: tones.dot }],
  ['â', { shape: circumflex, tone: '' }], ['à', { shape: circumflex, tone: tones.grave }], ['á', { shape: circumflex, tone: tones.acute }],
  ['ã', { shape: circumflex, tone: tones.tilde }], ['å', { shape: circumflex, tone: tones.hook }], ['ä', { shape: circumflex, tone: tones.dot }],
  ['ê', { shape: breve, tone: '' }], ['è', { shape: breve, tone: tones.grave }], ['é', { shape: breve, tone: tones.acute }],
  ['ü', { shape: breve, tone: tones.tilde }], ['ú', { shape: breve, tone: tones.hook }], ['ë', { shape: breve, tone: tones.dot }],
]

const smallLetters: readonly (readonly [string, string])[] = [
  ['ô', 'ơ'], ['ö', 'ư'], ['ñ', 'đ'], ['î', 'ỵ'], ['ì', 'ì'], ['í', 'í'], ['æ', 'ỉ'], ['ó', 'ĩ'], ['ò', 'ị'],
]

/** Marks by character, small and capital. */
export const vniMarks: ReadonlyMap<string, VniMark> = new Map(
  smallMarks.flatMap(([char, mark]) => [[char, mark] as const, [char.toUpperCase(), mark] as const]),
)

/** Letters with a code of their own, small and capital. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  smallLetters.flatMap(([char, letter]) => [[char, letter] as const, [char.toUpperCase(), letter.toUpperCase()] as const]),
)

/** Letters that may be followed by a mark. ơ and ư are given by their Vietnamese letter. */
export const vniVowels: ReadonlySet<string> = new Set('aeiouyơưAEIOUYƠƯ')
