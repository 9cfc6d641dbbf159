/** Offices of older versions brought up to date as they are opened, each after a copy of it was kept. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate as migrateTo, newestVersion } from '../../../electron/db/migrate.ts'
import { migrations } from '../../../electron/db/migrations/registry.ts'
import { kyselyOn } from '../../../electron/db/office-database.ts'
import { openOffice } from '../../../electron/db/index.ts'
import { applyPragmas } from '../../../electron/db/pragmas.ts'
import { rawly } from '../trade.ts'
import type { Trade } from '../trade.ts'

const olds = [{ file: 'muoi.vpk', version: 10 }, { file: 'mot-tram.vpk', version: 100 }, { file: 'hai-tram-hai-muoi.vpk', version: 220 }, { file: 'gan-nhat.vpk', version: 240 }] as const
const lines = 600

/** An office of that version with a history, made as the program of that time made it. */
async function oldOffice(path: string, version: number): Promise<void> {
  const file = new Database(path)
  applyPragmas(file)
  await migrateTo(kyselyOn(file), migrations.filter(({ number }) => number <= version))
  file.exec('BEGIN')
  // Later versions have lines of history attested by a journal, which these lines would not be.
  const insert = file.prepare(version < 230 ? `INSERT INTO change_history (collection, record_id, revision, at, actor, before_json, after_json) VALUES ('plans', ?, 1, '2026-05-01T00:00:00.000Z', 'vp', NULL, '{"subject":"về việc học tập"}')`
    : `INSERT INTO backup_event (kind, file_name, second_copy, sha256, size, sound, content_json, at, actor) VALUES ('asked', ?, 'none', '${'a'.repeat(64)}', 1, 1, '{}', '2026-05-01T00:00:00.000Z', 'vp')`)
  for (let at = 1; at <= lines; at += 1) insert.run(`kh-${at}`)
  file.exec('COMMIT')
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}

const keptName = (file: string): string => file.replace('.vpk', `.truoc-nang-cap-v${newestVersion(migrations)}.vpk`)

export const migrate: Trade = {
  name: 'migrate',
  offices: olds.map(({ file }) => file),
  async prepare(folder) {
    for (const { file, version } of olds) await oldOffice(join(folder, file), version)
  },
  begin: (folder) => Promise.resolve({ end: () => undefined, acts: olds.map(({ file }) => async () => {
    const office = await openOffice(join(folder, file))
    const { schemaVersion } = office
    office.close()
    return { file, schemaVersion }
  }) }),
  judge(folder) {
    return olds.flatMap(({ file, version }) => {
      const now = rawly(join(folder, file), (office) => Number(office.pragma('user_version', { simple: true })))
      const kept = join(folder, keptName(file))
      if (!existsSync(kept)) return now === version ? [] : [`${file} is of version ${now} and its copy was not kept`]
      return rawly(kept, (copy) => [
        ...now === version || now === newestVersion(migrations) ? [] : [`${file} is of version ${now}`],
        ...copy.pragma('user_version', { simple: true }) === version && copy.pragma('integrity_check', { simple: true }) === 'ok' ? [] : [`the copy of ${file} is not what it was`],
        ...Number(copy.prepare(`SELECT count(*) FROM ${version < 230 ? 'change_history' : 'backup_event'}`).pluck().get()) === lines ? [] : [`the copy of ${file} has not all it had`],
      ])
    })
  },
}
