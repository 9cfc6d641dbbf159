/** Takes a block of cells pasted into a grid; a single cell is left to the field it was pasted into. */
import { useState } from 'react'
import type { ClipboardEvent } from 'react'
import type { RoundRow } from '../../../shared/contract/evaluations.ts'
import type { EntryCell, GridMode } from './entry.ts'
import { pasteColumns, rowKey } from './grid-columns.ts'
import { isBlock, layBlock, parseBlock } from './paste.ts'
import type { Pasted } from './paste.ts'

export function usePasted(rows: readonly RoundRow[], mode: GridMode, closed: boolean) {
  const [pasting, setPasting] = useState<Pasted<EntryCell> | null>(null)
  const take = (event: ClipboardEvent<HTMLElement>): void => {
    const block = parseBlock(event.clipboardData.getData('text/plain'))
    const field = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    const column = pasteColumns(mode).find(({ cell }) => cell === field?.dataset['column'])
    const key = field?.closest<HTMLElement>('[data-row]')?.dataset['row']
    if (!isBlock(block) || column === undefined || key === undefined) return
    event.preventDefault()
    setPasting(layBlock(block, rows.map((row) => ({ key: rowKey(row, mode), name: row.name, locked: lockedWords(row, closed) })), pasteColumns(mode), { key, cell: column.cell }))
  }
  return { pasting, take, close: () => setPasting(null) }
}

function lockedWords({ result }: RoundRow, closed: boolean): string {
  if (closed) return 'Đợt đã khép. Mở lại đợt trước khi sửa.'
  return (result?.record.final ?? null) === null ? '' : 'Kết quả đã duyệt. Rút lại (ghi lý do) rồi mới sửa.'
}
