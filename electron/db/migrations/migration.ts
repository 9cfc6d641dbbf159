/** One step of the schema: a frozen file of its own. */
import type { Kysely } from 'kysely'

export interface Migration {
  /** Schema version after this step; stored as `user_version`. */
  readonly number: number
  /** The file's name without extension. */
  readonly name: string
  /** Runs inside the one transaction of the whole upgrade. */
  up(db: Kysely<unknown>): Promise<void>
}
