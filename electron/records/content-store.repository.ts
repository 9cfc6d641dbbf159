/**
 * SQL of the collections whose row holds the whole record as JSON, beside the columns that lists sort and join by.
 * The record's schema reads it back, so such a collection needs no codec of its own.
 */
import type { z } from 'zod'
import { recordSchemas } from '../../shared/domain/office-records.ts'
import type { RecordOf, Revised } from '../../shared/domain/office-records.ts'
import type { Tables } from '../db/index.ts'
import type { collectionTables } from './collection-tables.ts'
import { jsonObject } from './paper.codec.ts'
import { rowStore } from './row-store.repository.ts'
import type { RecordStore } from './store.ts'
import { readStored } from './stored.ts'

/** Collections whose table has a `content_json` and may be read from it alone. */
export type ContentCollection = 'indicators' | 'targets' | 'crossChecks' | 'reportingRounds' | 'campaigns'
  | 'studySessions' | 'commitments' | 'admissions' | 'evaluationRounds' | 'evaluations' | 'organisationChanges'
  | 'memberships' | 'meetings' | 'meetingProgrammes' | 'tasks' | 'petitions' | 'supervisionAssignments' | 'inspectionProgrammes' | 'caseProcedures'
  | 'incomingPapers' | 'deliveryLists'

type RowOf<C extends ContentCollection> = Tables[(typeof collectionTables)[C]]
/** The columns beside id, revision and content. */
export type ColumnsOf<C extends ContentCollection> = Omit<RowOf<C>, 'id' | 'revision' | 'content_json'>

/** The record a row holds. */
export function fromContent<C extends ContentCollection>(collection: C, row: { readonly id: string, readonly revision: number, readonly content_json: string }): Revised<RecordOf<C>> {
  const schema: z.ZodType = recordSchemas[collection]
  return readStored(() => ({ revision: row.revision, record: schema.parse({ ...jsonObject(row.content_json), id: row.id }) as RecordOf<C> }))
}

/** Store of a collection; `columnsOf` says what lists need as columns. */
export function contentStore<C extends ContentCollection>(collection: C, columnsOf: (record: RecordOf<C>) => ColumnsOf<C>): RecordStore<C> {
  const toRow = (record: RecordOf<C>, revision: number): RowOf<C> => {
    const { id, ...content } = record
    return { id, revision, ...columnsOf(record), content_json: JSON.stringify(content) } as unknown as RowOf<C>
  }
  return rowStore(collection, toRow, (row) => fromContent(collection, row as { readonly id: string, readonly revision: number, readonly content_json: string }))
}
