/**
 * An open office: one handle to read, one way to write. A query function takes {@link ReadDatabase} and cannot write;
 * a command takes {@link WriteTransaction} and, inside it, uses nothing else (the outer handle would wait for itself).
 */
import type Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { copyOffice } from './backup.ts'
import { OfficeDialect } from './dialect.ts'
import { toFault } from '../faults/index.ts'
import { accountKey } from '../../shared/domain/readers.ts'
import { hideRestrictedRows, readAsAccount } from './restricted-rows.ts'
import { tablesThemselves } from './tables-themselves.ts'
import type { Tables } from './tables.ts'

/** Reads only: an insert on it does not compile. Rows of restricted records are not there unless the account may read them. */
export type ReadDatabase = ReadonlyKysely<Tables>
/** The one writing transaction; also reads what it has just written (see {@link readingIn}). */
export type WriteTransaction = Transaction<Tables>

/** The read face of a transaction, for query functions that a command needs. */
export function readingIn(transaction: WriteTransaction): ReadDatabase {
  // The same transaction seen through the narrower type; Kysely's two types are not assignable to each other.
  return transaction.withoutPlugins() as unknown as ReadDatabase
}

/**
 * All rows, restricted ones too: for counts that must be right, numbers and ids that must not be given twice. What is read
 * here never leaves as words.
 */
export function everyRow(db: ReadDatabase): ReadDatabase {
  return db.withPlugin(tablesThemselves)
}

export class OfficeDatabase {
  readonly path: string
  readonly schemaVersion: number
  readonly #database: Database
  readonly #kysely: Kysely<Tables>

  constructor(path: string, schemaVersion: number, database: Database, kysely: Kysely<Tables> = kyselyOn(database)) {
    this.path = path
    this.schemaVersion = schemaVersion
    this.#database = database
    this.#kysely = kysely
    hideRestrictedRows(database)
  }

  /** From here on restricted records show as they do to this account; before, none of them shows. Answers with itself. */
  readAs(account: string): this {
    readAsAccount(this.#database, accountKey(account))
    return this
  }

  get read(): ReadDatabase {
    return this.#kysely as unknown as ReadDatabase
  }

  /** Runs `work` in one transaction that holds the write lock from its start; anything thrown undoes all of it. */
  async write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.#kysely.transaction().execute((transaction) => work(transaction.withPlugin(tablesThemselves)))
    } catch (error) {
      throw toFault(error) ?? error
    }
  }

  /** Writes a consistent copy to `target` with SQLite's own backup, while the office stays in use. */
  async backupTo(target: string): Promise<void> {
    await copyOffice(this.#database, target)
  }

  /** Empties the log into the file and closes it. Safe to call twice. */
  close(): void {
    if (!this.#database.open) return
    // Another process may be writing: then its log stays, and closing does not wait for it.
    this.#database.pragma('busy_timeout = 0')
    this.#database.pragma('wal_checkpoint(TRUNCATE)')
    this.#database.close()
  }
}

/** Kysely over one connection. */
export function kyselyOn(database: Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new OfficeDialect(database) })
}
