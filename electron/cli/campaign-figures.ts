/** `vpk campaign … aggregate`: the figures of a campaign rolled up, as lines, as JSON and as the workbook the window writes. */
import type { AggregateRow, AggregateTable, AggregateUnits, CrossChecksView } from '../../shared/contract/aggregation.ts'
import { accumulatedTexts, differenceText, dueText, outcomeWords } from '../../shared/domain/figure-words.ts'
import { bodyKindWords, sectorWords } from '../../shared/domain/organisation-words.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import { rolledFigureText, rollUpName } from '../../shared/domain/rolled-figure.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import { aggregateTable, aggregateUnits, crossChecksOf, tableSheet } from '../aggregation/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { writeFileWhole } from '../files/index.ts'
import { problemLines, visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { includeOf, oneCampaign } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'
import { notCountedLines, notCountedOf } from './not-counted.ts'

export async function aggregate({ read }: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const asked = { campaignId: oneCampaign(options), basis: options.frozen === true ? 'frozen' : 'current', include: includeOf(options), bodyId: null } as const
  const table = await aggregateTable(read, asked)
  const units = options.by === 'parent' || options.out !== undefined ? await aggregateUnits(read, { ...asked, indicatorIds: [] }) : null
  const checks = await crossChecksOf(read, asked)
  const notCounted = await notCountedOf(read, asked)
  if (options.out !== undefined && units !== null) writeFileWhole(options.out, tableSheet(table, units, 'Văn phòng Khối'))
  const rows = [headOf(table, options.by, units), ...table.groups.flatMap(({ rows: own }) => own.map((row) => lineOf(row, options.by, units)))]
  return {
    exitCode: 0,
    facts: {
      verb: 'aggregate', ...table, groups: table.groups.map(({ name, rows: own }) => ({ name, rows: own.map(withNames) })), notCounted, crossChecks: checks.checks, crossChecksNotApplicable: checks.notApplicable,
      ...options.by === 'parent' && { byParent: units }, ...options.out !== undefined && { file: options.out },
    },
    output: rows.map((row) => `${row.map(visible).join('\t')}\n`).join(''),
    messages: [
      ...problemLines(table.notes), `${table.reporting}/${table.units} đơn vị có báo cáo được tính${asked.basis === 'frozen' ? ' (số liệu đã chốt)' : ''}.`,
      ...notCountedLines(notCounted), ...checks.checks.flatMap(checkLines),
    ],
  }
}

/** Groups of units by the words people know them by, beside the program's own. */
function withNames(row: AggregateRow) {
  return {
    ...row, bySector: row.bySector.map((one) => ({ ...one, name: sectorWords(one.sector) })), byKind: row.byKind.map((one) => ({ ...one, name: bodyKindWords[one.kind] })),
  }
}

const fixed = ['Mã số', 'Nhóm', 'Chỉ tiêu', 'Đơn vị tính', 'Cách cộng', 'Kỳ này', 'Tử số', 'Mẫu số', 'Kỳ trước', 'So với kỳ trước', 'Cùng kỳ năm trước', 'So với cùng kỳ', 'Chỉ tiêu giao', 'Luỹ kế', 'Thực hiện chỉ tiêu'] as const

function headOf(table: AggregateTable, by: CampaignOptions['by'], units: AggregateUnits | null): readonly string[] {
  const first = table.groups[0]?.rows[0]
  switch (by) {
    case 'sector': return [...fixed, ...first?.bySector.map(({ sector }) => sectorWords(sector)) ?? []]
    case 'kind': return [...fixed, ...first?.byKind.map(({ kind }) => bodyKindWords[kind]) ?? []]
    case 'parent': return [...fixed, ...units?.nodes.map(({ name }) => name) ?? []]
    case undefined: return fixed
  }
}

function lineOf(row: AggregateRow, by: CampaignOptions['by'], units: AggregateUnits | null): readonly string[] {
  const text = (figure: RolledFigure | undefined): string => figure === undefined ? '' : rolledFigureText(row, figure)
  const against = (compared: AggregateRow['previous']): readonly string[] => compared === null ? ['', ''] : [text(compared.figure), differenceText(row, compared)]
  return [
    row.code, row.group, row.name, row.unitOfMeasure, rollUpName(row), text(row.now), row.now.numerator ?? '', row.now.denominator ?? '',
    ...against(row.previous), ...against(row.yearAgo), row.targets.map((target) => `${dueText(row, target)} (${target.setBy})`).join('; '), accumulatedTexts(row, row.targets),
    row.targets.map(({ percent, outcome }) => `${percent === null ? '' : `${quantityText(percent)}%, `}${outcomeWords[outcome]}`).join('; '), ...partsOf(row, by, units).map(text),
  ]
}

function partsOf(row: AggregateRow, by: CampaignOptions['by'], units: AggregateUnits | null): readonly RolledFigure[] {
  switch (by) {
    case 'sector': return row.bySector.map(({ figure }) => figure)
    case 'kind': return row.byKind.map(({ figure }) => figure)
    case 'parent': return units?.rows.find(({ indicatorId }) => indicatorId === row.indicatorId)?.figures ?? []
    case undefined: return []
  }
}

/** Where the sides of a check differ; reported, never repaired. */
function checkLines({ name, differs, found }: CrossChecksView['checks'][number]): readonly string[] {
  if (differs === 0) return []
  const places = found.filter(({ outcome }) => outcome === 'differs').map(({ unit, leftValue, rightValue, difference }) =>
    `${unit?.name ?? 'số tổng hợp'}: ${sideText(leftValue)} so với ${sideText(rightValue)}, lệch ${sideText(difference)}`)
  return [visible(`Đối chiếu “${name}” lệch ở ${differs} chỗ: ${places.slice(0, mostPlaces).join('; ')}${places.length > mostPlaces ? '; … (dùng --json để xem hết)' : ''}.`)]
}

const mostPlaces = 10

function sideText(value: string | null): string {
  return value === null ? 'không có số' : quantityText(value)
}
