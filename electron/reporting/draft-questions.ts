/** Numbers of the outline in a report: a table by unit for every question that was added up. Pure. */
import type { QuestionSums, UnitNumber } from '../../shared/contract/answers.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import { numberStateWords } from '../../shared/domain/question-sum-words.ts'
import type { AnnexTable } from '../../shared/domain/report-parts.ts'
import { absenceText } from '../../shared/domain/submission-words.ts'
import type { AbsentUnit } from '../aggregation/index.ts'
import type { DraftItem } from './draft-items.ts'

/** Columns of numbers that fit a sheet on its side. */
const mostColumns = 8

/** A table for each question some unit gave a number to; a unit in no sum stands there with the reason. */
export function questionItems({ sums }: QuestionSums, absent: readonly AbsentUnit[]): readonly DraftItem[] {
  const absences = new Map(absent.map(({ bodyId, absence }) => [bodyId, absenceText(absence)]))
  return [...Map.groupBy(sums.filter(({ adds, gave }) => adds && gave > 0), ({ questionId }) => questionId)].map(([questionId, all]): DraftItem => {
    const some = all.slice(0, mostColumns)
    const table: AnnexTable = {
      id: `CH-${questionId}`, role: 'figures', title: some[0]?.questionTitle ?? questionId,
      columns: some.map(({ columnId, title, unitOfMeasure }) => columnId === null ? `Số liệu${unitOfMeasure === '' ? '' : ` (${unitOfMeasure})`}` : title),
      rows: (some[0]?.units ?? []).map(({ bodyId, name }, at) => ({ unit: name, cells: some.map(({ units }, column) => cellText(units[at], column, absences.get(bodyId))) })),
      totals: some.map(({ total }) => total === null ? '' : quantityText(total)),
    }
    return { key: `question:${questionId}`, content: { section: 'annexTables', table }, source: { type: 'question', questionId } }
  })
}

function cellText(unit: UnitNumber | undefined, column: number, absence: string | undefined): string {
  if (unit === undefined) return ''
  if (unit.value !== null) return quantityText(unit.value)
  return unit.state === 'missing' ? column === 0 ? absence ?? numberStateWords.missing : '' : numberStateWords[unit.state]
}
