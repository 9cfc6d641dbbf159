/**
 * The body of a paper: a closed union of blocks that say what they are, never how they look.
 *
 * Headings carry no number: the engine numbers them in order, so that a moved or removed item never leaves a gap.
 * Levels follow format-rules 6b: phần › chương › mục for regulations; `I` › `1` › `1.1` › `a)` › `-` › `+` elsewhere.
 */
import { z } from 'zod'
import { cellSchema, columnSchema } from './cells.ts'
import { chartFaults, chartFields } from './chart.ts'
import { inlinesSchema } from './inline.ts'
import { isSummed, unreadableFigures } from './table-totals.ts'
import { requiredLineSchema, lineSchema } from './text.ts'

export { cellSchema, columnSchema } from './cells.ts'
export type { TableCell, TableColumn } from './cells.ts'

/** Where a composed block came from; absent on text a person wrote. Shown beside the block, never printed. */
export const provenanceSchema = z.strictObject({
  /** Place in the template, e.g. `body.3.items`. */
  templateNode: z.string(),
  /** Id of the record the words come from, and the revision that was read. */
  recordId: z.string().optional(),
  revision: z.number().int().optional(),
})

const common = {
  /** Stable inside one document: names the block for edits, findings and the preview. */
  id: z.string().optional(),
  provenance: provenanceSchema.optional(),
  /** true: a person changed these words; refreshing from the records keeps them. */
  edited: z.boolean().optional(),
  /** Number as it stands in the text this was taken from ("Điều 5.", "1.1."): an extract keeps it. Absent: counted in order. */
  label: requiredLineSchema.optional(),
}

/** Phần, chương or mục (centred label and title in capitals). Numbered on its own within its parent. */
export const divisionSchema = z.strictObject({
  ...common, kind: z.literal('division'), level: z.enum(['part', 'chapter', 'section']), title: requiredLineSchema,
})
/**
 * Điều: whole line bold. Numbered through the whole document. `content` makes it run-in, as decisions do: only
 * "Điều 1." and the title (which may then be empty) are bold, the text follows upright on the same line.
 */
export const articleSchema = z.strictObject({
  ...common, kind: z.literal('article'), title: lineSchema, content: inlinesSchema.optional(),
})
/** Khoản (1.) and điểm (a)) under a điều: upright, never bold. */
export const clauseSchema = z.strictObject({
  ...common, kind: z.literal('clause'), level: z.enum(['clause', 'point']), content: inlinesSchema,
})
/**
 * A numbered heading: `I` (capitals, bold), `1` (bold), `1.1` (italic), `a)`.
 * `content` after the title makes it run-in: "1. Ưu điểm: Chi bộ đã…" (bold stops at the colon).
 */
export const headingSchema = z.strictObject({
  ...common, kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  title: requiredLineSchema, content: inlinesSchema.optional(),
})
/** A numbered paragraph at a heading's level, in plain type: "1. Nội dung …", "a) …". */
export const numberedSchema = z.strictObject({
  ...common, kind: z.literal('numbered'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]), content: inlinesSchema,
})
/** A plain paragraph, justified, first line indented. */
export const paragraphSchema = z.strictObject({ ...common, kind: z.literal('paragraph'), content: inlinesSchema })
/** A dash item: `-` at level 1, `+` at level 2. */
export const itemSchema = z.strictObject({
  ...common, kind: z.literal('item'), level: z.union([z.literal(1), z.literal(2)]), content: inlinesSchema,
})
/** A centred bold line inside the text, such as "QUYẾT ĐỊNH:" (enacting line). */
export const centredLineSchema = z.strictObject({ ...common, kind: z.literal('centredLine'), text: requiredLineSchema })

/** A ruled table. Header rows repeat on each page; a row never breaks across pages. */
export const tableSchema = z.strictObject({
  ...common, kind: z.literal('table'),
  caption: lineSchema.optional(),
  columns: z.array(columnSchema).min(1).max(30),
  header: z.array(z.array(cellSchema)),
  rows: z.array(z.array(cellSchema)),
  /** The last row holds totals: set in bold. Not together with summed columns, whose row the program makes itself. */
  totals: z.boolean().optional(),
  /** Words before the sums the program works out; without them "Tổng cộng". */
  totalLabel: requiredLineSchema.optional(),
}).superRefine((table, context) => {
  for (const { row, column, text } of unreadableFigures(table)) {
    context.addIssue({ code: 'custom', path: ['rows', row], message: `Cột ${column + 1} được cộng tự động nhưng ô này ghi “${text}”, không phải số. Ghi số như 1.569 hoặc 98,3, hoặc để trống.` })
  }
  if (table.totals === true && isSummed(table)) {
    context.addIssue({ code: 'custom', path: ['totals'], message: 'Bảng có cột cộng tự động thì không gõ sẵn hàng tổng. Bỏ hàng tổng và mục totals, chương trình tự cộng.' })
  }
})

/** A chart of figures; its caption is numbered by the program ("Biểu đồ 1. …"). */
export const chartSchema = z.strictObject({ ...common, kind: z.literal('chart'), ...chartFields }).superRefine((chart, context) => {
  for (const { path, message } of chartFaults(chart)) context.addIssue({ code: 'custom', path: [...path], message })
})

export const blockSchema = z.discriminatedUnion('kind', [
  divisionSchema, articleSchema, clauseSchema, headingSchema, numberedSchema, paragraphSchema, itemSchema,
  centredLineSchema, tableSchema, chartSchema,
])
export type Block = Readonly<z.output<typeof blockSchema>>
export type TableBlock = Extract<Block, { kind: 'table' }>
export type ChartBlock = Extract<Block, { kind: 'chart' }>
