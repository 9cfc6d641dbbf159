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
import type { AnnexTable, ReportChart, RolledResult } from '../../shared/domain/report-parts.ts'
import type { AbsentUnit } from '../aggregation/index.ts'
import type { DraftItem } from './draft-items.ts'

/** Every indicator of the campaign; one nobody reported is there too, without a value. `term`: the periods a tổng kết compares within itself. */
export function figureItems(table: AggregateTable, term: readonly TrendPeriod[]): readonly DraftItem[] {
  const names = uniqueNames(term)
  return table.groups.flatMap(({ rows }) => rows).map((row): DraftItem => ({
    key: `indicator:${row.indicatorId}`, content: { section: 'rolledFigures', figure: { ...resultOf(row, table.campaign.cutOff), history: term.map(({ values }, at) => ({ period: names[at] ?? '', value: values.get(row.indicatorId) ?? null })) } }, source: { type: 'indicator', indicatorIds: [row.indicatorId] },
  }))
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
export interface TrendPeriod { readonly title: string, readonly from: string, readonly to: string, readonly reportingPeriod: AggregateTable['campaign']['reportingPeriod'], readonly values: ReadonlyMap<string, string | null> }

/** Of a trend; `mostPeriods` of a comparison too. */
export const leastPeriods = 3
export const mostPeriods = 12
const mostCharts = 3

/** Charts of the first indicators, those with a target before the others, that have figures for at least three periods up to this one. */
export function chartItems(table: AggregateTable, periods: readonly TrendPeriod[]): readonly DraftItem[] {
  const shown = periods.slice(-Math.min(mostPeriods, mostCategories))
  const rows = table.groups.flatMap((group) => group.rows).filter(({ indicatorId }) => shown.filter(({ values }) => (values.get(indicatorId) ?? null) !== null).length >= leastPeriods)
  const ranked = [...rows.filter(({ targets }) => targets.length > 0), ...rows.filter(({ targets, direction }) => targets.length === 0 && direction !== 'neutral')]
  const names = uniqueNames(shown)
  return ranked.slice(0, mostCharts).map((row): DraftItem => {
    const chart: ReportChart = {
      id: `BD-${row.code}`, indicatorId: row.indicatorId, chart: 'line', caption: row.name, unit: row.unitOfMeasure, categoryTitle: 'Kỳ',
      categories: names, series: [{ name: row.name, values: shown.map(({ values }) => printed(values.get(row.indicatorId) ?? null, row.decimals)) }], withTable: true,
    }
    return { key: `chart:${row.indicatorId}`, content: { section: 'charts', chart }, source: { type: 'indicator', indicatorIds: [row.indicatorId] } }
  })
}

/** With the decimals the report prints, so that a chart and its table say the same as the figures. */
function printed(value: string | null, decimals: number): string | null {
  return value === null ? null : divideQuantities(value, '1', decimals)
}

function uniqueNames(periods: readonly TrendPeriod[]): string[] {
  const names = periods.map(({ reportingPeriod, from, to }) => {
    const name = reportingPeriod === null || reportingPeriod === 'term' ? `${shortDate(from)} - ${shortDate(to)}` : periodName(reportingPeriod, { from, to })
    return upperFirst(name)
  })
  return names.map((name, at) => names.indexOf(name) === at ? name : `${name} (${at + 1})`)
}
