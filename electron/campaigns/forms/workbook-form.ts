/** The workbook a unit fills in: figures with last period's beside them, questions, and a hidden key. Heads are locked, answers are not. */
import { writeWorkbook } from '../../documents/sheets/index.ts'
import type { CellLook, CellRange, CellRule, CellSpec, SheetSpec } from '../../documents/sheets/index.ts'
import { isMean, isRate, rateOf, rateText } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import type { Measurement } from '../../../shared/domain/submission.ts'
import {
  askedQuestions, bodyCodeLabel, bodyNameLabel, campaignLine, figureColumnOrder, figureColumns, figuresSheet, formCodeLabel, keySheet, wantsWhole,
} from './form-input.ts'
import type { FormInput, FormMeasurement } from './form-input.ts'
import { formKeyText, formVersion } from './form-key.ts'
import { answerLook, cell, fixedLook, headLook, noteLook, titleLook } from './form-looks.ts'
import { questionsSpec } from './workbook-questions.ts'

/** The bytes of the `.xlsx`; same input, same bytes. Sheets of which nothing is asked are left out. */
export function workbookForm(input: FormInput): Uint8Array {
  return writeWorkbook({ title: `${input.campaign.title} - ${input.body.name}`, author: input.campaign.receiver, sheets: sheetsOf(input) })
}

function sheetsOf(input: FormInput): readonly SheetSpec[] {
  const key = formKeyText({ campaignId: input.campaign.id, bodyId: input.body.id, version: formVersion(input.indicators, input.campaign.outline) })
  const questions = askedQuestions(input.campaign.outline).length > 0
  return [
    ...(input.indicators.length > 0 || !questions ? [figuresSpec(input, key)] : []),
    ...(questions ? [questionsSpec(input, key)] : []), keySpec(input, key),
  ]
}

/** Every text printed on the campaign's workbooks, whoever they are for: known again whatever font a unit put over them. */
export function printedTexts({ campaign, indicators }: Pick<FormInput, 'campaign' | 'indicators'>): ReadonlySet<string> {
  const sheets = sheetsOf({ campaign, indicators, body: { id: '', name: '' } })
  return new Set(sheets.flatMap(({ name, rows }) => [name, ...rows.flatMap(({ cells }) => cells.flatMap((one) => {
    const content = one?.content ?? null
    return content !== null && 'text' in content ? [content.text] : []
  }))]))
}

const widths = [9, 46, 12, 18, 17, 12, 10, 26] as const
const columns = widths.length
const howTo = 'Cách điền: chỉ điền vào các ô nền vàng. Số đếm ghi ở cột “Số liệu kỳ này”; chỉ tiêu tỷ lệ ghi tử số và mẫu số, máy tự tính tỷ lệ. Không có thì ghi 0, không để trống. Không xoá dòng, không đổi mã số. Điều cần nói thêm ghi ở cột “Ghi chú”.'

const across = (row: number): CellRange => ({ from: { row, column: 1 }, to: { row, column: columns } })

function figuresSpec(input: FormInput, key: string): SheetSpec {
  const { campaign, body } = input
  const head: SheetSpec['rows'] = [
    { heightPt: 24, cells: [cell(`BIỂU SỐ LIỆU: ${campaign.title}`, titleLook)] },
    { heightPt: 18, cells: [cell(`${bodyNameLabel}:`, { bold: true }), undefined, cell(body.name, { bold: true }), undefined, undefined, cell(`${bodyCodeLabel}:`, { bold: true }), undefined, cell(body.id, { bold: true })] },
    { heightPt: 18, cells: [cell(campaignLine(campaign), {})] },
    { heightPt: 36, cells: [cell(howTo, noteLook)] },
    { heightPt: 34, cells: figureColumnOrder.map((column) => cell(figureColumns[column], headLook)) },
  ]
  const placed = figureRows(input, head.length + 1)
  return {
    name: figuresSheet, widths, protected: true, landscape: true, titleRow: head.length, frozenAt: { row: head.length + 1, column: 3 },
    rows: [...head, ...placed.map(({ cells, heightPt }) => ({ cells, heightPt })), { cells: [] }, { cells: [cell(`${formCodeLabel} (không sửa): ${key}`, { sizePt: 9, colour: '808080' })] }],
    merges: [across(1), { from: { row: 2, column: 1 }, to: { row: 2, column: 2 } }, { from: { row: 2, column: 3 }, to: { row: 2, column: 5 } }, { from: { row: 2, column: 6 }, to: { row: 2, column: 7 } }, across(3), across(4), ...placed.flatMap(({ merge }) => merge)],
    rules: figureRules(placed),
  }
}

interface PlacedRow { readonly cells: readonly CellSpec[], readonly heightPt: number, readonly merge: readonly CellRange[], readonly answers: readonly CellRange[], readonly whole: boolean }

/** Rows of indicators; a group's head stands before its first. */
function figureRows({ indicators, previous, filled }: FormInput, first: number): readonly PlacedRow[] {
  const rows: PlacedRow[] = []
  const values = new Map(filled?.measurements.map((measurement) => [measurement.code, measurement]))
  let group = ''
  for (const indicator of indicators) {
    if (indicator.group !== group) {
      group = indicator.group
      rows.push({ cells: Array.from({ length: columns }, (_, at) => cell(at === 0 ? group : '', { bold: true, border: true, fill: 'F2F2F2' })), heightPt: 20, merge: [across(first + rows.length)], answers: [], whole: false })
    }
    rows.push(figureRow(indicator, previous?.get(indicator.id), values.get(indicator.code), first + rows.length))
  }
  return rows
}

function figureRow(indicator: Indicator, before: Measurement | undefined, value: FormMeasurement | undefined, row: number): PlacedRow {
  const rate = isRate(indicator)
  const name = rate ? `${indicator.name}\n(tử số: ${indicator.numeratorName === '' ? 'số đạt' : indicator.numeratorName}; mẫu số: ${indicator.denominatorName})` : indicator.name
  const whole = wantsWhole(indicator)
  const answer = answerLook(rate ? whole ? 0 : null : indicator.decimals)
  const number = (quantity: string | null | undefined, look: CellLook): CellSpec => ({ content: quantity === null || quantity === undefined ? null : { number: quantity }, look })
  return {
    cells: [
      cell(indicator.code, { ...fixedLook, bold: true }), cell(name, fixedLook), cell(indicator.unitOfMeasure, fixedLook),
      rate ? cell(previousText(indicator, before), { ...fixedLook, align: 'right' }) : number(before?.numerator, { ...fixedLook, align: 'right', format: { number: indicator.decimals } }),
      number(value?.numerator, answer), rate ? number(value?.denominator, answer) : cell('', { ...fixedLook, fill: 'E8E8E8' }),
      rate ? rateCell(indicator, value, row) : cell('', { ...fixedLook, fill: 'E8E8E8' }), cell('', { border: true, wrap: true, unlocked: true, format: 'text' }),
    ],
    heightPt: 3 + 17 * name.split('\n').reduce((lines, line) => lines + Math.ceil(line.length / 42), 0),
    merge: [], answers: [{ from: { row, column: 5 }, to: { row, column: rate ? 6 : 5 } }], whole,
  }
}

function previousText(indicator: Indicator, before: Measurement | undefined): string {
  if (before === undefined) return ''
  const { numerator, denominator, rate } = before
  if (numerator === null || denominator === null) return rate === null ? '' : `${rateText(indicator, rate, indicator.decimals)} (chưa có số gốc)`
  const made = rateOf(indicator, numerator, denominator, indicator.decimals)
  return `${quantityText(numerator)}/${quantityText(denominator)}${made === null ? '' : ` = ${rateText(indicator, made, indicator.decimals)}`}`
}

/** The per cent or mean computed by the workbook itself; a rate that came without its counts stands as a number. */
function rateCell(indicator: Indicator, value: FormMeasurement | undefined, row: number): CellSpec {
  const { decimals } = indicator
  const look: CellLook = { ...fixedLook, align: 'right', format: { number: decimals } }
  if (value !== undefined && value.rate !== null && value.numerator === null) return { content: { number: value.rate }, look }
  return { content: { formula: `IF(AND(ISNUMBER(E${row}),ISNUMBER(F${row})),IF(F${row}>0,ROUND(E${row}/F${row}${isMean(indicator) ? '' : '*100'},${decimals}),""),"")`, shown: '' }, look }
}

function figureRules(rows: readonly PlacedRow[]): readonly CellRule[] {
  const of = (whole: boolean): readonly CellRange[] => rows.filter((row) => row.whole === whole).flatMap(({ answers }) => answers)
  const rules: readonly CellRule[] = [
    { cells: of(true), allow: { kind: 'whole', atLeast: '0' }, message: 'Chỉ nhập số nguyên, không âm, không kèm chữ. Không có thì nhập 0.', hint: 'Số nguyên. Không có thì ghi 0.' },
    { cells: of(false), allow: { kind: 'decimal', atLeast: '0' }, message: 'Chỉ nhập số không âm, không kèm chữ. Không có thì nhập 0.', hint: 'Số. Không có thì ghi 0.' },
  ]
  return rules.filter(({ cells }) => cells.length > 0)
}

/** What the program reads first when the file comes back. */
function keySpec({ campaign, body, indicators }: FormInput, key: string): SheetSpec {
  const rows = [
    [formCodeLabel, key], ['Đợt báo cáo', campaign.id], [bodyCodeLabel, body.id], ['Phiên bản biểu', formVersion(indicators, campaign.outline)],
    ['Lưu ý', 'Trang này giúp chương trình nhận ra biểu khi gửi về. Xin để nguyên.'],
  ]
  return { name: keySheet, visibility: 'veryHidden', widths: [20, 80], protected: true, rows: rows.map((words) => ({ cells: words.map((text) => cell(text, {})) })) }
}
