/** One sheet as XML; the order of its elements is that of ECMA-376-1 §18.3.1.99. */
import { daysBetween } from '../../../shared/domain/dates.ts'
import { cellName, columnName, rangeName } from './address.ts'
import { guardedWords, opensFormula } from './formula-words.ts'
import type { CellContent, CellRule, CellSpec, SheetSpec } from './spec.ts'
import type { StyleBook } from './write-styles.ts'
import { declaration, escapeText, mainNamespace, relations } from './xml.ts'

/** Texts of all sheets, each once, in the order they are met. */
export class StringTable {
  readonly #numbers = new Map<string, number>()
  #uses = 0

  of(text: string): number {
    this.#uses++
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#numbers.size)
    return this.#numbers.size - 1
  }

  /** `xl/sharedStrings.xml`. */
  xml(): string {
    const strings = [...this.#numbers.keys()].map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`).join('')
    return `${declaration}<sst xmlns="${mainNamespace}" count="${this.#uses}" uniqueCount="${this.#numbers.size}">${strings}</sst>`
  }
}

/** `first`: the sheet that is shown when the file is opened. */
export function sheetXml(spec: SheetSpec, styles: StyleBook, strings: StringTable, first: boolean): string {
  const columns = Math.max(1, spec.widths.length, ...spec.rows.map(({ cells }) => cells.length))
  const widths = spec.widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  const { merges = [], rules = [] } = spec
  return [
    `${declaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${relations}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${columnName(columns)}${Math.max(1, spec.rows.length)}"/>`,
    viewXml(spec, first), '<sheetFormatPr defaultRowHeight="16.5"/>',
    widths === '' ? '' : `<cols>${widths}</cols>`,
    `<sheetData>${spec.rows.map((row, at) => rowXml(row, at + 1, styles, strings)).join('')}</sheetData>`,
    spec.protected === true ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : '',
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((merge) => `<mergeCell ref="${rangeName(merge)}"/>`).join('')}</mergeCells>`,
    rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`,
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${spec.landscape === true ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

function viewXml({ frozenAt }: SheetSpec, first: boolean): string {
  const selected = first ? ' tabSelected="1"' : ''
  if (frozenAt === undefined) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`
  const [across, down] = [frozenAt.column - 1, frozenAt.row - 1]
  const pane = across > 0 && down > 0 ? 'bottomRight' : across > 0 ? 'topRight' : 'bottomLeft'
  const splits = `${across > 0 ? ` xSplit="${across}"` : ''}${down > 0 ? ` ySplit="${down}"` : ''}`
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane${splits} topLeftCell="${cellName(frozenAt)}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${cellName(frozenAt)}" sqref="${cellName(frozenAt)}"/></sheetView></sheetViews>`
}

function rowXml({ cells, heightPt }: SheetSpec['rows'][number], row: number, styles: StyleBook, strings: StringTable): string {
  const inside = cells.map((cell, at) => cell === undefined ? '' : cellXml(cellName({ row, column: at + 1 }), cell, styles, strings)).join('')
  return `<row r="${row}"${heightPt === undefined ? '' : ` ht="${heightPt}" customHeight="1"`}>${inside}</row>`
}

/** Excel counts days from 30 December 1899 for every date after February 1900. */
const dayZero = '1899-12-30'

function cellXml(name: string, { content, look }: CellSpec, styles: StyleBook, strings: StringTable): string {
  const words = wordsOf(content)
  const start = `<c r="${name}" s="${styles.of(look, words !== null && opensFormula(words))}"`
  if (words !== null) return words === '' ? `${start}/>` : `${start} t="s"><v>${strings.of(guardedWords(words))}</v></c>`
  if (content === null || 'text' in content) return `${start}/>`
  if ('date' in content) return `${start}><v>${daysBetween(dayZero, content.date)}</v></c>`
  if ('number' in content) return `${start}><v>${content.number}</v></c>`
  return `${start} t="str"><f>${escapeText(content.formula)}</f><v>${escapeText(content.shown)}</v></c>`
}

/** What is written as a text: texts, and numbers that would not stay what they are; null: anything else. */
function wordsOf(content: CellContent): string | null {
  if (content === null) return null
  if ('text' in content) return content.text
  return 'number' in content && (!/^-?\d+(?:\.\d+)?$/u.test(content.number) || digitsOf(content.number) > 15) ? content.number : null
}

/** More than 15 are more than Excel keeps. */
function digitsOf(number: string): number {
  return number.replace(/\D/gu, '').replace(/^0+/u, '').length
}

function ruleXml({ cells, allow, message, hint }: CellRule): string {
  const attributes = `allowBlank="1" showErrorMessage="1"${hint === '' ? '' : ` showInputMessage="1" prompt="${escapeText(hint)}"`} errorTitle="Chưa đúng" error="${escapeText(message)}" sqref="${cells.map(rangeName).join(' ')}"`
  switch (allow.kind) {
    case 'list': return `<dataValidation type="list" ${attributes}><formula1>"${escapeText(allow.choices.join(',').replaceAll('"', '""'))}"</formula1></dataValidation>`
    case 'date': return `<dataValidation type="date" operator="greaterThanOrEqual" ${attributes}><formula1>1</formula1></dataValidation>`
    case 'whole': case 'decimal': return `<dataValidation type="${allow.kind}" operator="greaterThanOrEqual" ${attributes}><formula1>${allow.atLeast}</formula1></dataValidation>`
  }
}
