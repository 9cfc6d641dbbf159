/** Figures and answers of one report as a workbook, for a receiver without this program. Pure. */
import type { SubmissionView } from '../../shared/contract/submissions.ts'
import { isRate } from '../../shared/domain/indicator.ts'
import { headCell, plainCell, titleCell, writeWorkbook } from '../documents/sheets/index.ts'
import type { CellSpec } from '../documents/sheets/index.ts'

/** The bytes of the `.xlsx`: sheets “Số liệu” and “Câu trả lời”. */
export function figuresSheet({ campaignTitle, bodyName, figures, answers }: Pick<SubmissionView, 'campaignTitle' | 'bodyName' | 'figures' | 'answers'>, author: string): Uint8Array {
  const head = [{ cells: [titleCell(campaignTitle)] }, { cells: [titleCell(bodyName)] }]
  return writeWorkbook({ title: `Số liệu: ${campaignTitle}`, author, sheets: [
    {
      name: 'Số liệu', widths: [10, 48, 14, 14, 14, 10], landscape: true, frozenAt: { row: 4, column: 3 }, titleRow: 3,
      rows: [...head, { cells: ['Mã số', 'Chỉ tiêu', 'Đơn vị tính', 'Số lượng', 'Trên tổng số', 'Tỷ lệ'].map(headCell) }, ...figures.map((figure) => ({ cells: figureCells(figure) }))],
    },
    {
      name: 'Câu trả lời', widths: [40, 100], frozenAt: { row: 4, column: 1 }, titleRow: 3,
      rows: [...head, { cells: ['Nội dung hỏi', 'Trả lời'].map(headCell) }, ...answers.filter(({ given }) => given).map(({ question, text, rows }) => ({
        cells: [plainCell(question.title), plainCell(text !== '' ? text : rows.map((row) => row.join('; ')).join('\n'))],
      }))],
    },
  ] })
}

function figureCells({ code, name, unitOfMeasure, rollUp, value }: SubmissionView['figures'][number]): readonly CellSpec[] {
  const exact = (text: string | null | undefined): CellSpec => text === null || text === undefined ? plainCell('') : { content: { number: text }, look: { border: true, align: 'right' } }
  return [plainCell(code), plainCell(name), plainCell(unitOfMeasure), exact(value?.numerator), exact(isRate({ rollUp }) ? value?.denominator : null), exact(value?.rate)]
}
