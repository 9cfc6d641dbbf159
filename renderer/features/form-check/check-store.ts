/**
 * What was checked since the office was opened: files one after the other, and folders into one summary at a time. It outlives the
 * page, so that a person may look at a record and come back to the findings.
 */
import type { FileReport } from '../../../shared/contract/form-checks.ts'
import type { Grant } from '../../../shared/contract/shell.ts'
import type { ProfileId } from '../../../shared/document/form.ts'
import type { Fault } from '../../../shared/domain/problem.ts'

type Event<T> = { readonly type: 'progress', readonly label: string, readonly done: number, readonly total: number | null } | { readonly type: 'done', readonly result: T }
type Progress<T> = Promise<AsyncIterable<Event<T>>>

export interface FolderRow {
  readonly fileName: string
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Why it could not be read; null when it was. */
  readonly unreadable: string | null
}
export interface FolderResult { readonly token: string, readonly fileName: string, readonly files: readonly FolderRow[] }

/** The calls of the service, so that the order of things can be tested without a window. */
export interface CheckCalls {
  readonly check: (input: { grant: string, profile?: ProfileId }, signal: AbortSignal) => Progress<{ readonly checkId: string, readonly report: FileReport }>
  readonly checkFolder: (input: { grant: string, more: string[], output: string }, signal: AbortSignal) => Progress<FolderResult>
  readonly toFault: (error: unknown) => Fault
}

export type CheckState =
  | { readonly step: 'waiting' }
  | { readonly step: 'checking' }
  | { readonly step: 'done', readonly checkId: string, readonly report: FileReport }
  | { readonly step: 'failed', readonly fault: Fault }
  | { readonly step: 'cancelled' }

export interface CheckEntry {
  readonly id: string
  readonly fileName: string
  /** null: a copy the program wrote; it was checked as it was written and cannot be read again by this name. */
  readonly grant: string | null
  /** The guide the person chose; absent: by the paper's date. */
  readonly profile?: ProfileId
  readonly state: CheckState
}

export type FolderState =
  | { readonly step: 'checking', readonly done: number, readonly total: number | null }
  | { readonly step: 'done', readonly result: FolderResult }
  | { readonly step: 'failed', readonly fault: Fault }
  | { readonly step: 'cancelled' }

/** What the page shows: nothing yet, one file, all files, or the folder. */
export type CheckView = { readonly at: 'start' } | { readonly at: 'file', readonly id: string } | { readonly at: 'files' } | { readonly at: 'folder' }

export interface ChecksState {
  readonly entries: readonly CheckEntry[]
  /** The folders of the last summary, one or several. */
  readonly folder: { readonly names: readonly string[], readonly state: FolderState } | null
  readonly view: CheckView
}

const empty: ChecksState = { entries: [], folder: null, view: { at: 'start' } }

export class CheckStore {
  readonly #calls: CheckCalls
  readonly #listeners = new Set<() => void>()
  #state = empty
  #nextId = 1
  #running: AbortController | null = null

  constructor(calls: CheckCalls) {
    this.#calls = calls
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): ChecksState => this.#state

  show(view: CheckView): void {
    this.#set({ view })
  }

  /** Checks these files after those that are waiting. One file is shown at once; several as a list. */
  async checkFiles(grants: readonly Pick<Grant, 'token' | 'displayName'>[]): Promise<void> {
    const added = grants.map((grant): CheckEntry => ({ id: this.#newId(), fileName: grant.displayName, grant: grant.token, state: { step: 'waiting' } }))
    const [first] = added
    if (first === undefined) return
    this.#set({ entries: [...added, ...this.#state.entries], view: added.length === 1 ? { at: 'file', id: first.id } : { at: 'files' } })
    await this.#work()
  }

  /** Reads the file again: it was changed in Word, or another guide was chosen. */
  async checkAgain(id: string, profile: ProfileId | undefined): Promise<void> {
    const entry = this.#state.entries.find((one) => one.id === id)
    if (entry === undefined || entry.grant === null) return
    const { profile: _before, ...rest } = entry
    this.#replace({ ...rest, ...profile !== undefined && { profile }, state: { step: 'waiting' } })
    await this.#work()
  }

  /** Takes in a copy the service has written and checked, and shows its findings. */
  addChecked(fileName: string, checkId: string, report: FileReport): void {
    const entry: CheckEntry = { id: this.#newId(), fileName, grant: null, state: { step: 'done', checkId, report } }
    this.#set({ entries: [entry, ...this.#state.entries], view: { at: 'file', id: entry.id } })
  }

  /** Checks these folders into one summary sheet. */
  async checkFolders(folders: readonly Pick<Grant, 'token' | 'displayName'>[], output: string): Promise<void> {
    const [first, ...more] = folders
    if (first === undefined) return
    this.cancel()
    const abort = new AbortController()
    this.#running = abort
    // After another office was opened, the old one's folder is not told any more.
    const set = (state: FolderState): void => {
      if (this.#running === abort) this.#set({ folder: { names: folders.map(({ displayName }) => displayName), state } })
    }
    set({ step: 'checking', done: 0, total: null })
    this.show({ at: 'folder' })
    try {
      for await (const event of await this.#calls.checkFolder({ grant: first.token, more: more.map(({ token }) => token), output }, abort.signal)) {
        if (event.type === 'done') set({ step: 'done', result: event.result })
        else set({ step: 'checking', done: event.done, total: event.total })
      }
    } catch (error) {
      set(abort.signal.aborted ? { step: 'cancelled' } : { step: 'failed', fault: this.#calls.toFault(error) })
    } finally {
      if (this.#running === abort) this.#running = null
    }
    await this.#work()
  }

  /** Stops what runs; files that wait are not begun. */
  cancel(): void {
    this.#set({ entries: this.#state.entries.map((entry) => entry.state.step === 'waiting' ? { ...entry, state: { step: 'cancelled' } } : entry) })
    this.#running?.abort()
  }

  /** Another office: its register is another, and what was checked before is not its business. */
  clear(): void {
    this.#running?.abort()
    this.#running = null
    this.#state = empty
    this.#tell()
  }

  /** The files that wait, one after the other: the service checks one at a time anyway. */
  async #work(): Promise<void> {
    for (let next = this.#waiting(); next !== undefined && this.#running === null; next = this.#waiting()) await this.#check(next)
  }

  /** The newest question first, and within it the first file. */
  #waiting(): CheckEntry | undefined {
    return this.#state.entries.find(({ state }) => state.step === 'waiting')
  }

  async #check(entry: CheckEntry): Promise<void> {
    if (entry.grant === null) return
    const abort = new AbortController()
    this.#running = abort
    const set = (state: CheckState): void => this.#replace({ ...entry, state })
    set({ step: 'checking' })
    try {
      for await (const event of await this.#calls.check({ grant: entry.grant, ...entry.profile !== undefined && { profile: entry.profile } }, abort.signal)) {
        if (event.type === 'done') set({ step: 'done', ...event.result })
      }
    } catch (error) {
      set(abort.signal.aborted ? { step: 'cancelled' } : { step: 'failed', fault: this.#calls.toFault(error) })
    } finally {
      if (this.#running === abort) this.#running = null
    }
  }

  #newId(): string {
    return `tep-${this.#nextId++}`
  }

  #replace(entry: CheckEntry): void {
    this.#set({ entries: this.#state.entries.map((other) => other.id === entry.id ? entry : other) })
  }

  #set(change: Partial<ChecksState>): void {
    this.#state = { ...this.#state, ...change }
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
