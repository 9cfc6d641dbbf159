/** Which migrations have a test of what the file held before and after; `tests/migrations` fails when one lacks it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './offices.ts'

/** Names of the frozen files, in order. */
export function migrationFiles(): readonly string[] {
  return readdirSync(join(projectRoot, 'electron/db/migrations')).filter((name) => /^\d{4}-.*\.ts$/u.test(name)).map((name) => name.replace(/\.ts$/u, '')).sort()
}

/** Names of the tests of single migrations. */
export function migrationTests(): readonly string[] {
  return readdirSync(join(projectRoot, 'tests/migrations')).filter((name) => /^\d{4}-.*\.test\.ts$/u.test(name)).map((name) => name.replace(/\.test\.ts$/u, '')).sort()
}
