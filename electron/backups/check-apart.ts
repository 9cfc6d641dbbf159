/** Looks at a copy apart from the service, unless it is small. */
import { statSync } from 'node:fs'
import type { OfficeKey } from '../db/index.ts'
import { workApart } from '../threads/index.ts'
import { checkCopy } from './check-copy.ts'
import type { CheckedCopy } from './check-copy.ts'

/** Beside this file in the source; in the bundle one of the programs of `out/main`. */
const thread = new URL(import.meta.url.endsWith('.ts') ? './copy-check-worker.ts' : '../main/copy-check.js', import.meta.url)

/** A smaller file is looked at sooner than a thread begins: some tenths of a second at most. */
const worthAThread = 16_000_000

/** Throws the fault of opening the copy. */
export async function checkCopyApart(path: string, key: OfficeKey | null): Promise<CheckedCopy> {
  const asked = { path, key: key?.hex() ?? null }
  return statSync(path).size < worthAThread ? checkCopy(asked) : workApart({ thread, asked, work: checkCopy })
}
