/** Numbers asked for in the outline added up over the units: questions of type number, and number columns of tables. Exact and pure. */
import type { QuestionSums, UnitNumber } from '../../shared/contract/answers.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { addQuantities, quantitySchema } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import { campaignHead, stateOfAnswer } from './campaign-answers.ts'
import type { Asking, CampaignAnswers, UnitAnswer } from './campaign-answers.ts'

/** What is added up. `at`: the column of a table's rows; null: the answer itself. */
interface Added { readonly questionId: string, readonly questionTitle: string, readonly at: number | null, readonly columnId: string | null, readonly title: string, readonly unitOfMeasure: string }

export function questionSums(loaded: CampaignAnswers): QuestionSums {
  return { campaign: campaignHead(loaded.figures), sums: loaded.questions.flatMap(addedOf).map((added) => sumOf(added, loaded)) }
}

function addedOf(question: Asking): readonly Added[] {
  const { id: questionId, title: questionTitle } = question
  switch (question.type) {
    case 'text': return []
    case 'number': return [{ questionId, questionTitle, at: null, columnId: null, title: questionTitle, unitOfMeasure: question.unitOfMeasure }]
    case 'table': return question.columns.flatMap(({ id, title, type }, at) => type === 'number' ? [{ questionId, questionTitle, at, columnId: id, title, unitOfMeasure: '' }] : [])
  }
}

function sumOf(added: Added, { figures, answers }: CampaignAnswers): QuestionSums['sums'][number] {
  const units = figures.units.map(({ id, name }): UnitNumber => {
    const version = figures.effective.get(id)
    const answer = answers.get(id)?.get(added.questionId)
    const submission = version === undefined ? null : {
      submissionId: version.id, version: version.version, state: version.state, fileName: version.fileName, place: answer?.place ?? '', receivedOn: version.receivedOn,
    }
    return { bodyId: id, name, ...numberOf(added, version !== undefined, answer), submission }
  })
  const values = units.flatMap(({ value }) => value ?? [])
  const { at: _at, ...head } = added
  const adds = isAdded(added)
  return { ...head, adds, total: adds && values.length > 0 ? addQuantities(values) : null, gave: values.length, notNumbers: units.filter(({ state }) => state === 'notNumber').length, units }
}

/** Of a table the unit's rows together. One cell that is no number keeps the unit out of the sum: the rest alone would say too little. */
function numberOf({ at }: Added, reported: boolean, answer: UnitAnswer | undefined): Pick<UnitNumber, 'state' | 'value' | 'said'> {
  if (stateOfAnswer(reported, answer) === 'missing') return { state: 'missing', value: null, said: '' }
  const cells = (at === null ? [answer?.text ?? ''] : answer?.rows.map((row) => row[at] ?? '') ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
  const odd = cells.filter((cell) => !isNumber(cell))
  if (cells.length === 0) return { state: 'blank', value: null, said: '' }
  return odd.length > 0 ? { state: 'notNumber', value: null, said: odd.join('; ') } : { state: 'given', value: addQuantities(cells), said: '' }
}

function isNumber(cell: string): cell is Quantity {
  return quantitySchema.safeParse(cell).success
}

/** Per cents, averages, years and running numbers say nothing when they are added. */
function isAdded({ title, unitOfMeasure }: Added): boolean {
  const words = foldText(`${title} ${unitOfMeasure}`)
  return !/%|\bty le\b|\bti le\b|\bbinh quan\b|\btrung binh\b/u.test(words) && !/^(?:tt|stt|so tt|so thu tu|nam|nam sinh|nam hoc)$/u.test(foldText(title))
}
