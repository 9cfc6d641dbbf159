/** Both sides of a đối chiếu that do not agree, in words: each term with its figure and its cells, and the difference. Pure. */
import { cellsWords, valuePlace } from '../campaigns/index.ts'
import type { ValuePlace } from '../campaigns/index.ts'
import { isRate, rateText } from '../../shared/domain/indicator.ts'
import type { CrossCheck, Indicator } from '../../shared/domain/indicator.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import type { CheckTerm, ValuedTerm } from './cross-checks.ts'
import type { UnitDifference } from './unit-checks.ts'

/** What one report gave for an indicator and the cells it stands in. */
export interface PlacedFigure { readonly numerator: Quantity | null, readonly denominator: Quantity | null, readonly place: string }

/** By indicator; of a total, whose figures stand in no cell, empty. */
export type PlacedFigures = ReadonlyMap<string, PlacedFigure>

/** "bên trái DV01 40 (ô E15) = 40; bên phải DV02 30 (ô E16) + DV03 8 (ô E17) = 38; chênh lệch 2, cho phép lệch 1". */
export function sidesWords({ check, sides }: UnitDifference, indicators: ReadonlyMap<string, Indicator>, given: PlacedFigures): string {
  const [left, right, difference] = [sides.leftValue, sides.rightValue, sides.difference].map((value) => value === null ? '' : quantityText(value))
  const terms = (of: typeof sides.left): string => of.map((term, at) => termWords(term, at, indicators, given)).join('')
  const allowed = check.tolerance === '0' ? '' : `, cho phép lệch ${quantityText(check.tolerance)}`
  return `bên trái ${terms(sides.left)} = ${left}; bên phải ${terms(sides.right)}${constantWords(check)} = ${right}; chênh lệch ${difference}${allowed}`
}

/** What is added to the right side; all of it when there are no figures there. */
function constantWords({ constant, right }: CrossCheck): string {
  if (right.length === 0) return quantityText(constant)
  return constant === '0' ? '' : ` ${constant.startsWith('-') ? '−' : '+'} ${quantityText(constant.replace('-', ''))}`
}

const partWords = { value: '', numerator: ' (tử số)', denominator: ' (mẫu số)' } as const

/** "DV01 40 (ô E15)", with its sign after the first; a rate with the counts it is computed from: "HT02 125% (5/4, ô E11, F11)". */
function termWords({ indicatorId, part, of, factor, value }: ValuedTerm, at: number, indicators: ReadonlyMap<string, Indicator>, given: PlacedFigures): string {
  const sign = factor < 0 ? at === 0 ? '−' : ' − ' : at === 0 ? '' : ' + '
  const times = Math.abs(factor) === 1 ? '' : `${Math.abs(factor)} × `
  const cell = of === 'previous' ? 'kỳ trước' : cellsWords(placeOfPart({ indicatorId, part }, given, ''))
  const indicator = indicators.get(indicatorId)
  const isWholeRate = indicator !== undefined && isRate(indicator) && part === 'value'
  const counts = isWholeRate && of === 'this' ? countsWords(given.get(indicatorId)) : ''
  const behind = [counts, cell].filter((words) => words !== '').join(', ')
  const shown = value === null ? '' : isWholeRate ? rateText(indicator, value) : quantityText(value)
  return `${sign}${times}${indicator?.code ?? indicatorId}${partWords[part]} ${shown}${behind === '' ? '' : ` (${behind})`}`
}

function countsWords(figure: PlacedFigure | undefined): string {
  if (figure === undefined || figure.numerator === null || figure.denominator === null) return ''
  return `${quantityText(figure.numerator)}/${quantityText(figure.denominator)}`
}

/** The cell of one part of a figure. Of a rate only the first cell may be known (it came in before both were kept): the other part then has none. */
export function placeOfPart({ indicatorId, part }: Pick<CheckTerm, 'indicatorId' | 'part'>, given: PlacedFigures, fileName: string): ValuePlace {
  const place = valuePlace(given.get(indicatorId)?.place ?? '', fileName)
  if (place.sheet === '') return place
  switch (part) {
    case 'value': return place
    case 'numerator': return { ...place, cells: place.cells.slice(0, 1) }
    case 'denominator': return { ...place, cells: place.cells.slice(1, 2) }
  }
}
