/**
 * The life of one record in its form: typed → kept as a draft on this machine → saved when valid, about 0.8 s after a
 * pause → taken back or done again → or in conflict with someone else's save. Nothing typed is ever dropped.
 *
 * The form itself (react-hook-form) is reached through {@link FormPort}; this class knows no React.
 */
import type { Fault } from '../../../shared/domain/problem.ts'
import type { CollectionHandle, RecordValues, StoredRecord } from '../../api/collections.ts'
import { toFault } from '../../api/fault.ts'
import type { DraftStore } from './draft-store.ts'
import { problemsFromService, problemsOf } from './problems.ts'
import type { FieldProblem } from './problems.ts'
import { UndoStack } from './undo-stack.ts'

/** What the session needs of the form. */
export interface FormPort {
  readonly values: () => RecordValues
  readonly reset: (values: RecordValues) => void
  /** Shows the schema's problems at their fields, or clears them. */
  readonly validate: () => void
  readonly showProblem: (path: string, message: string) => void
}

export interface Conflict {
  readonly mine: RecordValues
  readonly theirs: StoredRecord
  readonly changedBy: string
  readonly changedAt: string
}

export type SaveState =
  | { readonly step: 'untouched' }
  | { readonly step: 'saved', readonly at: Date }
  | { readonly step: 'unsaved' }
  | { readonly step: 'saving' }
  | { readonly step: 'invalid' }
  | { readonly step: 'failed', readonly fault: Fault }
  | { readonly step: 'conflict', readonly conflict: Conflict }

export interface EditorState {
  readonly save: SaveState
  readonly revision: number | null
  readonly problems: readonly FieldProblem[]
  /** When the words now shown were kept as a draft, if the form began with one. */
  readonly restoredFrom: string | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The values as last typed; a new object at each change. */
  readonly values: RecordValues
}

export interface SessionOptions {
  readonly handle: CollectionHandle
  readonly id: string
  readonly stored: StoredRecord | null
  readonly blank: RecordValues
  readonly drafts: DraftStore
  readonly form: FormPort
  readonly onSaved: (saved: StoredRecord) => void
}

export const pauseBeforeSave = 800
const pauseBeforeStep = 400

export class EditorSession {
  readonly #options: SessionOptions
  readonly #undo: UndoStack
  readonly #listeners = new Set<() => void>()
  #state: EditorState
  #text: string
  #savedText: string
  #held = false
  #saveTimer: ReturnType<typeof setTimeout> | undefined
  #stepTimer: ReturnType<typeof setTimeout> | undefined
  /** The save that is on its way. */
  #saving: Promise<void> | null = null

  constructor(options: SessionOptions) {
    this.#options = options
    const stored = options.stored?.record ?? options.blank
    const draft = options.drafts.read(options.id)
    const values = draft?.values ?? stored
    this.#savedText = JSON.stringify(stored)
    this.#text = JSON.stringify(values)
    this.#undo = new UndoStack(this.#savedText)
    this.#undo.push(this.#text)
    const restored = draft !== null && this.#text !== this.#savedText
    this.#state = {
      save: { step: restored ? 'unsaved' : 'untouched' }, revision: restored ? draft.revision : options.stored?.revision ?? null,
      problems: [], restoredFrom: restored ? draft.at : null, canUndo: this.#undo.canUndo, canRedo: false, values,
    }
  }

  /** After the form stands: a draft that was taken up is tried at once. */
  start(): void {
    if (this.#state.restoredFrom !== null) this.#saveTimer = setTimeout(() => void this.settle(), 0)
  }

  /** The window goes elsewhere: what is valid is saved, what is not stays as a draft. */
  stop(): void {
    clearTimeout(this.#stepTimer)
    if (this.#saveTimer === undefined) return
    clearTimeout(this.#saveTimer)
    this.#saveTimer = undefined
    void this.settle()
  }

  /** The record was removed: nothing of it is saved any more. */
  abandon(): void {
    clearTimeout(this.#stepTimer)
    clearTimeout(this.#saveTimer)
    this.#saveTimer = undefined
    this.#options.drafts.remove(this.#options.id)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state = (): EditorState => this.#state

  /** The form's values may have changed. */
  changed(): void {
    const text = JSON.stringify(this.#options.form.values())
    if (text === this.#text) return
    this.#text = text
    this.#keepDraft()
    const quiet = this.#state.save.step === 'conflict' || this.#state.save.step === 'saving'
    this.#set({ values: JSON.parse(text), ...(!quiet && { save: { step: 'unsaved' } }) })
    clearTimeout(this.#stepTimer)
    this.#stepTimer = setTimeout(() => this.#step(), pauseBeforeStep)
    this.#saveSoon(pauseBeforeSave)
  }

  /** While the record may not be changed there is nothing to take back: an older wording could not be stored. */
  hold(held: boolean): void {
    if (held === this.#held) return
    this.#held = held
    this.#set(this.#steps())
  }

  undo(): void {
    if (this.#held) return
    this.#step()
    this.#show(this.#undo.undo())
  }

  redo(): void {
    if (this.#held) return
    this.#show(this.#undo.redo())
  }

  /** Checks and saves now. Resolves when the answer is shown. */
  async settle(): Promise<void> {
    clearTimeout(this.#saveTimer)
    this.#saveTimer = undefined
    const { handle, form, id, drafts } = this.#options
    if (this.#state.save.step === 'conflict') return
    if (this.#saving !== null) {
      await this.#saving
      return this.settle()
    }
    form.validate()
    const text = this.#text
    const parsed = handle.schema.safeParse(JSON.parse(text))
    if (!parsed.success) return this.#set({ problems: problemsOf(parsed.error), save: { step: 'invalid' } })
    if (text === this.#savedText && this.#state.revision !== null) {
      drafts.remove(id)
      return this.#set({ problems: [], save: { step: 'saved', at: new Date() } })
    }
    this.#set({ problems: [], save: { step: 'saving' } })
    this.#saving = this.#save(text).finally(() => { this.#saving = null })
    await this.#saving
  }

  async #save(text: string): Promise<void> {
    const { handle, form, id, drafts, onSaved } = this.#options
    try {
      const outcome = await handle.calls.save({ revision: this.#state.revision, record: JSON.parse(text) })
      if (outcome.outcome === 'saved') {
        this.#savedText = text
        const current = this.#text === text
        if (current) drafts.remove(id)
        this.#set({ revision: outcome.revision, problems: problemsFromService(outcome.problems), save: current ? { step: 'saved', at: new Date() } : { step: 'unsaved' }, restoredFrom: null })
        onSaved({ revision: outcome.revision, record: JSON.parse(text) })
      } else if (outcome.outcome === 'conflict') {
        this.#set({ save: { step: 'conflict', conflict: { mine: JSON.parse(text), theirs: outcome.current, changedBy: outcome.changedBy, changedAt: outcome.changedAt } } })
      } else {
        const problems = problemsFromService(outcome.problems)
        for (const problem of problems) form.showProblem(problem.path, problem.message)
        this.#set({ problems, save: { step: 'invalid' } })
      }
    } catch (error) {
      this.#set({ save: { step: 'failed', fault: toFault(error) } })
    }
  }

  /** The person chose among two versions; their choice is saved over the stored one. */
  async resolve(values: RecordValues): Promise<void> {
    const { save } = this.#state
    if (save.step !== 'conflict') return
    this.#savedText = JSON.stringify(save.conflict.theirs.record)
    this.#set({ revision: save.conflict.theirs.revision, save: { step: 'unsaved' } })
    this.#show(JSON.stringify(values))
    this.#step()
    await this.settle()
  }

  /** The program itself wrote the record (a number was given): it is shown as stored now. Words on their way stay and meet it as a conflict. */
  takeStored({ revision, record }: StoredRecord): void {
    if (this.#text !== this.#savedText || this.#saving !== null) return
    this.#savedText = JSON.stringify(record)
    this.#set({ revision })
    this.#show(this.#savedText)
    this.#step()
  }

  /** Throws away what was typed since the last save. */
  discard(): void {
    this.#show(this.#savedText)
    this.#options.drafts.remove(this.#options.id)
  }

  #show(text: string | null): void {
    if (text === null) return
    this.#options.form.reset(JSON.parse(text))
    this.changed()
    this.#set(this.#steps())
  }

  #step(): void {
    clearTimeout(this.#stepTimer)
    this.#undo.push(this.#text)
    this.#set(this.#steps())
  }

  #steps(): Pick<EditorState, 'canUndo' | 'canRedo'> {
    return { canUndo: !this.#held && this.#undo.canUndo, canRedo: !this.#held && this.#undo.canRedo }
  }

  #keepDraft(): void {
    const { drafts, id } = this.#options
    if (this.#text === this.#savedText) drafts.remove(id)
    else drafts.write(id, { revision: this.#state.revision, at: new Date().toISOString(), values: JSON.parse(this.#text) })
  }

  #saveSoon(after: number): void {
    clearTimeout(this.#saveTimer)
    this.#saveTimer = setTimeout(() => void this.settle(), after)
  }

  #set(change: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
