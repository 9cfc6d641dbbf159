/** A script of this folder as a process of its own, and what it says. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { node, projectRoot } from './offices.ts'

export interface Started {
  readonly child: ChildProcess
  readonly said: () => string
  /** Until it has said this, or has ended. */
  readonly until: (isSaid: (said: string) => boolean) => Promise<void>
  readonly ended: Promise<unknown>
}

export function startProcess(script: string, ...words: readonly string[]): Started {
  const child = spawn(node, [join(projectRoot, 'tests/support', script), ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => { said += part.toString() })
  const ended = once(child, 'close')
  return {
    child, ended, said: () => said,
    until: async (isSaid) => {
      while (!isSaid(said) && child.exitCode === null && child.signalCode === null) await Promise.race([once(child.stdout, 'data'), ended])
    },
  }
}
