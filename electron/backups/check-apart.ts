/** Looks at a copy in a thread of its own, so that the window's calls are answered meanwhile. */
import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { OfficeKey } from '../db/index.ts'
import { FaultError } from '../faults/index.ts'
import { checkCopy } from './check-copy.ts'
import type { CheckedCopy, ThreadSaid } from './check-copy.ts'

/** Beside this file in the source; in the bundle one of the programs of `out/main`. */
const thread = new URL(import.meta.url.endsWith('.ts') ? './copy-check-worker.ts' : '../main/copy-check.js', import.meta.url)

/** A smaller file is looked at sooner than a thread begins: some tenths of a second at most. */
const worthAThread = 16_000_000

/** Throws the fault of opening the copy. */
export async function checkCopyApart(path: string, key: OfficeKey | null): Promise<CheckedCopy> {
  const asked = { path, key: key?.hex() ?? null }
  if (statSync(path).size < worthAThread) return checkCopy(asked)
  return new Promise((resolve, reject) => {
    let isRunning = false
    const worker = new Worker(thread, { workerData: asked })
    worker.on('message', (said: ThreadSaid) => {
      switch (said.type) {
        case 'ready': isRunning = true; return
        case 'done': resolve(said.found); return
        case 'refused': reject(new FaultError(said.fault)); return
        case 'failed': reject(new Error(`a copy could not be looked at: ${said.code}`)); return
      }
    })
    // Where threads cannot be started the copy is looked at here.
    worker.on('error', (error) => {
      if (isRunning) reject(error)
      else checkCopy(asked).then(resolve, reject)
    })
    worker.on('exit', (code) => { if (isRunning && code !== 0) reject(new Error('the thread that looks at copies ended')) })
  })
}
