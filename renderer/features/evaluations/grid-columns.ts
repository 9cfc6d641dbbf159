/** The columns of each grid: what they are called, how a pasted text is read. Pure. */
import type { RoundRow } from '../../../shared/contract/evaluations.ts'
import { countCells, scoreCells, voteCells } from './entry.ts'
import type { EntryCell, GridMode } from './entry.ts'
import { readCount, readNumber, readRating, readWords, readYesNo } from './paste.ts'
import type { PasteColumn } from './paste.ts'

export const gridCells: Readonly<Record<GridMode, readonly EntryCell[]>> = {
  scores: ['group', ...scoreCells, 'disciplined', 'self', 'collective'], ballots: voteCells, counts: [...countCells, 'group', 'unratedReason'],
}

/** As a field is called to who cannot see the head of its column. */
export const cellNames: Readonly<Record<EntryCell, string>> = {
  common: 'Điểm chung', results: 'Điểm kết quả', onTimePercent: 'Đúng hạn', latePercent: 'Chậm hạn', beyondPlanPercent: 'Vượt mức', remediedPercent: 'Đã khắc phục',
  total: 'Tổng số', probationary: 'Dự bị', exempt: 'Miễn', excellent: 'Xuất sắc', good: 'Tốt', completed: 'Hoàn thành', notCompleted: 'Không hoàn thành',
  handedOut: 'Phát ra', returned: 'Thu về', valid: 'Hợp lệ', votesExcellent: 'Phiếu xuất sắc', votesGood: 'Phiếu tốt', votesCompleted: 'Phiếu hoàn thành', votesNotCompleted: 'Phiếu không hoàn thành',
  disciplined: 'Kỷ luật', self: 'Tự xếp loại', collective: 'Tập thể đề nghị', unratedReason: 'Lý do chưa đánh giá', group: 'Nhóm',
}

/** Said with its measure at the head of a column. */
const measured: Partial<Readonly<Record<EntryCell, string>>> = {
  common: 'Điểm chung (30)', results: 'Điểm kết quả (70)', onTimePercent: 'Đúng hạn (%)', latePercent: 'Chậm hạn (%)', beyondPlanPercent: 'Vượt mức (%)', remediedPercent: 'Đã khắc phục (%)',
}
const after: Readonly<Record<GridMode, readonly string[]>> = { scores: ['Đề xuất', 'Quyết định'], ballots: ['Không tính', 'Mức nhiều phiếu nhất'], counts: [] }

export function gridHeads(mode: GridMode): readonly string[] {
  return [...gridCells[mode].map((cell) => measured[cell] ?? cellNames[cell]), ...after[mode]]
}

export function isChoiceCell(cell: EntryCell): boolean {
  return cell === 'disciplined' || cell === 'self' || cell === 'collective'
}

export function isWideCell(cell: EntryCell): boolean {
  return cell === 'unratedReason'
}

export function pasteColumns(mode: GridMode): readonly PasteColumn<EntryCell>[] {
  return gridCells[mode].map((cell) => ({ cell, name: measured[cell] ?? cellNames[cell], read: readerOf(cell) }))
}

function readerOf(cell: EntryCell): PasteColumn<EntryCell>['read'] {
  if (cell === 'disciplined') return readYesNo
  if (cell === 'self' || cell === 'collective') return readRating
  if (cell === 'group' || cell === 'unratedReason') return readWords
  return scoreCells.some((score) => score === cell) ? readNumber : readCount
}

/** The same before and after the row is first stored, so that nothing typed meanwhile is lost. */
export function rowKey({ bodyId, result }: RoundRow, mode: GridMode): string {
  const subject = result?.record.subject
  if (subject?.type === 'person') return result?.record.id ?? bodyId
  return `${bodyId} ${subject?.type === 'counts' ? subject.of : mode === 'counts' ? 'members' : 'organisation'}`
}
