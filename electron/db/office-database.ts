/**
 * An open office: one handle to read, one way to write. A query function takes {@link ReadDatabase} and cannot write;
 * a command takes {@link WriteTransaction} and, inside it, uses nothing else (the outer handle would wait for itself).
 */
import type Database from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { copyOffice } from './backup.ts'
import { isKeyOf } from './cipher.ts'
import type { Unlock } from './cipher.ts'
import { OfficeDialect } from './dialect.ts'
import { examineFile } from './examine.ts'
import type { FileExamination } from './examine.ts'
import { errorCode, toFault } from '../faults/index.ts'
import { accountKey } from '../../shared/domain/readers.ts'
import type { OfficeKey } from './office-key.ts'
import { busyTimeoutMs, emptyLog } from './pragmas.ts'
import { hideRestrictedRows, readAsAccount } from './restricted-rows.ts'
import { tablesThemselves } from './tables-themselves.ts'
import { addTextFunctions } from './text-functions.ts'
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

/** For queries written as text, which run on any handle; the read-only type does not say so. */
export function rawReading(db: ReadDatabase): Pick<WriteTransaction, 'getExecutor'> {
  return db as unknown as WriteTransaction
}

export class OfficeDatabase {
  readonly path: string
  readonly schemaVersion: number
  /** Of an encrypted office; null: the file is plain. */
  readonly key: OfficeKey | null
  readonly #database: Database
  readonly #kysely: Kysely<Tables>

  constructor(path: string, schemaVersion: number, database: Database, kysely: Kysely<Tables>, key: OfficeKey | null = null) {
    this.path = path
    this.schemaVersion = schemaVersion
    this.key = key
    this.#database = database
    this.#kysely = kysely
    hideRestrictedRows(database)
    addTextFunctions(database)
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

  /**
   * As `write`, but never waits: false, and nothing done, when another process is writing. For work that can be done later
   * (the search index) and must keep nobody waiting.
   */
  async writeIfFree(work: (transaction: WriteTransaction) => Promise<void>): Promise<boolean> {
    return this.#kysely.connection().execute(async (connection) => {
      if (!await this.#beginIfFree(connection)) return false
      try {
        // A connection of its own inside BEGIN … COMMIT is what Kysely calls a transaction.
        await work(connection.withPlugin(tablesThemselves) as unknown as WriteTransaction)
        await sql`commit`.execute(connection)
        return true
      } catch (error) {
        // A full disk makes SQLite roll back by itself.
        if (this.#database.inTransaction) await sql`rollback`.execute(connection)
        throw toFault(error) ?? error
      }
    })
  }

  async #beginIfFree(connection: Kysely<Tables>): Promise<boolean> {
    this.#database.pragma('busy_timeout = 0')
    try {
      await sql`begin immediate`.execute(connection)
      return true
    } catch (error) {
      if (errorCode(error).startsWith('SQLITE_BUSY')) return false
      throw toFault(error) ?? error
    } finally {
      this.#database.pragma(`busy_timeout = ${busyTimeoutMs}`)
    }
  }

  /** Whether this would open the file; of a plain one everything does. */
  async opensWith(unlock: Unlock): Promise<boolean> {
    return this.key === null || isKeyOf(this.#database, this.key, unlock)
  }

  /** What SQLite and the schema say of the file; changes nothing. */
  examine(): Promise<FileExamination> {
    return examineFile(this.#database)
  }

  /** Writes a consistent copy to `target`, with the same key, while the office stays in use. */
  async backupTo(target: string): Promise<void> {
    await copyOffice({ database: this.#database, path: this.path, key: this.key }, target)
  }

  /** Empties the log into the file and closes it. Safe to call twice. */
  close(): void {
    if (!this.#database.open) return
    // Another process may be writing: then its log stays, and closing does not wait for it.
    this.#database.pragma('busy_timeout = 0')
    emptyLog(this.#database)
    this.#database.close()
  }
}

/** Kysely over one connection. */
export function kyselyOn(database: Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new OfficeDialect(database) })
}
