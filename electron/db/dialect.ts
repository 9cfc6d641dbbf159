/**
 * Kysely on better-sqlite3, with four changes to the dialect it ships:
 *
 * - the adapter says that schema changes are transactional (on SQLite they are), so a failing migration leaves nothing;
 * - a transaction takes the write lock at its start (`BEGIN IMMEDIATE`): a wait happens before anything was read;
 * - prepared statements are kept, because the same few texts run again and again;
 * - a query may ask for the tables behind the wall of restricted rows.
 */
import type Database from 'better-sqlite3'
import type { Statement } from 'better-sqlite3'
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { DatabaseConnection, DialectAdapter, Driver, QueryCompiler } from 'kysely'
import { WalledQueryCompiler } from './tables-themselves.ts'

class TransactionalSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: KeptStatements

  constructor(source: { readonly database: KeptStatements }) {
    super(source)
    this.#database = source.database
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** A full disk makes SQLite roll back by itself; asking again would hide that error behind another. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

export class OfficeDialect extends SqliteDialect {
  readonly #source: { readonly database: KeptStatements }

  constructor(database: Database) {
    const source = { database: new KeptStatements(database) }
    super(source)
    this.#source = source
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSchemaAdapter()
  }

  override createQueryCompiler(): QueryCompiler {
    return new WalledQueryCompiler()
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#source)
  }
}

/** Enough for every fixed query of the program; multi-row inserts come in few sizes. */
const keptMaximum = 300

class KeptStatements {
  readonly #database: Database
  readonly #kept = new Map<string, Statement>()

  constructor(database: Database) {
    this.#database = database
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  prepare(sql: string): Statement {
    const known = this.#kept.get(sql)
    if (known !== undefined && !known.busy) return known
    const statement = this.#database.prepare(sql)
    if (this.#kept.size >= keptMaximum) this.#kept.clear()
    this.#kept.set(sql, statement)
    return statement
  }

  close(): void {
    this.#kept.clear()
    this.#database.close()
  }
}
