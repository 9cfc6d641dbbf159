/** Words of incoming papers stand in their own records, which change and may be restricted: they are read through the wall with every page of the book. */
import { z } from 'zod'
import { incomingPaperSchema } from '../../shared/domain/incoming-paper.ts'
import type { IncomingPaper } from '../../shared/domain/incoming-paper.ts'
import { entryWordsSchema } from '../../shared/domain/register.ts'
import type { RegisterEntry } from '../../shared/domain/register.ts'
import type { ReadDatabase } from '../db/index.ts'
import { readStored } from '../records/index.ts'

const contentSchema = z.looseObject({})
/** SQLite takes so many values in one list. */
const atOnce = 500

/** Of these records, those the account may see, by id. */
export async function selectIncoming(db: ReadDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, IncomingPaper>> {
  const found = new Map<string, IncomingPaper>()
  for (let at = 0; at < ids.length; at += atOnce) {
    const rows = await db.selectFrom('incoming_paper').select(['id', 'content_json']).where('id', 'in', ids.slice(at, at + atOnce)).execute()
    for (const row of rows) found.set(row.id, readStored(() => incomingPaperSchema.parse({ ...contentSchema.parse(JSON.parse(row.content_json)), id: row.id })))
  }
  return found
}

/** Entries with the words of their incoming papers as they are now; a paper the account may not see is withheld. */
export async function withIncomingWords(db: ReadDatabase, entries: readonly RegisterEntry[]): Promise<RegisterEntry[]> {
  const incoming = await selectIncoming(db, entries.flatMap((entry) => isIncoming(entry) ? [entry.paper?.recordId ?? ''] : []))
  return entries.map((entry) => {
    if (!isIncoming(entry)) return entry
    const paper = incoming.get(entry.paper?.recordId ?? '')
    if (paper === undefined) return { ...entry, withheld: true }
    const { subject, copies, note, routedTo } = paper
    return { ...entry, words: entryWordsSchema.parse({ ...entry.words, subject, copies, note: note.split('\n')[0] ?? '', recipients: routedTo.flatMap(({ to }) => to === '' ? [] : [to]) }) }
  })
}

function isIncoming({ series, paper }: RegisterEntry): boolean {
  return series.register === 'incoming' && paper !== null
}
