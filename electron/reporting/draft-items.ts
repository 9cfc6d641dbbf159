/** One item of a drafted report: its words, where it goes and what it rests on. Pure. */
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import { rolledResultWords } from '../../shared/domain/report-parts.ts'
import type { AnnexTable, ClaimSource, DraftSection, ReportChart, RolledResult } from '../../shared/domain/report-parts.ts'

type Proposal = SummaryReport['proposals'][number]

export type DraftContent =
  | { readonly section: 'deployment' | 'strengths' | 'shortcomings' | 'tasksAhead', readonly text: string }
  | { readonly section: 'results', readonly title: string, readonly text: string }
  /** `under`: key of the shortcoming it explains. */
  | { readonly section: 'causes', readonly kind: 'objective' | 'subjective', readonly text: string, readonly under: string }
  | { readonly section: 'proposals', readonly to: Proposal['to'], readonly text: string }
  | { readonly section: 'rolledFigures', readonly figure: RolledResult }
  | { readonly section: 'charts', readonly chart: ReportChart }
  | { readonly section: 'annexTables', readonly table: AnnexTable }

/** `key` stays the same from one draft to the next: it names what the item is about. */
export interface DraftItem { readonly key: string, readonly content: DraftContent, readonly source: ClaimSource }

/** The words or facts that are compared with those drafted before; what a person may rename (a figure's name, a table's title) is no part of them. */
export function comparedWords(content: DraftContent): string {
  switch (content.section) {
    case 'rolledFigures': return figureFacts(content.figure)
    case 'charts': return chartFacts(content.chart)
    case 'annexTables': return tableFacts(content.table)
    case 'results': case 'causes': case 'proposals': case 'deployment': case 'strengths': case 'shortcomings': case 'tasksAhead': return content.text
  }
}

export function figureFacts({ id: _id, name: _name, note: _note, group: _group, ...facts }: RolledResult): string {
  return JSON.stringify(facts, Object.keys({ ...facts, comparison: 0, percent: 0, outcome: 0 }).toSorted())
}

export function chartFacts({ categories, series, target }: ReportChart): string {
  return JSON.stringify([categories, series.map(({ values }) => values), target?.value ?? null])
}

export function tableFacts({ columns, rows, totals }: AnnexTable): string {
  return JSON.stringify([columns, rows, totals])
}

/** As a list shows the item: "Đảng viên được kết nạp: 12 đồng chí". */
export function shownWords(content: DraftContent): string {
  switch (content.section) {
    case 'rolledFigures': return figureWords(content.figure)
    case 'charts': return content.chart.caption
    case 'annexTables': return content.table.title
    case 'results': case 'causes': case 'proposals': case 'deployment': case 'strengths': case 'shortcomings': case 'tasksAhead': return content.text
  }
}

export function figureWords(figure: RolledResult): string {
  return `${figure.name}: ${rolledResultWords(figure)}`
}

export const sectionNames: Readonly<Record<DraftSection, string>> = {
  deployment: 'Công tác triển khai', results: 'Kết quả thực hiện', rolledFigures: 'Số liệu tổng hợp', charts: 'Biểu đồ', strengths: 'Ưu điểm',
  shortcomings: 'Hạn chế, khuyết điểm', causes: 'Nguyên nhân', tasksAhead: 'Nhiệm vụ, giải pháp', proposals: 'Kiến nghị, đề xuất', annexTables: 'Biểu theo đơn vị',
}
