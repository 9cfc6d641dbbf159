/**
 * The workbook inside a chart, which Word opens when a person edits the figures: the names of the categories, a column for each
 * series and the target, and beside them the figures as they are printed. Those are formulas, so that they follow a
 * changed figure; they write a comma before decimals and a dot between thousands whatever the machine's own signs are.
 */
import { chartDecimals } from '../../../../shared/document/chart.ts'
import type { ChartContent } from '../../../../shared/document/chart.ts'
import type { ChartLayout } from '../../print/index.ts'
import { guardedWords } from '../../sheets/index.ts'
import { writeZip, zipEntry } from '../../zip/index.ts'
import { escapeText } from '../xml.ts'

const sheetName = 'Số liệu'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const typePrefix = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'

/** Addresses of the figures as formulas of the chart name them. Series count from 0; the target comes after the last. */
export interface SheetPlaces {
  readonly categories: string
  readonly name: (series: number) => string
  readonly values: (series: number) => string
  /** The printed figure of a series at a category. */
  readonly label: (series: number, category: number) => string
}

export function sheetPlaces({ categories }: ChartContent, figureColumns: number): SheetPlaces {
  const address = (cell: string): string => `'${sheetName}'!${cell}`
  const last = categories.length + 1
  const range = (column: string): string => address(`$${column}$2:$${column}$${last}`)
  return {
    categories: range('A'),
    name: (series) => address(`$${columnName(series + 1)}$1`),
    values: (series) => range(columnName(series + 1)),
    label: (series, category) => address(`$${columnName(figureColumns + 1 + series)}$${category + 2}`),
  }
}

/** At most eleven columns: categories, five series and the target, twice. */
function columnName(index: number): string {
  return String.fromCodePoint(65 + index)
}

/** The workbook's bytes: same chart, same bytes. */
export function chartWorkbook(content: ChartContent, layout: ChartLayout): Uint8Array {
  return writeZip([
    zipEntry('[Content_Types].xml', `${declaration}<Types xmlns="${packageSpace}/content-types">`
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
      + `<Override PartName="/xl/workbook.xml" ContentType="${typePrefix}sheet.main+xml"/>`
      + `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typePrefix}worksheet+xml"/>`
      + `<Override PartName="/xl/styles.xml" ContentType="${typePrefix}styles+xml"/></Types>`),
    zipEntry('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    zipEntry('xl/workbook.xml', `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    zipEntry('xl/_rels/workbook.xml.rels', relations([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']])),
    zipEntry('xl/styles.xml', `${declaration}<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts>`
      + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
      + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
      + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
      + '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
      + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'),
    zipEntry('xl/worksheets/sheet1.xml', sheetXml(content, layout)),
  ])
}

function relations(parts: readonly (readonly [string, string])[]): string {
  const each = parts.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relationships}/${type}" Target="${target}"/>`).join('')
  return `${declaration}<Relationships xmlns="${packageSpace}/relationships">${each}</Relationships>`
}

function sheetXml(content: ChartContent, { labels, target }: ChartLayout): string {
  const { series, categories, categoryTitle } = content
  const decimals = chartDecimals(content)
  const goal = content.target
  const figures = [...series.map(({ values }) => values), ...goal === undefined ? [] : [categories.map(() => goal.value)]]
  const names = series.map(({ name }, at) => text(`${columnName(at + 1)}1`, name))
  const goalName = goal === undefined || target === null ? [] : [goalCell(goal.name, target, figures.length, decimals)]
  const printed = series.map(({ name }, at) => text(`${columnName(figures.length + 1 + at)}1`, `${name} (chữ in trên biểu đồ)`))
  const rows = categories.map((category, at) => row(at + 2, [
    text(`A${at + 2}`, category),
    // The target is typed once; the rows below follow it.
    ...figures.map((values, column) => column === series.length && at > 0
      ? formula(columnName(column + 1), at + 2, `$${columnName(column + 1)}$2`, values[at] ?? '', false) : number(`${columnName(column + 1)}${at + 2}`, values[at] ?? null)),
    ...series.map((_, column) => formula(columnName(figures.length + 1 + column), at + 2, shown(`${columnName(column + 1)}${at + 2}`, decimals), labels[column]?.[at] ?? '', true)),
  ]))
  return `${declaration}<worksheet xmlns="${spreadsheet}"><cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="12" width="20" customWidth="1"/></cols><sheetData>`
    + `${row(1, [text('A1', categoryTitle), ...names, ...goalName, ...printed])}${rows.join('')}</sheetData></worksheet>`
}

/** The target's name with its figure, as the legend shows it. */
function goalCell(name: string, words: string, column: number, decimals: number): string {
  const quoted = `"${name.replaceAll('"', '""')} ("`
  return formula(columnName(column), 1, `${quoted}&${shown(`${columnName(column)}2`, decimals)}&")"`, words, true)
}

/** The figure of a cell in Vietnamese signs: where the machine writes them otherwise, they are exchanged. */
function shown(cell: string, decimals: number): string {
  const written = `FIXED(${cell},${decimals})`
  return `IF(${cell}="","",IF(MID(FIXED(0.5,1),2,1)=",",${written},SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${written},",","_"),".",","),"_",".")))`
}

function row(number_: number, cells: readonly string[]): string {
  return `<row r="${number_}">${cells.join('')}</row>`
}

function text(at: string, words: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${escapeText(guardedWords(words))}</t></is></c>`
}

function number(at: string, value: string | null): string {
  return value === null ? '' : `<c r="${at}"><v>${value}</v></c>`
}

function formula(column: string, line: number, words: string, result: string, isText: boolean): string {
  return `<c r="${column}${line}"${isText ? ' t="str"' : ''}><f>${escapeText(words)}</f><v>${escapeText(result)}</v></c>`
}
