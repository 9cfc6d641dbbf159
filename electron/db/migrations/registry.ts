/**
 * The migrations in order. Numbers have gaps of ten; each is a frozen file beside this one, and has a test of what the
 * file held before and after in `tests/migrations/`.
 */
import type { Kysely } from 'kysely'
import { firstSchema } from './0010-first-schema.ts'

export interface Migration {
  /** Schema version after this step; stored as `user_version`. */
  readonly number: number
  /** The file's name without extension. */
  readonly name: string
  /** Runs inside the one transaction of the whole upgrade. */
  up(db: Kysely<unknown>): Promise<void>
}

export const migrations: readonly Migration[] = [firstSchema]
