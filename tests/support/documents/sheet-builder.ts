/** Small Excel files written by hand for tests: parts as XML text in, bytes of a package out. */
import { zipped } from './package-builder.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface SheetParts {
  /** Names of fonts; cell style n uses font n. */
  readonly fonts: readonly string[]
  /** Inside of `sst`: `si` elements. */
  readonly strings: string
  /** Name and inside of each `worksheet`. */
  readonly sheets: readonly { readonly name: string, readonly inside: string }[]
  /** After `sheets` in the workbook (`definedNames`). */
  readonly workbook?: string
  /** Any other part by its name, with its content type. */
  readonly parts?: Readonly<Record<string, { readonly type: string, readonly text: string }>>
  /** Relationships of the first sheet, as XML. */
  readonly sheetRelations?: string
}

export function sheetFile({ fonts, strings, sheets, workbook = '', parts = {}, sheetRelations }: SheetParts): Uint8Array {
  const overrides = Object.entries(parts).map(([part, { type }]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')
  const styles = `<fonts count="${fonts.length}">${fonts.map((font) => `<font><sz val="13"/><name val="${font}"/></font>`).join('')}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>`
    + `<cellStyleXfs count="1"><xf fontId="0"/></cellStyleXfs><cellXfs count="${fonts.length}">${fonts.map((_, at) => `<xf fontId="${at}" applyFont="1"/>`).join('')}</cellXfs>`
  return zipped(new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>${overrides}</Types>`],
    ['_rels/.rels', `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${declaration}<workbook ${main}><sheets>${sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>${workbook}</workbook>`],
    ['xl/_rels/workbook.xml.rels', `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rIdStrings" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`],
    ['xl/styles.xml', `${declaration}<styleSheet ${main}>${styles}</styleSheet>`],
    ['xl/sharedStrings.xml', `${declaration}<sst ${main} uniqueCount="${strings.split('<si>').length - 1}">${strings}</sst>`],
    ...sheets.map(({ inside }, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, `${declaration}<worksheet ${main}>${inside}</worksheet>`]),
    ...(sheetRelations === undefined ? [] : [['xl/worksheets/_rels/sheet1.xml.rels', `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheetRelations}</Relationships>`] as const]),
    ...Object.entries(parts).map(([part, { text }]): [string, string] => [part, declaration + text]),
  ]))
}
