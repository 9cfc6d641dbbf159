/** Figures that contradict each other: totals of a table, per cent beside counts. The same for the tree and for a file. */
import { decimalsOf, readNumber, writtenNumber } from './numbers.ts'

/** Words of a table by row and column; undefined where a cell reaches over. */
export type Grid = readonly (readonly (string | undefined)[])[]

/** A sum that does not come out. `row` counts in the body. */
export interface WrongTotal { readonly row: number, readonly column: number, readonly name: string, readonly found: string, readonly expected: string }

/** Columns that are not added up: running numbers, rates, years. */
const notAdded = /^(tt|stt|số tt)$|%|tỷ lệ|tỉ lệ|năm|ghi chú|bình quân|số thứ tự/iu

/** Rows that sum up a group (A, B, I, II in the first column), where a table has groups. */
function groupRows(rows: Grid): Grid {
  return rows.filter((row) => /^(?:[A-HĐ]|[IVX]+)\.?$/u.test((row[0] ?? '').trim()))
}

/** The sum of some words that are numbers; null when one is neither a number nor empty. */
function sumOf(words: readonly (string | undefined)[]): number | null {
  const values = words.map((word) => (word ?? '').trim()).map((text) => text === '' || text === '-' ? 0 : readNumber(text))
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

/** The last row against the rows above it, column by column. */
export function wrongTotals(header: Grid, body: Grid): readonly WrongTotal[] {
  const total = body.at(-1) ?? []
  const rows = body.slice(0, -1)
  return total.flatMap((written = '', column) => {
    const value = readNumber(written)
    const named = header.map((row) => row[column] ?? '')
    if (value === null || named.some((name) => notAdded.test(name.trim()))) return []
    const groups = groupRows(rows)
    const columnOf = (some: Grid): readonly (string | undefined)[] => some.map((row) => row[column])
    const sums = [sumOf(columnOf(rows)), ...groups.length > 1 ? [sumOf(columnOf(groups))] : []].filter((sum) => sum !== null)
    const decimals = Math.max(decimalsOf(written), ...rows.map((row) => decimalsOf(row[column] ?? '')))
    const right = sums.some((sum) => Math.abs(sum - value) < 0.5 * 10 ** -decimals)
    return sums.length === 0 || right || rows.length === 0 ? [] : [{
      row: body.length - 1, column, name: named.filter((name) => name !== '').join(' – '), found: written.trim(), expected: writtenNumber(sums[0] ?? 0, decimals),
    }]
  })
}

/** Words at the head of a column, or the start of a row, that hold a sum. */
export const totalWords = /^(?:tổng(?: cộng| số)?|cộng|toàn (?:đảng bộ|tỉnh|ngành))$/iu

/** A last column of sums against the columns before it, row by row. */
export function wrongRowTotals(header: Grid, body: Grid): readonly WrongTotal[] {
  const width = Math.max(0, ...header.map((row) => row.length))
  const names = Array.from({ length: width }, (_, column) => header.map((row) => row[column] ?? '').filter((name) => name !== '').join(' – ').trim())
  const last = width - 1
  if (!totalWords.test(names[last] ?? '')) return []
  const added = names.flatMap((name, column) => column > 0 && column < last && !notAdded.test(name) && body.every((row) => (row[column] ?? '').trim() === '' || readNumber(row[column] ?? '') !== null) ? [column] : [])
  return added.length < 2 ? [] : body.flatMap((row, index) => {
    const [written, sum] = [row[last] ?? '', sumOf(added.map((column) => row[column]))]
    const value = readNumber(written)
    const decimals = Math.max(decimalsOf(written), ...added.map((column) => decimalsOf(row[column] ?? '')))
    if (value === null || sum === null || Math.abs(sum - value) < 0.5 * 10 ** -decimals) return []
    return [{ row: index, column: last, name: (row.find((word) => /\p{L}/u.test(word ?? '')) ?? '').trim(), found: written.trim(), expected: writtenNumber(sum, decimals) }]
  })
}

const count = String.raw`\d{1,3}(?:\.\d{3})+|\d+`
const perCent = String.raw`(?<percent>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)\s?%`
const countOfWhole = new RegExp(String.raw`(?<![\d/.,-])(?<part>${count})\/(?<whole>${count})(?![\d/]|-[A-ZĐ])`, 'gu')
/** "98,98% (1.553/1.569)": what follows such counts is another group's. */
const percentBefore = new RegExp(String.raw`${perCent}\s*\(\s*$`, 'u')
/** "45/58 chi bộ (77,59%)", "45/58, đạt 77,6%", in the same sentence. */
const percentAfter = new RegExp(String.raw`^(?<between>[^%/;]{0,80}?)${perCent}`, 'u')
/** The words between make it another per cent, or only roughly this one. */
const otherShare = /tăng|giảm|vượt|so với|trên|hơn|gần|khoảng|dưới|\.\s|trong đó|còn|\d/iu
const notCount = /(?:ngày|tháng|quý|khoá|khóa|số|năm|mẫu|từ|đến)\s*$/iu

/** A per cent that its counts do not give. */
export interface WrongShare { readonly at: number, readonly length: number, readonly found: string, readonly expected: string }

/** The per cent said of counts that stand from `start` to `end`, and where the saying begins and ends. */
function percentOf(text: string, start: number, end: number): { readonly percent: string, readonly from: number, readonly to: number } | null {
  // Only as far as a per cent and its bracket reach: a long text is not read again for each of its counts.
  const near = Math.max(0, start - 24)
  const before = percentBefore.exec(text.slice(near, start))
  if (before !== null) return { percent: before.groups?.percent ?? '', from: near + before.index, to: end }
  const after = percentAfter.exec(text.slice(end, end + 120))
  if (after === null || otherShare.test(after.groups?.between ?? '')) return null
  return { percent: after.groups?.percent ?? '', from: start, to: end + after[0].length }
}

export function wrongShares(text: string): readonly WrongShare[] {
  if (!text.includes('%')) return []
  return [...text.matchAll(countOfWhole)].flatMap((match) => {
    const { part = '', whole = '' } = match.groups ?? {}
    const share = percentOf(text, match.index, match.index + match[0].length)
    if (share === null || notCount.test(text.slice(Math.max(0, share.from - 10), share.from))) return []
    const { percent, from, to } = share
    const [counted, of, said] = [readNumber(part), readNumber(whole), readNumber(percent)]
    if (counted === null || of === null || of === 0 || said === null) return []
    const decimals = decimalsOf(percent)
    const right = counted * 100 / of
    // Rounded or cut off are both in use: less than one unit of the last digit is right.
    if (Math.abs(right - said) < 10 ** -decimals) return []
    return [{ at: from, length: to - from, found: `${part}/${whole} ghi ${percent}%`, expected: `${writtenNumber(right, Math.max(decimals, 1))}%` }]
  })
}
