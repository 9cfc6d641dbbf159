/** Words of incoming papers stand in their own records, which change and may be restricted: they are read through the wall with every page of the book. */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
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

/** What a clerk knows a paper in by: its numbers, words, sender and whom it was passed to last, under every name they had. Of a row of `incoming_paper`. */
const wordsOfPaper = sql<string>`concat_ws(' ', incoming_paper.number, incoming_paper.content_json ->> '$.designation', incoming_paper.content_json ->> '$.subject',
  incoming_paper.content_json ->> '$.sender.text', incoming_paper.content_json ->> '$.routedTo[#-1].to',
  (SELECT group_concat(name, ' ') FROM body_version WHERE body_id IN (incoming_paper.content_json ->> '$.sender.bodyId', incoming_paper.content_json ->> '$.routedTo[#-1].bodyId')),
  (SELECT full_name FROM person WHERE person.id = incoming_paper.content_json ->> '$.routedTo[#-1].personId'),
  (SELECT group_concat(answer.value ->> '$.designation', ' ') FROM json_each(incoming_paper.content_json, '$.answeredBy') AS answer))`

/** Whether a row of `incoming_paper` holds each of the words; those typed without marks are found with them too. */
export function incomingPaperHolds(text: string): RawBuilder<boolean> {
  return sql<boolean>`holds_words(${wordsOfPaper}, ${text})`
}

/** Sequences of events whose paper in holds each of the words; of papers the account may not see there are none. */
export function eventsOfIncoming(text: string): RawBuilder<number> {
  return sql<number>`(SELECT words.sequence FROM incoming_paper JOIN register_words AS words ON words.collection = 'incomingPapers' AND words.record_id = incoming_paper.id WHERE ${incomingPaperHolds(text)})`
}

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
