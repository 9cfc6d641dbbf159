/**
 * Brings an office file to the newest schema, all or nothing. The runner is Kysely's; its own result list is not
 * believed (it calls steps successful that were rolled back), only its `error`.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { fault, toFault } from '../faults/index.ts'
import type { Migration } from './migrations/migration.ts'
import { applicationId } from './pragmas.ts'
import type { Tables } from './tables.ts'

/** The version an up-to-date file has. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0
}

/** Runs what is missing inside one transaction; after a failure the file is as it was and a fault is thrown. */
export async function migrate(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(numbered(migrations)) } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  const known = toFault(error)
  if (known !== null) throw known
  throw fault('MIGRATION_FAILED', {
    happened: 'Không nâng cấp được tệp văn phòng lên cấu trúc mới.',
    kept: 'Tệp vẫn như trước khi nâng cấp, và có một bản sao bên cạnh.',
    remedy: 'Tiếp tục dùng phiên bản chương trình cũ và báo cho người hỗ trợ.',
  }, error)
}

/** Each step also writes its number into the file's header, in the same transaction. */
function numbered(migrations: readonly Migration[]): Record<string, { up(db: Kysely<unknown>): Promise<void> }> {
  return Object.fromEntries(migrations.map((migration) => [migration.name, {
    async up(db: Kysely<unknown>): Promise<void> {
      await migration.up(db)
      await sql.raw(`PRAGMA application_id = ${applicationId}`).execute(db)
      await sql.raw(`PRAGMA user_version = ${migration.number}`).execute(db)
    },
  }]))
}
