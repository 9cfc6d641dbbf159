/** Foreign keys of a salvaged office: a row whose parent is lost goes aside, and what hung on it after it; where the schema says that only the link goes, the row stays. */
import type { OpenTables } from '../db/index.ts'
import type { Aside } from './aside.ts'
import { isMadeAgain } from './fill-tables.ts'

interface Link { readonly child: string, readonly parent: string, readonly pairs: readonly (readonly [string, string])[], /** Without its parent a row stays and loses the link. */ readonly setsNull: boolean }

/** Answers how many rows went or lost a link. */
export function closeLinks(tables: OpenTables, aside: Aside): number {
  const links = linksOf(tables)
  let all = 0
  for (;;) {
    const went = links.reduce((sum, link) => sum + putAside(tables, link, aside), 0)
    if (went === 0) return all
    all += went
  }
}

function putAside(tables: OpenTables, { child, parent, pairs, setsNull }: Link, aside: Aside): number {
  const set = pairs.map(([from]) => `child."${from}" IS NOT NULL`).join(' AND ')
  const same = pairs.map(([from, to]) => `parent."${to}" = child."${from}"`).join(' AND ')
  const lost = `${set} AND NOT EXISTS (SELECT 1 FROM main."${parent}" AS parent WHERE ${same})`
  if (setsNull) return tables.run(`UPDATE main."${child}" AS child SET ${pairs.map(([from]) => `"${from}" = NULL`).join(', ')} WHERE ${lost}`)
  const rows = tables.all(`SELECT child.* FROM main."${child}" AS child WHERE ${lost}`)
  if (rows.length === 0) return 0
  for (const row of rows) aside.add(child, 'parentLost', row)
  return tables.run(`DELETE FROM main."${child}" AS child WHERE ${lost}`)
}

/** What points at what, but for what is made again. */
export function linksOf(tables: OpenTables): readonly Link[] {
  return tables.shapes.filter(({ name }) => !isMadeAgain(name)).flatMap(({ name }) => {
    const rows = tables.all(`SELECT id, "table" AS parent, "from", "to", on_delete FROM pragma_foreign_key_list(?, 'main') ORDER BY id, seq`, name)
    const byId = Map.groupBy(rows, ({ id }) => Number(id))
    return [...byId.values()].map((pairs): Link => ({ child: name, parent: String(pairs[0]?.['parent']), pairs: pairs.map(({ from, to }) => [String(from), String(to)] as const), setsNull: pairs[0]?.['on_delete'] === 'SET NULL' }))
  })
}
