/**
 * Organisations that are lost while rows that were saved hang on them. One whose names still stand gets its row back; another is stood in for under a name
 * that says so, entered in history and journal as any record is, so that nothing that can be read has to stay outside for its sake.
 */
import { officeSchema } from '../../shared/domain/office-records.ts'
import { recordIdSchema } from '../../shared/domain/common.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import { readingIn } from '../db/index.ts'
import type { OpenTables } from '../db/index.ts'
import { errorCode } from '../faults/index.ts'
import { recordStores } from '../interchange/index.ts'
import { writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { linksOf } from './close-links.ts'
import { isMadeAgain } from './fill-tables.ts'
import { countOf } from './losses.ts'
import { lastLine } from './repair-records.ts'
import type { Repairing, StandIns } from './repair-records.ts'

/** The place of one that no row names. */
const unnamedId = 'to-chuc-da-mat'
/** A single row may have been changed by the damage; what carries a tree or the office is believed. */
const enough = 2

/** `isOffice`: the file says that it is one of this program. */
export async function standIn(work: Repairing, actor: Actor, isOffice: boolean): Promise<StandIns> {
  const { tables, transaction } = work
  const named = weighNames(tables)
  const wanted = [...named].filter(([, weight]) => weight >= enough).map(([id]) => id)
  const [rejoined, made] = [[] as string[], [] as string[]]
  const ownId = idOfOffice(tables)
  for (const id of wanted.length + countOf(tables, 'body') > 0 ? wanted : onlyOne(tables, named, isOffice)) {
    if (await rejoin(work, id)) {
      rejoined.push(id)
      continue
    }
    await writeRecord(transaction, recordStores.bodies, null, standInBody(id, id === ownId), actor)
    made.push(id)
  }
  return { rejoined, made }
}

/** Organisations that are named and not there, with how much speaks for each. */
function weighNames(tables: OpenTables): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (id: unknown, weight: number): void => {
    if (typeof id === 'string' && recordIdSchema.safeParse(id).success) weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  for (const { child, pairs: [pair] } of linksOf(tables).filter(({ parent }) => parent === 'body')) {
    const weight = child === 'office' || child === 'body_version' ? enough : 1
    for (const { id, count } of tables.all(`SELECT "${pair?.[0] ?? ''}" AS id, count(*) AS count FROM main."${child}" GROUP BY id`)) add(id, weight * Number(count))
  }
  for (const { id } of tables.all('SELECT body_id AS id FROM main.register_series')) add(id, 1)
  for (const { id } of tables.all(`SELECT DISTINCT substr(subject, 8) AS id FROM main.audit WHERE subject GLOB 'bodies/*'`)) if (weights.has(String(id))) add(id, 1)
  add(idOfOffice(tables), enough)
  for (const { id } of tables.all('SELECT id FROM main.body')) weights.delete(String(id))
  return weights
}

/** The organisation of the office by its settings, or by the last line history has of them; null: neither is left. */
function idOfOffice(tables: OpenTables): string | null {
  const [row] = tables.all('SELECT body_id AS id FROM main.office')
  if (row !== undefined) return String(row['id'])
  const last = lastLine(tables, 'office', 'office')
  const kept = last === null ? null : officeSchema.safeParse(JSON.parse(last.text))
  return kept?.success === true ? kept.data.bodyId : null
}

/** No organisation stands and none is surely named: the one most rows name, or one for what is left. Of a file that holds nothing there is none. */
function onlyOne(tables: OpenTables, named: ReadonlyMap<string, number>, isOffice: boolean): readonly string[] {
  const [most] = [...named].toSorted(([, one], [, other]) => other - one)
  if (most !== undefined) return [most[0]]
  const isEmpty = tables.shapes.every(({ name }) => isMadeAgain(name) || countOf(tables, name) === 0)
  return isOffice && !isEmpty ? [unnamedId] : []
}

/** Whether the names of the organisation still make one. Those that do not are put aside. */
async function rejoin({ tables, transaction, aside }: Repairing, id: string): Promise<boolean> {
  const versions = tables.all('SELECT * FROM main.body_version WHERE body_id = ?', id)
  if (versions.length === 0) return false
  tables.run('INSERT INTO main.body (id, revision) VALUES (?, (SELECT coalesce(max(revision), 1) FROM main.change_history WHERE collection = \'bodies\' AND record_id = ?))', id, id)
  if (await isBody(transaction, id)) return true
  for (const version of versions) aside.add('body_version', 'unreadableRecord', version)
  tables.run('DELETE FROM main.body_version WHERE body_id = ?', id)
  tables.run('DELETE FROM main.body WHERE id = ?', id)
  return false
}

async function isBody(transaction: Repairing['transaction'], id: string): Promise<boolean> {
  try {
    return await recordStores.bodies.find(readingIn(transaction), id) !== null
  } catch (error) {
    if (errorCode(error).startsWith('SQLITE_')) throw error
    return false
  }
}

/** In force on every day, so that papers of any date find it. */
function standInBody(id: string, isOwn: boolean): Body {
  const name = `(Tổ chức đã mất, mã ${id})`
  return {
    id, position: null,
    versions: [{ from: '1900-01-01', to: null, kind: isOwn ? 'committee' : 'external', sector: null, name, shortName: '', parentId: null, letterheadSuperior: null, letterheadIssuer: name, symbol: 'ĐÃ-MẤT', place: '(địa danh đã mất)' }],
  }
}
