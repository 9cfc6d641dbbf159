/** Rows of tables that hold more cells than the table has places: they cannot be set, and nothing is ever cut silently. */
import type { Block, TableBlock } from '../../../shared/document/blocks.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { placeCells } from '../../../shared/document/table-grid.ts'
import type { Problem } from '../../../shared/domain/problem.ts'

/** One problem a row, with its place in the document file (`body[3].rows[1]`). */
export function tableProblems(model: DocumentModel): readonly Problem[] {
  return [
    ...problemsIn(model.body, 'body'),
    ...model.attachedTexts.flatMap((attached, at) => problemsIn(attached.blocks, `attachedTexts[${at}].blocks`)),
    ...model.appendices.flatMap((appendix, at) => problemsIn(appendix.blocks, `appendices[${at}].blocks`)),
  ]
}

function problemsIn(blocks: readonly Block[], path: string): readonly Problem[] {
  return blocks.flatMap((block, at) => block.kind === 'table' ? overfullRows(block).map((row): Problem => {
    const isHeader = row < block.header.length
    return {
      severity: 'error', code: 'table.tooManyCells', value: '',
      path: isHeader ? `${path}[${at}].header[${row}]` : `${path}[${at}].rows[${row - block.header.length}]`,
      message: `Hàng này có nhiều ô hơn số cột của bảng (${block.columns.length}), tính cả các ô gộp từ hàng trên.`,
      remedy: 'Bớt ô, sửa số ô gộp, hoặc thêm cột.',
    }
  }) : [])
}

/** Indexes of rows (header first) in which a cell finds no free place. */
function overfullRows(table: TableBlock): readonly number[] {
  return placeCells([...table.header, ...table.rows], table.columns.length, table.header.length).tooLong
}
