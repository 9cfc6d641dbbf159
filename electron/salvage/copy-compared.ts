/** The nearest sound copy of a damaged office held against what was saved of it, kind by kind. Nothing is merged: a person chooses. */
import { recordCollections } from '../../shared/domain/office-records.ts'
import type { SalvageReport } from '../../shared/domain/salvage.ts'
import { backupFolder, copiesIn, unlockOfCopy, withCopyOpen } from '../backups/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { toFault } from '../faults/index.ts'
import { collectionNames, selectIds } from '../records/index.ts'

/** Newest first; one that cannot be opened is passed over. null: there is none. */
export async function compareWithCopy(office: OfficeDatabase, damaged: string): Promise<SalvageReport['copy']> {
  for (const { path, fileName, day, time } of copiesIn(backupFolder(damaged), damaged)) {
    try {
      return await withCopyOpen(path, await unlockOfCopy(path, office.key), async (copy) => ({ fileName, day, time, kinds: [...await compare(office, copy)] }))
    } catch (error) {
      if (toFault(error) === null) throw error
    }
  }
  return null
}

async function compare(office: OfficeDatabase, copy: OfficeDatabase): Promise<NonNullable<SalvageReport['copy']>['kinds']> {
  const kinds: NonNullable<SalvageReport['copy']>['kinds'] = []
  for (const collection of recordCollections) {
    const [saved, inCopy] = [new Set(await selectIds(office.read, collection)), new Set(await selectIds(copy.read, collection))]
    if (saved.size + inCopy.size === 0) continue
    kinds.push({ kind: collectionNames[collection], saved: saved.size, inCopy: inCopy.size, onlyInCopy: beside(inCopy, saved), onlySaved: beside(saved, inCopy) })
  }
  return kinds
}

/** How many of the one are not in the other. */
function beside(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((id) => !other.has(id)).length
}
