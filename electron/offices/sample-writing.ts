/** What a person of the sample office writes on a paper the program made: its number, day, signer and the words only it has. */
import type { OfficeDatabase } from '../db/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { getRecord, noRules, saveRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { refuseUnsaved } from './sample-refusals.ts'
import type { OnPaper } from './sample-steps.ts'

export async function writtenOn(office: OfficeDatabase, actor: Actor, recordId: string, { facts, fields }: OnPaper): Promise<void> {
  if (Object.keys(facts).length === 0 && Object.keys(fields).length === 0) return
  const { revision, record } = await getRecord(office.read, freeDocumentStore, recordId)
  const numbered = facts.number === undefined ? {} : { draftNumber: null }
  refuseUnsaved(await saveRecord(office, freeDocumentStore, noRules, actor, { revision, record: { ...record, fields: { ...record.fields, ...fields }, paper: { ...record.paper, ...facts, ...numbered } } }))
}
