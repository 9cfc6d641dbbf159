/** SQL of numbers that stand on records and not in the register. All records are asked, restricted ones too: no number may be given twice. */
import { z } from 'zod'
import { sql } from 'kysely'
import { documentKindSchema } from '../../shared/document/kinds.ts'
import { secrecySchema } from '../../shared/domain/register.ts'
import { paperFactsSchema } from '../../shared/domain/common.ts'
import { everyRow, rawReading } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { readStored } from '../records/index.ts'
import { paperCollectionSchema } from './entry-facts.ts'

const rowSchema = z.object({
  collection: paperCollectionSchema, id: z.string(), templateId: z.string(), kind: documentKindSchema, bodyId: z.string(), number: z.number().int(), date: z.string(), subject: z.string(), signingRightId: z.string().nullable(),
  paper: z.object({ jointWith: paperFactsSchema.shape.jointWith, secrecy: secrecySchema.default(null), recipients: paperFactsSchema.shape.recipients, archive: paperFactsSchema.shape.archive }),
})
/** A paper with number and date that is no draft. */
export type NumberedPaper = Readonly<z.output<typeof rowSchema>>

const unknownToRegister = sql`NOT EXISTS (SELECT 1 FROM main.register_words AS words WHERE words.record_id = paper.id AND words.collection = paper.collection)`

/** Oldest first. A record is in the register whichever of its templates the number was entered for. */
export async function selectUnregistered(db: ReadDatabase): Promise<readonly NumberedPaper[]> {
  const { rows } = await sql<Readonly<Record<string, unknown>>>`SELECT * FROM (
    SELECT 'plans' AS collection, id, 'ke-hoach-thuc-hien' AS templateId, 'plan' AS kind, body_id AS bodyId, number, date, subject, signing_right_id AS signingRightId, paper_json FROM main.plan WHERE number IS NOT NULL AND date IS NOT NULL
    UNION ALL SELECT 'summaryReports', id, CASE coalesce(json_extract(content_json, '$.review'), 'preliminaryReview') WHEN 'periodic' THEN 'bao-cao-dinh-ky-tong-hop'
      WHEN 'finalReview' THEN 'bao-cao-tong-ket-tong-hop' ELSE 'bao-cao-so-ket' END, 'report', body_id, number, date, subject, signing_right_id, paper_json FROM main.summary_report WHERE number IS NOT NULL AND date IS NOT NULL
    UNION ALL SELECT 'sessions', session.id, 'bien-ban-kiem-tra', 'minutes', inspection.body_id, session.number, substr(session.start_at, 1, 10), session.subject, NULL, '{}'
      FROM main.inspection_session AS session JOIN main.inspection AS inspection ON inspection.id = session.inspection_id WHERE session.number IS NOT NULL AND session.end_at IS NOT NULL
    UNION ALL SELECT 'freeDocuments', id, template_id, kind, body_id, number, date, subject, signing_right_id, paper_json FROM main.free_document WHERE number IS NOT NULL AND date IS NOT NULL
  ) AS paper WHERE json_extract(paper_json, '$.draftNumber') IS NULL AND ${unknownToRegister} ORDER BY date, number, collection, id`.execute(rawReading(everyRow(db)))
  return rows.map((row) => readStored(() => rowSchema.parse({ ...row, paper: JSON.parse(String(row['paper_json'])) as unknown })))
}
