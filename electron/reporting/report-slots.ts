/** The items of a report as it stands, and which of them a draft's item has become, whatever a person did to its words. Pure. */
import { foldText } from '../../shared/domain/fold.ts'
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import type { DraftSection, ReportSource } from '../../shared/domain/report-parts.ts'
import { chartFacts, figureFacts, figureWords, proposalWords, tableFacts } from './draft-items.ts'

/** One item of a record. `index` counts within the section; of a cause, or a line of results, over all of them. `key`: what tells it without its words. */
export interface Slot { readonly section: DraftSection, readonly index: number, readonly path: string, readonly compared: string, readonly shown: string, readonly key: string | null }

export function slotsOf(report: SummaryReport): readonly Slot[] {
  return [
    ...texts('deployment', report.deployment), ...texts('strengths', report.strengths), ...texts('lessons', report.lessons), ...texts('tasksAhead', report.tasksAhead),
    ...numbered('results', report.results.flatMap(({ content }, at) => content.map((text, line) => ({ path: `results[${at}].content[${line}]`, text })))),
    ...numbered('shortcomings', report.shortcomings.map(({ content }, at) => ({ path: `shortcomings[${at}].content`, text: content }))),
    ...numbered('causes', report.shortcomings.flatMap(({ causes }, at) => causes.map(({ content }, cause) => ({ path: `shortcomings[${at}].causes[${cause}].content`, text: content })))),
    ...numbered('proposals', report.proposals.map(({ to, content }, at) => ({ path: `proposals[${at}].content`, text: proposalWords(to, content) }))),
    ...report.rolledFigures.map((figure, index): Slot => ({ section: 'rolledFigures', index, path: `rolledFigures[${index}]`, compared: figureFacts(figure), shown: figureWords(figure), key: `indicator:${figure.indicatorId ?? ''}` })),
    ...report.charts.map((chart, index): Slot => ({ section: 'charts', index, path: `charts[${index}]`, compared: chartFacts(chart), shown: chart.caption, key: `chart:${chart.indicatorId ?? ''}` })),
    ...report.annexTables.map((table, index): Slot => ({ section: 'annexTables', index, path: `annexTables[${index}]`, compared: tableFacts(table), shown: table.title, key: table.role === 'reporting' ? 'table:reporting' : `table:${table.id}` })),
  ]
}

function texts(section: DraftSection, lines: readonly string[]): readonly Slot[] {
  return numbered(section, lines.map((text, at) => ({ path: `${section}[${at}]`, text })))
}

function numbered(section: DraftSection, lines: readonly { readonly path: string, readonly text: string }[]): readonly Slot[] {
  return lines.map(({ path, text }, index) => ({ section, index, path, compared: text, shown: text, key: null }))
}

/** Words in common (of all words of both) from which on a changed text is taken for the same claim. */
const alike = 0.4

/**
 * Source key → its item now. Figures, charts and tables are told by what they are about; texts by the same words, then by
 * the most alike, last by the same place. A source without an item was taken out by a person.
 */
export function locate(report: SummaryReport, sources: readonly ReportSource[]): ReadonlyMap<string, Slot> {
  const found = new Map<string, Slot>()
  const free = new Set(slotsOf(report))
  const take = (source: ReportSource, slot: Slot | undefined): void => {
    if (slot === undefined) return
    found.set(source.key, slot)
    free.delete(slot)
  }
  const open = (): readonly ReportSource[] => sources.filter(({ key }) => !found.has(key))
  const inSection = ({ section }: ReportSource): readonly Slot[] => [...free].filter((slot) => slot.section === section)
  for (const source of sources) take(source, inSection(source).find((slot) => slot.key === null ? slot.compared === source.drafted : slot.key === source.key))
  const pairs = open().flatMap((source) => inSection(source).filter((slot) => slot.key === null).map((slot) => ({ source, slot, share: shareOfWords(source.drafted, slot.compared) })))
  for (const { source, slot, share } of pairs.toSorted((one, other) => other.share - one.share)) {
    if (share >= alike && !found.has(source.key) && free.has(slot)) take(source, slot)
  }
  for (const source of open()) take(source, inSection(source).find((slot) => slot.key === null && slot.index === source.index))
  return found
}

function shareOfWords(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => new Set(foldText(text).match(/\p{L}+/gu) ?? []))
  if (first === undefined || second === undefined || first.size + second.size === 0) return 0
  const shared = [...first].filter((word) => second.has(word)).length
  return shared / (first.size + second.size - shared)
}
