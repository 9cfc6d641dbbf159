/** The search index in tests: begun at what is there already, read to its end. */
import { readingIn } from '../../electron/db/index.ts'
import type { OfficeDatabase } from '../../electron/db/index.ts'
import type { PaperResources } from '../../electron/documents/papers/index.ts'
import { followChanges, indexVersion } from '../../electron/search/index.ts'
import { selectFeedsAhead, setPosition } from '../../electron/search/search-index.repository.ts'

/** From here on only what changes is read: the hundreds of records of a sample are left out. */
export async function beginIndexHere(office: OfficeDatabase): Promise<void> {
  await office.write(async (transaction) => {
    await setPosition(transaction, 'version', indexVersion)
    for (const { feed, newest } of await selectFeedsAhead(readingIn(transaction))) await setPosition(transaction, feed, newest)
  })
}

/** Reads everything that is due, as the service does bit by bit; answers what is left: nothing. */
export function readIndex(office: OfficeDatabase, resources: PaperResources): Promise<number> {
  return followChanges(office, resources, { fresh: Number.POSITIVE_INFINITY, rest: Number.POSITIVE_INFINITY })
}
