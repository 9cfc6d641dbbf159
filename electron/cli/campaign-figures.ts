/** `vpk campaign … aggregate`: the figures of a campaign rolled up, as lines, as JSON and as a workbook. */
import type { AggregateRow, AggregateTable, AggregateUnits } from '../../shared/contract/aggregation.ts'
import { rolledFigureText, rollUpName } from '../../shared/domain/rolled-figure.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import { aggregateTable, aggregateUnits } from '../aggregation/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { plainCell, writeWorkbook } from '../documents/sheets/index.ts'
import { writeFileWhole } from '../files/index.ts'
import { problemLines, visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { oneCampaign } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'

export async function aggregate({ read }: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const asked = { campaignId: oneCampaign(options), basis: options.frozen === true ? 'frozen' : 'current', include: 'accepted', bodyId: null } as const
  const table = await aggregateTable(read, asked)
  const units = options.by === 'parent' ? await aggregateUnits(read, { ...asked, indicatorIds: [] }) : null
  const rows = [headOf(table, options.by, units), ...table.groups.flatMap(({ rows: own }) => own.map((row) => lineOf(row, options.by, units)))]
  if (options.out !== undefined) writeFileWhole(options.out, sheetOf(table, rows))
  const missing = table.missing.map(({ name }) => visible(name))
  return {
    exitCode: 0, facts: { verb: 'aggregate', ...table, ...units !== null && { byParent: units }, ...options.out !== undefined && { file: options.out } },
    output: rows.map((row) => `${row.map(visible).join('\t')}\n`).join(''),
    messages: [
      ...problemLines(table.notes), `${table.reporting}/${table.units} đơn vị có báo cáo được tính${asked.basis === 'frozen' ? ' (số liệu đã chốt)' : ''}.`,
      ...missing.length === 0 ? [] : [`Chưa có: ${missing.join('; ')}.`],
    ],
  }
}

const fixed = ['Mã số', 'Chỉ tiêu', 'Đơn vị tính', 'Cách cộng', 'Kỳ này', 'Tử số', 'Mẫu số', 'Kỳ trước', 'Cùng kỳ năm trước'] as const

function headOf(table: AggregateTable, by: CampaignOptions['by'], units: AggregateUnits | null): readonly string[] {
  const first = table.groups[0]?.rows[0]
  switch (by) {
    case 'sector': return [...fixed, ...first?.bySector.map(({ sector }) => sector ?? 'khối khác') ?? []]
    case 'kind': return [...fixed, ...first?.byKind.map(({ kind }) => kind) ?? []]
    case 'parent': return [...fixed, ...units?.nodes.map(({ name }) => name) ?? []]
    case undefined: return fixed
  }
}

function lineOf(row: AggregateRow, by: CampaignOptions['by'], units: AggregateUnits | null): readonly string[] {
  const text = (figure: RolledFigure | undefined): string => figure === undefined ? '' : rolledFigureText(row, figure)
  return [
    row.code, row.name, row.unitOfMeasure, rollUpName(row), text(row.now), row.now.numerator ?? '', row.now.denominator ?? '',
    text(row.previous?.figure), text(row.yearAgo?.figure), ...partsOf(row, by, units).map(text),
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

/** Texts, as the table prints them: a figure is read here, not computed with. */
function sheetOf({ campaign }: AggregateTable, rows: readonly (readonly string[])[]): Uint8Array {
  return writeWorkbook({
    title: campaign.title, author: 'Văn phòng Khối',
    sheets: [{
      name: 'Tổng hợp', landscape: true, widths: [10, 50, 12, 28, ...Array.from({ length: Math.max(0, (rows[0]?.length ?? 4) - 4) }, () => 16)], frozenAt: { row: 2, column: 3 }, titleRow: 1,
      rows: rows.map((row, at) => ({ cells: row.map((text) => plainCell(text, at === 0)) })),
    }],
  })
}
