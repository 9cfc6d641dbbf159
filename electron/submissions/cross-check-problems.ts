/** Đối chiếu that do not hold in a unit's report, told before it is stored: both sides with their cells and the difference. They warn and never change a figure. Pure. */
import type { ValuePlace } from '../campaigns/index.ts'
import { placeOfPart, sidesWords, unitDifferences } from '../aggregation/index.ts'
import type { UnitChecks, UnitDifference } from '../aggregation/index.ts'
import type { CellProblem } from '../../shared/contract/submissions.ts'
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

function problemOf(found: UnitDifference, { indicators }: UnitChecks, given: ReadonlyMap<string, Measurement>, fileName: string): CellProblem {
  const { check, sides } = found
  const [left, right] = [sides.leftValue, sides.rightValue].map((value) => value === null ? '' : quantityText(value))
  const place = cellsOf([...sides.left, ...sides.right].filter(({ of }) => of === 'this').map((term) => placeOfPart(term, given, fileName)))
  return {
    severity: 'warning', code: crossCheckCode, path: `crossChecks.${check.id}`, value: `${left} ${signs[check.relation]} ${right}`, ...place,
    message: `Không khớp “${check.name}”: ${sidesWords(found, indicators, given)}.`,
    remedy: 'Hỏi lại đơn vị số nào đúng; chương trình không tự sửa.',
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
