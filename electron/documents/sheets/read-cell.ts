/** One cell of a sheet: its value by type and format, and what it shows. ECMA-376-1 §18.3.1.4. */
import { shortDate } from '../../../shared/domain/dates.ts'
import { attribute, child, elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { cellName } from './address.ts'
import { plainWords } from './formula-words.ts'
import type { CellPlace } from './address.ts'
import { isDateFormat, isPercentFormat, shownNumber } from './number-format.ts'
import { dateOfSerial, decimalText } from './numbers.ts'
import type { Cell, CellValue } from './workbook.ts'

/** What cells of one workbook share. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly formatOf: (style: string | null) => string
  readonly date1904: boolean
}

/** null: the cell holds nothing. */
export function readCell(element: XmlElement, place: CellPlace, context: CellContext): Cell | null {
  const stored = child(element, 'v')?.textContent ?? ''
  const format = context.formatOf(attribute(element, 's'))
  const formula = child(element, 'f')
  // A formula whose result was never stored is something that cannot be read, not an empty cell; an empty text is a result.
  const value = valueOf(element, stored, format, context) ?? (formula === null || attribute(element, 't') === 'str' ? null : { kind: 'error', code: '' } as const)
  if (value === null) return null
  return { ...place, name: cellName(place), value, text: shownText(value, format), formula: formula === null ? null : formula.textContent ?? '' }
}

function valueOf(element: XmlElement, stored: string, format: string, { strings, date1904 }: CellContext): CellValue | null {
  switch (attribute(element, 't')) {
    case 's': return textValue(strings[Number(stored)] ?? '')
    case 'inlineStr': return textValue(stringText(child(element, 'is')))
    case 'str': return textValue(unescaped(stored))
    case 'b': return stored === '' ? null : { kind: 'boolean', value: /^(?:1|true)$/iu.test(stored.trim()) }
    case 'e': return { kind: 'error', code: stored.trim() === '' ? '#N/A' : stored.trim() }
    case 'd': return isoValue(stored)
    default: return numberValue(stored, format, date1904)
  }
}

function textValue(text: string): CellValue | null {
  return text === '' ? null : { kind: 'text', text: plainWords(text).normalize('NFC') }
}

function isoValue(stored: string): CellValue | null {
  const found = /^(\d{4}-\d{2}-\d{2})?T?(\d{2}:\d{2})?/u.exec(stored.trim())
  return found?.[1] === undefined && found?.[2] === undefined ? textValue(stored) : { kind: 'date', date: found[1] ?? null, time: found[2] === '00:00' ? '' : found[2] ?? '', number: '' }
}

/** A number Excel could not have written is kept as the text it is. */
function numberValue(stored: string, format: string, date1904: boolean): CellValue | null {
  const number = decimalText(stored)
  if (number === null) return textValue(stored)
  const date = isDateFormat(format) ? dateOfSerial(number, date1904) : null
  return date === null ? { kind: 'number', number, percent: isPercentFormat(format) } : { kind: 'date', ...date, number }
}

function shownText(value: CellValue, format: string): string {
  switch (value.kind) {
    case 'number': return shownNumber(value.number, format)
    case 'text': return value.text
    case 'date': return [value.date === null ? '' : shortDate(value.date), value.time].filter((part) => part !== '').join(' ')
    case 'boolean': return value.value ? 'TRUE' : 'FALSE'
    case 'error': return value.code
  }
}

/** Text of a string: its own or those of its runs; phonetic hints are not text. */
export function stringText(holder: XmlElement | null): string {
  return unescaped(elements(holder).map((element) => {
    switch (nameOf(element)) {
      case 't': return element.textContent ?? ''
      case 'r': return child(element, 't')?.textContent ?? ''
      default: return ''
    }
  }).join(''))
}

/** `_x000D_` stands for a character XML cannot hold (ECMA-376-1 §22.4.2.4); line ends of all makers become `\n`. */
function unescaped(text: string): string {
  const plain = text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
  return plain.replaceAll(/\r\n?/gu, '\n')
}
