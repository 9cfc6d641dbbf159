/** What is lost, counted, and named where history, an index or the journal still names it; and which numbers of the registers are in doubt. */
import { recordCollections } from '../../shared/domain/office-records.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import type { LossSource, SalvageReport } from '../../shared/domain/salvage.ts'
import { countedTables } from '../db/index.ts'
import type { OpenTables } from '../db/index.ts'
import { collectionNames, collectionTables } from '../records/index.ts'
import type { Aside } from './aside.ts'
import { isMadeAgain } from './fill-tables.ts'
import { familyOf, lastLine } from './repair-records.ts'
import type { Repaired, StandIns } from './repair-records.ts'
import type { Scan } from './table-scan.ts'

const namedMost = 500

export interface Losses { readonly lost: SalvageReport['lost'], readonly lostTotal: number, /** How many rows, by table. */ readonly byTable: ReadonlyMap<string, number>, /** Kinds that lost pages of which nothing tells how many rows stood on them. */ readonly uncounted: readonly string[] }

export function findLosses(tables: OpenTables, scan: Scan, lossy: ReadonlySet<string>, { made }: StandIns): Losses {
  const byTable = new Map<string, number>()
  const lost: SalvageReport['lost'][number][] = []
  const withheld = new Set(tables.all('SELECT collection, record_id FROM main.record_reader UNION SELECT collection, record_id FROM main.record_belonging').map((row) => `${String(row['collection'])} ${String(row['record_id'])}`))
  for (const collection of recordCollections) {
    const missing = missingRecords(tables, scan, collection, lossy)
    if (collection === 'bodies') for (const id of made) missing.set(id, 'reference')
    byTable.set(collectionTables[collection], missing.size)
    for (const [id, source] of missing) lost.push({ kind: collectionNames[collection], id, name: withheld.has(`${collection} ${id}`) ? '' : nameOf(tables, collection, id), source })
  }
  for (const { name, unique } of tables.shapes) {
    if (byTable.has(name) || isMadeAgain(name)) continue
    const count = Math.max(missingCounted(tables, name), unique === null ? 0 : missingKeys(tables, scan, name).length)
    if (count > 0) byTable.set(name, count)
  }
  return { lost: lost.slice(0, namedMost), lostTotal: lost.length, byTable, uncounted: uncounted(tables, scan) }
}

/** Records are held against history, some tables count what was ever written, an index names the rows there were; of the rest nothing tells. */
function uncounted(tables: OpenTables, { losses, known }: Scan): readonly string[] {
  const ofRecords = new Set(Object.values(collectionTables).flatMap((table) => familyOf(tables, table)))
  const isCounted = (table: string): boolean => isMadeAgain(table) || ofRecords.has(table) || countedTables.some(([name]) => name === table) || (known.get(table) ?? []).length > 0
  return [...new Set([...losses.keys()].filter((table) => !isCounted(table)).map((table) => tableKinds[table] ?? otherKind))]
}

/** Records some place still names. */
function missingRecords(tables: OpenTables, scan: Scan, collection: RecordCollection, lossy: ReadonlySet<string>): Map<string, LossSource> {
  const table = collectionTables[collection]
  const missing = new Map<string, LossSource>()
  const isThere = (id: string): boolean => tables.all(`SELECT 1 FROM main."${table}" WHERE id = ?`, id).length > 0
  for (const [id] of missingKeys(tables, scan, table)) missing.set(String(id), 'index')
  if (!lossy.has(table)) return missing
  for (const { id } of tables.all('SELECT DISTINCT record_id AS id FROM main.change_history WHERE collection = ?', collection)) {
    if (!isThere(String(id)) && lastLine(tables, collection, String(id)) !== null) missing.set(String(id), 'history')
  }
  for (const { subject } of tables.all(`SELECT subject FROM main.audit WHERE action = 'record.created' AND substr(subject, 1, ?) = ? AND NOT EXISTS (SELECT 1 FROM temp.removal WHERE removal.subject = audit.subject)`, collection.length + 1, `${collection}/`)) {
    const id = String(subject).slice(collection.length + 1)
    if (!missing.has(id) && !isThere(id)) missing.set(id, 'journal')
  }
  return missing
}

/** Keys the index of a table has and the table has not. */
function missingKeys(tables: OpenTables, scan: Scan, table: string): readonly (readonly unknown[])[] {
  const shape = tables.shapes.find(({ name }) => name === table)
  const columns = (shape?.unique?.columns ?? []).map((at) => shape?.columns[at]?.name ?? '')
  return (scan.known.get(table) ?? []).flatMap((entry) => {
    const key = entry.slice(0, columns.length)
    return columns.length === 0 || tables.all(`SELECT 1 FROM main."${table}" WHERE ${columns.map((name) => `"${name}" IS ?`).join(' AND ')}`, ...key).length > 0 ? [] : [key]
  })
}

/** Of tables that lose no row and count what was ever written. */
function missingCounted(tables: OpenTables, table: string): number {
  const [counter] = countedTables.some(([name]) => name === table) ? tables.all('SELECT seq FROM main.sqlite_sequence WHERE name = ?', table) : []
  return counter === undefined ? 0 : Math.max(0, Number(counter['seq']) - countOf(tables, table))
}

export function countOf(tables: OpenTables, table: string): number {
  return Number(tables.all(`SELECT count(*) AS count FROM main."${table}"`)[0]?.['count'] ?? 0)
}

/** What people call it. */
function nameOf(tables: OpenTables, collection: RecordCollection, id: string): string {
  const last = lastLine(tables, collection, id)
  if (last === null) return ''
  const record = JSON.parse(last.text) as Readonly<Record<string, unknown>>
  const versions = Array.isArray(record['versions']) ? record['versions'].at(-1) as Readonly<Record<string, unknown>> : {}
  const found = [record['title'], record['subject'], record['name'], record['fullName'], record['designation'], record['content'], versions['name']].find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found.slice(0, 160) : ''
}

const tableKinds: Readonly<Record<string, string>> = {
  change_history: 'dòng lịch sử', audit: 'dòng nhật ký', register_entry: 'số trong sổ', register_event: 'việc ghi trong sổ', register_words: 'trích yếu trong sổ', blob: 'tệp được giữ', account: 'tài khoản',
  submission: 'báo cáo của đơn vị', measurement: 'số liệu đã nhận', answer: 'câu trả lời đã nhận', sent_packet: 'gói đã gửi', received_packet: 'gói đã nhận', office_template: 'mẫu của văn phòng', paper_state: 'trạng thái văn bản',
  paper_comment: 'ý kiến', issued_paper: 'lần ban hành', issued_scan: 'bản quét',
}

const otherKind = 'dữ liệu khác'

interface Counted { readonly repaired: Repaired, readonly standIns: StandIns, readonly hasStandInAdministrator: boolean, readonly aside: Aside, /** By table. */ readonly lost: ReadonlyMap<string, number> }

/** Records by kind, then the rows beside them. What stands in for a lost record is none that was saved. */
export function countKinds(tables: OpenTables, { repaired: { remade }, standIns, hasStandInAdministrator, aside, lost }: Counted): SalvageReport['kinds'] {
  const records = recordCollections.map((collection) => {
    const table = collectionTables[collection]
    return { kind: collectionNames[collection], saved: countOf(tables, table) - (collection === 'bodies' ? standIns.made.length : 0), remade: remade.get(collection) ?? 0, lost: lost.get(table) ?? 0, aside: aside.count(table) }
  })
  const taken = new Set<string>(Object.values(collectionTables))
  const others = tables.shapes.map(({ name }) => name).filter((name) => !taken.has(name) && !isMadeAgain(name)).map((name) => (
    { kind: tableKinds[name] ?? otherKind, saved: countOf(tables, name) - (name === 'account' && hasStandInAdministrator ? 1 : 0), remade: 0, lost: lost.get(name) ?? 0, aside: aside.count(name) }))
  const grouped = Map.groupBy([...records, ...others], ({ kind }) => kind)
  const sum = (rows: typeof records, of: (row: (typeof records)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0)
  return [...grouped].map(([kind, rows]) => ({ kind, saved: sum(rows, (row) => row.saved), remade: sum(rows, (row) => row.remade), lost: sum(rows, (row) => row.lost), aside: sum(rows, (row) => row.aside) }))
    .filter(({ saved, lost: gone, aside: put }) => saved + gone + put > 0)
}

/** Numbers whose row is aside, whose events are gone, or that the journal tells of and no book has. */
export function doubtfulNumbers(tables: OpenTables, aside: Aside): SalvageReport['numbers'] {
  const found = new Map<string, string>()
  for (const { table, row } of aside.rows) if (table === 'register_entry') found.set(String(row['written']), 'dòng của số này trong sổ bị hỏng')
  for (const { written } of tables.all('SELECT written FROM main.register_entry AS entry WHERE NOT EXISTS (SELECT 1 FROM main.register_event AS event WHERE event.entry_id = entry.id)')) found.set(String(written), 'không còn dòng nào nói số này dùng cho việc gì')
  for (const { written } of tables.all(`SELECT written FROM main.register_entry AS entry JOIN main.register_event AS event ON event.entry_id = entry.id
    WHERE event.sequence = (SELECT max(sequence) FROM main.register_event WHERE entry_id = entry.id) AND NOT EXISTS (SELECT 1 FROM main.register_words AS words WHERE words.sequence = event.sequence)`)) {
    found.set(String(written), 'mất trích yếu và văn bản của số này')
  }
  const there = new Set(tables.all('SELECT written FROM main.register_entry').map(({ written }) => String(written)))
  for (const { subject } of tables.all(`SELECT DISTINCT subject FROM main.audit WHERE action IN ('number.taken', 'number.entered', 'number.reserved', 'number.voided')`)) {
    const written = writtenIn(String(subject))
    if (written !== null && !there.has(written)) found.set(written, 'nhật ký có ghi đã cấp, trong sổ không còn')
  }
  return [...found].map(([written, reason]) => ({ written, reason }))
}

/** `register/<series>/<number as written>`; the series has no stroke. */
function writtenIn(subject: string): string | null {
  return /^register\/[^/]*\/(.+)$/u.exec(subject)?.[1] ?? null
}
