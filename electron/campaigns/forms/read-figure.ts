/**
 * A figure as clerks write it in a cell, read exactly: `1.234,5`, `1,234.5`, `12 đồng chí`, `98,3%`, digits kept as text,
 * spaces that are none. What can be read in one way only is taken and said; what can be read in two is not taken.
 */
import type { Cell } from '../../documents/sheets/index.ts'
import { shifted } from '../../documents/sheets/index.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { compareQuantities, mostDecimals, quantitySchema, quantityText } from '../../../shared/domain/quantity.ts'
import type { Quantity } from '../../../shared/domain/quantity.ts'
import { readDigits } from './read-digits.ts'
import { issue } from './reading.ts'
import type { Issue } from './reading.ts'

export interface FigureWish {
  /** `percent`: a rate as 98,3. */
  readonly kind: 'count' | 'percent'
  /** Only whole numbers make sense. */
  readonly whole: boolean
  readonly mayBeNegative: boolean
  /** Words that may follow the digits. */
  readonly unitOfMeasure: string
}

/** `empty`: nothing stands there. `value` null with issues: something does, and it is no figure. */
export interface FigureReading { readonly empty: boolean, readonly value: Quantity | null, readonly issues: readonly Issue[] }

const nothing: FigureReading = { empty: true, value: null, issues: [] }
const typeAgain = 'Gõ lại ô này chỉ bằng chữ số, không kèm chữ, ví dụ 1234 hoặc 1234,5.'

export function readFigureCell(cell: Cell | undefined, wish: FigureWish): FigureReading {
  const value = cell?.value
  if (cell === undefined || value === undefined) return nothing
  switch (value.kind) {
    case 'number': return ofNumber(value.number, value.percent, wish)
    case 'text': return readFigureText(value.text, wish)
    case 'date': return refused('figure.date', `Ô đang là ngày tháng (${cell.text}); có thể Excel đã tự đổi con số thành ngày.`, 'Đặt lại kiểu ô là Số (Number) rồi gõ lại con số.')
    case 'boolean': return refused('figure.notNumber', 'Ô ghi đúng/sai (TRUE/FALSE), không phải con số.', typeAgain)
    case 'error': return value.code === '' ? refused('figure.formulaError', 'Ô có công thức nhưng tệp không lưu kết quả, không có con số.', 'Mở tệp bằng Excel rồi lưu lại, hoặc gõ con số vào ô.') : refused('figure.formulaError', `Ô báo lỗi công thức ${value.code}, không có con số.`, 'Xoá công thức và gõ con số vào ô.')
  }
}

function refused(code: string, message: string, remedy: string): FigureReading {
  return { empty: false, value: null, issues: [issue('error', code, message, remedy)] }
}

function ofNumber(number: string, percent: boolean, wish: FigureWish): FigureReading {
  if (!percent) return judged(number, wish, [])
  if (wish.kind === 'count') return refused('figure.percent', 'Ô này cần con số đếm, nhưng đang ghi tỷ lệ phần trăm.', 'Ghi số lượng (ví dụ 59), không ghi phần trăm.')
  return judged(shifted(number, 2), wish, [])
}

/** A figure of a text: of a cell, of a Word file. */
export function readFigureText(text: string, wish: FigureWish): FigureReading {
  const clean = narrow(text.normalize('NFC')).replaceAll(/[\p{Z}\u200B\u2060\uFEFF\t\n]+/gu, ' ').trim()
  if (clean === '') return nothing
  if (/^(?:[-–—x×/.…]+|không(?: có)?|không phát sinh|chưa có|k)$/iu.test(clean)) {
    return refused('figure.dash', `Ô ghi “${clean}”: chưa rõ là không có (0) hay chưa báo cáo.`, 'Không có thì ghi số 0; chưa có số liệu thì hỏi lại đơn vị.')
  }
  const found = /^(?<digits>[-−–]? ?\d(?:[\d., ]*\d)?)[.,]?(?<tail>.*)$/u.exec(clean)?.groups
  if (found === undefined) return refused('figure.notNumber', `“${clean}” không phải là con số.`, typeAgain)
  // A letter that looks like a digit and stands among them would make another number.
  if (/\d[oOlISB](?:[\dOo]|$)/u.test(clean)) return refused('figure.notNumber', `“${clean}” có chữ cái lẫn với chữ số (có thể gõ nhầm chữ O với số 0, chữ l với số 1).`, typeAgain)
  const tail = judgeTail((found['tail'] ?? '').trim(), wish)
  if (tail.some(({ severity }) => severity === 'error')) return { empty: false, value: null, issues: tail }
  const read = readDigits(found['digits'] ?? '')
  if (read.number === null) return { empty: false, value: null, issues: read.issues }
  const said = [...read.issues, ...tail]
  return judged(read.number, wish, said.length > 0 ? said : [issue('info', 'figure.text', `Số đang ở dạng chữ “${clean}”; chương trình đọc là ${quantityText(read.number)}.`, 'Không phải làm gì nếu đọc đúng.')])
}

/** Full-width digits and marks, as some keyboards and web pages give them, are the same figures. */
function narrow(text: string): string {
  return text.replaceAll(/[\uFF0B-\uFF0E\uFF10-\uFF19\uFF05]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xFEE0))
}

/** Words behind the digits: a per cent, the unit of measure, or something else. */
function judgeTail(tail: string, { kind, unitOfMeasure }: FigureWish): readonly Issue[] {
  if (tail === '') return []
  if (/^%$/u.test(tail)) {
    return kind === 'percent' ? [] : [issue('error', 'figure.percent', 'Ô này cần con số đếm, nhưng đang ghi tỷ lệ phần trăm.', 'Ghi số lượng (ví dụ 59), không ghi phần trăm.')]
  }
  const words = foldText(tail).replace(/[.,;]+$/u, '')
  const unit = foldText(unitOfMeasure)
  const isUnit = words === unit || (unit === 'dong chi' && /^(?:d\/c|dc)$/u.test(words))
  const isMultiple = !isUnit && /^(?:chuc|tram|nghin|ngan|van|trieu|tr|ty|k|m)\b/u.test(words)
  if (isMultiple) {
    return [issue('error', 'figure.multiple', `Con số ghi kèm “${tail}” nên chưa rõ là bao nhiêu${unit === '' ? '' : ` ${unitOfMeasure}`}.`, `Ghi đủ bằng chữ số${unit === '' ? '' : ` theo đơn vị tính “${unitOfMeasure}”`}.`)]
  }
  if (!isUnit && !/^[\p{L} ./()]{1,40}$/u.test(tail)) return [issue('error', 'figure.notNumber', `Sau con số còn “${tail}” nên không đọc được.`, typeAgain)]
  if (isUnit || unit === '') return [issue('info', 'figure.words', `Con số có kèm chữ “${tail}”; chương trình chỉ lấy phần số.`, 'Không phải làm gì nếu đọc đúng.')]
  return [issue('warning', 'figure.otherUnit', `Con số ghi kèm “${tail}”, khác đơn vị tính “${unitOfMeasure}”.`, 'Kiểm tra con số có đúng đơn vị tính không.')]
}

/** Sign, wholeness, size: a figure that cannot be is not taken. */
function judged(number: string, { whole, mayBeNegative, kind }: FigureWish, issues: readonly Issue[]): FigureReading {
  const rounded = rounding(number)
  const value = quantitySchema.safeParse(rounded.number)
  if (!value.success) return refused('figure.tooLarge', 'Con số quá lớn, không phải số liệu báo cáo.', typeAgain)
  if (!mayBeNegative && compareQuantities(value.data, '0') < 0) return refused('figure.negative', `Số liệu không được âm (${quantityText(value.data)}).`, 'Kiểm tra và ghi lại con số.')
  if (whole && number.includes('.')) return refused('figure.fraction', `Chỉ tiêu này đếm bằng số nguyên, nhưng ô ghi ${quantityText(value.data)}.`, 'Kiểm tra và ghi lại số nguyên.')
  const scale = kind === 'percent' && value.data !== '0' && compareQuantities(value.data, '1') < 0
    ? [issue('warning', 'rate.scale', `Tỷ lệ ghi ${quantityText(value.data)} (%): có thể ý là ${quantityText(shifted(value.data, 2))}%.`, 'Kiểm tra lại; tỷ lệ ghi theo phần trăm, ví dụ 98,3.')] : []
  return { empty: false, value: value.data, issues: [...issues, ...rounded.issues, ...scale] }
}

function rounding(number: string): { readonly number: string, readonly issues: readonly Issue[] } {
  const [whole = '', part = ''] = number.split('.')
  if (part.length <= mostDecimals) return { number, issues: [] }
  const units = BigInt(whole.replace('-', '') + part.slice(0, mostDecimals)) + (Number(part[mostDecimals]) >= 5 ? 1n : 0n)
  const digits = String(units).padStart(mostDecimals + 1, '0')
  const text = `${digits.slice(0, -mostDecimals)}.${digits.slice(-mostDecimals)}`.replace(/\.?0+$/u, '')
  const kept = number.startsWith('-') && text !== '0' ? `-${text}` : text
  return { number: kept, issues: [issue('warning', 'figure.rounded', `Con số có hơn ${mostDecimals} chữ số thập phân; chương trình lấy ${kept.replace('.', ',')}.`, 'Kiểm tra con số; có thể là kết quả chia.')] }
}
