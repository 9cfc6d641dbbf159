/**
 * The chain of the journal: every row carries the SHA-256 of the row before it and of itself, so a row changed, taken out or
 * put between shows at its own place. What it cannot show alone: rows cut off at its end, and a file whose whole chain was
 * made anew. Against both a person keeps the last hash outside the file (`holdsHash`). Pure.
 */
import type { AuditAct } from '../../shared/domain/audit.ts'
import { sha256 } from '../files/index.ts'

/** A row as it is stored. `historySequence`: the line of history it attests, if it attests one. */
export interface AuditRow extends Omit<AuditAct, 'action'> {
  readonly sequence: number
  readonly action: string
  readonly historySequence: number | null
  readonly hash: string
}

/** What the first row follows. */
export const firstHash = '0'.repeat(64)

/** The hash a row must have after `previous`. The order of the fields is part of the format and never changes. */
export function hashOf(previous: string, row: Omit<AuditRow, 'hash'>): string {
  return sha256(`${previous}\n${JSON.stringify([row.sequence, row.at, row.actor, row.action, row.subject, row.digest, row.historySequence])}`)
}

/** A line of history as far as its digest is concerned. */
export interface HistoryLine {
  readonly sequence: number, readonly collection: string, readonly record_id: string, readonly revision: number
  readonly at: string, readonly actor: string, readonly before_json: string | null, readonly after_json: string
}

/** One line of history as the text its digest is taken of. The migration that anchored older lines wrote the same. */
export function historyText(line: HistoryLine): string {
  return JSON.stringify([line.sequence, line.collection, line.record_id, line.revision, line.at, line.actor, line.before_json, line.after_json])
}

/** The first place where the chain does not hold. */
export interface BrokenLink {
  /** The row's number, or the number that is missing. `stray`: a row under a number the journal never gives. */
  readonly sequence: number
  readonly kind: 'missing' | 'hash' | 'stray'
}

/** Where a walk along the chain stands. */
export interface ChainWalk { readonly rows: number, readonly hash: string, readonly broken: BrokenLink | null }

export const chainStart: ChainWalk = { rows: 0, hash: firstHash, broken: null }

/** Walks on over the next rows, in their order; stops at the first broken link. */
export function walkChain(start: ChainWalk, rows: Iterable<AuditRow>): ChainWalk {
  let { rows: count, hash } = start
  if (start.broken !== null) return start
  for (const row of rows) {
    if (row.sequence <= count) return { rows: count, hash, broken: { sequence: row.sequence, kind: 'stray' } }
    if (row.sequence !== count + 1) return { rows: count, hash, broken: { sequence: count + 1, kind: 'missing' } }
    if (row.hash !== hashOf(hash, row)) return { rows: count, hash, broken: { sequence: row.sequence, kind: 'hash' } }
    count += 1
    hash = row.hash
  }
  return { rows: count, hash, broken: null }
}
