/** What units reported beside the registers here, as a table. Pure. */
import type { RegisterComparison } from '../../../shared/contract/year-work.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { countCell, textCell } from '../../../shared/domain/work-table.ts'
import type { WorkTable } from '../../../shared/domain/work-table.ts'

type Counts = RegisterComparison['rows'][number]['reported']

/** `onlyDiffering`: rows that agree are left out. */
export function comparisonTable({ title, rows }: RegisterComparison, onlyDiffering: boolean): WorkTable {
  return {
    title: `Số liệu đơn vị báo cáo và sổ theo dõi: ${title}`,
    columns: [
      { id: 'order', title: 'TT', share: 5, align: 'centre' }, { id: 'unit', title: 'Đơn vị', share: 34, align: 'left' }, { id: 'indicator', title: 'Chỉ tiêu', share: 36, align: 'left' },
      { id: 'reported', title: 'Đơn vị báo cáo', share: 14, align: 'right' }, { id: 'register', title: 'Sổ theo dõi', share: 14, align: 'right' }, { id: 'difference', title: 'Chênh lệch', share: 14, align: 'right' },
    ],
    rows: rows.filter(({ differs }) => differs || !onlyDiffering).map((row, at) => ({
      id: `${row.bodyId} ${row.code}`, total: false, flag: row.differs ? 'Khác nhau' : '',
      cells: [countCell(at + 1), textCell(row.name), textCell(`${row.code}. ${row.indicator}`), textCell(countsText(row.reported)), textCell(countsText(row.register)), textCell(countsText(row.difference))],
    })),
    notes: ['Chênh lệch: số đơn vị báo cáo trừ số trong sổ theo dõi ở đây. Chương trình chỉ cho thấy, không sửa số nào; hỏi lại đơn vị rồi sửa ở nơi sai.'],
  }
}

/** `35.599/35.900`; a count alone has nothing below the line. */
function countsText({ numerator, denominator }: Counts): string {
  if (numerator === null) return 'không có'
  return denominator === null ? quantityText(numerator) : `${quantityText(numerator)}/${quantityText(denominator)}`
}
