/** A whole Excel file to NFC Unicode: strings with the fonts of their cells, comments, page headers, sheet names, fonts. */
import { attribute, child, descendants, elements, nameOf, serialize } from '../ooxml/index.ts'
import type { OfficePackage, XmlDocument, XmlElement } from '../ooxml/index.ts'
import type { Charset } from '../../../shared/document/charsets.ts'
import { drawingLines, spotOf } from './drawing-lines.ts'
import { isKnown, planTexts, replaceTexts, reportOf, samplesOf } from './file-plan.ts'
import type { FilePlan, Line, TextPlan } from './file-plan.ts'
import { legacyFontNames, setAttribute } from './font-names.ts'
import { textParts } from './package-parts.ts'
import type { Part } from './package-parts.ts'
import { propertyLines } from './property-lines.ts'
import { sharedStrings } from './shared-strings.ts'
import { cellFonts, cellPlace, cellsOf, childrenOf, sheetsOf, stringTexts } from './sheet-cells.ts'
import type { CellFonts, Sheet } from './sheet-cells.ts'
import { followNames, renameColumns } from './sheet-names.ts'
import { formulaSpots, headerFonts, headerSpots, renameHeaderFonts } from './sheet-templates.ts'

/** Nothing is changed before `write`. `known`: texts that are Unicode for sure, whatever font they are shown in. Throws the faults of the package for a damaged part. */
export function planSheetFile(pkg: OfficePackage, asked: Charset | 'auto' = 'auto', known: ReadonlySet<string> = new Set()): FilePlan {
  const parts = textParts(pkg)
  const sheets = sheetsOf(pkg)
  const cellFont = cellFonts(pkg)
  const strings = sharedStrings(pkg, sheets, cellFont)
  const names = sheetNameLines(pkg.mainPart, sheets)
  const plan = planTexts([...strings.lines, ...sheets.flatMap((sheet) => sheetLines(sheet, cellFont)), ...parts.flatMap((part) => otherLines(part)), ...names].filter((line) => !isKnown(line, known)), asked)
  const named = asked === 'decomposed' ? [] : parts.map(({ part, document }) => ({ part, fonts: legacyFontNames(document), headers: headersOf(document).filter((header) => headerFonts(header).length > 0) }))
  return {
    report: reportOf(plan, named.flatMap(({ fonts, headers }) => [...fonts.map(({ font }) => font), ...headers.flatMap((header) => headerFonts(header))])),
    samples: samplesOf(plan),
    write: () => {
      const changed = new Set([...replaceTexts(withoutClashes(plan, sheets)), ...strings.settle()])
      for (const { part, fonts, headers } of named) {
        fonts.forEach(({ replace }) => { replace() })
        headers.forEach((header) => { renameHeaderFonts(header) })
        if (fonts.length + headers.length > 0) changed.add(part)
      }
      for (const part of followAll(parts, sheets, strings.renamed())) changed.add(part)
      return new Map(parts.filter(({ part }) => changed.has(part)).map(({ part, document }) => [part, serialize(document)]))
    },
  }
}

function sheetNameLines(part: string, sheets: readonly Sheet[]): readonly Line[] {
  return sheets.map(({ name, entry }) => ({ part, place: 'Tên trang tính', spots: [{ text: name, font: null, replace: (text: string) => { setAttribute(entry, 'name', text) } }] }))
}

/** Excel does not open a file with two sheets of one name: a name that would meet another stays as it is. */
function withoutClashes(plan: TextPlan, sheets: readonly Sheet[]): TextPlan {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()))
  const lines = plan.lines.filter(({ line, spots: [only] }) => {
    if (line.place !== 'Tên trang tính' || only === undefined || only.text === only.spot.text) return true
    const free = !taken.has(only.text.toLowerCase())
    taken.add(only.text.toLowerCase())
    return free
  })
  return { ...plan, lines }
}

/** Cells with a text of their own, and the page headers. */
function sheetLines(sheet: Sheet, fonts: CellFonts): readonly Line[] {
  const cells = cellsOf(sheet).flatMap((cell) => {
    const font = fonts.of(cell)
    const formula = child(cell, 'f')
    const value = attribute(cell, 't') === 'str' ? child(cell, 'v') : null
    const inline = child(cell, 'is')
    const spots = [
      ...(inline === null ? [] : stringTexts(inline, font).map(({ element, font: each }) => spotOf(element, each))),
      ...(value === null ? [] : [spotOf(value, font)]), ...(formula === null ? [] : formulaSpots(formula, font)),
    ]
    return spots.length === 0 ? [] : [{ part: sheet.part, place: cellPlace(sheet, cell), spots }]
  })
  const headers = headersOf(sheet.document).map((header) => ({ part: sheet.part, place: `Trang tính “${sheet.name}”, đầu trang và chân trang in`, spots: headerSpots(header, fonts.base) }))
  const lists = ['formula', 'formula1', 'formula2'].flatMap((name) => descendants(sheet.document, name)).map((element) => ({ part: sheet.part, place: `Trang tính “${sheet.name}”, điều kiện nhập`, spots: formulaSpots(element, null) }))
  return [...cells, ...headers, ...lists].filter(({ spots }) => spots.length > 0)
}

function headersOf(document: XmlDocument): readonly XmlElement[] {
  return descendants(document, 'headerFooter').flatMap((holder) => elements(holder))
}

/** Comments, drawings, properties of the file. */
function otherLines({ part, document }: Part): readonly Line[] {
  const root = document.documentElement
  if (root === null) return []
  switch (nameOf(root)) {
    case 'comments': return descendants(root, 'comment').flatMap((comment) => childrenOf(comment, 'text').map((text) => ({
      part, place: `Ghi chú của ô ${attribute(comment, 'ref') ?? '?'}`, spots: stringTexts(text, null).map(({ element, font }) => spotOf(element, font)),
    })))
    case 'coreProperties': return propertyLines(part, root)
    case 'worksheet': case 'sst': case 'styleSheet': return []
    default: return drawingLines(document, part)
  }
}

/** Tables, filters and formulas keep naming what they named. */
function followAll(parts: readonly Part[], sheets: readonly Sheet[], texts: ReadonlyMap<string, string>): readonly string[] {
  const columns = new Map<string, string>()
  const tables = parts.filter(({ document }) => {
    const renamed = renameColumns(document, texts)
    for (const [old, name] of renamed) if (old !== '') columns.set(old, name)
    return renamed.size > 0
  })
  const newNames = new Map(sheets.flatMap(({ name, entry }) => { const now = attribute(entry, 'name') ?? name; return now === name ? [] : [[name, now] as const] }))
  const followed = parts.filter(({ document }) => followNames(document, newNames, columns))
  return [...tables, ...followed].map(({ part }) => part)
}
