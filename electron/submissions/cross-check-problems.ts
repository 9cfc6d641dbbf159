/** Đối chiếu that do not hold in a unit's report, told before it is stored: both sides with their cells and the difference. They warn and never change a figure. Pure. */
import { cellsWords, valuePlace } from '../campaigns/index.ts'
import type { ValuePlace } from '../campaigns/index.ts'
import { unitDifferences } from '../aggregation/index.ts'
import type { UnitChecks, UnitDifference } from '../aggregation/index.ts'
import type { CellProblem } from '../../shared/contract/submissions.ts'
import { isRate, rateText } from '../../shared/domain/indicator.ts'
import type { CrossCheck } from '../../shared/domain/indicator.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import type { Measurement } from '../../shared/domain/submission.ts'

export const crossCheckCode = 'crossCheck.differs'

interface Report { readonly bodyId: string, readonly measurements: readonly Measurement[], /** The one file the places are of; '' where they name their file. */ readonly fileName: string }

export function crossCheckProblems(checks: UnitChecks, { bodyId, measurements, fileName }: Report): readonly CellProblem[] {
  const given = new Map(measurements.map((one) => [one.indicatorId, one]))
  return unitDifferences(checks, bodyId, given).map((found) => problemOf(found, checks, given, fileName))
}

/** The sign between the sides as they stand. */
const signs = { equal: '≠', atMost: '>', atLeast: '<' } as const satisfies Readonly<Record<CrossCheck['relation'], string>>

function problemOf({ check, sides }: UnitDifference, checks: UnitChecks, given: ReadonlyMap<string, Measurement>, fileName: string): CellProblem {
  const [left, right, difference] = [sides.leftValue, sides.rightValue, sides.difference].map((value) => value === null ? '' : quantityText(value))
  const terms = (of: typeof sides.left): string => of.map((term, at) => termWords(term, at, checks, given)).join('')
  const constant = constantWords(check)
  const allowed = check.tolerance === '0' ? '' : `, cho phép lệch ${quantityText(check.tolerance)}`
  const place = cellsOf([...sides.left, ...sides.right].filter(({ of }) => of === 'this').map((term) => placeOfPart(term, given, fileName)))
  return {
    severity: 'warning', code: crossCheckCode, path: `crossChecks.${check.id}`, value: `${left} ${signs[check.relation]} ${right}`, ...place,
    message: `Không khớp “${check.name}”: bên trái ${terms(sides.left)} = ${left}; bên phải ${terms(sides.right)}${constant} = ${right}; chênh lệch ${difference}${allowed}.`,
    remedy: 'Hỏi lại đơn vị số nào đúng; chương trình không tự sửa.',
  }
}

/** What is added to the right side; all of it when there are no figures there. */
function constantWords({ constant, right }: CrossCheck): string {
  if (right.length === 0) return quantityText(constant)
  return constant === '0' ? '' : ` ${constant.startsWith('-') ? '−' : '+'} ${quantityText(constant.replace('-', ''))}`
}

const partWords = { value: '', numerator: ' (tử số)', denominator: ' (mẫu số)' } as const

/** "DV01 40 (ô E15)", with its sign after the first; a rate with the counts it is computed from: "HT02 125% (5/4, ô E11, F11)". */
function termWords({ indicatorId, part, of, factor, value }: UnitDifference['sides']['left'][number], at: number, { indicators }: UnitChecks, given: ReadonlyMap<string, Measurement>): string {
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

function countsWords(measurement: Measurement | undefined): string {
  if (measurement === undefined || measurement.numerator === null || measurement.denominator === null) return ''
  return `${quantityText(measurement.numerator)}/${quantityText(measurement.denominator)}`
}

/** The cell of one part of a figure. Of a rate only the first cell may be known (it came in before both were kept): the other part then has none. */
function placeOfPart({ indicatorId, part }: Pick<UnitDifference['sides']['left'][number], 'indicatorId' | 'part'>, given: ReadonlyMap<string, Measurement>, fileName: string): ValuePlace {
  const place = valuePlace(given.get(indicatorId)?.place ?? '', fileName)
  if (place.sheet === '') return place
  switch (part) {
    case 'value': return place
    case 'numerator': return { ...place, cells: place.cells.slice(0, 1) }
    case 'denominator': return { ...place, cells: place.cells.slice(1, 2) }
  }
}

/** The sheet and the cells both sides stand in; a place that is no cell of a sheet names itself. */
function cellsOf(places: readonly ValuePlace[]): Pick<CellProblem, 'file' | 'sheet' | 'cell'> {
  const found = places.filter(({ sheet }) => sheet !== '')
  const first = found[0] ?? places[0] ?? { file: '', sheet: '' }
  const oneSheet = found.every(({ file, sheet }) => file === first.file && sheet === first.sheet)
  const cells = found.flatMap(({ sheet, cells: own }) => own.map((cell) => oneSheet ? cell : `${sheet}!${cell}`))
  return { file: first.file, sheet: oneSheet ? first.sheet : '', cell: [...new Set(cells)].join(', ') }
}
