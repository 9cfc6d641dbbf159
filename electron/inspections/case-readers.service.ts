/** Readers of cases as they are saved, imported, and brought under a procedure that has become restricted. */
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { selectHistory, writeRecord } from '../records/index.ts'
import type { Actor, RecordSettler } from '../records/index.ts'
import { localDay } from '../../shared/domain/moments.ts'
import { procedureFinder } from './case-procedure.service.ts'
import { settledReaders } from './case-readers.ts'
import { caseResources } from './case-resources.ts'
import type { CaseResources } from './case-resources.ts'
import { inspectionStore, selectInspections } from './inspection.repository.ts'

export function caseSettler(resources: CaseResources): RecordSettler<'inspections'> {
  return async (db, given, stored, actor) => settledReaders(given, stored, (await procedureFinder(db, resources, localDay(actor.now())))(given), actor.name)
}

/** The same for an import, which knows only where the program's data lies. */
export function caseSettlerOf(resourcesDir: string): RecordSettler<'inspections'> {
  return caseSettler(caseResources(resourcesDir))
}

/** Cases open to everyone whose procedure is restricted now: those who worked on them, by history, and the actor become their readers. */
export async function restrictOpenCases(office: OfficeDatabase, actor: Actor, resources: CaseResources): Promise<void> {
  await office.write(async (transaction) => {
    const db = readingIn(transaction)
    const procedureFor = await procedureFinder(db, resources, localDay(actor.now()))
    for (const current of await selectInspections(db)) {
      const procedure = procedureFor(current.record)
      if (current.record.readers.length > 0 || procedure?.restricted !== true) continue
      const workers = (await selectHistory(db, 'inspections', current.record.id)).map((entry) => entry.actor)
      const { record } = settledReaders({ ...current.record, readers: workers }, current.record, procedure, actor.name)
      await writeRecord(transaction, inspectionStore, current, record, actor)
    }
  })
}
