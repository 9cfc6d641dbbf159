/** The side of the thread: does what it was started for and says what came of it. */
import { parentPort, workerData } from 'node:worker_threads'
import { errorCode, toFault } from '../faults/index.ts'
import { refuseCancelled } from '../requests/index.ts'
import type { AskedOfThread, ThreadSaid, Told } from './said.ts'

export async function answerApart<Asked, Found>(work: (asked: Asked, told: Told) => Promise<Found>): Promise<void> {
  const { asked, stop } = workerData as AskedOfThread<Asked>
  const say = (said: ThreadSaid<Found>): void => parentPort?.postMessage(said)
  const stopped = new Int32Array(stop)
  const control = new AbortController()
  say({ type: 'ready' })
  try {
    const found = await work(asked, (label, done, total) => {
      if (Atomics.load(stopped, 0) === 1) control.abort()
      refuseCancelled(control.signal)
      say({ type: 'progress', label, done, total })
    })
    say({ type: 'done', found })
  } catch (error) {
    const known = toFault(error)
    say(known === null ? { type: 'failed', code: errorCode(error) } : { type: 'refused', fault: known.fault })
  }
}
