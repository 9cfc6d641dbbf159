/**
 * The record of a meeting while it is written down. Each entry is its own small record: what is typed into one is sent within
 * {@link sendAfter} of the first unsaved key, whatever is typed meanwhile, and sent again until the service has it. Words that
 * are not stored yet lie on this machine too, so that neither the end of the service nor of the window takes them.
 *
 * Whoever shows an entry listens to that entry alone (`entry:<id>`), so that typing draws nothing else anew.
 */
import type { z } from 'zod'
import type { liveEntrySchema, liveOutcomeSchema } from '../../../shared/contract/meetings.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { dataText } from '../../../shared/domain/same-data.ts'

export type LiveEntry = Readonly<z.output<typeof liveEntrySchema>>
export type LiveOutcome = Readonly<z.output<typeof liveOutcomeSchema>>
export interface EntryChange { readonly revision: number | null, readonly entry: MeetingEntry }

/** The calls by which entries are stored; of a running record or of a closed one that is corrected. */
export interface LiveCalls {
  readonly put: (changes: readonly EntryChange[]) => Promise<readonly LiveOutcome[]>
  readonly remove: (entryId: string, revision: number) => Promise<LiveOutcome>
  readonly putBack: (entry: MeetingEntry) => Promise<LiveOutcome>
}

/** Where unsent words wait on this machine. */
export interface UnsentStore {
  readonly read: () => readonly EntryChange[]
  readonly write: (changes: readonly EntryChange[]) => void
}

/** Milliseconds from the first unsaved key until it is sent; and until it is sent again when the service is away. */
export const sendAfter = 400
export const sendAgainAfter = 1000

/**
 * `blank`: begun and untouched, on no disk yet. `conflict`: another version (`other`) stands in the record; `refused`: the service
 * would not take it, for `problems`.
 */
export interface EntryState {
  readonly entry: MeetingEntry
  readonly revision: number | null
  readonly step: 'blank' | 'unsaved' | 'saved' | 'refused' | 'conflict'
  readonly problems: readonly Problem[]
  readonly other: LiveEntry | null
}

/** `at`: when the last words came to the disk; `away`: the service did not answer. */
export interface SaveState { readonly step: 'saved' | 'saving' | 'away' | 'refused', readonly at: Date | null }

export type Topic = 'order' | 'roll' | 'save' | `entry:${string}`

const rollKinds: ReadonlySet<MeetingEntry['kind']> = new Set<MeetingEntry['kind']>(['attendance', 'movement', 'guest'])

interface LiveRecordOptions {
  readonly calls: LiveCalls
  readonly unsent: UnsentStore
  readonly stored: readonly LiveEntry[]
  readonly removed: readonly LiveEntry[]
  /** Entries of these kinds came to the disk: what is counted from them is asked anew. */
  readonly onStored: (kinds: ReadonlySet<MeetingEntry['kind']>) => void
}

export class LiveRecord {
  readonly #calls: LiveCalls
  readonly #unsent: UnsentStore
  readonly #onStored: LiveRecordOptions['onStored']
  readonly #states = new Map<string, EntryState>()
  readonly #listeners = new Map<Topic, Set<() => void>>()
  readonly #sent = new Map<string, string>()
  /** Versions that were sent and whose answer never came: they may stand in the record. */
  readonly #unheard = new Map<string, Set<string>>()
  #order: readonly string[] = []
  #roll: readonly MeetingEntry[] = []
  #save: SaveState = { step: 'saved', at: null }
  #removed: readonly MeetingEntry[]
  #timer: ReturnType<typeof setTimeout> | null = null
  #sending: Promise<void> | null = null

  constructor({ calls, unsent, stored, removed, onStored }: LiveRecordOptions) {
    this.#calls = calls
    this.#unsent = unsent
    this.#onStored = onStored
    this.#removed = removed.map(({ entry }) => entry)
    for (const { revision, entry } of stored) this.#states.set(entry.id, { entry, revision, step: 'saved', problems: [], other: null })
    const taken = new Set(removed.map(({ entry }) => entry.id))
    for (const change of unsent.read()) if (!taken.has(change.entry.id)) this.#states.set(change.entry.id, resumed(change, stored.find(({ entry }) => entry.id === change.entry.id)))
    this.#arrange()
    if (this.#waiting().length > 0) this.#schedule(0)
  }

  subscribe = (topic: Topic, listener: () => void): (() => void) => {
    const all = this.#listeners.get(topic) ?? new Set()
    this.#listeners.set(topic, all.add(listener))
    return () => all.delete(listener)
  }

  /** Ids in the order of the record. */
  order = (): readonly string[] => this.#order
  /** Entries of the roll call: who is there, who came and went. The same list until one of them changes. */
  roll = (): readonly MeetingEntry[] => this.#roll
  save = (): SaveState => this.#save
  state = (id: string): EntryState | undefined => this.#states.get(id)
  entries(): readonly MeetingEntry[] {
    return this.#order.flatMap((id) => this.#states.get(id)?.entry ?? [])
  }

  /** Place for the next entry: after all others. */
  nextPlace(): number {
    return Math.max(0, ...[...this.#states.values()].map(({ entry }) => entry.place)) + 10
  }

  /** Begins an entry. `blank`: it is stored with its first change and forgotten without one. */
  add(entry: MeetingEntry, { blank = false }: { readonly blank?: boolean } = {}): void {
    this.#states.set(entry.id, { entry, revision: null, step: blank ? 'blank' : 'unsaved', problems: [], other: null })
    this.#arrange()
    if (blank) return
    this.#tellRoll(entry)
    this.#schedule(sendAfter)
  }

  change(entry: MeetingEntry): void {
    const state = this.#states.get(entry.id)
    if (state === undefined) return
    this.#set(entry.id, { ...state, entry, step: state.step === 'conflict' ? 'conflict' : 'unsaved', problems: [] })
    this.#tellRoll(entry)
    this.#schedule(sendAfter)
  }

  /** Forgets an entry nobody wrote into. */
  dropBlank(id: string): void {
    if (this.#states.get(id)?.step !== 'blank') return
    this.#states.delete(id)
    this.#arrange()
  }

  async remove(id: string): Promise<void> {
    await this.flush()
    const state = this.#states.get(id)
    if (state === undefined) return
    if (state.revision !== null) {
      const outcome = await this.#calls.remove(id, state.revision)
      if (outcome.outcome !== 'saved') return this.#settleOne(outcome)
      this.#removed = [...this.#removed, state.entry]
    }
    this.#states.delete(id)
    this.#arrange()
    this.#tellRoll(state.entry)
    this.#stored(new Set([state.entry.kind]))
  }

  /** Puts the entry taken out last back; null: there is none. */
  async putBack(): Promise<string | null> {
    const last = this.#removed.at(-1)
    if (last === undefined) return null
    const outcome = await this.#calls.putBack(last)
    if (outcome.outcome !== 'saved') return null
    this.#removed = this.#removed.slice(0, -1)
    this.#states.set(last.id, { entry: last, revision: outcome.revision, step: 'saved', problems: [], other: null })
    this.#arrange()
    this.#tellRoll(last)
    this.#stored(new Set([last.kind]))
    return last.id
  }

  /** Of two versions of an entry one is taken. */
  resolve(id: string, keep: 'mine' | 'other'): void {
    const state = this.#states.get(id)
    if (state === undefined || state.other === null) return
    const { entry, revision } = state.other
    this.#set(id, keep === 'mine' ? { ...state, revision, step: 'unsaved', other: null } : { entry, revision, step: 'saved', problems: [], other: null })
    this.#tellRoll(entry)
    this.#schedule(0)
  }

  /** Sends what waits now; resolved when it is stored, refused, or the service did not answer. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    while (this.#sending !== null) await this.#sending
    const changes = this.#waiting()
    if (changes.length === 0) return
    this.#sending = this.#send(changes)
    await this.#sending
  }

  /** Keeps on this machine what no disk has yet; called when the window goes. */
  keepUnsent = (): void => this.#unsent.write(this.#waiting())

  #waiting(): readonly EntryChange[] {
    return [...this.#states.values()].filter(({ step }) => step === 'unsaved').map(({ revision, entry }) => ({ revision, entry }))
  }

  async #send(changes: readonly EntryChange[]): Promise<void> {
    this.keepUnsent()
    this.#setSave({ ...this.#save, step: 'saving' })
    for (const { entry } of changes) this.#sent.set(entry.id, JSON.stringify(entry))
    try {
      const outcomes: LiveOutcome[] = []
      for (let at = 0; at < changes.length; at += 200) outcomes.push(...await this.#calls.put(changes.slice(at, at + 200)))
      outcomes.forEach((outcome) => this.#settleOne(outcome))
      this.keepUnsent()
      const refused = [...this.#states.values()].some(({ step }) => step === 'refused' || step === 'conflict')
      this.#setSave({ step: refused ? 'refused' : 'saved', at: new Date() })
      this.#stored(new Set(changes.map(({ entry }) => entry.kind)))
    } catch {
      for (const { entry } of changes) this.#unheard.set(entry.id, (this.#unheard.get(entry.id) ?? new Set()).add(wordsOf(entry)))
      this.#setSave({ ...this.#save, step: 'away' })
    } finally {
      this.#sending = null
      if (this.#waiting().length > 0) this.#schedule(this.#save.step === 'away' ? sendAgainAfter : sendAfter)
    }
  }

  #settleOne(outcome: LiveOutcome): void {
    const state = this.#states.get(outcome.id)
    if (state === undefined) return
    const isAsSent = JSON.stringify(state.entry) === this.#sent.get(outcome.id)
    switch (outcome.outcome) {
      case 'saved': return this.#set(outcome.id, { ...state, revision: outcome.revision, step: isAsSent ? 'saved' : 'unsaved' })
      case 'refused': return this.#set(outcome.id, { ...state, step: isAsSent ? 'refused' : 'unsaved', problems: outcome.problems })
      case 'conflict': {
        // An answer that was lost on its way: what stands there is what was sent.
        const own = wordsOf(outcome.current.entry) === wordsOf(state.entry) || this.#wasSent(outcome.current.entry)
        return this.#set(outcome.id, own ? { ...state, revision: outcome.current.revision, step: 'unsaved' } : { ...state, step: 'conflict', other: outcome.current })
      }
      default: return outcome satisfies never
    }
  }

  /** Was this version sent from here, its answer never heard? Compared by the words, however its fields are ordered. */
  #wasSent(entry: MeetingEntry): boolean {
    const sent = this.#unheard.get(entry.id)
    return sent?.has(wordsOf(entry)) === true
  }

  #stored(kinds: ReadonlySet<MeetingEntry['kind']>): void {
    this.#onStored(kinds)
  }

  #schedule(after: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.flush()
    }, after)
  }

  #set(id: string, state: EntryState): void {
    this.#states.set(id, state)
    this.#tell(`entry:${id}`)
  }

  #setSave(save: SaveState): void {
    this.#save = save
    this.#tell('save')
  }

  #arrange(): void {
    this.#order = [...this.#states.values()].toSorted((one, other) => one.entry.place - other.entry.place || (one.entry.id < other.entry.id ? -1 : 1)).map(({ entry }) => entry.id)
    this.#roll = this.entries().filter(({ kind }) => rollKinds.has(kind))
    this.#tell('order')
  }

  #tellRoll(entry: MeetingEntry): void {
    if (!rollKinds.has(entry.kind)) return
    this.#roll = this.entries().filter(({ kind }) => rollKinds.has(kind))
    this.#tell('roll')
  }

  #tell(topic: Topic): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener()
  }
}

/** Words this machine kept: they go on from what is stored, unless somebody wrote there since. */
function resumed({ revision, entry }: EntryChange, stored: LiveEntry | undefined): EntryState {
  const known = stored?.revision ?? null
  const isNext = known === revision || known === (revision ?? 0) + 1
  return isNext || stored === undefined ? { entry, revision: known, step: 'unsaved', problems: [], other: null } : { entry, revision, step: 'conflict', problems: [], other: stored }
}

/** One text for the same words, however their fields are ordered and their letters composed. */
function wordsOf(entry: MeetingEntry): string {
  return dataText(entry).normalize('NFC')
}
