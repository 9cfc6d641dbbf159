/** Forms (biểu) for the appendices of the golden cases: merged heads, computed totals, many columns, long words. */
import type { DocumentModelInput } from '../../../../shared/document/model.ts'

type Table = Extract<DocumentModelInput['body'][number], { kind: 'table' }>

const cells = (...texts: readonly string[]): { content: string }[] => texts.map((content) => ({ content }))
const units = ['Đảng bộ Văn phòng Tỉnh uỷ', 'Đảng bộ Ban Tổ chức Tỉnh uỷ', 'Chi bộ Báo Minh Khê', 'Đảng bộ Trường Chính trị tỉnh', 'Chi bộ Toà án nhân dân tỉnh', 'Đảng bộ Sở Y tế']

/** Units with their members and results; the program adds up. `rows` may be more than a page holds. */
export function resultsTable(rows: number): Table {
  return {
    kind: 'table', caption: 'Kết quả xếp loại chất lượng đảng viên',
    columns: [
      { share: 1, align: 'centre' }, { share: 6 }, { share: 2, align: 'right', total: 'sum' }, { share: 2, align: 'right', total: 'sum' },
      { share: 2, align: 'right', total: 'sum' }, { share: 2, align: 'right', total: 'sum' },
    ],
    header: [
      [{ content: 'TT', rows: 2 }, { content: 'Đơn vị', rows: 2 }, { content: 'Tổng số', rows: 2 }, { content: 'Xếp loại', columns: 3 }],
      cells('Xuất sắc', 'Tốt', 'Hoàn thành'),
    ],
    rows: Array.from({ length: rows }, (_, index) => {
      const [excellent, good, completed] = [17 + index * 3, 152 + index * 41, 8 + index % 4]
      return cells(String(index + 1), units[index % units.length] ?? '', written(excellent + good + completed), written(excellent), written(good), written(completed))
    }),
  }
}

/** Fifteen columns, two levels of merged heads, figures with decimals, words longer than a narrow column. */
export function wideTable(): Table {
  const months = Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}`)
  return {
    kind: 'table',
    columns: [{ share: 1, align: 'centre' }, { share: 4 }, ...months.map(() => ({ share: 1, align: 'right' as const, total: 'sum' as const })), { share: 2, align: 'right', total: 'sum' }],
    header: [
      [{ content: 'TT', rows: 2 }, { content: 'Chuyên mục', rows: 2 }, { content: 'Kinh phí theo tháng (triệu đồng)', columns: 12 }, { content: 'Cộng', rows: 2 }],
      cells(...months.map((month) => month.replace('Tháng ', 'T'))),
    ],
    rows: ['Nghiên cứu', 'Tuyên truyền', 'Nghiệp vụ/bồi dưỡng', 'Congtacphitheochedokhoan'].map((name, row) => {
      const amounts = months.map((_, month) => 10 + row * 7 + month)
      return cells(String(row + 1), name, ...amounts.map((amount) => `${amount},5`), written(amounts.reduce((sum, amount) => sum + amount, 6)))
    }),
    totalLabel: 'Cộng',
  }
}

function written(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.')
}
