/** Figures that contradict each other: totals of tables, per cent beside counts. */
import type { TableCell } from '../../../../shared/document/blocks.ts'
import { inlineText } from '../../../../shared/document/inline.ts'
import { wrongShares, wrongTotals } from '../figure-faults.ts'
import type { Grid } from '../figure-faults.ts'
import { around, textsIn } from '../paper.ts'
import type { CheckFinder } from '../rule.ts'

/** Cells by column, merged cells spread over the columns and rows they cover. */
function grid(rows: readonly (readonly TableCell[])[]): Grid {
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

export const figureFinders: readonly CheckFinder[] = [
  {
    id: 'F01',
    find: (paper) => paper.blocks.flatMap(({ place, block }) => block.kind === 'table' && block.totals === true
      ? wrongTotals(grid(block.header), grid(block.rows)).map(({ name, found, expected }) => ({ place, excerpt: `${name}: ${found}`, found, expected })) : []),
  },
  {
    id: 'F02',
    find: (paper) => textsIn(paper, 'heading', 'text', 'cell').flatMap(({ place, text }) => wrongShares(text)
      .map(({ at, length, found, expected }) => ({ place, excerpt: around(text, at, length), found, expected }))),
  },
]
