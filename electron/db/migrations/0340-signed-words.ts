/** What stood on a paper when its signature was noted is kept with that step, so that nothing else is issued. Steps taken before say nothing. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

export const signedWords: Migration = {
  number: 340,
  name: '0340-signed-words',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`ALTER TABLE paper_state_event ADD COLUMN printed TEXT CHECK (printed IS NULL OR to_state = 'signed')`.execute(db)
  },
}
