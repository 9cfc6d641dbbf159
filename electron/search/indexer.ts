/**
 * Keeps the index true to the office. It follows the feeds of changes (history of records, ways of papers, kept files, units'
 * reports), whichever process made them: what changed goes into a queue in the file, then a few records at a time are read
 * outside any transaction and their entries written in a short one. Killed at any moment it goes on where it was. It never
 * waits for another process that writes, and lets calls be answered between two records.
 */
import { everyRow } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { entriesOf } from './entries.ts'
import { clearIndex, countDue, followFeed, replaceEntries, selectDue, selectFeedsAhead, selectPositions } from './search-index.repository.ts'
import type { Due, Entry } from './search-index.repository.ts'

/** Grows with every change of what is read or how words are kept: an index of another version is made anew. */
export const indexVersion = 1
/** Changes followed in one transaction, and records written in one. */
const feedStep = 2000
const batch = 8
/** So many of the newest changes are what someone is at work on: they are read before what is only being caught up with. */
const recentChanges = 50

/** Milliseconds: `fresh` for what was changed just now, `rest` for what is only being caught up with. */
export interface Patience { readonly fresh: number, readonly rest: number }

/** Works until nothing is due or the time is over (one record at least is read). Answers how many records are still due. */
export async function followChanges(office: OfficeDatabase, resources: PaperResources, patience: Patience): Promise<number> {
  const began = performance.now()
  if (!await refresh(office) || !await fillQueue(office)) return countDue(office.read)
  for (;;) {
    const due = await selectDue(office.read, batch)
    const [first] = due
    if (first === undefined) return 0
    const until = began + (first.priority === 0 ? patience.fresh : patience.rest)
    if (!await readSome(office, resources, due.filter(({ priority }) => priority === first.priority), until) || performance.now() >= until) return countDue(office.read)
  }
}

/** An index made another way is emptied. False: another process is writing. */
async function refresh(office: OfficeDatabase): Promise<boolean> {
  if ((await selectPositions(office.read)).get('version') === indexVersion) return true
  return office.writeIfFree((transaction) => clearIndex(transaction, indexVersion))
}

async function fillQueue(office: OfficeDatabase): Promise<boolean> {
  for (;;) {
    const [ahead] = await selectFeedsAhead(office.read)
    if (ahead === undefined) return true
    const { feed, position, newest } = ahead
    const isRecent = newest - position <= recentChanges
    const through = isRecent ? newest : Math.min(newest - recentChanges, position + feedStep)
    const done = await office.writeIfFree((transaction) => followFeed(transaction, feed, through, isRecent ? 0 : 1))
    if (!done) return false
    await breathe()
  }
}

/** Reads records until the time is over and writes what was read; the others keep their turn. */
async function readSome(office: OfficeDatabase, resources: PaperResources, due: readonly Due[], until: number): Promise<boolean> {
  const read: { readonly due: Due, readonly entries: readonly Entry[] }[] = []
  for (const one of due) {
    read.push({ due: one, entries: await entriesOf(everyRow(office.read), resources, one) })
    await breathe()
    if (performance.now() >= until) break
  }
  return office.writeIfFree(async (transaction) => {
    for (const { due: one, entries } of read) await replaceEntries(transaction, one, entries)
  })
}

function breathe(): Promise<void> {
  return new Promise((resolve) => { setImmediate(resolve) })
}
