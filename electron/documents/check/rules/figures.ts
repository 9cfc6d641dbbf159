/** Figures that contradict each other: totals of tables, per cent beside counts. */
import type { TableBlock, TableCell } from '../../../../shared/document/blocks.ts'
import { inlineText } from '../../../../shared/document/inline.ts'
import { decimalsOf, readNumber, writtenNumber } from '../numbers.ts'
import { around, textsIn } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'

/** Columns that are not added up: running numbers, rates, years. */
const notAdded = /^(tt|stt|số tt)$|%|tỷ lệ|tỉ lệ|năm|ghi chú|bình quân|số thứ tự/iu

/** Cells by column, merged cells spread over the columns and rows they cover. */
function grid(rows: readonly (readonly TableCell[])[]): readonly (readonly (string | undefined)[])[] {
  const cells: (string | undefined)[][] = rows.map(() => [])
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      while (cells[r] !== undefined && column in cells[r]) column++
      const [width, height] = [cell.columns ?? 1, cell.rows ?? 1]
      for (let down = 0; down < height; down++) {
        for (let across = 0; across < width; across++) {
          const target = cells[r + down]
          if (target !== undefined) target[column + across] = down === 0 && across === 0 ? inlineText(cell.content) : undefined
        }
      }
      column += width
    }
  })
  return cells
}

/** Rows that sum up a group (A, B, I, II in the first column), where a table has groups. */
function groupRows(rows: readonly (readonly (string | undefined)[])[]): readonly (readonly (string | undefined)[])[] {
  return rows.filter((row) => /^(?:[A-HĐ]|[IVX]+)\.?$/u.test((row[0] ?? '').trim()))
}

/** The sum of a column's numbers; null when some cell is neither a number nor empty. */
function sumOf(rows: readonly (readonly (string | undefined)[])[], column: number): number | null {
  const values = rows.map((row) => (row[column] ?? '').trim()).map((text) => text === '' || text === '-' ? 0 : readNumber(text))
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

function wrongTotals(table: TableBlock, place: string): readonly Hit[] {
  const body = grid(table.rows)
  const header = grid(table.header)
  const total = body.at(-1) ?? []
  const rows = body.slice(0, -1)
  return total.flatMap((written = '', column) => {
    const value = readNumber(written)
    const named = header.map((row) => row[column] ?? '')
    if (value === null || named.some((name) => notAdded.test(name.trim()))) return []
    const groups = groupRows(rows)
    const sums = [sumOf(rows, column), ...groups.length > 1 ? [sumOf(groups, column)] : []].filter((sum) => sum !== null)
    const decimals = Math.max(decimalsOf(written), ...rows.map((row) => decimalsOf(row[column] ?? '')))
    const right = sums.some((sum) => Math.abs(sum - value) < 0.5 * 10 ** -decimals)
    return sums.length === 0 || right || rows.length === 0 ? [] : [{
      place, excerpt: `${named.filter((name) => name !== '').join(' – ')}: ${written}`, found: written.trim(), expected: writtenNumber(sums[0] ?? 0, decimals),
    }]
  })
}

/** A count of a whole and the per cent said of it in the same sentence: "45/58 chi bộ (77,59%)", "45/58, đạt 77,6%". */
const share = /(?<![\d/.,-])(?<part>\d{1,3}(?:\.\d{3})+|\d+)\/(?<whole>\d{1,3}(?:\.\d{3})+|\d+)(?![\d/]|-[A-ZĐ])(?<between>[^%/;]{0,80}?)(?<percent>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)\s?%/gu
/** The words between make it another per cent, or only roughly this one. */
const otherShare = /tăng|giảm|vượt|so với|trên|hơn|gần|khoảng|dưới|\.\s|trong đó|còn|\d/iu
const notCount = /(?:ngày|tháng|quý|khoá|khóa|số|năm|mẫu|từ|đến)\s*$/iu

function wrongShares(text: string, place: string): readonly Hit[] {
  return [...text.matchAll(share)].flatMap((match) => {
    const { part = '', whole = '', between = '', percent = '' } = match.groups ?? {}
    const [counted, of, said] = [readNumber(part), readNumber(whole), readNumber(percent)]
    if (counted === null || of === null || of === 0 || said === null) return []
    if (otherShare.test(between) || notCount.test(text.slice(Math.max(0, match.index - 10), match.index))) return []
    const decimals = decimalsOf(percent)
    const right = counted * 100 / of
    // Rounded or cut off are both in use: less than one unit of the last digit is right.
    if (Math.abs(right - said) < 10 ** -decimals) return []
    return [{ place, excerpt: around(text, match.index, match[0].length), found: `${part}/${whole} ghi ${percent}%`, expected: `${writtenNumber(right, Math.max(decimals, 1))}%` }]
  })
}

export const figureFinders: readonly CheckFinder[] = [
  {
    id: 'F01',
    find: (paper) => paper.blocks.flatMap(({ place, block }) => block.kind === 'table' && block.totals === true ? wrongTotals(block, place) : []),
  },
  {
    id: 'F02',
    find: (paper) => textsIn(paper, 'heading', 'text', 'cell').flatMap(({ place, text }) => wrongShares(text, place)),
  },
]
