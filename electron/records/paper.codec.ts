/** The facts of a paper ↔ the columns every paper-making record has. What lists show is a column; the rest is JSON. */
import type { PaperFacts } from '../../shared/domain/common.ts'

/** Columns shared by the tables of records that make a paper. */
export interface PaperRow { body_id: string, number: number | null, date: string | null, signing_right_id: string | null, paper_json: string }

export function paperToRow(paper: PaperFacts): PaperRow {
  const { bodyId, number, date, signingRightId, ...rest } = paper
  return { body_id: bodyId, number, date, signing_right_id: signingRightId, paper_json: JSON.stringify(rest) }
}

/** The facts as given to the record's own schema, which parses them. */
export function rowToPaper(row: PaperRow): unknown {
  return { ...jsonObject(row.paper_json), bodyId: row.body_id, number: row.number, date: row.date, signingRightId: row.signing_right_id }
}

/** A JSON column that holds an object; its members are parsed by the record's schema. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
