/** What the paper of a summary report needs. Rates, differences and totals are computed here, never typed. */
import { z } from 'zod'
import { rollUpName } from '../../../../shared/domain/rolled-figure.ts'
import { shortDate } from '../../../../shared/domain/dates.ts'
import { percentOfTarget, quantityText } from '../../../../shared/domain/quantity.ts'
import { lowerFirst } from '../../../../shared/domain/first-letter.ts'
import { comparisonSigns, periodUnitsWords, reportChartSchema, rolledResultText } from '../../../../shared/domain/report-parts.ts'
import type { AnnexTable, RolledResult } from '../../../../shared/domain/report-parts.ts'
import { figurePercent, type Figure, type SummaryReport } from '../../../../shared/domain/summary-report.ts'
import type { Directive } from '../../../../shared/domain/directive.ts'
import { namedPeriod, wholeYears } from '../../../../shared/domain/reporting-periods.ts'
import type { OfficeFacts, PaperHead } from '../facts.ts'
import { basisLines, citedDocument, cites, fullMention } from './citation.ts'
import { directiveView, directiveViewSchema } from './directive.ts'
import { issuedDocument } from './issued.ts'
import { issuerSchema, issuerView } from './issuer.ts'
import { groupBy } from './plan-view.ts'

/** A table by unit as it is printed; an empty total stands where nothing is added up. */
const annexSchema = z.object({
  title: z.string(), columns: z.array(z.object({ title: z.string(), index: z.number(), total: z.string() })),
  rows: z.array(z.object({ order: z.number(), unit: z.string(), cells: z.array(z.string()) })), hasTotals: z.boolean(),
})

const resultSchema = z.object({ title: z.string(), content: z.array(z.string()) })

/**
 * `comparison` with the target: `none` when no target or no rate. `difference` in percentage points, never negative.
 * `figuresAsOf`: the date all figures share, or empty. `about`: which shortcomings a cause explains ("các điểm a, c");
 * empty when there is only one. A null cell of the unit table is an empty text. `termPeriods`: what a tổng kết is made of; a
 * figure's `history` has one text for each of them, '' where nobody gave it. `years`: of the whole period,
 * null for less than half a year. `accumulated`: the head of the column of what was done since targets run, none where per cents
 * of targets are all of the figures themselves. `earlier`: the heads of the columns a figure's `earlier` has texts for; a period that is
 * both the one before and a year ago has one. `rolledNotes`, `termNotes`: said under a table whose periods are not of the same units. `period`: "quý III năm 2026" where it is one, with the one after; else empty. `resultParts`: results in
 * the parts they stand in; a part without a title holds results that stand by themselves.
 */
export const summaryReportViewSchema = z.object({
  issuer: issuerSchema,
  report: z.object({
    subject: z.string(), from: z.string(), to: z.string(),
    years: z.number().nullable(), period: z.string(), periodKind: z.string(), nextPeriod: z.string(), directive: directiveViewSchema, bases: z.array(z.string()), otherBases: z.array(z.string()),
    deployment: z.array(z.string()),
    results: z.array(resultSchema),
    resultParts: z.array(z.object({ title: z.string(), results: z.array(resultSchema) })),
    figures: z.array(z.object({
      order: z.number(), name: z.string(), unit: z.string(), numerator: z.number(), denominator: z.number().nullable(), percent: z.number().nullable(),
      target: z.number().nullable(), comparison: z.enum(['above', 'equal', 'below', 'none']), difference: z.number(), asOf: z.string(), note: z.string(),
    })),
    figuresAsOf: z.string(),
    rolled: z.array(z.object({
      order: z.number(), group: z.string(), name: z.string(), unit: z.string(), way: z.string(), now: z.string(), previous: z.string(), yearAgo: z.string(), earlier: z.array(z.string()),
      target: z.string(), accumulated: z.string(), ofTarget: z.string(), asOf: z.string(), note: z.string(), history: z.array(z.string()),
    })),
    rolledAsOf: z.string(), earlier: z.array(z.object({ title: z.string(), index: z.number() })), rolledNotes: z.array(z.string()), termNotes: z.array(z.string()),
    accumulated: z.array(z.object({ title: z.string() })),
    termPeriods: z.array(z.object({ title: z.string(), index: z.number() })),
    charts: z.array(reportChartSchema),
    strengths: z.array(z.string()),
    shortcomings: z.array(z.string()),
    objectiveCauses: z.array(z.object({ content: z.string(), about: z.string() })),
    subjectiveCauses: z.array(z.object({ content: z.string(), about: z.string() })),
    lessons: z.array(z.string()),
    tasksAhead: z.array(z.string()),
    proposals: z.array(z.object({ to: z.string(), contents: z.array(z.string()) })),
    annexTables: z.array(annexSchema), reportingTables: z.array(annexSchema),
    hasUnitTable: z.boolean(),
    unitTable: z.object({
      title: z.string(), columns: z.array(z.object({ title: z.string(), index: z.number(), total: z.number() })),
      rows: z.array(z.object({ order: z.number(), unit: z.string(), values: z.array(z.number().nullable()) })),
    }),
  }),
}).readonly()
export type SummaryReportView = z.output<typeof summaryReportViewSchema>

export function summaryReportView(report: SummaryReport, head: PaperHead, facts: OfficeFacts): SummaryReportView {
  const directive = report.directiveId === null ? null : facts.directives.get(report.directiveId) ?? null
  return {
    issuer: issuerView(head),
    report: {
      subject: report.subject, from: report.period.from, to: report.period.to, ...periodView(report.period), directive: directiveView(directive),
      bases: basesOf(report, directive, facts), otherBases: otherBasesOf(report, directive, facts),
      deployment: [...report.deployment],
      results: report.results.map(resultView), resultParts: resultPartsOf(report),
      figures: report.figures.map(figureView),
      figuresAsOf: commonDate(report.figures),
      rolled: report.rolledFigures.map((figure, index) => rolledView(figure, index, termPeriodsOf(report), commonStart(report))), accumulated: accumulatedColumn(report), rolledAsOf: commonDate(report.rolledFigures), earlier: earlierColumns(report), ...unitNotes(report), termPeriods: termPeriodsOf(report).map((title, index) => ({ title, index })), charts: [...report.charts],
      annexTables: annexViews(report, 'figures'), reportingTables: annexViews(report, 'reporting'),
      strengths: [...report.strengths],
      shortcomings: report.shortcomings.map((shortcoming) => shortcoming.content),
      objectiveCauses: causesOf(report, 'objective'), subjectiveCauses: causesOf(report, 'subjective'),
      lessons: [...report.lessons], tasksAhead: [...report.tasksAhead],
      proposals: groupBy(report.proposals, (proposal) => proposal.to).map(([to, list]) => ({ to, contents: list.map((proposal) => proposal.content) })),
      hasUnitTable: report.unitTable !== null, unitTable: unitTableView(report),
    },
  }
}

/** Thực hiện the directive, then the plan that ordered the review, then what the person listed; each named once. */
function basesOf(report: SummaryReport, directive: Directive | null, facts: OfficeFacts): string[] {
  const carried = directive === null || cites(report.paper.bases, directive.designation, facts.directives) ? [] : [`Thực hiện ${fullMention(directive)}`]
  return [...carried, ...orderedBy(report, facts), ...basisLines(report.paper.bases, facts.directives)]
}

/** The same without the directive, for a text that names it in full in its first sentence. */
function otherBasesOf(report: SummaryReport, directive: Directive | null, facts: OfficeFacts): string[] {
  const others = report.paper.bases.filter((citation) => directive === null || citedDocument(citation, facts.directives)?.designation !== directive.designation)
  return [...orderedBy(report, facts), ...basisLines(others, facts.directives)]
}

function orderedBy(report: SummaryReport, facts: OfficeFacts): readonly string[] {
  const plan = report.planId === null ? undefined : facts.plans.get(report.planId)
  const issued = plan === undefined ? null : issuedDocument({ kind: 'plan', paper: plan.paper, subject: plan.subject }, facts)
  return issued === null || cites(report.paper.bases, issued.designation, facts.directives) ? [] : [`Thực hiện ${fullMention(issued)}`]
}

function figureView(figure: Figure, index: number): SummaryReportView['report']['figures'][number] {
  const percent = figurePercent(figure)
  const gap = percent === null || figure.targetPercent === null ? null : Math.round((percent - figure.targetPercent) * 10) / 10
  return {
    order: index + 1, name: figure.name, unit: figure.unit, numerator: figure.numerator, denominator: figure.denominator, percent,
    target: figure.targetPercent, comparison: gap === null ? 'none' : gap > 0 ? 'above' : gap < 0 ? 'below' : 'equal',
    difference: Math.abs(gap ?? 0), asOf: figure.asOf, note: figure.note,
  }
}

function periodView(period: SummaryReport['period']): Pick<SummaryReportView['report'], 'years' | 'period' | 'periodKind' | 'nextPeriod'> {
  const named = namedPeriod(period)
  return { years: wholeYears(period), period: named?.name ?? '', periodKind: named?.period ?? '', nextPeriod: named?.next ?? '' }
}

function resultView({ title, content }: SummaryReport['results'][number]): z.output<typeof resultSchema> {
  return { title, content: [...content] }
}

/** In the order of the report; results of one part stand together where the first of them does. */
function resultPartsOf({ results }: SummaryReport): SummaryReportView['report']['resultParts'] {
  const parts = Map.groupBy(results.map((result, index) => ({ result, key: result.part === '' ? index : result.part })), ({ key }) => key)
  return [...parts].map(([key, list]) => ({ title: typeof key === 'string' ? key : '', results: list.map(({ result }) => resultView(result)) }))
}

/** The periods the figures are compared over, each once, as the figures name them. */
function termPeriodsOf({ rolledFigures }: SummaryReport): readonly string[] {
  return [...new Set(rolledFigures.flatMap(({ history }) => history.map(({ period }) => period)))]
}

/** The day every accumulated figure counts from; null when they differ. */
function commonStart({ rolledFigures }: SummaryReport): string | null {
  const starts = new Set(rolledFigures.flatMap(({ target }) => target?.accumulated?.from ?? []))
  return starts.size === 1 ? [...starts][0] ?? null : null
}

function accumulatedColumn(report: SummaryReport): SummaryReportView['report']['accumulated'] {
  if (report.rolledFigures.every(({ target }) => (target?.accumulated ?? null) === null)) return []
  const start = commonStart(report)
  return [{ title: start === null ? 'Luỹ kế' : `Luỹ kế từ ${shortDate(start)}` }]
}

/** `start`: the day the head of the column names. */
function accumulatedWords(figure: RolledResult, start: string | null): string {
  const accumulated = figure.target?.accumulated ?? null
  const text = accumulated === null ? '' : rolledResultText({ ...figure, ...accumulated })
  if (accumulated === null || text === '' || (start !== null && accumulated.from === start)) return text
  return `${text}; ${accumulated.from === null ? 'số có gần nhất' : `từ ${shortDate(accumulated.from)}`}`
}

/** The per cent of the target, when it is of the figure printed beside it: an older draft may hold one of a figure it did not keep. */
function ownPercent({ target, value }: RolledResult): string | null {
  if (target === null || target.percent === null) return null
  return percentOfTarget(target.accumulated === null ? value : target.accumulated.value, target.value) === target.percent ? target.percent : null
}

/** One column where every figure's period before is the one of a year ago as well. */
function earlierColumns({ rolledFigures }: SummaryReport): SummaryReportView['report']['earlier'] {
  const both = [{ title: 'Kỳ trước', index: 0 }, { title: 'Cùng kỳ năm trước', index: 1 }]
  return rolledFigures.length > 0 && rolledFigures.every(({ oneEarlier }) => oneEarlier === true) ? both.slice(0, 1) : both
}

/** Which units the periods side by side are of, where they are not the same: once for the whole table, or for the rows it holds for. */
function unitNotes({ rolledFigures }: SummaryReport): Pick<SummaryReportView['report'], 'rolledNotes' | 'termNotes'> {
  const notes = (periodsOf: (figure: RolledResult) => Parameters<typeof periodUnitsWords>[0], hasOther: (figure: RolledResult) => boolean): string[] => {
    const rows = rolledFigures.map((figure, index) => ({ order: index + 1, words: periodUnitsWords(periodsOf(figure)), hasOther: hasOther(figure) }))
    const groups = Map.groupBy(rows.filter(({ words }) => words !== ''), ({ words }) => words)
    const isWhole = groups.size === 1 && rows.every(({ words, hasOther: compares }) => words !== '' || !compares)
    return [...groups].map(([words, list]) => isWhole ? `${words}.` : `Chỉ tiêu số ${ordersText(list.map(({ order }) => order))}: ${lowerFirst(words)}.`)
  }
  return {
    rolledNotes: notes(({ reportedBy }) => reportedBy?.compared ?? [], ({ previous, yearAgo }) => previous !== null || yearAgo !== null),
    termNotes: notes(({ reportedBy }) => reportedBy?.history ?? [], ({ history }) => history.some(({ value }) => value !== null)),
  }
}

/** "1-3, 7". */
function ordersText(orders: readonly number[]): string {
  const runs: { readonly from: number, to: number }[] = []
  for (const order of orders) {
    const last = runs.at(-1)
    if (last !== undefined && last.to === order - 1) last.to = order
    else runs.push({ from: order, to: order })
  }
  return runs.map(({ from, to }) => from === to ? String(from) : `${from}-${to}`).join(', ')
}

/** A figure with its comparisons, in words; '' where there is none. */
function rolledView(figure: RolledResult, index: number, termPeriods: readonly string[], start: string | null): SummaryReportView['report']['rolled'][number] {
  const { target, decimals } = figure
  const shown = (value: string | null, places?: number): string => value === null ? '' : quantityText(value, places)
  return {
    order: index + 1, group: figure.group, name: figure.name, unit: figure.unit, way: rollUpName(figure),
    now: rolledResultText(figure), previous: shown(figure.previous, decimals), yearAgo: shown(figure.yearAgo, decimals), earlier: [shown(figure.previous, decimals), shown(figure.yearAgo, decimals)],
    target: target === null ? '' : `${target.comparison === 'atLeast' ? '' : `${comparisonSigns[target.comparison]} `}${quantityText(target.value)}`,
    accumulated: accumulatedWords(figure, start), ofTarget: shown(ownPercent(figure)), asOf: figure.asOf, note: figure.note,
    history: termPeriods.map((name) => shown(figure.history.find(({ period }) => period === name)?.value ?? null, decimals)),
  }
}

function annexViews(report: SummaryReport, role: AnnexTable['role']): SummaryReportView['report']['annexTables'] {
  return report.annexTables.filter((table) => table.role === role).map(({ title, columns, rows, totals }) => ({
    title, columns: columns.map((column, index) => ({ title: column, index, total: totals[index] ?? '' })),
    rows: rows.map(({ unit, cells }, index) => ({ order: index + 1, unit, cells: [...cells] })), hasTotals: totals.length > 0,
  }))
}

/** The date all figures were taken on, or '' when they differ. */
function commonDate(figures: readonly Pick<Figure, 'asOf'>[]): string {
  const dates = new Set(figures.map((figure) => figure.asOf))
  return dates.size === 1 ? figures[0]?.asOf ?? '' : ''
}

/** Vietnamese order of the points a), b) … that the shortcomings are numbered with; đ has its own place. */
const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y']

/** "điểm a", "các điểm a, c". */
function pointsText(indexes: readonly number[]): string {
  const names = indexes.map((index) => letters[index] ?? String(index + 1))
  return `${names.length > 1 ? 'các điểm' : 'điểm'} ${names.join(', ')}`
}

/** Causes of one kind; the same words under several shortcomings are one cause of all of them. */
function causesOf(report: SummaryReport, kind: 'objective' | 'subjective'): { content: string, about: string }[] {
  const all = report.shortcomings.flatMap((shortcoming, index) =>
    shortcoming.causes.filter((cause) => cause.kind === kind).map((cause) => ({ content: cause.content, index })))
  return groupBy(all, (cause) => cause.content)
    .map(([content, list]) => ({ content, about: report.shortcomings.length < 2 ? '' : pointsText(list.map((cause) => cause.index)) }))
}

function unitTableView(report: SummaryReport): SummaryReportView['report']['unitTable'] {
  const table = report.unitTable ?? { title: '', columns: [], rows: [] }
  return {
    title: table.title,
    columns: table.columns.map((title, index) => ({
      title, index, total: table.rows.reduce((sum, row) => sum + (row.values[index] ?? 0), 0),
    })),
    rows: table.rows.map((row, index) => ({ order: index + 1, unit: row.unit, values: [...row.values] })),
  }
}
