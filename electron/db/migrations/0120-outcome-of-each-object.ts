/**
 * What came of a case is said of each of its objects. A case that had one result gives it to all of them, and its discipline to those whose
 * kind it fits, as statistics counted it; the day of the conference stands apart.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

type Json = Readonly<Record<string, unknown>>

const disciplinesOf: Readonly<Record<string, readonly unknown[]>> = {
  organisation: ['reprimand', 'warning', 'dissolution'], member: ['reprimand', 'warning', 'dismissal', 'expulsion'],
}

export const outcomeOfEachObject: Migration = {
  number: 120,
  name: '0120-outcome-of-each-object',
  async up(db: Kysely<unknown>): Promise<void> {
    const { rows } = await sql<{ id: string, content_json: string }>`SELECT id, content_json FROM inspection`.execute(db)
    for (const { id, content_json: text } of rows) await sql`UPDATE inspection SET content_json = ${JSON.stringify(rewritten(JSON.parse(text)))} WHERE id = ${id}`.execute(db)
  },
}

function rewritten(content: Json): Json {
  const { outcome: whole, ...rest } = content
  const outcome = objectOf(whole)
  const others = Array.isArray(content['otherInspectees']) ? content['otherInspectees'].map(objectOf) : []
  const objects = [objectOf(content['inspectee']), ...others].map((object, at): Json => ({ ...object, id: `dt-${at + 1}` }))
  const [inspectee, ...otherInspectees] = objects
  const [result, discipline] = [outcome['result'] ?? null, outcome['discipline'] ?? null]
  return {
    ...rest, inspectee, otherInspectees, reviewMeeting: { on: outcome['meetingOn'] ?? null, meetingId: null, itemId: '' },
    outcomes: result === null && discipline === null ? [] : objects.map(({ id, type }) => ({ objectId: id, result, discipline: (disciplinesOf[String(type)] ?? []).includes(discipline) ? discipline : null, vote: null })),
  }
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? value as Json : {}
}
