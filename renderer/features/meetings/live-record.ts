/**
 * The record of a meeting while it is written down. Each entry is its own small record: what is typed into one is sent within
 * {@link sendAfter} of the first unsaved key, whatever is typed meanwhile, and sent again until the service has it. Words that
 * are not stored yet lie on this machine too, so that neither the end of the service nor of the window takes them.
 *
 * Whoever shows an entry listens to that entry alone (`entry:<id>`), so that typing draws nothing else anew.
 */
import type { MeetingEntry } from '../../../shared/domain/meeting-entry.ts'
import { toFault } from '../../api/fault.ts'
import { EntryEdits } from './entry-edits.ts'
import type { StoredEdit } from './entry-edits.ts'
import type { EntryChange, EntryState, LiveCalls, LiveEntry, LiveOutcome, SaveState, Topic } from './live-record-types.ts'
import { wordsOf } from './unsent-words.ts'
import type { UnsentEntry, UnsentStore } from './unsent-words.ts'

export type * from './live-record-types.ts'

/** Milliseconds from the first unsaved key until it is sent; and until it is sent again when the service is away. */
export const sendAfter = 400
export const sendAgainAfter = 1000
/** Milliseconds without an answer after which the person is told that nothing is stored yet. */
export const lateAfter = 3000

const rollKinds: ReadonlySet<MeetingEntry['kind']> = new Set<MeetingEntry['kind']>(['attendance', 'movement', 'guest'])

interface LiveRecordOptions {
  readonly calls: LiveCalls
  readonly unsent: UnsentStore
  readonly stored: readonly LiveEntry[]
  readonly removed: readonly LiveEntry[]
  /** Edits that are in the record, of entries that are gone too. */
  readonly edits: readonly StoredEdit[]
  /** Entries of these kinds came to the disk: what is counted from them is asked anew. */
  readonly onStored: (kinds: ReadonlySet<MeetingEntry['kind']>) => void
}

export class LiveRecord {
  readonly #calls: LiveCalls
  readonly #unsent: UnsentStore
  readonly #onStored: LiveRecordOptions['onStored']
  readonly #states = new Map<string, EntryState>()
  readonly #listeners = new Map<Topic, Set<() => void>>()
  readonly #edits: EntryEdits
  /** What was sent of an entry last: its words, and the number of its edit. */
  readonly #sent = new Map<string, { readonly words: string, readonly edit: number }>()
  /** Versions that may stand in the record without being somebody else's: the one read or stored last, and those sent since. */
  readonly #known = new Map<string, Set<string>>()
  #order: readonly string[] = []
  #roll: readonly MeetingEntry[] = []
  #save: SaveState = { step: 'saved', at: null, fault: null }
  #removed: readonly MeetingEntry[]
  #timer: ReturnType<typeof setTimeout> | null = null
  #sending: Promise<void> | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor({ calls, unsent, stored, removed, edits, onStored }: LiveRecordOptions) {
    this.#calls = calls
    this.#unsent = unsent
    this.#onStored = onStored
    this.#edits = new EntryEdits(edits)
    this.#removed = removed.map(({ entry }) => entry)
    for (const one of stored) this.#take(one)
    const taken = new Set(removed.map(({ entry }) => entry.id))
    const kept = unsent.read()
    for (const one of kept) if (!taken.has(one.entry.id) && !this.#edits.isStored(one.entry.id, one.edits)) this.#resume(one, stored.find(({ entry }) => entry.id === one.entry.id))
    this.#arrange()
    // What was kept is sent, or forgotten where the record has it.
    if (kept.length > 0) this.#schedule(0)
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
    this.#edits.count(entry.id)
    this.#tellRoll(entry)
    this.#schedule(sendAfter)
  }

  change(entry: MeetingEntry): void {
    const state = this.#states.get(entry.id)
    if (state === undefined) return
    this.#edits.count(entry.id)
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

  remove = (id: string): Promise<void> => this.#inTurn(() => this.#remove(id))
  /** Puts the entry taken out last back; its id, null when there is none. */
  putBack = (): Promise<string | null> => this.#inTurn(() => this.#putBack())

  /** Taking out and putting back go one after another, however fast the keys are pressed. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #remove(id: string): Promise<void> {
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
    this.#sayStanding()
    this.#onStored(new Set([state.entry.kind]))
  }

  async #putBack(): Promise<string | null> {
    const last = this.#removed.at(-1)
    if (last === undefined) return null
    const outcome = await this.#calls.putBack(last)
    if (outcome.outcome !== 'saved') return null
    this.#removed = this.#removed.slice(0, -1)
    this.#take({ entry: last, revision: outcome.revision })
    this.#arrange()
    this.#tellRoll(last)
    this.#onStored(new Set([last.kind]))
    return last.id
  }

  /** Of two versions of an entry one is taken. */
  resolve(id: string, keep: 'mine' | 'other'): void {
    const state = this.#states.get(id)
    if (state === undefined || state.other === null) return
    const { entry, revision } = state.other
    this.#known.set(id, new Set([wordsOf(entry)]))
    this.#set(id, keep === 'mine' ? { ...state, revision, step: 'unsaved', other: null } : { entry, revision, step: 'saved', problems: [], other: null })
    this.#tellRoll(entry)
    this.#schedule(0)
  }

  /** Sends what waits now; resolved when it is stored, refused, or the service did not answer. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    // An answer may be long in coming: what was typed since is kept here meanwhile.
    if (this.#sending !== null) this.keepUnsent()
    while (this.#sending !== null) await this.#sending
    const changes = this.#waiting()
    if (changes.length === 0) return this.#sayStanding()
    this.#sending = this.#send(changes)
    await this.#sending
  }

  /** Keeps on this machine what no record has yet, words refused or in conflict too; called when the window goes. */
  keepUnsent = (): void => this.#unsent.write([...this.#states.values()].filter(({ step }) => step !== 'saved' && step !== 'blank')
    .map(({ entry }) => ({ entry, known: [...this.#known.get(entry.id) ?? []], edits: this.#edits.of(entry.id) })))

  #waiting(): readonly EntryChange[] {
    return [...this.#states.values()].filter(({ step }) => step === 'unsaved').map(({ revision, entry }) => ({ revision, entry, edits: this.#edits.of(entry.id) }))
  }

  async #send(changes: readonly EntryChange[]): Promise<void> {
    for (const { entry } of changes) this.#noteSent(entry)
    this.keepUnsent()
    // While it is tried again it still says that nothing is stored.
    if (this.#save.step !== 'away') this.#setSave({ ...this.#save, step: 'saving' })
    let isLocked = false
    const late = setTimeout(() => this.#setSave({ ...this.#save, step: 'away' }), lateAfter)
    try {
      for (let at = 0; at < changes.length; at += 200) (await this.#calls.put(changes.slice(at, at + 200))).forEach((outcome) => this.#settleOne(outcome))
      this.#setSave({ step: this.#standing(), at: new Date(), fault: null })
      this.#onStored(new Set(changes.map(({ entry }) => entry.kind)))
    } catch (error) {
      const fault = toFault(error)
      // The screen was locked: the words wait here for whoever wrote them, and are not sent once somebody else has signed in.
      isLocked = fault.code === 'SIGN_IN_NEEDED'
      this.#setSave({ ...this.#save, step: 'away', fault })
    } finally {
      clearTimeout(late)
      this.keepUnsent()
      this.#sending = null
      if (!isLocked && this.#waiting().length > 0) this.#schedule(this.#save.step === 'away' ? sendAgainAfter : sendAfter)
    }
  }

  #standing(): 'saved' | 'refused' {
    return [...this.#states.values()].some(({ step }) => step === 'refused' || step === 'conflict') ? 'refused' : 'saved'
  }

  /** Nothing is on its way: what was to be looked at may have been decided or taken out. */
  #sayStanding(): void {
    this.keepUnsent()
    const step = this.#standing()
    if (this.#save.step === 'refused' && step === 'saved') this.#setSave({ ...this.#save, step })
  }

  #noteSent(entry: MeetingEntry): void {
    const [{ id }, words] = [entry, wordsOf(entry)]
    this.#sent.set(id, { words, edit: this.#edits.last(id) })
    this.#known.set(id, (this.#known.get(id) ?? new Set()).add(words))
  }

  #settleOne(outcome: LiveOutcome): void {
    const state = this.#states.get(outcome.id)
    if (state === undefined) return
    const sent = this.#sent.get(outcome.id)
    // By the edit, not by the words: words that came back to what was sent are a later edit than others that were kept meanwhile.
    const isAsSent = sent?.edit === this.#edits.last(outcome.id)
    switch (outcome.outcome) {
      case 'saved':
        this.#known.set(outcome.id, new Set([sent?.words ?? '']))
        this.#edits.settle(outcome.id)
        return this.#set(outcome.id, { ...state, revision: outcome.revision, step: isAsSent ? 'saved' : 'unsaved' })
      case 'refused': return this.#set(outcome.id, { ...state, step: isAsSent ? 'refused' : 'unsaved', problems: outcome.problems })
      // What stands there may be what was sent and whose answer was lost on its way.
      case 'conflict': return this.#set(outcome.id, this.#isKnown(outcome.current) ? { ...state, revision: outcome.current.revision, step: 'unsaved' } : { ...state, step: 'conflict', other: outcome.current })
      default: return outcome satisfies never
    }
  }

  #isKnown({ entry }: LiveEntry): boolean {
    return this.#known.get(entry.id)?.has(wordsOf(entry)) === true
  }

  /** An entry as it stands in the record. */
  #take({ entry, revision }: Pick<LiveEntry, 'entry' | 'revision'>): void {
    this.#states.set(entry.id, { entry, revision, step: 'saved', problems: [], other: null })
    this.#known.set(entry.id, new Set([wordsOf(entry)]))
  }

  /** Words this machine kept: they go on from what is stored, unless somebody wrote there since. */
  #resume({ entry, known, edits }: UnsentEntry, stored: LiveEntry | undefined): void {
    this.#edits.resume(entry.id, edits)
    this.#known.set(entry.id, new Set([...known, wordsOf(entry)]))
    const isOwn = stored === undefined || this.#isKnown(stored)
    this.#states.set(entry.id, { entry, revision: stored?.revision ?? null, step: isOwn ? 'unsaved' : 'conflict', problems: [], other: isOwn ? null : stored })
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
