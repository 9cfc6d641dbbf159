/**
 * The journal held against itself, and history held against the journal: the first broken link is named. Rows come page by page,
 * so that a large office needs no more memory than a small one. Pure but for where the pages come from.
 */
import { createHash } from 'node:crypto'
import { chainStart, historyText, walkChain } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import type { AuditRow, BrokenLink, HistoryLine } from '../audit/index.ts'

/** Pages of rows in their order. */
export type Pages<Row> = AsyncIterable<readonly Row[]>

export interface JournalFound {
  readonly rows: number
  readonly broken: BrokenLink | null
  /** The chain's hash after the row asked for; null when the journal is shorter. */
  readonly hashAt: string | null
}

/** Walks the whole chain. `askedRow`: a row whose hash is wanted, to be held against one written down before. */
export async function checkChain(pages: Pages<AuditRow>, askedRow: number | null = null): Promise<JournalFound> {
  let walk = chainStart
  let hashAt: string | null = null
  for await (const rows of pages) {
    hashAt = rows.find(({ sequence }) => sequence === askedRow)?.hash ?? hashAt
    walk = walkChain(walk, rows)
    if (walk.broken !== null) break
  }
  return { rows: walk.rows, broken: walk.broken, hashAt }
}

/** What is wrong with history: the line, and how. */
export interface HistoryFault { readonly sequence: number, readonly kind: 'changed' | 'missing' | 'unattested' | 'anchor' }

/** Holds every line against the digest the journal keeps of it; lines older than the journal against their one anchor. */
export async function checkHistory(pages: Pages<HistoryLine>, journal: Pages<AuditRow>): Promise<{ readonly lines: number, readonly fault: HistoryFault | null }> {
  const attested = rowsOf(journal)
  const anchored = await readAnchor(attested)
  const anchor = createHash('sha256')
  let lines = 0
  let isAnchorOpen = anchored.last > 0
  const anchorHolds = (): boolean => anchor.copy().digest('hex') === anchored.digest
  for await (const page of pages) {
    for (const line of page) {
      lines += 1
      if (line.sequence < 1) return { lines, fault: { sequence: line.sequence, kind: 'unattested' } }
      if (line.sequence <= anchored.last) {
        anchor.update(`${historyText(line)}\n`)
        continue
      }
      if (isAnchorOpen && !anchorHolds()) return { lines, fault: { sequence: anchored.last, kind: 'anchor' } }
      isAnchorOpen = false
      const row = anchored.next ?? await nextAttesting(attested)
      anchored.next = null
      if (row === null || row.historySequence === null || row.historySequence > line.sequence) return { lines, fault: { sequence: line.sequence, kind: 'unattested' } }
      if (row.historySequence < line.sequence) return { lines, fault: { sequence: row.historySequence, kind: 'missing' } }
      if (row.digest !== sha256(historyText(line))) return { lines, fault: { sequence: line.sequence, kind: 'changed' } }
    }
  }
  if (isAnchorOpen && !anchorHolds()) return { lines, fault: { sequence: anchored.last, kind: 'anchor' } }
  const left = (anchored.next ?? await nextAttesting(attested))?.historySequence ?? null
  return { lines, fault: left === null ? null : { sequence: left, kind: 'missing' } }
}

/** One by one. */
export async function* rowsOf(pages: Pages<AuditRow>): AsyncGenerator<AuditRow, undefined> {
  for await (const page of pages) yield* page
  return undefined
}

/** The anchor stands in the first row, or there is none. `next`: a row already taken that is to be looked at yet. */
async function readAnchor(rows: AsyncGenerator<AuditRow, undefined>): Promise<{ readonly last: number, readonly digest: string | null, next: AuditRow | null }> {
  const { value: first } = await rows.next()
  if (first === undefined) return { last: 0, digest: null, next: null }
  if (first.action === 'history.anchored') return { last: Number(first.subject.replace('history/', '')), digest: first.digest, next: null }
  return { last: 0, digest: null, next: first.historySequence === null ? null : first }
}

async function nextAttesting(rows: AsyncGenerator<AuditRow, undefined>): Promise<AuditRow | null> {
  for (;;) {
    const { value, done } = await rows.next()
    if (done === true) return null
    if (value.historySequence !== null) return value
  }
}
