/** Whether a paper in came before is asked at each save by its sender's number and day. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

export const incomingDesignation: Migration = {
  number: 330,
  name: '0330-incoming-designation',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`CREATE INDEX incoming_paper_designation ON incoming_paper (content_json ->> '$.designation', content_json ->> '$.date')`.execute(db)
  },
}
