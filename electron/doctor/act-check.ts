/**
 * Acts whose rows are kept beside the journal, held against it: of each the journal has one row, in the same order, with the digest
 * of what was stored. Both come page by page. Pure but for where the pages come from.
 */
import type { AuditRow } from '../audit/index.ts'
import { rowsOf } from './journal-check.ts'
import type { Pages } from './journal-check.ts'

/** An act as its row tells it. */
export interface StoredAct {
  /** How people call it; '' where it is not to be named. */
  readonly name: string
  readonly at: string, readonly actor: string
  /** As the journal names it. */
  readonly subject: string
  /** Whether the digest is one of what is stored. */
  readonly hasDigest: (digest: string | null) => boolean
}

/** The first act that differs. `row`: the number of the journal's row; null: it has none of it. */
export interface ActFault { readonly name: string, readonly row: number | null, readonly kind: 'changed' | 'missing' | 'unattested' }

export interface ActsFound {
  readonly counted: number
  /** Acts older than the journal: nothing attests them. */
  readonly older: number
  readonly fault: ActFault | null
}

/** `journal`: rows of these acts alone. `journalBegan`: moment of its very first row; null: there is none. */
export async function checkActs(acts: Pages<StoredAct>, journal: Pages<AuditRow>, journalBegan: string | null): Promise<ActsFound> {
  const rows = rowsOf(journal)
  let row = await next(rows)
  let counted = 0
  let older = 0
  for await (const page of acts) {
    for (const act of page) {
      counted += 1
      if (row !== null && isOf(row, act)) {
        if (!act.hasDigest(row.digest)) return { counted, older, fault: { name: act.name, row: row.sequence, kind: 'changed' } }
        row = await next(rows)
      } else if (counted === older + 1 && (journalBegan === null || act.at <= journalBegan)) {
        older += 1
      } else {
        return { counted, older, fault: differing(act, row) }
      }
    }
  }
  return { counted, older, fault: row === null ? null : { name: '', row: row.sequence, kind: 'missing' } }
}

function isOf({ at, actor, subject }: AuditRow, act: StoredAct): boolean {
  return at === act.at && actor === act.actor && subject === act.subject
}

/** The same thing told otherwise was changed; where the stored act is later than the row, that of the row is gone. */
function differing(act: StoredAct, row: AuditRow | null): ActFault {
  if (row !== null && row.subject === act.subject) return { name: act.name, row: row.sequence, kind: 'changed' }
  if (row !== null && row.at < act.at) return { name: '', row: row.sequence, kind: 'missing' }
  return { name: act.name, row: null, kind: 'unattested' }
}

async function next(rows: AsyncGenerator<AuditRow, undefined>): Promise<AuditRow | null> {
  return (await rows.next()).value ?? null
}
