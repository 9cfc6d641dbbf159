/** Sums of tables and per cent beside counts (F01, F02), and citations of the office's own papers (C01, C02). */
import { documentKinds } from '../../../../../shared/document/kinds.ts'
import { designationOf } from '../../../../../shared/document/model.ts'
import { shortDate } from '../../../../../shared/domain/dates.ts'
import type { ReadCell, ReadTable } from '../../../read/index.ts'
import type { Zone } from '../../../zones/index.ts'
import { datesInText } from '../../dates-in-text.ts'
import { totalWords, wrongRowTotals, wrongShares, wrongTotals } from '../../figure-faults.ts'
import type { Grid, WrongTotal } from '../../figure-faults.ts'
import { readNumber } from '../../numbers.ts'
import { oneLine, paragraphsOf, runningZones } from '../file-paper.ts'
import type { FilePaper, RegisteredPaper } from '../file-paper.ts'
import { within } from '../finding.ts'
import type { FileFinder, FileHit, Spot } from '../finding.ts'

function wordsOf({ blocks }: ReadCell): string {
  return oneLine(blocks.flatMap(paragraphsOf).map(({ text }) => text).join(' '))
}

/** A table's words on its grid; a cell that reaches over several stands at its first place. */
function gridOf({ rows, gridPt }: ReadTable): Grid {
  const width = Math.max(gridPt.length, ...rows.map(({ cells }) => cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0)))
  return rows.map(({ cells }) => Array.from({ length: width }, (_, column) => {
    const cell = cells.find((one) => one.column === column)
    return cell === undefined ? undefined : wordsOf(cell)
  }))
}

/** Rows of the head: marked so, or those before the first row with a figure beyond its first column. */
function headRows({ rows }: ReadTable, grid: Grid): number {
  const marked = rows.filter(({ header }) => header).length
  if (marked > 0) return marked
  const first = grid.findIndex((row) => row.some((word, column) => column > 0 && word !== undefined && word !== '' && readNumber(word) !== null))
  return first <= 0 ? Math.min(1, grid.length) : first
}

function isTotalRow(row: readonly (string | undefined)[] | undefined): boolean {
  return (row ?? []).slice(0, 3).some((word) => word !== undefined && totalWords.test(word.replace(/[:.]$/u, '')))
}

function sums(paper: FilePaper): readonly FileHit[] {
  return paper.zoned.tables.flatMap(({ table }) => {
    const grid = gridOf(table)
    const head = headRows(table, grid)
    const [header, body] = [grid.slice(0, head), grid.slice(head)]
    const last = isTotalRow(body.at(-1))
    const first = !last && isTotalRow(body[0]) && body.length > 2
    // A row of sums at the top is read as if it stood below.
    const ordered = first ? [...body.slice(1), body[0] ?? []] : body
    const down = last || first ? wrongTotals(header, ordered).map((wrong) => ({ wrong, row: first ? head : head + wrong.row })) : []
    const across = wrongRowTotals(header, body).map((wrong) => ({ wrong, row: head + wrong.row }))
    return [...down.map((one) => hitOf(table, one.row, one.wrong)), ...across.map((one) => hitOf(table, one.row, one.wrong, 'row'))]
  })
}

function hitOf(table: ReadTable, row: number, { column, name, found, expected }: WrongTotal, variant?: string): FileHit {
  const cell = table.rows[row]?.cells.find((one) => one.column === column)
  const paragraph = cell?.blocks.flatMap(paragraphsOf)[0]
  const at: readonly Spot[] = paragraph === undefined ? [] : [{ paragraph, from: 0, to: paragraph.text.length, zone: 'tableCell', sure: 'certain' }]
  return { at, found, expected, excerpt: name === '' ? found : `${name}: ${found}`, variant }
}

function shares(paper: FilePaper): readonly FileHit[] {
  return paper.all(...runningZones, 'tableCell', 'tableCaption').flatMap((zone) => wrongShares(zone.text)
    .map(({ at, length, found, expected }) => ({ at: [within(zone, zone.from + at, zone.from + at + length)], found, expected })))
}

/** A paper cited with its number and symbol, and the date said of it. */
interface Cited { readonly zone: Zone, readonly at: number, readonly raw: string, readonly kindName: string, readonly number: number, readonly suffix: string, readonly kindSymbol: string, readonly bodySymbol: string, readonly date: string | null }

const citation = /(?<name>\p{Lu}\p{L}+(?: \p{Ll}\p{L}+){0,2})?\s*(?:số\s+)?(?<![\d/.-])(?<number>\d{1,4})(?<suffix>[a-zđ]?)-(?<kind>\p{Lu}[\p{L}]{1,3})\/(?<body>\p{Lu}[\p{L}-]*)/gu

function citations(paper: FilePaper): readonly Cited[] {
  const zones = paper.all(...runningZones, 'subject', 'letterSubject', 'appendixReference', 'attachedLine')
  return zones.flatMap((zone) => [...zone.text.matchAll(citation)].map((match) => {
    const { name = '', number = '', suffix = '', kind = '', body = '' } = match.groups ?? {}
    const after = zone.text.slice(match.index + match[0].length)
    const said = datesInText(after)[0]
    const isOwn = said !== undefined && /^,?\s*(?:ngày\s*)?$/iu.test(after.slice(0, said.at))
    return { zone, at: match.index, raw: match[0], kindName: name, number: Number(number), suffix, kindSymbol: kind, bodySymbol: body.replace(/-$/u, ''), date: isOwn ? said.date : null }
  }))
}

function isSame(paper: RegisteredPaper, cited: Cited): boolean {
  return paper.number === cited.number && paper.suffix === cited.suffix && paper.kindSymbol === cited.kindSymbol && paper.bodySymbol === cited.bodySymbol
}

/** The paper's own number in its appendices' reference is no citation of another. */
function isItself({ zoned: { number } }: FilePaper, cited: Cited): boolean {
  return number !== null && number.number === cited.number && number.kindSymbol === cited.kindSymbol && number.bodySymbol === cited.bodySymbol
}

function citedAt({ zone, at, raw }: Cited): Spot {
  return within(zone, zone.from + at + raw.length - raw.trimStart().length, zone.from + at + raw.length)
}

/** The date or the kind's name said of a paper of the register is another than the register's. */
function wrongCitations(paper: FilePaper): readonly FileHit[] {
  const { citations: register } = paper.facts
  return register === undefined ? [] : citations(paper).filter((cited) => !isItself(paper, cited)).flatMap((cited): readonly FileHit[] => {
    const same = register.papers.filter((one) => isSame(one, cited))
    const [first] = same
    const about = designationOf(cited)
    if (first !== undefined && cited.date !== null && !same.some(({ date }) => date === cited.date)) {
      return [{ at: [citedAt(cited)], found: `${about}, ngày ${shortDate(cited.date)}`, expected: `ngày ${shortDate(first.date)} (${first.subject})` }]
    }
    const names = Object.values(documentKinds).filter(({ symbol }) => symbol === cited.kindSymbol).map(({ name }) => name)
    const said = Object.values(documentKinds).find(({ name }) => cited.kindName.endsWith(name))?.name
    return first === undefined || said === undefined || names.length === 0 || names.includes(said) ? []
      : [{ at: [citedAt(cited)], found: `${said} số ${about}`, expected: names.join(' hoặc ') }]
  })
}

function unknownCitations(paper: FilePaper): readonly FileHit[] {
  const { citations: register } = paper.facts
  return register === undefined ? [] : citations(paper)
    .filter((cited) => register.bodySymbols.includes(cited.bodySymbol) && !isItself(paper, cited) && !register.papers.some((one) => isSame(one, cited)))
    .map((cited) => ({ at: [citedAt(cited)], found: oneLine(cited.raw), expected: 'văn bản có trong sổ của cơ quan' }))
}

export const figureFinders: readonly FileFinder[] = [
  { id: 'F01', find: sums },
  { id: 'F02', find: shares },
  { id: 'C01', find: wrongCitations },
  { id: 'C02', find: unknownCitations },
]
