/**
 * Import of an interchange file: read, check, write. Nothing is written when anything is wrong; what is written is one
 * transaction, so that a crash or a cancel leaves the office as it was.
 */
import type { ImportResult } from '../../shared/contract/office.ts'
import { everyCollection, recordCollections } from '../../shared/domain/office-records.ts'
import { localDay } from '../../shared/domain/moments.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Template } from '../documents/compose/index.ts'
import { everyRow, readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { selectCommitments } from '../commitments/index.ts'
import { importedTimeProblems, selectSessionRows } from '../inspections/index.ts'
import type { CaseResources } from '../inspections/index.ts'
import { importedFinalProblems, importedMarkProblems, signedChanges } from '../meetings/index.ts'
import type { MeetingResources } from '../meetings/index.ts'
import { organisationView } from '../organisation/index.ts'
import { asGiven, lockProblems, recordText, selectKeptPointers, selectLockedOwners, selectSeenIds, selectWithheld, writeRecord } from '../records/index.ts'
import type { Actor, RecordSettler } from '../records/index.ts'
import { adoptNumbers } from '../registers/index.ts'
import type { Progress } from '../requests/index.ts'
import { selectOffice, writeOffice } from '../settings/index.ts'
import { checkRecords, papersAgainstTemplates } from './check-records.ts'
import type { ExistingRecords } from './check-records.ts'
import { parseJson } from './json-text.ts'
import { readRecords } from './read-records.ts'
import type { PlacedRecord, ReadRecords } from './read-records.ts'
import { recordStores } from './stores.ts'

/** What of the program the records of a file must suit; nothing where none is at hand (a new office has no papers and no cases). */
export interface ImportRules {
  /** The templates in use. */
  readonly templatesIn?: (db: ReadDatabase) => Promise<readonly Template[]>
  /** Who may see an imported case. */
  readonly settleInspection?: RecordSettler<'inspections'>
  /** How those at a meeting are counted. */
  readonly meetings?: MeetingResources
  /** How long a case may take. */
  readonly cases?: CaseResources
}

/** Imports the text of a file. Broken JSON is a fault; everything else wrong is in `problems`, and then nothing was written. */
export async function importText(
  office: OfficeDatabase, text: string, actor: Actor, progress: Progress, rules: ImportRules = {},
): Promise<ImportResult> {
  await progress.step('Đọc tệp', 0, null)
  const { value, problems } = parseJson(text)
  return importValue(office, value, actor, progress, problems, rules)
}

/** Whether anything was written: with one error nothing is. */
export function isImported({ problems }: ImportResult): boolean {
  return problems.every(({ severity }) => severity !== 'error')
}

/** Imports a file already parsed as JSON. `earlier`: problems found while parsing. */
export async function importValue(
  office: OfficeDatabase, value: unknown, actor: Actor, progress: Progress, earlier: readonly Problem[] = [],
  { templatesIn, settleInspection = asGiven, meetings, cases }: ImportRules = {},
): Promise<ImportResult> {
  const read = readRecords(value)
  await progress.step('Kiểm tra', 0, read.count)
  return office.write(async (transaction) => {
    const existing = await existingRecords(readingIn(transaction))
    // Reading every template takes longer than most imports; only papers made from a template ask for them.
    const templates = templatesIn === undefined || read.records.freeDocuments.length === 0 ? null : await templatesIn(readingIn(transaction))
    const problems = [...earlier, ...read.problems, ...checkRecords(read, existing), ...await signedChanges(readingIn(transaction), read.records), ...await lockedChanges(readingIn(transaction), read), ...await importedMarkProblems(readingIn(transaction), read.records), ...templates === null ? [] : papersAgainstTemplates(read, templates)]
    if (problems.some((problem) => problem.severity === 'error')) {
      return { in: read.count, created: 0, updated: 0, refused: read.count, unchanged: 0, problems }
    }
    const counts = await writeAll(transaction, await settled(readingIn(transaction), read, settleInspection, actor), actor, progress)
    // Numbers that came with the records are taken: the register must know of them before it gives the next.
    await adoptNumbers(transaction, actor)
    const finals = meetings === undefined ? [] : await importedFinalProblems(readingIn(transaction), meetings, read.records.meetings)
    const times = cases === undefined ? [] : await importedTimeProblems(readingIn(transaction), cases, read.records.inspections, localDay(actor.now()))
    return { in: read.count, ...counts, refused: 0, problems: [...problems, ...finals, ...times] }
  })
}

async function existingRecords(db: ReadDatabase): Promise<ExistingRecords> {
  const ids = new Map<RecordCollection, ReadonlySet<string>>()
  for (const collection of recordCollections) ids.set(collection, await selectSeenIds(db, collection))
  const sessions = await selectSessionRows(everyRow(db))
  return {
    organisation: await organisationView(db),
    withheld: await selectWithheld(db),
    keptPointers: await selectKeptPointers(db),
    ids: everyCollection((collection) => ids.get(collection) ?? new Set<string>()),
    sessionOwners: new Map(sessions.map((session) => [session.id, session.inspection_id])),
    commitments: (await selectCommitments(db)).map(({ record }) => record),
    hasOffice: await selectOffice(db) !== null,
  }
}

/** The cases of the file with their readers; a stored case keeps those it has when the file names none. */
async function settled(db: ReadDatabase, read: ReadRecords, settle: RecordSettler<'inspections'>, actor: Actor): Promise<ReadRecords> {
  const inspections: PlacedRecord<'inspections'>[] = []
  for (const placed of read.records.inspections) {
    const stored = await recordStores.inspections.find(db, placed.record.id)
    const given = stored === null ? placed.record : recordStores.inspections.withStored?.(placed.record, stored.record) ?? placed.record
    inspections.push({ ...placed, record: (await settle(db, given, stored?.record ?? null, actor)).record })
  }
  return { ...read, records: { ...read.records, inspections } }
}

/** Records of the file whose paper is beyond draft here, where the file says otherwise. */
async function lockedChanges(db: ReadDatabase, { records }: ReadRecords): Promise<readonly Problem[]> {
  const locked = await selectLockedOwners(db)
  const of = async <C extends RecordCollection>(collection: C): Promise<readonly Problem[]> => (await Promise.all(records[collection].filter(({ record }) => locked.has(`${collection} ${record.id}`))
    .map(async ({ path, record }) => lockProblems(db, collection, (await recordStores[collection].find(db, record.id))?.record ?? null, record, path)))).flat()
  return locked.size === 0 ? [] : (await Promise.all(recordCollections.map((collection) => of(collection)))).flat()
}

interface Counts { created: number, updated: number, unchanged: number }
/** Often enough to be seen and to be cancelled, seldom enough to cost nothing. */
const stepSize = 100

async function writeAll(transaction: WriteTransaction, read: ReadRecords, actor: Actor, progress: Progress): Promise<Counts> {
  const counts: Counts = { created: 0, updated: 0, unchanged: 0 }
  for (const collection of recordCollections) await writeCollection(transaction, collection, read, counts, actor, progress)
  if (read.office !== null) await writeOffice(transaction, await selectOffice(readingIn(transaction)), read.office, actor)
  await progress.step('Ghi', read.count, read.count)
  return counts
}

async function writeCollection<C extends RecordCollection>(
  transaction: WriteTransaction, collection: C, read: ReadRecords, counts: Counts, actor: Actor, progress: Progress,
): Promise<void> {
  const store = recordStores[collection]
  const placed: readonly PlacedRecord<C>[] = read.records[collection]
  for (const { record: given } of placed) {
    const current = await store.find(readingIn(transaction), given.id)
    const record = current === null ? given : store.withStored?.(given, current.record) ?? given
    if (current === null) counts.created++
    else counts.updated++
    if (current !== null && recordText(current.record) === recordText(record)) counts.unchanged++
    else await writeRecord(transaction, store, current, record, actor)
    const done = counts.created + counts.updated
    if (done % stepSize === 0) await progress.step('Ghi', done, read.count)
  }
}
