/** New names of sheets and of table columns, wherever a workbook refers to them. */
import { attribute, descendants, nameOf } from '../ooxml/index.ts'
import type { XmlDocument } from '../ooxml/index.ts'
import { setAttribute } from './font-names.ts'

/** Elements whose text is a formula: cells, rules, validations, names, charts. */
const formulaElements = ['f', 'formula', 'formula1', 'formula2', 'definedName', 'calculatedColumnFormula', 'totalsRowFormula']

/** References to sheets and columns in one formula. Both maps: old name to new. */
export function renameInFormula(formula: string, sheets: ReadonlyMap<string, string>, columns: ReadonlyMap<string, string>): string {
  return formula.replace(/'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!|\[([^[\]]+)\]|"(?:[^"]|"")*"/gu, (whole, quoted?: string, plain?: string, column?: string) => {
    const sheet = sheets.get(quoted?.replaceAll(`''`, `'`) ?? plain ?? '')
    if (sheet !== undefined) return `'${sheet.replaceAll(`'`, `''`)}'!`
    const renamed = columns.get(column ?? '')
    return renamed === undefined ? whole : `[${renamed}]`
  })
}

/** Follows the new names through one part; true when it changed. */
export function followNames(document: XmlDocument, sheets: ReadonlyMap<string, string>, columns: ReadonlyMap<string, string>): boolean {
  if (sheets.size + columns.size === 0) return false
  let changed = false
  for (const element of formulaElements.flatMap((name) => descendants(document, name))) {
    const renamed = renameInFormula(element.textContent ?? '', sheets, columns)
    if (renamed === element.textContent) continue
    element.textContent = renamed
    changed = true
  }
  for (const link of descendants(document, 'hyperlink')) {
    const location = attribute(link, 'location')
    const renamed = location === null ? null : renameInFormula(location, sheets, columns)
    if (renamed === null || renamed === location) continue
    setAttribute(link, 'location', renamed)
    changed = true
  }
  for (const source of descendants(document, 'worksheetSource')) {
    const renamed = sheets.get(attribute(source, 'sheet') ?? '')
    if (renamed === undefined) continue
    setAttribute(source, 'sheet', renamed)
    changed = true
  }
  return changed
}

/** A table's columns are named as its head cells are, filters as the cells they let through: Excel refuses a file where they differ. */
export function renameColumns(document: XmlDocument, texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  const named = [...descendants(document, 'tableColumn').map((element) => ({ element, name: 'name' })), ...descendants(document, 'filter').map((element) => ({ element, name: 'val' }))]
  for (const { element, name } of named) {
    const old = attribute(element, name) ?? ''
    const text = texts.get(old)
    if (text === undefined || text === old) continue
    setAttribute(element, name, text)
    renamed.set(nameOf(element) === 'tableColumn' ? old : '', text)
  }
  return renamed
}
