/** One item of a drafted report: its words, where it goes and what it rests on. Pure. */
import type { Basis, Include } from '../../shared/contract/aggregation.ts'
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import { rolledResultWords } from '../../shared/domain/report-parts.ts'
import type { AnnexTable, ClaimSource, DraftSection, ReportChart, RolledResult } from '../../shared/domain/report-parts.ts'
import { unnamedAddressee } from '../answers/index.ts'

type Proposal = SummaryReport['proposals'][number]

export type DraftContent =
  | { readonly section: 'deployment' | 'strengths' | 'shortcomings' | 'lessons' | 'tasksAhead', readonly text: string }
  | { readonly section: 'results', readonly part: string, readonly title: string, readonly text: string }
  /** `under`: key of the shortcoming it explains. */
  | { readonly section: 'causes', readonly kind: 'objective' | 'subjective', readonly text: string, readonly under: string }
  | { readonly section: 'proposals', readonly to: Proposal['to'], readonly text: string }
  | { readonly section: 'rolledFigures', readonly figure: RolledResult }
  | { readonly section: 'charts', readonly chart: ReportChart }
  | { readonly section: 'annexTables', readonly table: AnnexTable }

/** Of which campaign a draft is made, and which versions count. */
export interface DraftAsked { readonly campaignId: string, readonly basis: Basis, readonly include: Include }

/** `key` stays the same from one draft to the next: it names what the item is about. */
export interface DraftItem { readonly key: string, readonly content: DraftContent, readonly source: ClaimSource }

/** The words or facts that are compared with those drafted before; what a person may rename (a figure's name, a table's title) is no part of them. */
export function comparedWords(content: DraftContent): string {
  switch (content.section) {
    case 'rolledFigures': return figureFacts(content.figure)
    case 'charts': return chartFacts(content.chart)
    case 'annexTables': return tableFacts(content.table)
    case 'proposals': return proposalWords(content.to, content.text)
    case 'results': case 'causes': case 'deployment': case 'strengths': case 'shortcomings': case 'lessons': case 'tasksAhead': return content.text
  }
}

/** A proposal with whom it is for, so that another addressee is a change too. */
export function proposalWords(to: string, text: string): string {
  return to === unnamedAddressee ? text : `${text} (với ${to})`
}

export function figureFacts({ id: _id, name: _name, note: _note, group: _group, history, ...rest }: RolledResult): string {
  // Without a history or an accumulated figure the facts are written as they were before figures had them.
  const facts = history.length === 0 ? rest : { ...rest, history }
  const since = (rest.target?.accumulated ?? null) === null ? {} : { accumulated: 0, from: 0 }
  const behind = rest.reportedBy === undefined ? {} : { compared: 0, history: 0 }
  return JSON.stringify(facts, Object.keys({ ...facts, comparison: 0, percent: 0, outcome: 0, period: 0, ...since, ...behind }).toSorted())
}

export function chartFacts({ categories, series, target, reportedBy }: ReportChart): string {
  return JSON.stringify([categories, series.map(({ values }) => values), target?.value ?? null, ...reportedBy === undefined ? [] : [reportedBy]])
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
    case 'proposals': return proposalWords(content.to, content.text)
    case 'results': case 'causes': case 'deployment': case 'strengths': case 'shortcomings': case 'lessons': case 'tasksAhead': return content.text
  }
}

export function figureWords(figure: RolledResult): string {
  return `${figure.name}: ${rolledResultWords(figure)}`
}

export const sectionNames: Readonly<Record<DraftSection, string>> = {
  deployment: 'Công tác triển khai', results: 'Kết quả thực hiện', rolledFigures: 'Số liệu tổng hợp', charts: 'Biểu đồ', strengths: 'Ưu điểm',
  shortcomings: 'Hạn chế, khuyết điểm', causes: 'Nguyên nhân', lessons: 'Bài học kinh nghiệm', tasksAhead: 'Nhiệm vụ, giải pháp', proposals: 'Kiến nghị, đề xuất', annexTables: 'Biểu theo đơn vị',
}
