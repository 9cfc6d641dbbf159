/** How words are written: one tone style, real Vietnamese letters, clean spacing. */
import { around, textsIn } from '../paper.ts'
import type { PaperUnderCheck, PlacedText, TextPart } from '../paper.ts'
import { ownPractice, reported } from '../rule.ts'
import type { CheckRule, Hit } from '../rule.ts'
import { otherSpelling, toneWords } from '../tone-marks.ts'

const written: readonly TextPart[] = ['letterhead', 'subject', 'addressee', 'basis', 'heading', 'text', 'cell', 'signature', 'recipient']
const everywhere: readonly TextPart[] = [...written, 'place', 'name', 'mark']
const encoding = reported('IV.1', 'yêu cầu kỹ thuật trình bày')

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

/** Letters that look like Đ, đ but are not (Icelandic, African), and Cyrillic or Greek letters inside words. */
const lookAlike = /[ÐðƉɖ]|[\p{Script=Cyrillic}\p{Script=Greek}](?:(?<=\p{L}.)|(?=\p{Script=Latin}))/u

export const spellingRules: readonly CheckRule[] = [
  {
    id: 'P06', severity: 'error', basis: encoding,
    message: 'Có chữ trông giống nhưng không phải chữ tiếng Việt: “{found}”.', remedy: 'Gõ lại chữ này bằng bộ gõ Unicode ({expected}).',
    find: (paper) => firstMatch(paper, everywhere, lookAlike, 'Đ, đ'),
  },
  {
    id: 'P11', severity: 'warning', basis: encoding,
    message: 'Chữ có dấu ghi ở dạng tách rời (không phải Unicode dựng sẵn).', remedy: 'Chuyển văn bản sang Unicode dựng sẵn rồi dán lại.',
    find: (paper) => textsIn(paper, ...everywhere).filter(({ text }) => text.normalize('NFC') !== text)
      .map(({ place, text }) => ({ place, excerpt: text, found: 'Unicode tổ hợp', expected: 'Unicode dựng sẵn (NFC)' })),
  },
  {
    id: 'T12', severity: 'info', basis: reported('cách viết trong toàn văn', 'cách viết trong toàn văn'),
    message: 'Cách đặt dấu thanh không theo lựa chọn của cơ quan: {found}.', remedy: 'Viết thống nhất: {expected}.',
    find: (paper) => textsIn(paper, ...written).flatMap((one) => {
      const words = otherStyle(one, paper.form.wording.toneMarks)
      const at = toneWords(one.text).find(({ word }) => word === words[0])?.at ?? 0
      return words.length === 0 ? [] : [{
        place: one.place, excerpt: around(one.text, at, words[0]?.length ?? 0), found: words.join(', '), expected: words.map(otherSpelling).join(', '),
      }]
    }),
  },
  {
    id: 'T18', severity: 'info', basis: ownPractice,
    message: 'Có khoảng trắng thừa giữa các chữ.', remedy: 'Chỉ để một khoảng trắng.',
    find: (paper) => firstMatch(paper, everywhere, /\S[ \t\u00A0]{2,}(?=\S)|\t/u, 'một khoảng trắng').map((hit) => ({ ...hit, found: 'khoảng trắng thừa' })),
  },
  {
    id: 'T19', severity: 'info', basis: ownPractice,
    message: 'Có khoảng trắng trước dấu “{found}”.', remedy: 'Viết dấu câu liền sau chữ.',
    find: (paper) => firstMatch(paper, everywhere, /(?<=[\p{L}\p{N})”"])[ \u00A0]+(?:[,;:!?](?=\s|$)|\.(?![.\d]))/u, 'dấu câu liền sau chữ')
      .map((hit) => ({ ...hit, found: hit.found.trim() })),
  },
]
