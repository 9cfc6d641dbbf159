/** Finds the components of any paper in a file as read: cuts it into papers, then each into head, title, text and foot. */
import type { ReadBlock, ReadDocument, ReadTable } from '../read/index.ts'
import { findAppendixTop } from './appendix.ts'
import { bodyZones } from './body.ts'
import { isForeign, readDate, readKind, readPaperNumber } from './facts.ts'
import { footZones } from './foot.ts'
import { blank, found } from './found.ts'
import type { Found } from './found.ts'
import { findHead } from './head.ts'
import { linesOf, piecesOf } from './lines.ts'
import type { Line } from './lines.ts'
import { partsOf, startsFoot } from './parts.ts'
import type { Part } from './parts.ts'
import { dataTables } from './tables.ts'
import type { DataTable } from './tables.ts'
import { findTitle } from './title.ts'
import { contact, copyKind, fold, typedLine } from './words.ts'
import type { Zone, ZonedDocument, ZonedTable, ZoneId } from './zoned-document.ts'

interface Parted extends Found { readonly part: number }

/** Every component of the file. Never throws on what a file says; what cannot be told is a `guess`. */
export function findZones(read: ReadDocument): ZonedDocument {
  const lines = linesOf(read)
  const data = dataTables(read, lines)
  const dataTable: DataTable = (line) => line.tables.find((table) => data.has(table.index))
  const parts = partsOf(lines, dataTable)
  const all = parts.flatMap((part) => zonesOfPart(part, dataTable).map((zone): Parted => ({ ...zone, part: part.number })))
  const zones = [...inOrder(all).map(toZone), ...contactsOutside(read)]
  const number = readPaperNumber(zones)
  const kind = readKind(zones, number)
  return {
    read, zones, tables: tablesOf(read, parts, data), head: headLayout(all), kind, number,
    date: readDate(zones, kind?.id ?? null), foreignForm: isForeign(zones, number),
  }
}

function zonesOfPart(part: Part, dataTable: DataTable): readonly Found[] {
  switch (part.type) {
    case 'paper': return paperZones(part.lines, dataTable)
    case 'appendix': {
      const top = findAppendixTop(part.lines, dataTable)
      const labelled = top.zones.some(({ id }) => id === 'appendixLabel')
      // Without a label it may be a text issued with the paper, with a head or a kind's name of its own.
      const own = labelled ? null : paperZones(part.lines, dataTable)
      if (own !== null && own.some(({ id, sure }) => sure !== 'guess' && (id === 'kindName' || id === 'partyTitle'))) return own
      return [...top.zones, ...textAndFoot(part.lines.slice(top.length), dataTable, true, false)]
    }
    case 'copy': return copyZones(part.lines, dataTable)
  }
}

function paperZones(lines: readonly Line[], dataTable: DataTable): readonly Found[] {
  const head = findHead(lines, dataTable)
  const title = findTitle(lines.slice(head.length), dataTable)
  const kind = title.zones.find(({ id }) => id === 'kindName')
  const minutes = kind !== undefined && fold(kind.line.paragraph.text.slice(kind.from, kind.to)).includes('bien ban')
  const rest = lines.slice(head.length + title.length)
  return [...head.zones, ...title.zones, ...textAndFoot(rest, dataTable, head.length + title.length > 0, minutes)]
}

/** The text up to the first words of the foot, then the foot. */
function textAndFoot(lines: readonly Line[], dataTable: DataTable, known: boolean, minutes: boolean): readonly Found[] {
  const foot = footStart(lines, dataTable)
  const text = foot < 0 ? lines : lines.slice(0, foot)
  const body = bodyZones(text, dataTable, known || foot >= 0)
  return foot < 0 ? body : [...body, ...footZones(lines.slice(foot), minutes)]
}

/** The first line of the foot; by its words, or else by place: the last table that only sets things side by side. */
function footStart(lines: readonly Line[], dataTable: DataTable): number {
  const byWords = lines.findIndex((line, index) => dataTable(line) === undefined && startsFoot(lines, index))
  if (byWords >= 0) return byWords
  const last = lines.findLast((line) => !line.blank)?.tables[0]
  const isColumns = last !== undefined && last.rows.some((row) => row.cells.length > 1)
  const start = isColumns ? lines.findIndex((line) => line.tables[0] === last) : -1
  return start > 0 && lines.slice(start).every((line) => dataTable(line) === undefined && line.lead.length < 200) ? start : -1
}

const copyNames: Partial<Record<ZoneId, ZoneId>> = { superior: 'copyIssuer', issuer: 'copyIssuer', number: 'copyNumber', placeAndDate: 'copyPlaceAndDate' }

/** The block of a copy: a head of its own, the kind of copy, a foot. */
function copyZones(lines: readonly Line[], dataTable: DataTable): readonly Found[] {
  const start = footStart(lines, dataTable)
  const top = start < 0 ? lines : lines.slice(0, start)
  const kinds = new Set(top.filter((line) => !line.blank && piecesOf(line).some(({ folded }) => copyKind.test(folded))))
  const kindZones = [...kinds].flatMap((line) => piecesOf(line).filter(({ folded }) => copyKind.test(folded)).map((piece) => found(piece, 'copyKind', 'certain')))
  const head = findHead(top.filter((line) => !kinds.has(line)), dataTable)
  const taken = new Set([...head.zones, ...kindZones].map(({ line }) => line.order))
  const others = top.filter((line) => !taken.has(line.order)).map((line) => line.blank || typedLine.test(line.lead) ? blank(line) : found(line, 'copyKind', 'guess'))
  const renamed = head.zones.map((zone) => ({ ...zone, id: copyNames[zone.id] ?? zone.id }))
  return [...kindZones, ...renamed, ...others, ...(start < 0 ? [] : footZones(lines.slice(start), false))]
}

/** Reading order; what one paragraph says of one component over broken lines is one zone. */
function inOrder(all: readonly Parted[]): readonly Parted[] {
  const sorted = all.toSorted((a, b) => a.line.order - b.line.order || a.from - b.from)
  const merged: Parted[] = []
  for (const zone of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && goesOn(last, zone)) merged[merged.length - 1] = { ...last, to: zone.to }
    else merged.push(zone)
  }
  return merged
}

function goesOn(last: Parted, zone: Parted): boolean {
  if (last.line.paragraph !== zone.line.paragraph || last.id !== zone.id || last.which !== zone.which || last.to >= zone.from) return false
  return /^[^\S\n\t]*\n[^\S\n\t]*$/u.test(zone.line.paragraph.text.slice(last.to, zone.from)) && zone.id !== 'recipient'
}

function toZone({ id, sure, line, from, to, part, which }: Parted): Zone {
  return { id, sure, paragraph: line.paragraph, from, to, text: line.paragraph.text.slice(from, to), part, which }
}

/** A contact block stands at the foot of the first page: in its footer. */
function contactsOutside(read: ReadDocument): readonly Zone[] {
  const footers = read.sections[0]?.headersAndFooters.filter(({ kind, pages }) => kind === 'footer' && pages !== 'even') ?? []
  const paragraphs = footers.flatMap(({ blocks }) => linesOf({ ...read, blocks })).filter((line) => !line.blank)
  if (!paragraphs.some((line) => contact.test(line.lead))) return []
  return paragraphs.filter((line) => /\p{L}/u.test(line.lead))
    .map((line) => toZone({ ...found(line, 'contact', contact.test(line.lead) ? 'certain' : 'likely'), part: 0 }))
}

/** The tables of data, outermost only, with the part they stand in. */
function tablesOf(read: ReadDocument, parts: readonly Part[], data: ReadonlySet<number>): readonly ZonedTable[] {
  const partOfTable = new Map<number, number>()
  for (const part of parts) for (const line of part.lines) for (const table of line.tables) if (!partOfTable.has(table.index)) partOfTable.set(table.index, part.number)
  const tables: ReadTable[] = []
  const visit = (blocks: readonly ReadBlock[]): void => {
    for (const block of blocks) {
      if (block.kind !== 'table') continue
      if (data.has(block.index)) tables.push(block)
      else for (const row of block.rows) for (const cell of row.cells) visit(cell.blocks)
    }
  }
  visit(read.blocks)
  return tables.map((table) => ({ table, part: partOfTable.get(table.index) ?? 0 }))
}

const headIds: ReadonlySet<ZoneId> = new Set(['partyTitle', 'nationalTitle', 'number', 'issuer', 'placeAndDate'])

/** How the head is laid out, by where its first components stand. */
function headLayout(all: readonly Parted[]): ZonedDocument['head'] {
  const head = all.filter(({ id, part }) => part === 0 && headIds.has(id))
  const [first] = head
  if (first === undefined) return 'none'
  if (head.some(({ line }) => line.paragraph.textBox !== null)) return 'textBoxes'
  const beside = head.some(({ line }) => line.paragraph.cell !== null && (line.tables.at(-1)?.rows[line.paragraph.cell.row]?.cells.length ?? 0) > 1)
  if (beside) return 'table'
  const gaps = head.flatMap(({ line }) => piecesOf(line).map(({ gap }) => gap))
  if (gaps.includes('tab')) return 'tabs'
  return gaps.includes('spaces') ? 'spaces' : 'paragraphs'
}
