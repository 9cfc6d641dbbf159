/**
 * Which words of a file are which component of the form. Shapes only; `findZones` makes it.
 *
 * A zone is a stretch of one paragraph, since files laid out with tabs and spaces put two components on one line.
 */
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import type { ReadDocument, ReadParagraph, ReadTable } from '../read/index.ts'

/**
 * Components a file's words can be. `copyMark`: which copy of an issue a sheet is ("Bản số 03", "Bản gửi: …");
 * `certification`: words under minutes that vouch for a signature. The State's marks (`nationalTitle`, `nationalMotto`) are zones so that they can be told apart.
 */
export const zoneIds = [
  'partyTitle', 'titleUnderline', 'superior', 'issuer', 'issuerUnderline', 'star', 'number', 'placeAndDate', 'letterSubject',
  'secrecyMark', 'urgencyMark', 'deliverBy', 'circulationMark', 'draftMark', 'copyMark', 'kindName', 'subject', 'subjectSeparator', 'attachedLine',
  'addressing', 'addressee', 'basis', 'enactingLine', 'divisionLabel', 'divisionTitle', 'article', 'clause', 'point',
  'heading1', 'heading2', 'heading3', 'heading4', 'body', 'item', 'tableCaption', 'tableHeader', 'tableCell',
  'signingAuthority', 'post', 'signatureSpace', 'signatureRole', 'fullName', 'recipientsLabel', 'recipient', 'archive', 'drafterMark', 'certification', 'contact',
  'appendixLabel', 'appendixTitle', 'appendixReference', 'copyKind', 'copyIssuer', 'copyNumber', 'copyPlaceAndDate',
  'nationalTitle', 'nationalMotto', 'empty',
] as const
export type ZoneId = (typeof zoneIds)[number]

/** How the zone was known: by its own words, by its place among known ones, or only by elimination. A finding in a guess is a warning. */
export type Sureness = 'certain' | 'likely' | 'guess'

export interface Zone {
  readonly id: ZoneId
  readonly sure: Sureness
  readonly paragraph: ReadParagraph
  /** The stretch of the paragraph's text, without the spaces and tabs around it. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** 0: the paper; 1, 2 …: its appendices (or attached text); copies' components belong to 0. */
  readonly part: number
  /** Which signature (0 left to right) or which issuer; 0 otherwise. */
  readonly which: number
}

/** A ruled table of the body, for sums and widths. */
export interface ZonedTable { readonly table: ReadTable, readonly part: number }

export interface ZonedDocument {
  readonly read: ReadDocument
  /** In the order in which they are read on the page. Every paragraph of the body with words has at least one. */
  readonly zones: readonly Zone[]
  readonly tables: readonly ZonedTable[]
  /** How the head was laid out. */
  readonly head: 'table' | 'tabs' | 'spaces' | 'paragraphs' | 'textBoxes' | 'none'
  /** By the kind's name or the number's symbol; null: not recognised. */
  readonly kind: { readonly id: DocumentKind, readonly sure: Sureness } | null
  /** Number as printed ("Số 05-KH/ĐU"), and taken apart as far as it could be. */
  readonly number: { readonly printed: string, readonly number: number | null, readonly suffix: string, readonly kindSymbol: string, readonly bodySymbol: string } | null
  /** The paper's date: `2026-11-05`; null: blank or impossible. */
  readonly date: string | null
  /** true: the file looks like a State paper (Nghị định 30) as a whole, not a Party paper with slips. */
  readonly foreignForm: boolean
}

/** First zone of an id, or undefined. */
export function zoneOf(document: ZonedDocument, id: ZoneId): Zone | undefined {
  return document.zones.find((zone) => zone.id === id)
}
/** All zones of the ids. */
export function zonesOf(document: ZonedDocument, ...ids: readonly ZoneId[]): readonly Zone[] {
  return document.zones.filter((zone) => ids.includes(zone.id))
}
