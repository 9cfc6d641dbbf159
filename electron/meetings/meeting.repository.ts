/** SQL of meetings, their record and the programmes of the year. */
import type { MeetingEntry, Proceedings } from '../../shared/domain/meeting-entry.ts'
import { meetingEntrySchema, proceedingsSchema } from '../../shared/domain/meeting-entry.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { MeetingEntryTable, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { contentStore, familyStore, fromContent, jsonObject, readStored } from '../records/index.ts'
import type { ChildRows } from '../records/index.ts'

export const meetingStore = contentStore('meetings', ({ kind, bodyId, organ, title, start, state }) => ({ kind, body_id: bodyId, organ, title, start_at: start, state }))
export const meetingProgrammeStore = contentStore('meetingProgrammes', ({ bodyId, title, year }) => ({ body_id: bodyId, title, year }))

/** What a whole record written at once (import, correction after the meeting) says of when: nobody knows. */
const notTimed = ''

const entryRows: ChildRows<'proceedings', readonly MeetingEntryTable[]> = {
  select: (db, id) => db.selectFrom('meeting_entry').selectAll().where('meeting_id', '=', id).where('removed_at', 'is', null).orderBy('place').orderBy('id').execute(),
  async insert(transaction, { id, entries }) {
    for (const entry of entries) await transaction.insertInto('meeting_entry').values(entryToRow(id, entry, { revision: 1, changedAt: notTimed })).execute()
  },
  async remove(transaction, id) {
    await transaction.deleteFrom('meeting_entry').where('meeting_id', '=', id).execute()
  },
}

export const proceedingsStore = familyStore('proceedings', ({ id }, revision) => ({ id, revision }), rowsToProceedings, entryRows)

function rowsToProceedings(row: { readonly id: string, readonly revision: number }, entries: readonly MeetingEntryTable[]): Revised<Proceedings> {
  return readStored(() => ({ revision: row.revision, record: proceedingsSchema.parse({ id: row.id, entries: entries.map((entry) => rowToEntry(entry).record) }) }))
}

export function entryToRow(meetingId: string, { id, place, kind, ...content }: MeetingEntry, { revision, changedAt }: { readonly revision: number, readonly changedAt: string }): MeetingEntryTable {
  return { meeting_id: meetingId, id, place, kind, revision, changed_at: changedAt, removed_at: null, content_json: JSON.stringify(content) }
}

export function rowToEntry(row: MeetingEntryTable): Revised<MeetingEntry> {
  return readStored(() => ({ revision: row.revision, record: meetingEntrySchema.parse({ ...jsonObject(row.content_json), id: row.id, place: row.place, kind: row.kind }) }))
}

/** Entries of a running meeting as they stand, each with its revision; those taken out are left aside unless asked for. */
export async function selectEntries(db: ReadDatabase, meetingId: string, { removed = false } = {}): Promise<readonly (Revised<MeetingEntry> & { readonly changedAt: string })[]> {
  const rows = await db.selectFrom('meeting_entry').selectAll().where('meeting_id', '=', meetingId).where('removed_at', removed ? 'is not' : 'is', null).orderBy('place').orderBy('id').execute()
  return rows.map((row) => ({ ...rowToEntry(row), changedAt: row.changed_at }))
}

/** The entries themselves, in order. */
export async function entriesOfMeeting(db: ReadDatabase, meetingId: string): Promise<readonly MeetingEntry[]> {
  return (await selectEntries(db, meetingId)).map(({ record }) => record)
}

export async function selectEntryRow(db: ReadDatabase, meetingId: string, id: string): Promise<MeetingEntryTable | null> {
  return await db.selectFrom('meeting_entry').selectAll().where('meeting_id', '=', meetingId).where('id', '=', id).executeTakeFirst() ?? null
}

/** Writes one entry over what stood there. */
export async function putEntryRow(transaction: WriteTransaction, row: MeetingEntryTable): Promise<void> {
  await transaction.insertInto('meeting_entry').values(row).onConflict((conflict) => conflict.columns(['meeting_id', 'id']).doUpdateSet(row)).execute()
}

/** Newest first. */
export async function selectMeetings(db: ReadDatabase): Promise<readonly (Revised<Meeting> & { readonly bodyName: string })[]> {
  const rows = await db.selectFrom('meeting').innerJoin('body_current', 'body_current.body_id', 'meeting.body_id')
    .select(['meeting.id', 'meeting.revision', 'meeting.content_json', 'body_current.name as body_name']).orderBy('meeting.start_at', 'desc').orderBy('meeting.id').execute()
  return rows.map((row) => ({ ...fromContent('meetings', row), bodyName: row.body_name }))
}

/** Meetings that name a free paper. */
export async function selectMeetingsNaming(db: ReadDatabase, freeDocumentId: string): Promise<readonly Meeting[]> {
  const rows = await db.selectFrom('meeting').innerJoin('record_reference', 'record_reference.source_id', 'meeting.id').select(['meeting.id', 'meeting.revision', 'meeting.content_json'])
    .where('record_reference.source_collection', '=', 'meetings').where('record_reference.target_collection', '=', 'freeDocuments').where('record_reference.target_id', '=', freeDocumentId).distinct().execute()
  return rows.map((row) => fromContent('meetings', row).record)
}

/** Papers signed meetings name: their ids. */
export async function selectSignedPapers(db: ReadDatabase): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('meeting').select(['id', 'revision', 'content_json']).where('state', '=', 'signed').execute()
  return new Set(rows.flatMap((row) => fromContent('meetings', row).record.papers.map(({ freeDocumentId }) => freeDocumentId)))
}

export async function selectMeetingProgrammes(db: ReadDatabase) {
  const rows = await db.selectFrom('meeting_programme').innerJoin('body_current', 'body_current.body_id', 'meeting_programme.body_id')
    .select(['meeting_programme.id', 'meeting_programme.revision', 'meeting_programme.content_json', 'body_current.name as body_name']).orderBy('meeting_programme.year', 'desc').orderBy('meeting_programme.id').execute()
  return rows.map((row) => ({ ...fromContent('meetingProgrammes', row), bodyName: row.body_name }))
}

/** Meetings that have a record, newest first. */
export async function selectProceedingsRows(db: ReadDatabase) {
  return db.selectFrom('proceedings').innerJoin('meeting', 'meeting.id', 'proceedings.id').select(['proceedings.id', 'proceedings.revision', 'meeting.title']).orderBy('meeting.start_at', 'desc').orderBy('meeting.id').execute()
}

/** All meetings of one organ of one body, newest first. */
export async function selectMeetingsOf(db: ReadDatabase, of: Pick<Meeting, 'bodyId' | 'organ'>): Promise<readonly Meeting[]> {
  return selectEarlierMeetings(db, of, afterAll)
}

/** Sorts after every moment. */
const afterAll = '9999-12-31T23:59:59'

/** Meetings of one organ of one body that began before a moment, newest first, with their records. */
export async function selectEarlierMeetings(db: ReadDatabase, of: Pick<Meeting, 'bodyId' | 'organ'>, before: string): Promise<readonly Meeting[]> {
  const rows = await db.selectFrom('meeting').select(['id', 'revision', 'content_json']).where('body_id', '=', of.bodyId).where('organ', '=', of.organ).where('start_at', '<', before)
    .orderBy('start_at', 'desc').orderBy('id').execute()
  return rows.map((row) => fromContent('meetings', row).record)
}
