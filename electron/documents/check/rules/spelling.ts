/** How words are written: one tone style, real Vietnamese letters, clean spacing. */
import { around, textsIn } from '../paper.ts'
import type { PaperUnderCheck, PlacedText, TextPart } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'
import { extraSpaces, lookAlikes, spaceBeforeMark } from '../letters.ts'
import { otherSpelling, toneWords } from '../tone-marks.ts'

const written: readonly TextPart[] = ['letterhead', 'subject', 'addressee', 'basis', 'heading', 'text', 'cell', 'signature', 'recipient']
const everywhere: readonly TextPart[] = [...written, 'place', 'name', 'mark']

/** One finding a text, at the first place where the pattern is found. */
function firstMatch(paper: PaperUnderCheck, parts: readonly TextPart[], pattern: RegExp, expected: string): readonly Hit[] {
  return textsIn(paper, ...parts).flatMap(({ place, text }) => {
    const match = pattern.exec(text)
    return match === null ? [] : [{ place, excerpt: around(text, match.index, match[0].length), found: match[0], expected }]
  })
}

/** Words of a text in the other style than the office's, each once. */
function otherStyle({ text }: PlacedText, style: 'mainVowel' | 'classic'): readonly string[] {
  return [...new Set(toneWords(text).filter((word) => word.style !== style).map(({ word }) => word))]
}

export const spellingFinders: readonly CheckFinder[] = [
  {
    id: 'P06',
    find: (paper) => textsIn(paper, ...everywhere).flatMap(({ place, text }) => lookAlikes(text).slice(0, 1)
      .map(({ at, letter }) => ({ place, excerpt: around(text, at, 1), found: letter, expected: 'Đ, đ' }))),
  },
  {
    id: 'P11',
    find: (paper) => textsIn(paper, ...everywhere).filter(({ text }) => text.normalize('NFC') !== text)
      .map(({ place, text }) => ({ place, excerpt: text, found: 'Unicode tổ hợp', expected: 'Unicode dựng sẵn (NFC)' })),
  },
  {
    id: 'T12',
    find: (paper) => textsIn(paper, ...written).flatMap((one) => {
      const words = otherStyle(one, paper.form.wording.toneMarks)
      const at = toneWords(one.text).find(({ word }) => word === words[0])?.at ?? 0
      return words.length === 0 ? [] : [{
        place: one.place, excerpt: around(one.text, at, words[0]?.length ?? 0), found: words.join(', '), expected: words.map(otherSpelling).join(', '),
      }]
    }),
  },
  {
    id: 'T18',
    find: (paper) => firstMatch(paper, everywhere, extraSpaces, 'một khoảng trắng').map((hit) => ({ ...hit, found: 'khoảng trắng thừa' })),
  },
  {
    id: 'T19',
    find: (paper) => firstMatch(paper, everywhere, spaceBeforeMark, 'dấu câu liền sau chữ')
      .map((hit) => ({ ...hit, found: hit.found.trim() })),
  },
]
