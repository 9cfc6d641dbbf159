/** SQL of numbers that stand on records and not in the register. All records are asked, restricted ones too: no number may be given twice. */
import { z } from 'zod'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { documentKindSchema } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { secrecySchema } from '../../shared/domain/register.ts'
import { paperFactsSchema } from '../../shared/domain/common.ts'
import { everyRow, rawReading } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { readStored } from '../records/index.ts'
import { paperCollectionSchema } from './entry-facts.ts'

const rowSchema = z.object({
  collection: paperCollectionSchema, id: z.string(), templateId: z.string(), kind: documentKindSchema, bodyId: z.string(), number: z.number().int(), date: z.string(), subject: z.string(), signingRightId: z.string().nullable(),
  paper: z.object({ jointWith: paperFactsSchema.shape.jointWith, secrecy: secrecySchema.default(null), recipients: paperFactsSchema.shape.recipients, archive: paperFactsSchema.shape.archive }),
  /** It was submitted and is not issued: its number is only meant to be given. */
  isUnderWay: z.number().transform((value) => value === 1),
  /** The number the register has of this paper, where it is another one; null: none. */
  registeredAs: z.string().nullable(),
})
/** A paper with a number and a date, without the mark of a draft, whose number is not the register's. */
export type NumberedPaper = Readonly<z.output<typeof rowSchema>>

const papers = sql`SELECT 'plans' AS collection, id, id AS ownerId, 'plans' AS owners, 'ke-hoach-thuc-hien' AS templateId, 'plan' AS kind, body_id AS bodyId, number, date, subject, signing_right_id AS signingRightId, paper_json
    FROM main.plan WHERE number IS NOT NULL AND date IS NOT NULL
  UNION ALL SELECT 'summaryReports', id, id, 'summaryReports', CASE coalesce(json_extract(content_json, '$.review'), 'preliminaryReview') WHEN 'periodic' THEN 'bao-cao-dinh-ky-tong-hop'
    WHEN 'finalReview' THEN 'bao-cao-tong-ket-tong-hop' ELSE 'bao-cao-so-ket' END, 'report', body_id, number, date, subject, signing_right_id, paper_json
    FROM main.summary_report WHERE number IS NOT NULL AND date IS NOT NULL
  UNION ALL SELECT 'sessions', session.id, inspection.id, 'inspections', 'bien-ban-kiem-tra', 'minutes', inspection.body_id, session.number, substr(session.start_at, 1, 10), session.subject, NULL, '{}'
    FROM main.inspection_session AS session JOIN main.inspection AS inspection ON inspection.id = session.inspection_id WHERE session.number IS NOT NULL AND session.end_at IS NOT NULL
  UNION ALL SELECT 'freeDocuments', id, id, 'freeDocuments', template_id, kind, body_id, number, date, subject, signing_right_id, paper_json
    FROM main.free_document WHERE number IS NOT NULL AND date IS NOT NULL`

/** Entries of the record, whichever of its templates the number was entered for; a copy has a number of its own. */
const entries = sql`FROM main.register_words AS words JOIN main.register_event AS event ON event.sequence = words.sequence
  JOIN main.register_entry AS entry ON entry.id = event.entry_id JOIN main.register_standing AS stands ON stands.entry_id = entry.id
  WHERE words.record_id = paper.id AND words.collection = paper.collection AND stands.register <> 'copies'`
const registeredAs = sql<string | null>`(SELECT coalesce(json_extract(words.content_json, '$.printed'), entry.written) ${entries}
  AND stands.sequence = event.sequence AND stands.state <> 'voided' ORDER BY entry.id DESC LIMIT 1)`
const isUnderWay = sql<boolean>`EXISTS (SELECT 1 FROM main.paper_state AS state WHERE state.collection = paper.owners AND state.owner_id = paper.ownerId AND state.record_id = paper.id
  AND state.state NOT IN ('issued', 'filed'))`

/** Oldest first. */
async function selectNumbered(db: ReadDatabase, which: RawBuilder<boolean>): Promise<readonly NumberedPaper[]> {
  const { rows } = await sql<Readonly<Record<string, unknown>>>`SELECT paper.*, ${isUnderWay} AS isUnderWay, ${registeredAs} AS registeredAs FROM (${papers}) AS paper
    WHERE ${which} AND json_extract(paper_json, '$.draftNumber') IS NULL AND NOT EXISTS (SELECT 1 ${entries} AND entry.claimed = paper.number) ORDER BY date, number, collection, id`.execute(rawReading(everyRow(db)))
  return rows.map((row) => readStored(() => rowSchema.parse({ ...row, paper: JSON.parse(String(row['paper_json'])) as unknown })))
}

/** Of papers that are out: whose number the register is to take in. */
export async function selectUnregistered(db: ReadDatabase): Promise<readonly NumberedPaper[]> {
  return (await selectNumbered(db, sql<boolean>`NOT ${isUnderWay}`)).filter((paper) => paper.registeredAs === null)
}

/** Of papers of a body that are out: numbers the register has not, or has otherwise. */
export function selectUnregisteredOf(db: ReadDatabase, bodyId: string): Promise<readonly NumberedPaper[]> {
  return selectNumbered(db, sql<boolean>`bodyId = ${bodyId} AND NOT ${isUnderWay}`)
}

/** Papers, out or under way, on which somebody typed this number. Asked at each issue: an index finds them, but for the few sessions of minutes. */
export function selectTyped(db: ReadDatabase, { bodyId, number, kinds }: { readonly bodyId: string, readonly number: number, readonly kinds: readonly DocumentKind[] }): Promise<readonly NumberedPaper[]> {
  return selectNumbered(db, sql<boolean>`bodyId = ${bodyId} AND kind IN (${sql.join(kinds)}) AND number = ${number}`)
}
