/** However many values a query is asked for: SQLite takes no more than 32,766 parameters, and one list is one. */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/** For the right side of `in`. */
export function listed(values: readonly string[]): RawBuilder<string> {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`
}
