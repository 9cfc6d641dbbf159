/**
 * Letters that only look Vietnamese, spaces that are none and marks nobody sees, out of the answers of a unit: they would be
 * taken for other words. Every change is told; the file the unit sent is kept as it came. Pure.
 */
import { lookAlikes } from '../../documents/check/index.ts'
import { issue } from './reading.ts'
import type { Issue } from './reading.ts'

const otherSpaces = /[\u00A0\u2007\u202F]/gu
/** Marks that turn the direction of writing too: they show the letters in another order than they are read in. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

interface Cleaned { readonly text: string, readonly letters: number, readonly spaces: number, readonly unseen: number }

function clean(text: string): Cleaned {
  const alike = lookAlikes(text).filter(({ right }) => right !== null)
  const lettered = alike.reduceRight((made, { at, letter, right }) => `${made.slice(0, at)}${right ?? letter}${made.slice(at + letter.length)}`, text)
  return {
    text: lettered.replace(otherSpaces, ' ').replace(unseen, '').normalize('NFC'),
    letters: alike.length, spaces: text.match(otherSpaces)?.length ?? 0, unseen: text.match(unseen)?.length ?? 0,
  }
}

/** What an answer says in words: its text, or the cells of its table. */
interface Answered { readonly text: string, readonly rows: readonly (readonly string[])[] }

/** The answer as it is to be stored; `told` is null where nothing was changed. */
export function cleanAnswer<A extends Answered>(answer: A): { readonly answer: A & { readonly rows: string[][] }, readonly told: Issue | null } {
  const text = clean(answer.text)
  const rows = answer.rows.map((row) => row.map(clean))
  const all = [text, ...rows.flat()]
  const sum = (of: (cleaned: Cleaned) => number): number => all.reduce((total, one) => total + of(one), 0)
  const [letters, spaces, marks] = [sum((one) => one.letters), sum((one) => one.spaces), sum((one) => one.unseen)]
  const changes = [
    ...letters > 0 ? [`${letters} chữ giống “Đ”, “đ” (như Ð, U+00D0) đổi thành chữ Việt`] : [], ...spaces > 0 ? [`${spaces} dấu cách lạ đổi thành dấu cách thường`] : [],
    ...marks > 0 ? [`bỏ ${marks} ký tự không nhìn thấy`] : [],
  ]
  return {
    answer: { ...answer, text: text.text, rows: rows.map((row) => row.map((cell) => cell.text)) },
    told: changes.length === 0 ? null : issue('info', 'answer.cleaned', `Câu trả lời có ký tự lạ: ${changes.join('; ')}.`, 'Không phải làm gì; tệp đơn vị gửi được giữ nguyên.'),
  }
}
