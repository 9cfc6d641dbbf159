/**
 * The shell's log: a small rotating file in the person's own data folder.
 *
 * Rule kept here: no personal facts. Only event names, numbers and codes go in; never a path, a file name, a
 * record or a message's text, because the file travels by mail when someone asks for help.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Facts a line may carry: codes and counts. */
export type LogFacts = Readonly<Record<string, number | boolean | string>>

export interface Log {
  readonly write: (event: string, facts?: LogFacts) => void
}

const maxBytes = 512 * 1024
const keptFiles = 3

/** A text fact longer than a code, or with a separator of paths in it, is not a code: it is left out. */
const isCode = (value: number | boolean | string): boolean => typeof value !== 'string' || /^[\w.:+-]{1,80}$/.test(value)

/** Opens the log in `folder`. `now` gives the time of a line; a log that cannot be written is reported once, on stderr. */
export function openLog(folder: string, now: () => Date): Log {
  const file = join(folder, 'vpk.log')
  let failed = false
  const write = (event: string, facts: LogFacts = {}): void => {
    const safe = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, isCode(value) ? value : '(bỏ)']))
    try {
      mkdirSync(folder, { recursive: true })
      rotate(file)
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), event, ...safe })}\n`)
    } catch (error) {
      // A full disk must not stop the program from running; say it once and go on.
      if (!failed) process.stderr.write(`log: ${errorCode(error)}\n`)
      failed = true
    }
  }
  return { write }
}

function rotate(file: string): void {
  if (!existsSync(file) || statSync(file).size < maxBytes) return
  for (let age = keptFiles - 1; age >= 1; age -= 1) {
    const older = age === 1 ? file : `${file}.${age - 1}`
    if (existsSync(older)) renameSync(older, `${file}.${age}`)
  }
}

/** The part of an error that says what went wrong without saying with whose data: its code or its class. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
