/** A thread of its own for looking at one copy: the whole file is read twice over, and the service goes on answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { errorCode, toFault } from '../faults/index.ts'
import { refuseNetwork } from '../no-network/index.ts'
import { checkCopy } from './check-copy.ts'
import type { CopyToCheck, ThreadSaid } from './check-copy.ts'

refuseNetwork()
parentPort?.postMessage({ type: 'ready' } satisfies ThreadSaid)
try {
  parentPort?.postMessage({ type: 'done', found: await checkCopy(workerData as CopyToCheck) } satisfies ThreadSaid)
} catch (error) {
  const known = toFault(error)
  parentPort?.postMessage((known === null ? { type: 'failed', code: errorCode(error) } : { type: 'refused', fault: known.fault }) satisfies ThreadSaid)
}
