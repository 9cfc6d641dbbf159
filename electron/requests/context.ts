/** What a request brings along besides its input. */
import type { Account } from '../../shared/domain/account.ts'
import { localDay } from '../../shared/domain/moments.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { Actor } from '../records/index.ts'

/** Outer facts (clock, who) come from here only, so that a capability has none of its own. */
export interface RequestContext {
  /** The office that is open; throws the fault `OFFICE_NOT_OPEN` when none is. */
  office(): OfficeDatabase
  readonly actor: Actor
  /** Who has signed in; null in an office without accounts. */
  readonly account: Account | null
  /** Throws a fault unless whoever is at work may call this procedure (`plans.save`) now. */
  permit(procedure: string): Promise<void>
}

/** Today as `YYYY-MM-DD` in the office's own time zone. */
export function today(actor: Actor): string {
  return localDay(actor.now())
}
