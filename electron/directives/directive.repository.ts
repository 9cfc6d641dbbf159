/** SQL of the documents from above that are being carried out. */
import type { ReadDatabase } from '../db/index.ts'
import { rowStore } from '../records/index.ts'
import { directiveToRow, rowToDirective } from './directive.codec.ts'

export const directiveStore = rowStore('directives', directiveToRow, rowToDirective)

/** Newest first. */
export async function selectDirectives(db: ReadDatabase) {
  return (await db.selectFrom('directive').selectAll().orderBy('date', 'desc').orderBy('id').execute()).map(rowToDirective)
}

/** What the list shows, newest first; whole records hold every step and answer of a directive's life. */
export async function selectDirectiveRows(db: ReadDatabase) {
  return db.selectFrom('directive').select(['id', 'revision', 'kind', 'designation', 'date', 'issuer', 'subject', 'stage'])
    .orderBy('date', 'desc').orderBy('id').execute()
}

/** Campaigns opened for directives, newest first. */
export async function selectReviewCampaigns(db: ReadDatabase) {
  return db.selectFrom('campaign').select(['id', 'title', 'kind', 'directive_id as directiveId']).where('directive_id', 'is not', null)
    .orderBy('due', 'desc').orderBy('id').execute()
}

/** Records that point at a directive. */
export async function selectPointers(db: ReadDatabase, directiveId: string) {
  return db.selectFrom('record_reference').select(['source_collection', 'source_id', 'path'])
    .where('target_collection', '=', 'directives').where('target_id', '=', directiveId)
    .orderBy('source_collection').orderBy('source_id').orderBy('path').execute()
}

/** How a record of these collections is named; null when it is gone. */
export async function selectPointerTitle(db: ReadDatabase, collection: 'plans' | 'summaryReports' | 'freeDocuments' | 'inspections' | 'campaigns', id: string): Promise<string | null> {
  const found = collection === 'plans' ? await db.selectFrom('plan').select('subject as title').where('id', '=', id).executeTakeFirst()
    : collection === 'summaryReports' ? await db.selectFrom('summary_report').select('subject as title').where('id', '=', id).executeTakeFirst()
      : collection === 'freeDocuments' ? await db.selectFrom('free_document').select('subject as title').where('id', '=', id).executeTakeFirst()
        : collection === 'inspections' ? await db.selectFrom('inspection').select('title').where('id', '=', id).executeTakeFirst()
          : await db.selectFrom('campaign').select('title').where('id', '=', id).executeTakeFirst()
  return found?.title ?? null
}
