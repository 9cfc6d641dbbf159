/** Figures and answers as typed in a form, and what they mean. A text that is no number is kept as typed and pointed at. Pure. */
import type { AnswerView, FigureView } from '../../../shared/contract/submissions.ts'
import { readFigure } from '../../../shared/document/figures.ts'
import { countSchema, quantityOf, quantitySchema, quantityText } from '../../../shared/domain/quantity.ts'
import { isRate } from '../../../shared/domain/indicator.ts'
import { parseTypedDate, showDate } from '../../ui/dates.ts'

export interface TypedFigure { readonly numerator: string, readonly denominator: string, readonly rate: string }
export interface TypedAnswer { readonly text: string, readonly rows: readonly (readonly string[])[] }
export interface TypedForm { readonly figures: Readonly<Record<string, TypedFigure>>, readonly answers: Readonly<Record<string, TypedAnswer>> }

interface Form { readonly figures: readonly FigureView[], readonly answers: readonly AnswerView[] }

/** The form as it begins: what the unit's last version says. */
export function typedOf({ figures, answers }: Form): TypedForm {
  const shown = (quantity: string | null | undefined): string => quantity === null || quantity === undefined ? '' : quantityText(quantity)
  return {
    figures: Object.fromEntries(figures.map(({ indicatorId, value }) => [indicatorId, { numerator: shown(value?.numerator), denominator: shown(value?.denominator), rate: shown(value?.rate) }])),
    answers: Object.fromEntries(answers.map(({ question, text, rows }) => [question.id, {
      text: question.type === 'number' && quantitySchema.safeParse(text).success ? quantityText(text) : text,
      rows: question.type === 'table' ? rows.map((row) => row.map((cell, at) => shownCell(cell, question.columns[at]?.type ?? 'text'))) : [],
    }])),
  }
}

function shownCell(cell: string, type: 'text' | 'number' | 'date'): string {
  if (type === 'number' && quantitySchema.safeParse(cell).success) return quantityText(cell)
  return type === 'date' ? showDate(cell) : cell
}

/** `1.234,5` as `1234.5`; null: blank; undefined: no number. */
export function quantityTyped(text: string): string | null | undefined {
  if (text.trim() === '') return null
  const figure = readFigure(text)
  if (figure === null || figure === 'none') return undefined
  const quantity = quantitySchema.safeParse(quantityOf(figure))
  return quantity.success ? quantity.data : undefined
}

export interface ParsedForm {
  readonly measurements: { indicatorId: string, numerator: string | null, denominator: string | null, rate: string | null }[]
  readonly answers: { questionId: string, text: string, rows: string[][] }[]
  /** Fields that hold no number: `TC01.numerator`. */
  readonly wrong: ReadonlySet<string>
}

export function parsedForm({ figures, answers }: Form, typed: TypedForm): ParsedForm {
  const wrong = new Set<string>()
  const count = (id: string, part: keyof TypedFigure): string | null => {
    const value = quantityTyped(typed.figures[id]?.[part] ?? '')
    if (value === undefined || (value !== null && !countSchema.safeParse(value).success)) wrong.add(`${id}.${part}`)
    return value ?? null
  }
  return {
    measurements: figures.map((figure) => {
      const { indicatorId } = figure
      const rate = isRate(figure)
      return { indicatorId, numerator: count(indicatorId, 'numerator'), denominator: rate ? count(indicatorId, 'denominator') : null, rate: rate ? count(indicatorId, 'rate') : null }
    }),
    answers: answers.flatMap(({ question }) => {
      const given = typed.answers[question.id]
      if (question.type === 'heading' || given === undefined) return []
      if (question.type !== 'number') return [{ questionId: question.id, text: given.text, rows: rowsOf(question, given.rows) }]
      const value = quantityTyped(given.text)
      if (value === undefined) wrong.add(question.id)
      return [{ questionId: question.id, text: value ?? given.text, rows: [] }]
    }), wrong,
  }
}

/** Cells as they are stored; what cannot be read is sent as typed, and the service says what is wrong with it. */
function rowsOf(question: AnswerView['question'], rows: TypedAnswer['rows']): string[][] {
  if (question.type !== 'table') return []
  return rows.map((row) => question.columns.map(({ type }, at) => {
    const text = row[at] ?? ''
    if (text.trim() === '' || type === 'text') return text
    return type === 'number' ? quantityTyped(text) ?? text : parseTypedDate(text) ?? text
  }))
}
