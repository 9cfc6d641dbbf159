/** Records as the text that history keeps, and back. Keys are in the schema's order, so equal records give equal text. */
/** A row of `change_history` without its sequence. */
export interface HistoryRow { revision: number, at: string, actor: string, before_json: string | null, after_json: string }

/** One change, as the contract shows it. */
export interface HistoryEntry {
  readonly revision: number, readonly at: string, readonly actor: string
  /** null: the record was created by this change. */
  readonly before: string | null
  /** `null` (the word): the record was removed by this change. */
  readonly after: string
}

/** What history writes for a record that is gone. */
export const removedText = 'null'

export function recordText(record: unknown): string {
  return JSON.stringify(record)
}

export function rowToEntry(row: HistoryRow): HistoryEntry {
  return { revision: row.revision, at: row.at, actor: row.actor, before: row.before_json, after: row.after_json }
}
