/**
 * What the shell remembers between starts: window size, appearance, recent offices, where papers were last put.
 * It is a convenience, never a record: a file that cannot be read is set aside and the defaults are used.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { errorCode } from './log.ts'
import type { Log } from './log.ts'

export const appearanceSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'highContrast']),
  zoomPercent: z.int().min(100).max(200),
})

const shellStateSchema = z.object({
  window: z.object({ width: z.int().min(1), height: z.int().min(1), maximized: z.boolean() }),
  appearance: appearanceSchema,
  /** Newest first. */
  recentOffices: z.array(z.object({ path: z.string(), title: z.string(), encrypted: z.boolean().default(false) })),
  /** null: no paper was ever exported. */
  lastExportFolder: z.string().nullable(),
})

export type ShellState = Readonly<z.infer<typeof shellStateSchema>>

/** The smallest screen in the offices is 1366×768; the first window fills most of it. */
export const defaultState: ShellState = {
  window: { width: 1280, height: 720, maximized: false },
  appearance: { theme: 'system', zoomPercent: 100 },
  recentOffices: [],
  lastExportFolder: null,
}

const maxRecent = 8

export class ShellStateStore {
  readonly #file: string
  readonly #log: Log
  #state: ShellState

  constructor(file: string, log: Log) {
    this.#file = file
    this.#log = log
    this.#state = this.#read()
  }

  get current(): ShellState {
    return this.#state
  }

  /** Changes and writes at once: the program may be ended by a power cut. */
  update(change: Partial<ShellState>): void {
    this.#state = { ...this.#state, ...change }
    const temporary = `${this.#file}.tmp`
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      writeFileSync(temporary, JSON.stringify(this.#state, null, 2))
      renameSync(temporary, this.#file)
    } catch (error) {
      this.#log.write('shell-state-not-written', { code: errorCode(error) })
    }
  }

  /** Puts an office first in the list of recent ones. */
  rememberOffice(path: string, title: string, encrypted: boolean): void {
    const others = this.#state.recentOffices.filter((office) => office.path !== path)
    this.update({ recentOffices: [{ path, title, encrypted }, ...others].slice(0, maxRecent) })
  }

  #read(): ShellState {
    if (!existsSync(this.#file)) return defaultState
    try {
      return shellStateSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')))
    } catch (error) {
      this.#log.write('shell-state-unreadable', { code: errorCode(error) })
      renameSync(this.#file, `${this.#file}.hong`)
      return defaultState
    }
  }
}
