/** Which zones a paragraph of our own making may be: its named style says what it is. */
import type { StyleKey } from '../../../electron/documents/print/index.ts'
import type { Zone, ZonedDocument, ZoneId } from '../../../electron/documents/zones/index.ts'

/** Styles whose name is not the zone's own; all others are. */
const others: Partial<Record<StyleKey, readonly ZoneId[]>> = {
  superior: ['superior', 'copyIssuer'], issuer: ['issuer', 'copyIssuer'], number: ['number', 'copyNumber'], placeAndDate: ['placeAndDate', 'copyPlaceAndDate'],
  addresseeLine: ['addressing', 'addressee'], recipient: ['recipient', 'archive'], recipientLong: ['recipient', 'archive'], subItem: ['item'],
  runInArticle: ['article'], runIn1: ['heading1'], runIn2: ['heading2'], runIn3: ['heading3'], runIn4: ['heading4'],
  tableCellCentre: ['tableCell'], tableCellRight: ['tableCell'], tableTotal: ['tableCell'], tableTotalCentre: ['tableCell'], tableTotalRight: ['tableCell'],
  signingAuthority: ['signingAuthority', 'signatureRole', 'post'], copyNumber: ['copyMark'],
}

/** The zones with words that are not what the paragraph's style says, for people to read. */
export function misread(zoned: ZonedDocument): readonly string[] {
  return zoned.zones.filter((zone) => zone.text !== '' && zone.paragraph.styleId !== null && !allowed(zone).includes(zone.id))
    .map(({ id, part, paragraph, text }) => `${part} ${paragraph.styleId} → ${id}: ${text.slice(0, 80)}`)
}

function allowed({ paragraph, id }: Zone): readonly string[] {
  const style = paragraph.styleId ?? ''
  const named: Readonly<Record<string, readonly ZoneId[] | undefined>> = others
  return named[style] ?? (style === 'Normal' ? [id] : [style])
}
