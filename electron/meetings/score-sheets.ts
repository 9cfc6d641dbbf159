/** How a cell's meeting is scored, as data (`resources/meetings/score-sheets.yaml`): criteria with their points, and which figures the record gives. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

const idSchema = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/u)
const pointsSchema = z.number().min(0).max(100)
const percentSchema = z.number().min(0).max(100)
/** Highest first. `atLeast`: from this per cent; `above`: more than it. */
const bandSchema = z.union([z.strictObject({ atLeast: percentSchema, points: pointsSchema }), z.strictObject({ above: percentSchema, points: pointsSchema })])
const criterionSchema = z.strictObject({
  id: idSchema, words: requiredLineSchema, most: pointsSchema, computed: z.enum(['attendance', 'speaking', 'lastTasks', 'minutes', 'thinking']).nullable().default(null), bands: z.array(bandSchema).default([]),
})
export type Criterion = z.output<typeof criterionSchema>
const sheetSchema = z.strictObject({ id: idSchema, name: requiredLineSchema, source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']), criteria: z.array(criterionSchema).min(1) })
export type ScoreSheet = z.output<typeof sheetSchema>
const fileSchema = z.strictObject({
  schemaVersion: z.literal(1), id: requiredLineSchema, name: requiredLineSchema,
  grades: z.array(z.strictObject({ name: requiredLineSchema, atLeast: pointsSchema })).min(1), sheets: z.array(sheetSchema).min(1),
})
export type ScoreSheets = z.output<typeof fileSchema>

export const scoreSheetsFile = 'score-sheets.yaml'

/** All that a sheet's points must come to. */
const full = 100

/** Reads the sheets among the files of their folder. All problems at once. */
export function loadScoreSheets(files: readonly RulePackFile[]): Loaded<ScoreSheets> {
  return loadRuleFile(files, {
    name: scoreSheetsFile, schema: fileSchema, faultsOf: ({ sheets }) => sheets.flatMap(sheetFaults),
    missing: { code: 'score.missing', message: 'Thiếu tệp phiếu chấm điểm kỳ sinh hoạt.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục meetings.' },
  })
}

function sheetFaults({ id, criteria }: ScoreSheet, at: number): readonly RuleFault[] {
  const sum = criteria.reduce((total, { most }) => total + most, 0)
  return [
    ...sum === full ? [] : [{ code: 'score.sum', path: ['sheets', at, 'criteria'], value: String(sum), message: `Điểm tối đa của phiếu “${id}” cộng lại là ${sum}, không phải ${full}.`, remedy: 'Sửa điểm tối đa của các tiêu chí.' }],
    ...criteria.flatMap((criterion, index) => criterionFaults(criterion, ['sheets', at, 'criteria', index])),
    ...criteria.flatMap((criterion, index) => criteria.findIndex((other) => other.id === criterion.id) === index ? [] : [{
      code: 'score.twice', path: ['sheets', at, 'criteria', index, 'id'], value: criterion.id, message: `“${criterion.id}” có hai lần trong một phiếu.`, remedy: 'Mỗi tiêu chí một mã; sửa mã viết nhầm.',
    }]),
  ]
}

function criterionFaults({ id, most, bands }: Criterion, path: RuleFault['path']): readonly RuleFault[] {
  return bands.flatMap((band, at) => {
    const before = bands[at - 1]
    const faults: RuleFault[] = []
    if (band.points > most) faults.push({ code: 'score.tooMuch', path: [...path, 'bands', at], value: String(band.points), message: `Mức ${band.points} điểm của “${id}” lớn hơn điểm tối đa ${most}.`, remedy: 'Sửa mức điểm hoặc điểm tối đa.' })
    if (before !== undefined && floorOf(before) <= floorOf(band)) faults.push({ code: 'score.order', path: [...path, 'bands', at], value: String(floorOf(band)), message: `Các mức của “${id}” không xếp từ cao xuống thấp.`, remedy: 'Xếp mức tỷ lệ cao lên trước.' })
    return faults
  })
}

function floorOf(band: Criterion['bands'][number]): number {
  return 'atLeast' in band ? band.atLeast : band.above
}

/** Points for a per cent; null: the sheet does not say, so that a person fills it in. */
export function pointsFor({ bands }: Criterion, percent: number): number | null {
  return bands.find((band) => 'atLeast' in band ? percent >= band.atLeast : percent > band.above)?.points ?? null
}
