/** A draft made anew held against the report: as drafted, as it stands, as it would be drafted now. Pure. */
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import type { AnnexTable, CampaignDraft, DraftSection, ReportSource } from '../../shared/domain/report-parts.ts'
import { changedChartFacts, changedFigureFacts } from './changed-facts.ts'
import { comparedWords, shownWords } from './draft-items.ts'
import type { DraftItem } from './draft-items.ts'
import { locate } from './report-slots.ts'
import type { Slot } from './report-slots.ts'

/** `touched`: a person changed the words since they were drafted. `takenOut`: a person took the item out. */
export interface DraftChange {
  readonly key: string, readonly section: DraftSection, readonly change: 'changed' | 'added' | 'gone'
  readonly before: string | null, readonly now: string | null, readonly would: string | null
  readonly touched: boolean, readonly takenOut: boolean
}

export function changesOf(report: SummaryReport, draft: CampaignDraft, items: readonly DraftItem[]): readonly DraftChange[] {
  const places = locate(report, draft.sources)
  const drafted = new Map(draft.sources.map((source) => [source.key, source]))
  const fresh = new Set(items.map(({ key }) => key))
  return [
    ...items.flatMap((item) => changeOf(item, drafted.get(item.key), places.get(item.key), report)),
    ...draft.sources.filter(({ key }) => !fresh.has(key)).map((source): DraftChange => {
      const slot = places.get(source.key)
      return {
        key: source.key, section: source.section, change: 'gone', before: beforeWords(source, slot), now: slot?.shown ?? null, would: null,
        touched: slot !== undefined && slot.compared !== source.drafted, takenOut: slot === undefined,
      }
    }).filter(({ takenOut }) => !takenOut),
  ]
}

function changeOf(item: DraftItem, source: ReportSource | undefined, slot: Slot | undefined, report: SummaryReport): readonly DraftChange[] {
  const would = comparedWords(item.content)
  const head = { key: item.key, section: item.content.section, would: wouldWords(item, slot, report) }
  if (source === undefined) return [{ ...head, change: 'added', before: null, now: null, touched: false, takenOut: false }]
  // What a person already wrote as it would be drafted now needs no answer.
  if (source.drafted === would || slot?.compared === would) return []
  return [{ ...head, change: 'changed', before: beforeWords(source, slot), now: slot?.shown ?? null, touched: slot !== undefined && slot.compared !== source.drafted, takenOut: slot === undefined }]
}

/** Of texts the drafted words; figures, charts and tables keep only their facts, so an untouched one is shown as it stands. */
function beforeWords(source: ReportSource, slot: Slot | undefined): string | null {
  const isText = source.section !== 'rolledFigures' && source.section !== 'charts' && source.section !== 'annexTables'
  if (isText) return source.drafted
  return slot !== undefined && slot.compared === source.drafted ? slot.shown : null
}

function wouldWords({ content }: DraftItem, slot: Slot | undefined, report: SummaryReport): string {
  if (slot === undefined) return shownWords(content)
  const [figure, chart] = [report.rolledFigures[slot.index], report.charts[slot.index]]
  if (content.section === 'rolledFigures' && figure !== undefined) return `${shownWords(content)}${changedFigureFacts(figure, content.figure)}`
  if (content.section === 'charts' && chart !== undefined) return `${shownWords(content)}${changedChartFacts(chart, content.chart)}`
  if (content.section !== 'annexTables') return shownWords(content)
  const units = otherRows(report.annexTables[slot.index], content.table)
  return units.length === 0 ? `${content.table.title}: tên cột hoặc dòng tổng hợp thay đổi` : `${content.table.title}: thay đổi ở ${units.length} đơn vị (${units.slice(0, 5).join('; ')}${units.length > 5 ? '; …' : ''})`
}

/** Units whose row is another one, came in or went out. */
function otherRows(before: AnnexTable | undefined, after: AnnexTable): readonly string[] {
  const then = new Map(before?.rows.map(({ unit, cells }) => [unit, JSON.stringify(cells)]))
  const now = new Map(after.rows.map(({ unit, cells }) => [unit, JSON.stringify(cells)]))
  return [...new Set([...now.keys(), ...then.keys()])].filter((unit) => now.get(unit) !== then.get(unit))
}

/** What a person decided of each change: `take` the program's, `keep` their own. What is in neither waits. */
export interface Decisions { readonly take: ReadonlySet<string>, readonly keep: ReadonlySet<string> }

/** The report with the chosen changes, and the sources it then has. Words a person changed are touched only where they chose so. */
export function withChanges(
  report: SummaryReport, draft: CampaignDraft, items: readonly DraftItem[], { take, keep }: Decisions, now: Pick<CampaignDraft, 'at' | 'basis' | 'include' | 'versions' | 'differences'>,
): SummaryReport {
  const changes = new Map(changesOf(report, draft, items).map((change) => [change.key, change]))
  const byKey = new Map(items.map((item) => [item.key, item]))
  const places = locate(report, draft.sources)
  const next = editable(report)
  const gone: Slot[] = []
  for (const { key, change } of changes.values()) {
    if (!take.has(key)) continue
    const [item, slot] = [byKey.get(key), places.get(key)]
    if (change === 'gone' && slot !== undefined) gone.push(slot)
    if (item !== undefined && slot !== undefined) replaceIn(next, slot, item)
  }
  const kept = draft.sources.flatMap((source): ReportSource[] => {
    const change = changes.get(source.key)
    const item = byKey.get(source.key)
    const decided = take.has(source.key) || keep.has(source.key)
    if (item === undefined) return change === undefined || decided ? [] : [source]
    return [decided || change === undefined ? sourceOf(item, source.index) : source]
  })
  // Removed before anything is added: the places of what goes are counted in the report as it was.
  removeFrom(next, gone)
  const added = items.filter(({ key }) => changes.get(key)?.change === 'added' || (changes.get(key)?.takenOut === true && take.has(key)))
  const parents = new Map<string, Pick<Slot, 'index'>>(locate(next, kept))
  for (const item of added) if (take.has(item.key)) addTo(next, item, parents)
  const addedSources = added.filter(({ key }) => (take.has(key) || keep.has(key)) && !kept.some((source) => source.key === key)).map((item) => sourceOf(item, lastIndex(next, item)))
  const sources = [...kept, ...addedSources]
  const settled = [...changes.keys()].every((key) => take.has(key) || keep.has(key))
  const after = locate(next, sources)
  return {
    ...next,
    draft: { ...draft, ...now, versions: settled ? now.versions : draft.versions, sources: sources.map((source) => ({ ...source, index: after.get(source.key)?.index ?? source.index })) },
  }
}

export function sourceOf(item: DraftItem, index: number): ReportSource {
  return { key: item.key, section: item.content.section, index, drafted: comparedWords(item.content), source: item.source }
}

type Editable = { -readonly [Key in keyof SummaryReport]: SummaryReport[Key] }

function editable(report: SummaryReport): Editable {
  return { ...structuredClone(report) }
}

/** Words go over the old; what a person named (a figure's name and note, a table's title) stays theirs. */
function replaceIn(report: Editable, slot: Slot, { content }: DraftItem): void {
  switch (content.section) {
    case 'deployment': report.deployment[slot.index] = content.text; return
    case 'strengths': report.strengths[slot.index] = content.text; return
    case 'lessons': report.lessons[slot.index] = content.text; return
    case 'tasksAhead': report.tasksAhead[slot.index] = content.text; return
    case 'shortcomings': report.shortcomings = report.shortcomings.map((each, at) => at === slot.index ? { ...each, content: content.text } : each); return
    case 'proposals': report.proposals = report.proposals.map((each, at) => at === slot.index ? { to: content.to, content: content.text } : each); return
    case 'causes': {
      let at = -1
      report.shortcomings = report.shortcomings.map((each) => ({ ...each, causes: each.causes.map((cause) => (at += 1) === slot.index ? { ...cause, content: content.text } : cause) }))
      return
    }
    case 'results': {
      let at = -1
      report.results = report.results.map((each) => ({ ...each, content: each.content.map((line) => (at += 1) === slot.index ? content.text : line) }))
      return
    }
    case 'rolledFigures': report.rolledFigures = report.rolledFigures.map((each, at) => at === slot.index ? { ...content.figure, id: each.id, name: each.name, note: each.note } : each); return
    case 'charts': report.charts = report.charts.map((each, at) => at === slot.index ? { ...content.chart, id: each.id, caption: each.caption, chart: each.chart, withTable: each.withTable } : each); return
    case 'annexTables': report.annexTables = report.annexTables.map((each, at) => at === slot.index ? { ...content.table, title: each.title } : each)
  }
}

/** Puts an item at the end of its section; a cause under its shortcoming, or nowhere when a person took that out. */
export function addTo(report: Editable, { key, content }: DraftItem, places: Map<string, Pick<Slot, 'index'>>): void {
  switch (content.section) {
    case 'deployment': report.deployment.push(content.text); return
    case 'strengths': report.strengths.push(content.text); return
    case 'lessons': report.lessons.push(content.text); return
    case 'tasksAhead': report.tasksAhead.push(content.text); return
    case 'shortcomings': places.set(key, { index: report.shortcomings.push({ content: content.text, causes: [] }) - 1 }); return
    case 'proposals': report.proposals.push({ to: content.to, content: content.text }); return
    case 'causes': report.shortcomings[places.get(content.under)?.index ?? -1]?.causes.push({ kind: content.kind, content: content.text }); return
    case 'results': {
      const group = report.results.find(({ title, part }) => title === content.title && part === content.part)
      if (group === undefined) report.results.push({ title: content.title, content: [content.text], part: content.part })
      else group.content.push(content.text)
      return
    }
    case 'rolledFigures': report.rolledFigures.push(content.figure); return
    case 'charts': report.charts.push(content.chart); return
    case 'annexTables': report.annexTables.push(content.table)
  }
}

function removeFrom(report: Editable, slots: readonly Slot[]): void {
  const gone = new Set(slots.map(({ section, index }) => `${section} ${index}`))
  const stays = (section: DraftSection) => (_each: unknown, index: number): boolean => !gone.has(`${section} ${index}`)
  let cause = -1
  let line = -1
  report.deployment = report.deployment.filter(stays('deployment'))
  report.strengths = report.strengths.filter(stays('strengths'))
  report.lessons = report.lessons.filter(stays('lessons'))
  report.tasksAhead = report.tasksAhead.filter(stays('tasksAhead'))
  report.proposals = report.proposals.filter(stays('proposals'))
  report.rolledFigures = report.rolledFigures.filter(stays('rolledFigures'))
  report.charts = report.charts.filter(stays('charts'))
  report.annexTables = report.annexTables.filter(stays('annexTables'))
  report.results = report.results.map((each) => ({ ...each, content: each.content.filter(() => stays('results')(null, line += 1)) })).filter(({ content }) => content.length > 0)
  report.shortcomings = report.shortcomings.map((each) => ({ ...each, causes: each.causes.filter(() => stays('causes')(null, cause += 1)) })).filter(stays('shortcomings'))
}

/** Where an item just added stands. */
function lastIndex(report: SummaryReport, { content }: DraftItem): number {
  switch (content.section) {
    case 'results': return report.results.flatMap(({ content: lines }) => lines).indexOf(content.text)
    case 'causes': return report.shortcomings.flatMap(({ causes }) => causes).findIndex((cause) => cause.content === content.text)
    case 'deployment': case 'strengths': case 'lessons': case 'tasksAhead': case 'shortcomings': case 'proposals': case 'rolledFigures': case 'charts': case 'annexTables':
      return report[content.section].length - 1
  }
}
