/** Words of a process that may be killed at any moment: what the pipe took is there, whatever becomes of the process. */
import { writeSync } from 'node:fs'
import { errorCode } from '../../electron/faults/index.ts'

const pause = new Int32Array(new SharedArrayBuffer(4))

/** Writes one line, all of it, before it returns. A reader that is behind is waited for. */
export function say(line: string): void {
  const bytes = Buffer.from(`${line}\n`)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      if (errorCode(error) !== 'EAGAIN') throw error
      Atomics.wait(pause, 0, 0, 5)
    }
  }
}
