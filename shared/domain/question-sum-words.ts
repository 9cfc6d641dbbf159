/** How numbers of the outline and their sums are said; the window, the workbook and the report say the same. Pure. */
import { quantityText } from './quantity.ts'

export const numberStateWords = { given: '', blank: 'không ghi', notNumber: 'không phải số', missing: 'chưa có báo cáo' } as const

export const notAddedWords = 'không cộng'

interface SumWords { readonly questionTitle: string, readonly columnId: string | null, readonly title: string, readonly unitOfMeasure: string }

/** Of a table the column after the question. */
export function sumTitle({ questionTitle, columnId, title }: SumWords): string {
  return columnId === null ? title : `${questionTitle}: ${title}`
}

/** "1.234 lượt (12/58 đơn vị ghi số; 1 đơn vị ghi chữ, không cộng)". */
export function sumWords({ total, adds, gave, notNumbers, unitOfMeasure }: SumWords & { readonly total: string | null, readonly adds: boolean, readonly gave: number, readonly notNumbers: number }, units: number): string {
  const value = !adds ? notAddedWords : total === null ? 'chưa có số' : `${quantityText(total)} ${unitOfMeasure}`.trimEnd()
  return `${value} (${gave}/${units} đơn vị ghi số${notNumbers === 0 ? '' : `; ${notNumbers} đơn vị ghi chữ, không cộng`})`
}
