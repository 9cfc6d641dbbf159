/** The bytes of a workbook: same spec, same bytes. */
import { writeZip, zipEntry } from '../zip/index.ts'
import { columnName } from './address.ts'
import type { SheetSpec, WorkbookSpec } from './spec.ts'
import { sheetXml, StringTable } from './write-sheet.ts'
import { StyleBook } from './write-styles.ts'
import { declaration, escapeText, mainNamespace, relations } from './xml.ts'

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** The clock would change the bytes; a form has its dates in its words. */
const fixedTime = '2000-01-01T00:00:00Z'

/** At least one sheet must be visible. Texts are stored as texts: one that begins with `=` is never a formula. */
export function writeWorkbook(spec: WorkbookSpec): Uint8Array {
  const styles = new StyleBook()
  const strings = new StringTable()
  const shown = spec.sheets.findIndex(({ visibility = 'visible' }) => visibility === 'visible')
  if (shown === -1) throw new Error('A workbook needs a visible sheet.')
  const sheets = spec.sheets.map((sheet, at) => sheetXml(sheet, styles, strings, at === shown))
  return writeZip([
    zipEntry('[Content_Types].xml', contentTypes(sheets.length)),
    zipEntry('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']], coreRelationship)),
    zipEntry('docProps/core.xml', coreProperties(spec)),
    zipEntry('xl/workbook.xml', workbookXml(spec, shown)),
    zipEntry('xl/_rels/workbook.xml.rels', relationships([...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]), ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']])),
    zipEntry('xl/styles.xml', styles.xml()),
    zipEntry('xl/sharedStrings.xml', strings.xml()),
    ...sheets.map((xml, at) => zipEntry(`xl/worksheets/sheet${at + 1}.xml`, xml)),
  ])
}

const coreRelationship = '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'

function relationships(targets: readonly (readonly [string, string])[], more = ''): string {
  return `${declaration}<Relationships xmlns="${packageRelations}">${targets.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${kind}" Target="${target}"/>`).join('')}${more}</Relationships>`
}

function contentTypes(sheets: number): string {
  const own = [
    ['/xl/workbook.xml', `${office}.sheet.main+xml`], ['/xl/styles.xml', `${office}.styles+xml`], ['/xl/sharedStrings.xml', `${office}.sharedStrings+xml`],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${office}.worksheet+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${own}</Types>`
}

function coreProperties({ title, author }: WorkbookSpec): string {
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${fixedTime}</dcterms:created></cp:coreProperties>`
}

function workbookXml({ sheets }: WorkbookSpec, shown: number): string {
  const entries = sheets.map(({ name, visibility = 'visible' }, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}"${visibility === 'visible' ? '' : ` state="${visibility}"`} r:id="rId${at + 1}"/>`).join('')
  const titles = sheets.flatMap(titleName).join('')
  return `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relations}"><bookViews><workbookView activeTab="${shown}"/></bookViews><sheets>${entries}</sheets>${titles === '' ? '' : `<definedNames>${titles}</definedNames>`}<calcPr fullCalcOnLoad="1"/></workbook>`
}

/** Row repeated on every printed page, and the columns that are printed. */
function titleName({ name, titleRow, rows, widths }: SheetSpec, at: number): readonly string[] {
  if (titleRow === undefined) return []
  const sheet = `'${name.replaceAll('\'', '\'\'')}'`
  const defined = (key: string, range: string): string => `<definedName name="_xlnm.${key}" localSheetId="${at}">${escapeText(`${sheet}!${range}`)}</definedName>`
  return [defined('Print_Area', `$A$1:$${columnName(Math.max(1, widths.length))}$${Math.max(1, rows.length)}`), defined('Print_Titles', `$${titleRow}:$${titleRow}`)]
}
