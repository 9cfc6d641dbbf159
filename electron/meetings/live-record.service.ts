/**
 * The record of a running meeting, entry by entry: each change is one short transaction that is on disk when it is answered
 * (`synchronous = FULL`), so that a crash at any moment loses only what was typed since. History gets one row when the record is closed.
 */
import type { z } from 'zod'
import type { liveEntrySchema, liveOutcomeSchema, storedEditSchema } from '../../shared/contract/meetings.ts'
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { getRecord, idExists, missingReference, referencesOf, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { putEdits, selectEdits } from './entry-edits.repository.ts'
import { entryToRow, meetingStore, proceedingsStore, putEntryRow, rowToEntry, selectEntries, selectEntryRow } from './meeting.repository.ts'

type LiveEntry = z.output<typeof liveEntrySchema>
type LiveOutcome = z.output<typeof liveOutcomeSchema>
type StoredEdit = z.output<typeof storedEditSchema>

/** An entry as a window sends it; `edits`: what is in it of which window, none when it comes from no window. */
interface EntryChange { readonly revision: number | null, readonly entry?: unknown, readonly edits?: readonly Omit<StoredEdit, 'entryId'>[] }

/** Begins the record of a planned meeting. A meeting whose record has begun stays as it is. */
export async function beginRecord(office: OfficeDatabase, actor: Actor, id: string): Promise<{ begun: boolean }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const meeting = await getRecord(db, meetingStore, id)
    const begun = (meeting.record.state === 'planned' || meeting.record.state === 'running') && await proceedingsStore.find(db, id) === null
    if (begun) await writeRecord(transaction, proceedingsStore, null, { id, entries: [] }, actor)
    if (meeting.record.state === 'planned') await writeRecord(transaction, meetingStore, meeting, { ...meeting.record, state: 'running' }, actor)
    return { begun }
  })
}

export async function liveEntries(db: ReadDatabase, id: string): Promise<{ entries: LiveEntry[], removed: LiveEntry[], edits: StoredEdit[] }> {
  await getRecord(db, meetingStore, id)
  const view = (rows: readonly (Revised<MeetingEntry> & { readonly changedAt: string })[]) => rows.map(({ revision, record, changedAt }) => ({ revision, changedAt, entry: record }))
  return { entries: view(await selectEntries(db, id)), removed: view(await selectEntries(db, id, { removed: true })), edits: await selectEdits(db, id) }
}

/** Every change by itself: one that is refused or stale leaves the others saved. */
export async function putEntries(office: OfficeDatabase, actor: Actor, { id, changes }: { readonly id: string, readonly changes: readonly EntryChange[] }): Promise<LiveOutcome[]> {
  return office.write(async (transaction) => {
    await runningRecord(readingIn(transaction), id)
    const outcomes: LiveOutcome[] = []
    for (const change of changes) outcomes.push(await putEntry(transaction, actor, id, change))
    return outcomes
  })
}

async function putEntry(transaction: WriteTransaction, actor: Actor, meetingId: string, { revision, entry, edits = [] }: EntryChange): Promise<LiveOutcome> {
  const parsed = meetingEntrySchema.safeParse(entry, { reportInput: true })
  if (!parsed.success) return { outcome: 'refused', id: idOf(entry), problems: [...problemsFromIssues(parsed.error, '')] }
  const missing = await missingPointers(readingIn(transaction), meetingId, parsed.data)
  if (missing.length > 0) return { outcome: 'refused', id: parsed.data.id, problems: [...missing] }
  const row = await selectEntryRow(readingIn(transaction), meetingId, parsed.data.id)
  if ((row?.revision ?? null) !== revision) return row === null ? goneOutcome(parsed.data.id) : { outcome: 'conflict', id: row.id, current: liveEntry(row) }
  const next = (row?.revision ?? 0) + 1
  await putEntryRow(transaction, entryToRow(meetingId, parsed.data, { revision: next, changedAt: actor.now().toISOString() }))
  await putEdits(transaction, meetingId, edits.map((edit) => ({ ...edit, entryId: parsed.data.id })))
  return { outcome: 'saved', id: parsed.data.id, revision: next }
}

/** Edits that came into a record which was saved as a whole. */
export async function noteEdits(office: OfficeDatabase, { id, edits }: { readonly id: string, readonly edits: readonly StoredEdit[] }): Promise<{ noted: number }> {
  return office.write(async (transaction) => {
    await getRecord(readingIn(transaction), proceedingsStore, id)
    await putEdits(transaction, id, edits)
    return { noted: edits.length }
  })
}

/** Pointers of an entry to nothing: members, people and bodies the office does not have. */
async function missingPointers(db: ReadDatabase, id: string, entry: MeetingEntry): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const { collection, path, id: pointed } of referencesOf('proceedings', { id, entries: [entry] })) {
    if (collection !== 'meetings' && !await idExists(db, collection, pointed)) problems.push(missingReference(path.replace('entries[0].', ''), collection, pointed))
  }
  return problems
}

function idOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : ''
}

function goneOutcome(id: string): LiveOutcome {
  return { outcome: 'refused', id, problems: [{ severity: 'error', code: 'meeting.entryGone', path: 'id', value: id, message: 'Dòng này không còn trong diễn biến cuộc họp.', remedy: 'Mở lại trang ghi biên bản; nội dung đang nhập vẫn còn trên màn hình.' }] }
}

function liveEntry(row: NonNullable<Awaited<ReturnType<typeof selectEntryRow>>>): LiveEntry {
  const { revision, record } = rowToEntry(row)
  return { revision, changedAt: row.changed_at, entry: record }
}

/** Takes an entry out, or puts it back: its words stay on disk until the record is closed. */
export async function markEntry(office: OfficeDatabase, actor: Actor, asked: { readonly id: string, readonly entryId: string, readonly revision: number | null, readonly removed: boolean }): Promise<LiveOutcome> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    await runningRecord(db, asked.id)
    const row = await selectEntryRow(db, asked.id, asked.entryId)
    if (row === null) return goneOutcome(asked.entryId)
    if (asked.revision !== null && row.revision !== asked.revision) return { outcome: 'conflict', id: row.id, current: liveEntry(row) }
    const now = actor.now().toISOString()
    await putEntryRow(transaction, { ...row, revision: row.revision + 1, changed_at: now, removed_at: asked.removed ? now : null })
    return { outcome: 'saved', id: row.id, revision: row.revision + 1 }
  })
}

/** The meeting is over: what was written becomes the record, with one row of history; what was taken out goes. */
export async function closeRecord(office: OfficeDatabase, actor: Actor, id: string): Promise<{ revision: number }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const meeting = await runningRecord(db, id)
    const current = await getRecord(db, proceedingsStore, id)
    const revision = await writeRecord(transaction, proceedingsStore, current, current.record, actor)
    await writeRecord(transaction, meetingStore, meeting, { ...meeting.record, state: 'draft' }, actor)
    return { revision }
  })
}

/** Faults MEETING_WRONG_STATE when the record has not begun or is closed. */
async function runningRecord(db: ReadDatabase, id: string): Promise<Revised<Meeting>> {
  const meeting = await getRecord(db, meetingStore, id)
  if (meeting.record.state === 'running') return meeting
  throw fault('MEETING_WRONG_STATE', {
    happened: meeting.record.state === 'planned' ? 'Cuộc họp này chưa bắt đầu ghi diễn biến.' : 'Diễn biến cuộc họp này đã khép.', kept: 'Những gì đã ghi vẫn còn nguyên.',
    remedy: meeting.record.state === 'planned' ? 'Bấm “Bắt đầu ghi” ở cuộc họp này.' : 'Sửa ở bước hoàn thiện biên bản.',
  })
}
