/** Digits with marks between them. The Vietnamese way is `1.234,5`; the English way is met in files too, and often only one reading is possible. */
import { quantityText } from '../../../shared/domain/quantity.ts'
import { issue } from './reading.ts'
import type { Issue } from './reading.ts'

/** `number`: exact, shortest form; null with an error when it can be read in two ways or in none. */
export interface DigitReading { readonly number: string | null, readonly issues: readonly Issue[] }

const typeAgain = 'Gõ lại con số không có dấu phân cách, ví dụ 1234; phần thập phân sau dấu phẩy, ví dụ 12,5.'

export function readDigits(written: string): DigitReading {
  const negative = /^[-−–]/u.test(written)
  const digits = written.replace(/^[-−–] ?/u, '')
  const read = magnitude(digits)
  if (read === null) return { number: null, issues: [issue('error', 'figure.notNumber', `“${written}” có dấu chấm, dấu phẩy không theo cách viết số nào.`, typeAgain)] }
  const number = read.number === null ? null : shortest(read.number, negative)
  return { number, issues: number === null || read.said === null ? read.issues : [...read.issues, read.said(number)] }
}

interface Magnitude { readonly number: string | null, readonly issues: readonly Issue[], readonly said: ((number: string) => Issue) | null }

const plain = (number: string): Magnitude => ({ number, issues: [], said: null })
const asEnglish = (number: string): Magnitude => ({ number, issues: [], said: (value) => issue('warning', 'figure.english', `Con số viết theo kiểu Anh; chương trình đọc là ${quantityText(value)}.`, 'Kiểm tra đọc có đúng không.') })

/** null: no way of writing numbers. */
function magnitude(digits: string): Magnitude | null {
  const marks = [...new Set(digits.replaceAll(/\d/gu, ''))]
  const [first, second, ...more] = marks
  if (more.length > 0) return null
  if (first === undefined) return plain(digits)
  if (second === undefined) return oneMark(digits, first)
  return twoMarks(digits, first, second)
}

/** `1.234,5`, `1,234.5`, `1 234,5`: the second mark stands once, before decimals. */
function twoMarks(digits: string, groups: string, point: string): Magnitude | null {
  const [whole = '', part = '', ...rest] = digits.split(point)
  if (rest.length > 0 || point === ' ' || part.includes(groups) || !isGrouped(whole, groups)) return null
  const number = `${whole.replaceAll(groups, '')}.${part}`
  return point === '.' ? asEnglish(number) : plain(number)
}

function oneMark(digits: string, mark: string): Magnitude | null {
  const pieces = digits.split(mark)
  const number = pieces.join('')
  if (mark === ' ') return isGrouped(digits, mark) ? plain(number) : null
  if (pieces.length > 2) return !isGrouped(digits, mark) ? null : mark === '.' ? plain(number) : asEnglish(number)
  const [whole = '', part = ''] = pieces
  const decimal = `${whole}.${part}`
  if (!isGrouped(digits, mark) || whole === '0') return mark === ',' ? plain(decimal) : asEnglish(decimal)
  if (mark === '.') {
    return { number, issues: [], said: (value) => issue('warning', 'figure.thousands', `“${digits}” được đọc theo cách viết Việt Nam là ${quantityText(value)} (dấu chấm ngăn hàng nghìn).`, 'Kiểm tra đọc có đúng không.') }
  }
  return { number: null, said: null, issues: [issue('error', 'figure.ambiguous', `“${digits}” có thể là ${number} hoặc ${whole} phẩy ${part}, chương trình không đoán.`, typeAgain)] }
}

function isGrouped(digits: string, mark: string): boolean {
  return digits.split(mark).every((piece, at) => at === 0 ? /^[1-9]\d{0,2}$|^0$/u.test(piece) : /^\d{3}$/u.test(piece))
}

function shortest(number: string, negative: boolean): string {
  const [whole = '', part = ''] = number.split('.')
  const left = whole.replace(/^0+(?=\d)/u, '')
  const right = part.replace(/0+$/u, '')
  const text = right === '' ? left : `${left}.${right}`
  return negative && text !== '0' ? `-${text}` : text
}
