/** A table node → a table block: one row per element, columns that may themselves repeat, totals in the last row. */
import type { CompiledColumn, CompiledNode } from '../template/compile.ts'
import type { Phrase } from '../liquid/engine.ts'
import { oneLine } from './lines.ts'
import { commonOf, listAt, words, type BlockInput, type RenderPlace } from './place.ts'

type TableNode = Extract<CompiledNode, { type: 'table' }>
type TableInput = Extract<BlockInput, { kind: 'table' }>
type Cell = TableInput['header'][number][number]

/** A column with what its `each` element is called in the texts. */
interface PlacedColumn { readonly column: CompiledColumn, readonly extra: Readonly<Record<string, unknown>> }

/** No rows make no table. */
export function renderTable(node: TableNode, place: RenderPlace): readonly BlockInput[] {
  const elements = listAt(place.scope, node.rows.in)
  if (elements.length === 0) return []
  const columns = node.columns.flatMap((column) => expand(column, place))
  const row = (phraseOf: (column: CompiledColumn) => Phrase | undefined, scope: Readonly<Record<string, unknown>>): Cell[] =>
    columns.map(({ column, extra }) => ({ content: cellText(words(phraseOf(column), { ...place, scope: { ...place.scope, ...extra, ...scope } })) }))
  const rows = elements.map((element) => {
    const cells = row((column) => column.text, { [node.rows.as]: element })
    const isStrong = node.strong !== undefined && words(node.strong, { ...place, scope: { ...place.scope, [node.rows.as]: element } }) === '1'
    return isStrong ? cells.map(strongCell) : cells
  })
  const hasTotals = node.columns.some((column) => column.total !== undefined)
  const caption = oneLine(words(node.caption, place))
  return [{
    ...commonOf(place), kind: 'table', ...(caption === '' ? {} : { caption }),
    columns: columns.map(({ column }) => ({ share: column.share, align: column.align })),
    header: [row((column) => column.title, {}).map((cell): Cell => ({ ...cell, align: 'centre' }))],
    rows: hasTotals ? [...rows, row((column) => column.total, {})] : rows,
    ...(hasTotals ? { totals: true } : {}),
  }]
}

function expand(column: CompiledColumn, place: RenderPlace): readonly PlacedColumn[] {
  const { each } = column
  return each === undefined ? [{ column, extra: {} }]
    : listAt(place.scope, each.in).map((element) => ({ column, extra: { [each.as]: element } }))
}

function strongCell(cell: Cell): Cell {
  return typeof cell.content === 'string' && cell.content !== '' ? { ...cell, content: [{ text: cell.content, strong: true }] } : cell
}

/** A cell is one paragraph: line ends become spaces. */
function cellText(text: string): string {
  return oneLine(text)
}
