/** Numbers as the papers write them: Roman, the Vietnamese alphabet's letters, ordinals. */

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'],
  [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]

/** 1 → I, 4 → IV … */
export function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [step, letters] of romanSteps) {
    for (; rest >= step; rest -= step) text += letters
  }
  return text
}

/**
 * Letters for điểm, in the order of the Vietnamese alphabet without the letters that carry a mark of their own other
 * than đ: a, b, c, d, đ, e, g, h, i, k … (Nghị định 30 Phụ lục I and Party practice; there is no f, j, w, z).
 */
const letters = [...'abcdđeghiklmnopqrstuvxy']

/** 1 → a, 5 → đ, 6 → e; after y come aa, ab … */
export function letter(value: number): string {
  const index = value - 1
  const last = letters[index % letters.length] ?? ''
  return index < letters.length ? last : letter(Math.floor(index / letters.length)) + last
}

const units = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** Ordinal of a phần: nhất, hai, ba, tư, năm … mười, mười một … (up to 99). */
export function ordinal(value: number): string {
  if (value === 1) return 'nhất'
  if (value === 4) return 'tư'
  if (value < 10) return units[value] ?? String(value)
  if (value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const unit = value % 10
  const head = tens === 1 ? 'mười' : `${units[tens] ?? ''} mươi`
  if (unit === 0) return head
  return `${head} ${unitAfterTen(tens, unit)}`
}

/** After mười: lăm for 5; after mươi also mốt for 1 and tư for 4. */
function unitAfterTen(tens: number, unit: number): string {
  if (unit === 5) return 'lăm'
  if (tens > 1 && unit === 1) return 'mốt'
  if (tens > 1 && unit === 4) return 'tư'
  return units[unit] ?? ''
}
