/** The numbers of the outline added up, as a workbook: the sums, and every unit with what it gave. Pure. */
import type { QuestionSums, UnitNumber } from '../../shared/contract/answers.ts'
import { notAddedWords, numberStateWords, sumTitle } from '../../shared/domain/question-sum-words.ts'
import { headCell, plainCell, titleCell, writeWorkbook } from '../documents/sheets/index.ts'
import type { CellSpec } from '../documents/sheets/index.ts'

/** The bytes of the `.xlsx`: sheets “Cộng” and “Theo đơn vị”. */
export function sumsSheet({ campaign, sums }: QuestionSums, author: string): Uint8Array {
  return writeWorkbook({ title: `Số trong câu hỏi: ${campaign.title}`, author, sheets: [
    {
      name: 'Cộng', widths: [10, 70, 14, 16, 16], frozenAt: { row: 4, column: 1 }, titleRow: 3,
      rows: [
        { cells: [titleCell(campaign.title)] }, { cells: [titleCell(`Có báo cáo: ${campaign.reporting}/${campaign.units} đơn vị`)] },
        { cells: ['Câu', 'Nội dung', 'Đơn vị tính', 'Cộng', 'Số đơn vị ghi số'].map(headCell) },
        ...sums.map((sum) => ({ cells: [
          plainCell(sum.questionId), plainCell(sumTitle(sum)), plainCell(sum.unitOfMeasure), sum.adds ? numberCell(sum.total) : plainCell(notAddedWords), plainCell(`${sum.gave}/${campaign.units}`),
        ] })),
      ],
    },
    {
      name: 'Theo đơn vị', widths: [48, ...sums.map(() => 18)], landscape: true, frozenAt: { row: 2, column: 2 }, titleRow: 1,
      rows: [
        { cells: [headCell('Đơn vị'), ...sums.map((sum) => headCell(sumTitle(sum)))] },
        ...(sums[0]?.units ?? []).map(({ name }, at) => ({ cells: [plainCell(name), ...sums.map(({ units }) => unitCell(units[at]))] })),
      ],
    },
  ] })
}

function unitCell(unit: UnitNumber | undefined): CellSpec {
  if (unit === undefined) return plainCell('')
  return unit.value === null ? plainCell(unit.state === 'notNumber' ? unit.said : numberStateWords[unit.state]) : numberCell(unit.value)
}

function numberCell(value: string | null): CellSpec {
  if (value === null) return plainCell('')
  return { content: { number: value }, look: { border: true, align: 'right', format: { number: value.split('.')[1]?.length ?? 0 } } }
}
