/** Figures of a returned workbook: one measurement for each indicator that has something, and everything wrong to the cell. */
import { cellName, rangeName } from '../../documents/sheets/index.ts'
import type { Cell, Workbook } from '../../documents/sheets/index.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { isRate } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { codeOf, findFigureTable, nameWords } from './figure-table.ts'
import type { FigureTable } from './figure-table.ts'
import type { FigureColumn, FormMeasurement } from './form-input.ts'
import { figuresSheet, wantsWhole } from './form-input.ts'
import { judgeRate } from './judge-rate.ts'
import { readFigureCell } from './read-figure.ts'
import type { FigureReading } from './read-figure.ts'
import { issue, problemAt } from './reading.ts'
import type { Gathered, Issue, ReadingInput } from './reading.ts'
import { saidOf, wordsOf } from './sheet-grid.ts'
import { strayFigureCells } from './stray-cells.ts'

/** Looks at one row of one indicator. */
interface RowLook { readonly indicator: Indicator, readonly row: number, readonly table: FigureTable, readonly file: string, readonly problems: CellProblem[] }

export function readFigures(workbook: Workbook, input: ReadingInput): Gathered {
  if (input.indicators.length === 0) return { measurements: [], answers: [], problems: [] }
  const table = findFigureTable(workbook, input.indicators)
  if (table === null) return { measurements: [], answers: [], problems: [problemAt({ file: input.file, sheet: '', cell: '' }, 'measurements', '', issue('error', 'form.noFigures', `Tệp không có trang “${figuresSheet}” với các mã chỉ tiêu của đợt này.`, 'Đề nghị đơn vị gửi biểu số liệu đã điền.'))] }
  const problems: CellProblem[] = table.issues.map((one) => problemAt({ file: input.file, sheet: table.grid.sheet.name, cell: '' }, '', '', one))
  const rows = rowsOfIndicators(table, input, problems)
  const measurements = input.indicators.flatMap((indicator) => {
    const found = (rows.get(indicator.code) ?? []).map((row) => readRow({ indicator, row, table, file: input.file, problems: [] }))
    const settled = settle(indicator, found, table, input.file)
    problems.push(...settled.problems)
    return settled.measurement === null ? [] : [settled.measurement]
  })
  return { measurements, answers: [], problems }
}

/** Rows by the code they carry, or by the indicator's name where the code is gone. */
function rowsOfIndicators(table: FigureTable, { indicators, file }: ReadingInput, problems: CellProblem[]): ReadonlyMap<string, readonly number[]> {
  const { grid, columns, headRow } = table
  const codes = new Set(indicators.map(({ code }) => code))
  const byName = new Map(indicators.map(({ name, code }) => [foldText(name), code]))
  const rows = new Map<string, number[]>()
  const told = new Set<number>()
  for (const cells of grid.rows) {
    const row = cells[0]?.row ?? 0
    if (row <= headRow) continue
    const codeCell = grid.at(row, columns.get('code') ?? 0)
    const code = codeOf(codeCell?.text ?? '')
    const named = byName.get(nameWords(grid.at(row, columns.get('name') ?? 0)))
    const known = codes.has(code) ? code : code === '' ? named : undefined
    if (known !== undefined) {
      rows.set(known, [...rows.get(known) ?? [], row])
      if (code === '') problems.push(problemAt({ file, sheet: grid.sheet.name, cell: cellName({ row, column: columns.get('code') ?? 1 }) }, `measurements.${known}`, '', issue('warning', 'row.byName', `Dòng không còn mã số; nhận ra chỉ tiêu ${known} theo tên.`, 'Kiểm tra có đúng chỉ tiêu không.')))
      continue
    }
    const stray = strayRow(table, row, codeCell, file)
    problems.push(...stray)
    if (stray.length > 0) told.add(row)
  }
  problems.push(...strayFigureCells(table, new Set([...rows.values()].flat()), told, { indicators, file }))
  return rows
}

/** A row that is nobody's but has a figure: nothing is taken, and it is said. */
function strayRow({ grid, columns }: FigureTable, row: number, codeCell: Cell | undefined, file: string): readonly CellProblem[] {
  const figure = (['value', 'denominator', 'rate'] as const).map((column) => grid.at(row, columns.get(column) ?? 0)).find((cell) => cell !== undefined && cell.value.kind !== 'text')
  const looksLikeCode = codeCell !== undefined && /^[A-Z][A-Z0-9-]{0,15}$/u.test(codeOf(codeCell.text)) && /\d/u.test(codeCell.text)
  if (figure === undefined && !looksLikeCode) return []
  const place = { file, sheet: grid.sheet.name, cell: (looksLikeCode ? codeCell : figure)?.name ?? '' }
  return [problemAt(place, '', saidOf(looksLikeCode ? codeCell : figure), looksLikeCode
    ? issue('warning', 'row.unknown', `Mã “${wordsOf(codeCell)}” không có trong biểu của đợt này; chương trình bỏ qua dòng này.`, 'Kiểm tra mã có bị gõ sai không.')
    : issue('warning', 'row.noCode', 'Dòng này có số liệu nhưng không có mã chỉ tiêu; chương trình bỏ qua.', 'Kiểm tra số liệu này thuộc chỉ tiêu nào.'))]
}

interface RowRead { readonly row: number, readonly measurement: FormMeasurement | null, readonly problems: readonly CellProblem[] }

/** One indicator may stand in no row, one, or several. */
function settle(indicator: Indicator, found: readonly RowRead[], table: FigureTable, file: string): { readonly measurement: FormMeasurement | null, readonly problems: readonly CellProblem[] } {
  const path = `measurements.${indicator.code}`
  const [first, ...others] = found
  if (first === undefined) return { measurement: null, problems: [problemAt({ file, sheet: table.grid.sheet.name, cell: '' }, path, '', issue('error', 'row.missing', `Không thấy dòng của chỉ tiêu ${indicator.code} (${indicator.name}).`, 'Bổ sung dòng này, hoặc hỏi lại đơn vị số liệu.'))] }
  if (others.length === 0) return first
  const given = found.filter(({ measurement }) => measurement !== null)
  const rows = found.map(({ row }) => row).join(', ')
  const place = { file, sheet: table.grid.sheet.name, cell: cellName({ row: first.row, column: table.columns.get('code') ?? 1 }) }
  const same = new Set(given.map(({ measurement }) => JSON.stringify([measurement?.numerator, measurement?.denominator, measurement?.rate]))).size <= 1
  const filled = given[0] ?? first
  return same
    ? { measurement: filled.measurement, problems: [...filled.problems, problemAt(place, path, indicator.code, issue('warning', 'row.duplicate', `Chỉ tiêu ${indicator.code} có ở các dòng ${rows}; không trái nhau nên lấy một.`, 'Xoá dòng thừa.'))] }
    : { measurement: null, problems: [problemAt(place, path, indicator.code, issue('error', 'row.duplicate', `Chỉ tiêu ${indicator.code} có ở các dòng ${rows} với số liệu khác nhau; chương trình không chọn.`, 'Hỏi lại đơn vị, chỉ để lại một dòng đúng.'))] }
}

function readRow(look: RowLook): RowRead {
  const { row, table, indicator } = look
  const start = { code: indicator.code, place: '' }
  if (table.grid.sheet.hiddenRows.has(row)) report(look, 'code', issue('warning', 'row.hidden', `Dòng của chỉ tiêu ${indicator.code} đang bị ẩn; chương trình vẫn đọc.`, 'Cho hiện dòng và kiểm tra số liệu.'))
  labelsOf(look)
  noteOf(look)
  const measurement = isRate(indicator) ? readRate(look, start) : readCount(look, start)
  return { row, measurement, problems: look.problems }
}

function cellAt({ table, row }: RowLook, column: FigureColumn): Cell | undefined {
  return table.grid.at(row, table.columns.get(column) ?? 0)
}

function nameAt({ table, row }: RowLook, column: FigureColumn): string {
  return cellName({ row, column: table.columns.get(column) ?? 1 })
}

function report(look: RowLook, column: FigureColumn, found: Issue, value?: string): void {
  look.problems.push(problemAt({ file: look.file, sheet: look.table.grid.sheet.name, cell: nameAt(look, column) }, `measurements.${look.indicator.code}`, value ?? saidOf(cellAt(look, column)), found))
}

/** A code is believed; but who rewords what is counted, or in what, may have counted something else. */
function labelsOf(look: RowLook): void {
  const { indicator } = look
  const [name, unit] = [nameWords(cellAt(look, 'name')), foldText(wordsOf(cellAt(look, 'unit')))]
  if (name !== '' && name !== foldText(indicator.name)) report(look, 'name', issue('warning', 'row.nameChanged', `Tên chỉ tiêu ${indicator.code} trong tệp khác biểu gốc (“${indicator.name}”); chương trình đọc theo mã.`, 'Kiểm tra con số ở dòng này là của chỉ tiêu nào.'))
  if (unit !== '' && unit !== foldText(indicator.unitOfMeasure)) report(look, 'unit', issue('warning', 'row.unitChanged', `Đơn vị tính của chỉ tiêu ${indicator.code} trong tệp khác biểu gốc (“${indicator.unitOfMeasure}”); chương trình không đổi số.`, 'Hỏi lại đơn vị con số tính theo đơn vị nào.'))
}

/** Words beside a figure have no place in the figures; whoever accepts the form must see them. */
function noteOf(look: RowLook): void {
  const words = wordsOf(cellAt(look, 'note'))
  if (words !== '') report(look, 'note', issue('info', 'row.note', `Đơn vị ghi chú: “${words}”.`, 'Đọc ghi chú trước khi nhận số liệu.'))
}

/** The figure of a column; what stands in a merged cell belongs to its first cell only. */
function figureAt(look: RowLook, column: FigureColumn, kind: 'count' | 'percent' = 'count'): FigureReading {
  const { indicator, row, table } = look
  const place = { row, column: table.columns.get(column) ?? 0 }
  const merge = table.grid.merge(place)
  // Its first cell alone keeps the value, and whose it is can be told only when no other row is covered.
  if (merge !== undefined && (merge.from.row !== merge.to.row || merge.from.column !== place.column)) {
    const owner = table.grid.at(merge.from.row, merge.from.column)
    if (owner !== undefined && merge.from.column > (table.columns.get('name') ?? 0)) {
      report(look, column, issue('error', 'cell.merged', `Ô bị gộp trong vùng ${rangeName(merge)}; chưa rõ số ${saidOf(owner)} thuộc ô nào.`, 'Bỏ gộp ô (Merge) và ghi số riêng cho từng ô.'), saidOf(owner))
      return { empty: false, value: null, issues: [] }
    }
  }
  const whole = kind === 'count' && column !== 'rate' && wantsWhole(indicator)
  const reading = readFigureCell(cellAt(look, column), { kind, whole, mayBeNegative: false, unitOfMeasure: kind === 'percent' ? '%' : isRate(indicator) && column !== 'rate' ? '' : indicator.unitOfMeasure })
  for (const one of reading.issues) report(look, column, one)
  return reading
}

function readCount(look: RowLook, start: Pick<FormMeasurement, 'code'>): FormMeasurement | null {
  const value = figureAt(look, 'value')
  if (!value.empty) return value.value === null ? null : { ...start, numerator: value.value, denominator: null, rate: null, place: placeOf(look, 'value') }
  const elsewhere = (['denominator', 'rate'] as const).find((column) => cellAt(look, column)?.value.kind === 'number')
  if (elsewhere !== undefined) report(look, elsewhere, issue('error', 'figure.wrongColumn', 'Số liệu ghi nhầm cột: chỉ tiêu này chỉ có một con số.', 'Chuyển con số sang cột “Số liệu kỳ này”.'))
  else report(look, 'value', missing(look.indicator))
  return null
}

function missing({ code, name }: Indicator): Issue {
  return issue('error', 'figure.missing', `Chưa có số liệu của chỉ tiêu ${code} (${name}).`, 'Hỏi lại đơn vị; không có thì ghi số 0.')
}

function readRate(look: RowLook, start: Pick<FormMeasurement, 'code'>): FormMeasurement | null {
  const numerator = figureAt(look, 'value')
  const denominator = figureAt(look, 'denominator')
  // The formula's own result repeats the counts; only what a person typed over it says more.
  const computed = cellAt(look, 'rate')?.formula !== null && cellAt(look, 'rate')?.value.kind !== 'error' && !(numerator.empty && denominator.empty)
  const rate: FigureReading = computed || cellAt(look, 'rate')?.value.kind === 'error' ? { empty: true, value: null, issues: [] } : figureAt(look, 'rate', 'percent')
  const judged = judgeRate(look.indicator, { numerator, denominator, rate })
  for (const { column, found } of judged.issues) report(look, column, found)
  if (judged.value === null) return null
  const { rate: stated } = judged.value
  return { ...start, ...judged.value, place: stated === null ? `${placeOf(look, 'value')}, ${nameAt(look, 'denominator')}` : placeOf(look, 'rate') }
}

function placeOf(look: RowLook, column: FigureColumn): string {
  return `${look.table.grid.sheet.name}!${nameAt(look, column)}`
}
