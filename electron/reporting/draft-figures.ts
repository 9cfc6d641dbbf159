/** A campaign's figures as a report holds them: results with comparisons, tables by unit, charts of what has a history. Pure. */
import type { AggregateRow, AggregateTable, AggregateUnits, TargetView } from '../../shared/contract/aggregation.ts'
import { mostCategories } from '../../shared/document/chart.ts'
import { periodName } from '../../shared/domain/reporting-periods.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { gapsText } from '../../shared/domain/figure-words.ts'
import { upperFirst } from '../../shared/domain/first-letter.ts'
import { divideQuantities } from '../../shared/domain/quantity.ts'
import { rolledFigureText } from '../../shared/domain/rolled-figure.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import { absenceText } from '../../shared/domain/submission-words.ts'
import type { Absence } from '../../shared/domain/submission-words.ts'
import type { AnnexTable, PeriodUnits, ReportChart, RolledResult } from '../../shared/domain/report-parts.ts'
import { unitsBehind } from '../aggregation/index.ts'
import type { AbsentUnit, CampaignFigures, UnitsBehind } from '../aggregation/index.ts'
import type { DraftItem } from './draft-items.ts'
import { unlikeUnits } from './unlike-units.ts'

/** The figures a draft counts and those it compares them with, as these were settled. */
export interface ComparedFigures { readonly now: CampaignFigures, readonly previous: CampaignFigures | null, readonly yearAgo: CampaignFigures | null }

/** Every indicator of the campaign; one nobody reported is there too, without a value. `term`: the periods a tổng kết compares within itself. */
export function figureItems(table: AggregateTable, term: readonly TrendPeriod[], compared: ComparedFigures): readonly DraftItem[] {
  const names = uniqueNames(term)
  const oneEarlier = table.previous !== null && table.previous.campaignId === table.yearAgo?.campaignId
  return table.groups.flatMap(({ rows }) => rows).map((row): DraftItem => {
    const history = term.map(({ values }, at) => ({ period: names[at] ?? '', value: values.get(row.indicatorId) ?? null }))
    const reportedBy = { compared: comparedUnits(row, compared), history: historyUnits(row, term, compared.now) }
    const figure: RolledResult = {
      ...resultOf(row, table.campaign.cutOff), history, ...reportedBy.compared.length + reportedBy.history.length > 0 && { reportedBy }, ...oneEarlier && { oneEarlier },
    }
    return { key: `indicator:${row.indicatorId}`, content: { section: 'rolledFigures', figure }, source: { type: 'indicator', indicatorIds: [row.indicatorId] } }
  })
}

/** What a tổng kết reports on, beside the periods it is made of. */
const wholeTerm = 'cả giai đoạn'

/** A tổng kết prints no figures of a year ago. */
function comparedUnits(row: AggregateRow, { now, previous, yearAgo }: ComparedFigures): PeriodUnits[] {
  const earlier = [{ figures: previous, given: row.previous }, { figures: now.campaign.kind === 'finalReview' || yearAgo?.campaign.id === previous?.campaign.id ? null : yearAgo, given: row.yearAgo }]
    .flatMap(({ figures, given }) => figures === null ? [] : [{ figures, value: given?.figure.value ?? null }])
  const periods = [{ figures: now, value: row.now.value }, ...earlier]
  const [own, ...others] = uniqueNames(periods.map(({ figures }) => figures.head))
  const names = [now.campaign.kind === 'finalReview' ? wholeTerm : own, ...others]
  return unlikeUnits(periods.map(({ figures, value }, at) => ({ name: names[at] ?? '', units: value === null ? null : behindOf(figures, row.indicatorId) })))
}

/** The whole period stands beside the periods it is made of. */
function historyUnits(row: AggregateRow, term: readonly TrendPeriod[], now: CampaignFigures): PeriodUnits[] {
  if (term.length === 0) return []
  const names = uniqueNames(term)
  return unlikeUnits([
    ...term.map(({ values, units }, at) => ({ name: names[at] ?? '', units: (values.get(row.indicatorId) ?? null) === null ? null : units.get(row.indicatorId) ?? null })),
    { name: wholeTerm, units: row.now.value === null ? null : behindOf(now, row.indicatorId) },
  ])
}

/** By the rule the figures have; null: the campaign does not know the indicator. */
export function behindOf(figures: CampaignFigures, indicatorId: string): UnitsBehind | null {
  const indicator = figures.indicators.get(indicatorId)
  return indicator === undefined ? null : unitsBehind(figures, indicator)
}

function resultOf(row: AggregateRow, asOf: string): Omit<RolledResult, 'history'> {
  const { now, targets: [target] } = row
  const missing = now.value !== null && now.withoutCounts > 0 ? [`${now.withoutCounts} đơn vị chỉ gửi tỷ lệ, chưa có số gốc`] : []
  const gaps = target === undefined || target.gaps.length === 0 ? [] : [`luỹ kế chưa gồm ${gapsText(target.gaps)}`]
  return {
    id: `SL-${row.code}`, indicatorId: row.indicatorId, group: row.group, name: row.name, unit: row.unitOfMeasure, rollUp: row.rollUp, ...row.ratePer === 'one' && { ratePer: row.ratePer }, decimals: row.decimals,
    value: now.value, numerator: now.numerator, denominator: now.denominator, withoutCounts: now.withoutCounts, reporting: now.reporting, units: now.units,
    previous: row.previous?.figure.value ?? null, yearAgo: row.yearAgo?.figure.value ?? null,
    target: target === undefined ? null : { comparison: target.comparison, value: target.value, percent: target.percent, outcome: target.outcome, accumulated: accumulatedOf(target) },
    asOf, note: upperFirst([...missing, ...gaps].join('; ')),
  }
}

function accumulatedOf({ accumulated }: TargetView): NonNullable<RolledResult['target']>['accumulated'] {
  if (accumulated === null) return null
  const { from, figure: { value, numerator, denominator, withoutCounts } } = accumulated
  return { from, value, numerator, denominator, withoutCounts }
}

/** Columns of figures that fit a sheet on its side. */
const mostColumns = 8

/** A table for each group of indicators, every unit that owes a report in the official order; one in no figure stands there with the reason. */
export function annexItems(units: AggregateUnits, absent: readonly AbsentUnit[]): readonly DraftItem[] {
  const absences = new Map(absent.map(({ bodyId, absence }) => [bodyId, absence]))
  const owing = units.nodes.map((node, at) => ({ node, at })).filter(({ node }) => node.owes)
  return [...Map.groupBy(units.rows, ({ group }) => group)].flatMap(([group, rows]) => {
    const parts = Math.ceil(rows.length / mostColumns)
    return Array.from({ length: parts }, (_, part): DraftItem => {
      const some = rows.slice(part * mostColumns, (part + 1) * mostColumns)
      const id = `B-${some[0]?.code ?? part}`
      const table: AnnexTable = {
        id, role: 'figures', title: parts === 1 ? group : `${group} (${part + 1}/${parts})`,
        columns: some.map(({ name, unitOfMeasure }) => `${name} (${unitOfMeasure})`),
        rows: owing.map(({ node, at }) => ({
          unit: node.name,
          cells: some.map((row, column) => cellOf(row, row.figures[at], absences.get(node.bodyId), column)),
        })),
        totals: some.map((row) => cellText(row, row.figures[0])),
      }
      return { key: `table:${id}`, content: { section: 'annexTables', table }, source: { type: 'indicator', indicatorIds: some.map(({ indicatorId }) => indicatorId) } }
    })
  })
}

/** Of a unit in no figure the first cell says why, the others stay empty. */
function cellOf(row: AggregateUnits['rows'][number], figure: RolledFigure | undefined, absence: Absence | undefined, column: number): string {
  if (absence === undefined) return cellText(row, figure)
  return column === 0 ? absenceText(absence) : ''
}

function cellText(row: AggregateUnits['rows'][number], figure: RolledFigure | undefined): string {
  return figure === undefined ? '' : rolledFigureText(row, figure)
}

/** One period of a trend. */
export interface TrendPeriod { readonly title: string, readonly from: string, readonly to: string, readonly reportingPeriod: AggregateTable['campaign']['reportingPeriod'], readonly values: ReadonlyMap<string, string | null>, /** Of each indicator with a value. */ readonly units: ReadonlyMap<string, UnitsBehind> }

/** Of a trend; `mostPeriods` of a comparison too. */
export const leastPeriods = 3
export const mostPeriods = 12
const mostCharts = 3
/** Low enough that two charts, each with its small table, stand on one page. */
const trendHeightMm = 61

/** Charts of the first indicators, those with a target before the others, that have figures for at least three periods up to this one. */
export function chartItems(table: AggregateTable, periods: readonly TrendPeriod[]): readonly DraftItem[] {
  const shown = periods.slice(-Math.min(mostPeriods, mostCategories))
  const rows = table.groups.flatMap((group) => group.rows).filter(({ indicatorId }) => shown.filter(({ values }) => (values.get(indicatorId) ?? null) !== null).length >= leastPeriods)
  const ranked = [...rows.filter(({ targets }) => targets.length > 0), ...rows.filter(({ targets, direction }) => targets.length === 0 && direction !== 'neutral')]
  const names = uniqueNames(shown)
  return ranked.slice(0, mostCharts).map((row): DraftItem => {
    const reportedBy = unlikeUnits(shown.map(({ values, units }, at) => ({ name: names[at] ?? '', units: (values.get(row.indicatorId) ?? null) === null ? null : units.get(row.indicatorId) ?? null })))
    const chart: ReportChart = {
      id: `BD-${row.code}`, indicatorId: row.indicatorId, chart: 'line', caption: row.name, unit: row.unitOfMeasure, categoryTitle: 'Kỳ',
      categories: names, series: [{ name: row.name, values: shown.map(({ values }) => printed(values.get(row.indicatorId) ?? null, row.decimals)) }], heightMm: trendHeightMm, withTable: true,
      ...reportedBy.length > 0 && { reportedBy },
    }
    return { key: `chart:${row.indicatorId}`, content: { section: 'charts', chart }, source: { type: 'indicator', indicatorIds: [row.indicatorId] } }
  })
}

/** With the decimals the report prints, so that a chart and its table say the same as the figures. */
function printed(value: string | null, decimals: number): string | null {
  return value === null ? null : divideQuantities(value, '1', decimals)
}

function uniqueNames(periods: readonly Pick<TrendPeriod, 'from' | 'to' | 'reportingPeriod'>[]): string[] {
  const names = periods.map(({ reportingPeriod, from, to }) => {
    const name = reportingPeriod === null || reportingPeriod === 'term' ? `${shortDate(from)} - ${shortDate(to)}` : periodName(reportingPeriod, { from, to })
    return upperFirst(name)
  })
  return names.map((name, at) => names.indexOf(name) === at ? name : `${name} (${at + 1})`)
}
