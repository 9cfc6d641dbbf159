/** The side of the service: starts a thread, passes on what it tells, and answers with what it found. */
import { Worker } from 'node:worker_threads'
import { FaultError } from '../faults/index.ts'
import { refuseCancelled, silentProgress } from '../requests/index.ts'
import type { Progress } from '../requests/index.ts'
import type { AskedOfThread, ThreadSaid, Told } from './said.ts'

export interface Apart<Asked, Found> {
  /** The program of the thread; it calls `answerApart` with the same `work`. */
  readonly thread: URL
  /** Plain data. */
  readonly asked: Asked
  readonly work: (asked: Asked, told: Told) => Promise<Found>
  readonly progress?: Progress
}

/** Throws the fault of the work. Where threads cannot be started the work is done here. */
export async function workApart<Asked, Found>({ thread, asked, work, progress = silentProgress }: Apart<Asked, Found>): Promise<Found> {
  const stop = new SharedArrayBuffer(4)
  const cancel = (): void => { Atomics.store(new Int32Array(stop), 0, 1) }
  const told: Told = (label, done, total) => {
    refuseCancelled(progress.signal)
    tell(progress, label, done, total)
  }
  progress.signal.addEventListener('abort', cancel)
  try {
    return await new Promise<Found>((resolve, reject) => {
      let isRunning = false
      const worker = new Worker(thread, { workerData: { asked, stop } satisfies AskedOfThread<Asked> })
      worker.on('message', (said: ThreadSaid<Found>) => {
        switch (said.type) {
          case 'ready': isRunning = true; return
          case 'progress': tell(progress, said.label, said.done, said.total); return
          case 'done': resolve(said.found); return
          case 'refused': reject(new FaultError(said.fault)); return
          case 'failed': reject(new Error(`work in a thread failed: ${said.code}`)); return
        }
      })
      worker.on('error', (error) => {
        if (isRunning) reject(error)
        else work(asked, told).then(resolve, reject)
      })
      worker.on('exit', (code) => { if (isRunning && code !== 0) reject(new Error('a thread ended before its work')) })
    })
  } finally {
    progress.signal.removeEventListener('abort', cancel)
  }
}

/** That the person has cancelled is thrown where the work is. */
function tell(progress: Progress, label: string, done: number, total: number | null): void {
  progress.step(label, done, total).catch(() => undefined)
}
