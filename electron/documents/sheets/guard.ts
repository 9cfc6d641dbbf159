/**
 * How much a workbook may ask of the machine, judged on its bytes before any tree is made of it. A returned form has a few
 * thousand cells; what is refused here is another workbook, or one whose empty rows were formatted down to the last.
 */
import { relationshipKind } from '../ooxml/index.ts'
import type { OfficePackage } from '../ooxml/index.ts'
import { workbookTooLarge } from './refuse.ts'

/** Bytes of one part, unpacked. */
const mostPartBytes = 16 * 1024 ** 2
/** Tags of all parts together, opening and closing: a cell with a number has about four. */
const mostTags = 400_000
const mostSheets = 100
const openingBracket = 0x3C

/** Throws SHEET_TOO_LARGE. */
export function guardWorkbook(pkg: OfficePackage): void {
  const sheets = pkg.relationships(pkg.mainPart).filter((relationship) => relationshipKind(relationship) === 'worksheet')
  if (sheets.length > mostSheets) throw workbookTooLarge(`có hơn ${mostSheets} trang tính`)
  let tags = 0
  for (const part of pkg.parts.filter((name) => /\.xml$/iu.test(name))) {
    const bytes = pkg.bytes(part)
    if (bytes === null) continue
    if (bytes.length > mostPartBytes) throw workbookTooLarge(`một trang tính lớn hơn ${mostPartBytes / 1024 ** 2} MB khi giải nén`)
    for (let at = bytes.indexOf(openingBracket); at !== -1; at = bytes.indexOf(openingBracket, at + 1)) tags++
    if (tags > mostTags) throw workbookTooLarge('có quá nhiều dòng hoặc ô')
  }
}
