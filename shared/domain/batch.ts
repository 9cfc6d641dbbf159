/** A batch (loạt văn bản): one paper made for each line of a list, and what became of every line. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { templateIdSchema } from './free-document.ts'
import { recordIdSchema } from './common.ts'
import { organSchema } from './membership.ts'

/** Most lines of one list. */
export const mostBatchRows = 5000
/** Most columns of one list. */
export const mostBatchColumns = 60

/** `shared`: all papers carry the number of the one paper they are made from. `each`: every line becomes a paper with a number of its own. */
export const batchNumberingSchema = z.enum(['shared', 'each'])
export type BatchNumbering = z.infer<typeof batchNumberingSchema>
export const batchNumberingNames = { shared: 'một số chung cho cả loạt', each: 'mỗi bản một số' } as const satisfies Readonly<Record<BatchNumbering, string>>

/** A place of the paper that a column fills: `subject`, `addressees`, `text`, `field.<id>`, of a person also `field.<id>.title`. */
export const batchPlaceSchema = z.strictObject({
  place: z.string().max(120).regex(/^(?:subject|addressees|text|field\.[a-z][a-zA-Z0-9]{0,39}(?:\.title)?)$/u, 'Không có chỗ này trong văn bản. Chọn lại trong danh sách.'),
  column: requiredLineSchema.max(200),
})
export type BatchPlace = Readonly<z.output<typeof batchPlaceSchema>>

/** Where the lines come from. `sheet`: a workbook; `sheetName` and `headerRow` null: the program looks for them. */
export const batchListSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('bodies'), bodyIds: z.array(recordIdSchema).min(1).max(mostBatchRows) }),
  z.strictObject({ from: z.literal('members'), bodyId: recordIdSchema, organ: organSchema }),
  z.strictObject({ from: z.literal('guests'), meetingId: recordIdSchema }),
  z.strictObject({ from: z.literal('deliveryList'), listId: recordIdSchema }),
  z.strictObject({ from: z.literal('sheet'), grant: z.string().min(8).max(100), sheetName: lineSchema.nullable().default(null), headerRow: z.number().int().min(1).max(1000).nullable().default(null) }),
])
export type BatchList = Readonly<z.output<typeof batchListSchema>>

/** Column titles, and for each line its name (for the screen and the file) and a text for each column. */
export const batchTableSchema = z.strictObject({
  columns: z.array(requiredLineSchema.max(200)).min(1).max(mostBatchColumns),
  rows: z.array(z.strictObject({ name: z.string(), cells: z.array(z.string()) })).max(mostBatchRows),
})
export type BatchTable = Readonly<z.output<typeof batchTableSchema>>

export const batchPaperSchema = z.strictObject({ templateId: templateIdSchema, recordId: recordIdSchema })

/** What became of a line. `waiting`: nothing yet; `cancelled`: the run was stopped before it came to it. */
export const batchOutcomeSchema = z.enum(['waiting', 'made', 'failed', 'skipped', 'cancelled'])
export type BatchOutcome = z.infer<typeof batchOutcomeSchema>
export const batchOutcomeNames = { waiting: 'Chưa lập', made: 'Đã lập', failed: 'Không lập được', skipped: 'Bỏ qua', cancelled: 'Đã dừng trước khi lập' } as const satisfies Readonly<Record<BatchOutcome, string>>

/** asked = made + failed + skipped + cancelled + waiting. */
export const batchTotalsSchema = z.strictObject({ asked: z.number().int(), made: z.number().int(), failed: z.number().int(), skipped: z.number().int(), cancelled: z.number().int(), waiting: z.number().int() })
export type BatchTotals = Readonly<z.output<typeof batchTotalsSchema>>

export function batchTotals(outcomes: readonly BatchOutcome[]): BatchTotals {
  const of = (wanted: BatchOutcome): number => outcomes.filter((outcome) => outcome === wanted).length
  return { asked: outcomes.length, made: of('made'), failed: of('failed'), skipped: of('skipped'), cancelled: of('cancelled'), waiting: of('waiting') }
}

/** "1.000 dòng: 990 đã lập, 10 bỏ qua", parts that are none left out. */
export function batchTotalsWords({ asked, made, failed, skipped, cancelled, waiting }: BatchTotals): string {
  const parts = [[made, 'đã lập'], [failed, 'không lập được'], [skipped, 'bỏ qua'], [cancelled, 'dừng trước khi lập'], [waiting, 'chưa lập']] as const
  return `${asked} dòng: ${parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`).join(', ')}`
}
