/** Rows that are kept for good, changed by somebody with another program. */
import Database from 'better-sqlite3'

/** Past the triggers, which are put back as they were. */
export function behindTheTriggers(path: string, table: string, sql: string): void {
  const file = new Database(path)
  const triggers = file.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`).all(table) as { name: string, sql: string }[]
  for (const { name } of triggers) file.exec(`DROP TRIGGER ${name}`)
  file.exec(sql)
  for (const trigger of triggers) file.exec(trigger.sql)
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}
