/** What can be found of one record: itself with its paper's words, its sessions, the files kept with it; or one unit's report. */
import { recordSchemas } from '../../shared/domain/office-records.ts'
import type { RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import { readBlob } from '../blobs/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { Template } from '../documents/compose/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { recordStores } from '../interchange/index.ts'
import { referencesOf } from '../records/index.ts'
import type { RecordStore } from '../records/index.ts'
import { attachmentText } from './attachment-text.ts'
import { paperText, templateFor } from './paper-text.ts'
import { selectFiles, selectName, selectPaperState, selectSymbol, selectUnitReport } from './read-subjects.repository.ts'
import { recordWords } from './record-words.ts'
import type { Due, Entry } from './search-index.repository.ts'
import { subjectOf } from './subjects.ts'
import type { Names, Subject } from './subjects.ts'

/** Longest words of one entry, in UTF-16 units: a file of many books does not fill the office. */
const longestWords = 400_000
/** Of how many records that it points to a record takes the names. */
const mostNames = 80

/** Empty when there is nothing (any more). `db` sees every row. */
export async function entriesOf(db: ReadDatabase, resources: PaperResources, due: Due): Promise<readonly Entry[]> {
  if (due.topic === 'submissions') return submissionEntries(db, due.id)
  return due.topic in recordSchemas ? recordEntries(db, resources, due.topic as RecordCollection, due.id) : []
}

async function recordEntries<C extends RecordCollection>(db: ReadDatabase, resources: PaperResources, collection: C, id: string): Promise<readonly Entry[]> {
  const store: RecordStore<C> = recordStores[collection]
  const stored = await store.find(db, id)
  if (stored === null) return []
  const { record } = stored
  const { names, words: named } = await namesFor(db, collection, record)
  const subject = subjectOf(collection, record, names)
  const state = subject.kind in recordSchemas ? null : await selectPaperState(db, collection, id, id)
  const own = { ...ofRecord(collection, id), ...entryFacts({ ...subject, state: state !== null && (state !== 'draft' || subject.state === '') ? state : subject.state }) }
  if (subject.withheld) return [{ ...own, words: '' }]
  const templates = await resources.templatesIn(db)
  const paper = await paperOf(db, resources, templates, collection, record)
  const lines = [...recordWords(recordSchemas[collection], record), ...named].filter((line) => paper === null || !paper.includes(line))
  return [
    { ...own, words: [paper ?? '', ...lines].filter((text) => text !== '').join('\n').slice(0, longestWords) },
    ...collection === 'inspections' ? await sessionEntries(db, resources, templates, record as RecordOf<'inspections'>) : [],
    ...await fileEntries(db, { ...own, words: '' }, collection, id, record),
  ]
}

/** Names of what the record points to, for its title and (people, its own bodies) for its words. */
async function namesFor<C extends RecordCollection>(db: ReadDatabase, collection: C, record: RecordOf<C>): Promise<{ readonly names: Names, readonly words: readonly string[] }> {
  const found = new Map<string, string>()
  const symbols = new Map<string, string>()
  const told = new Set<string>()
  const references = referencesOf(collection, record).slice(0, mostNames)
  for (const reference of [...references, ...collection === 'proceedings' ? [{ collection: 'meetings' as const, id: record.id, path: 'id' }] : []]) {
    const key = `${reference.collection} ${reference.id}`
    if (!found.has(key)) found.set(key, await selectName(db, reference.collection, reference.id))
    // A list of units names every unit; the record is found by those it is of.
    if (reference.collection === 'people' || (reference.collection === 'bodies' && !reference.path.includes('['))) told.add(found.get(key) ?? '')
    if (reference.path === 'bodyId' || reference.path === 'paper.bodyId') symbols.set(reference.id, await selectSymbol(db, reference.id))
  }
  told.delete('')
  return { words: [...told], names: { name: (of, id) => id === null ? '' : found.get(`${of} ${id}`) ?? '', symbol: (bodyId) => symbols.get(bodyId) ?? '' } }
}

async function paperOf<C extends RecordCollection>(db: ReadDatabase, resources: PaperResources, templates: readonly Template[], collection: C, record: RecordOf<C>): Promise<string | null> {
  switch (collection) {
    case 'plans': return paperText(db, resources, templateFor(templates, 'plan'), record.id)
    case 'summaryReports': return paperText(db, resources, templateFor(templates, 'summaryReport'), record.id)
    case 'freeDocuments': return paperText(db, resources, templateFor(templates, 'freeDocument', (record as RecordOf<'freeDocuments'>).templateId), record.id)
    default: return null
  }
}

async function sessionEntries(db: ReadDatabase, resources: PaperResources, templates: readonly Template[], inspection: RecordOf<'inspections'>): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (const session of inspection.sessions) {
    const entry: Entry = {
      ...ofRecord('inspections', inspection.id), source: 'session', partId: session.id, kind: 'minutes', day: session.start.slice(0, 10), unitId: inspection.bodyId,
      state: await selectPaperState(db, 'inspections', inspection.id, session.id) ?? (session.number === null ? 'draft' : 'numbered'), number: session.number === null ? '' : String(session.number),
      title: `Biên bản ${session.subject}`, words: (await paperText(db, resources, templateFor(templates, 'session'), session.id) ?? '').slice(0, longestWords),
    }
    entries.push(entry, ...await fileEntries(db, entry, 'sessions', session.id, null))
  }
  return entries
}

/** A file is found by its name and its words; it stands where its record does. */
async function fileEntries(db: ReadDatabase, of: Entry, collection: string, recordId: string, record: unknown): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (const { sha256, fileName } of await selectFiles(db, collection, recordId)) {
    const blob = await readBlob(db, sha256)
    if (blob === null) continue
    entries.push({ ...of, source: 'file', partId: sha256, kind: 'file', title: `${fileNameIn(record, sha256) || fileName || 'Tệp'} – ${of.title}`, words: await attachmentText(blob.bytes, blob.mediaType) })
  }
  return entries
}

function fileNameIn(record: unknown, sha256: string): string {
  const attachments: unknown = Reflect.get(Object(record), 'attachments')
  const own: unknown = Array.isArray(attachments) ? attachments.find((attachment: unknown) => Reflect.get(Object(attachment), 'sha256') === sha256) : undefined
  const name: unknown = Reflect.get(Object(own), 'fileName')
  return typeof name === 'string' ? name : ''
}

async function submissionEntries(db: ReadDatabase, id: string): Promise<readonly Entry[]> {
  const report = await selectUnitReport(db, id)
  if (report === null) return []
  return [{
    ...ofRecord('campaigns', report.campaignId), source: 'submission', partId: id, kind: 'submission', day: report.receivedOn, unitId: report.bodyId,
    state: report.state === 'withdrawn' || report.state === 'returned' ? 'withdrawn' : report.state === 'accepted' ? 'done' : 'open', number: '', title: `${report.unitName} – ${report.title}`, words: report.answers.join('\n').slice(0, longestWords),
  }]
}

function ofRecord(collection: RecordCollection, recordId: string): Pick<Entry, 'source' | 'collection' | 'recordId' | 'partId'> {
  return { source: 'record', collection, recordId, partId: '' }
}

function entryFacts({ kind, title, number, day, unitId, state }: Subject): Pick<Entry, 'kind' | 'title' | 'number' | 'day' | 'unitId' | 'state'> {
  return { kind, title, number, day, unitId, state }
}
