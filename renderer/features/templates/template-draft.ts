/**
 * One template being edited: its text goes through the service for every change, one after the other; what was typed
 * and is not saved is kept on this machine at each step, and every step can be taken back.
 *
 * Knows no React; the page subscribes.
 */
import type { TemplateLint, TemplateOperation, TemplateStructure, TemplateVersionRef } from '../../../shared/contract/templates.ts'
import { client } from '../../api/client.ts'
import { UndoStack } from '../record-editor/undo-stack.ts'

/** A text with its parts and problems, as `templates.structure` and `templates.edit` answer. */
export interface ReadText { readonly text: string, readonly structure: TemplateStructure | null, readonly problems: readonly TemplateLint[] }

export interface DraftState {
  readonly text: string
  /** The parts as they could last be read. */
  readonly structure: TemplateStructure
  readonly problems: readonly TemplateLint[]
  /** The version in use when the editing began. */
  readonly seen: TemplateVersionRef
  readonly isChanged: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export interface TemplateDraftOptions {
  readonly stored: string
  readonly seen: TemplateVersionRef
  readonly begun: ReadText & { readonly structure: TemplateStructure }
  /** Keeps the text on this machine; null: nothing is left to keep. */
  readonly keep: (text: string | null) => void
  readonly onFault: (error: unknown) => void
}

const pause = 400

export class TemplateDraft {
  readonly #options: TemplateDraftOptions
  readonly #listeners = new Set<() => void>()
  readonly #undo: UndoStack
  /** Typed and not yet sent, by place. */
  readonly #typed = new Map<string, TemplateOperation>()
  #stored: string
  #state: DraftState
  #queue: Promise<void> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: TemplateDraftOptions) {
    this.#options = options
    this.#stored = options.stored
    this.#undo = new UndoStack(options.stored)
    this.#undo.push(options.begun.text)
    this.#state = {
      text: options.begun.text, structure: options.begun.structure, problems: options.begun.problems, seen: options.seen,
      isChanged: options.begun.text !== options.stored, canUndo: this.#undo.canUndo, canRedo: false,
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state = (): DraftState => this.#state

  /** A value as it is being typed: sent after a pause, or before the next other change. */
  type(operation: Extract<TemplateOperation, { type: 'set' }>): void {
    this.#typed.set(placeKey(operation), operation)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.settle(), pause)
  }

  /** Is this value typed further than the state tells? */
  isTyping(path: readonly (string | number)[], key: string | number): boolean {
    return this.#typed.has(placeKey({ path, key }))
  }

  /** Sends what was typed; resolves when the state says so. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer)
    for (const [place, operation] of this.#typed) this.#enqueue(operation, place)
    await this.#queue
  }

  /** Other changes, in order. */
  async change(...operations: readonly TemplateOperation[]): Promise<void> {
    await this.settle()
    for (const operation of operations) this.#enqueue(operation, null)
    await this.#queue
  }

  undo(): void { void this.settle().then(() => this.#show(this.#undo.undo())) }
  redo(): void { void this.settle().then(() => this.#show(this.#undo.redo())) }

  /** The whole text anew: an earlier version, or the one in use. */
  async replace(text: string): Promise<void> {
    await this.settle()
    this.#undo.push(text)
    await this.#show(text)
  }

  /** The text was saved: it is what is in use now. */
  saved(text: string, seen: TemplateVersionRef): void {
    this.#stored = text
    this.#set({ seen, isChanged: this.#state.text !== text })
    this.#keep()
  }

  #enqueue(operation: TemplateOperation, place: string | null): void {
    this.#queue = this.#queue.then(() => this.#apply(operation, place))
  }

  /** `place`: of a typed value, which then counts as sent unless it was typed further. */
  async #apply(operation: TemplateOperation, place: string | null): Promise<void> {
    const sent = (): void => { if (place !== null && this.#typed.get(place) === operation) this.#typed.delete(place) }
    try {
      const read = await client.templates.edit({ text: this.#state.text, operation })
      this.#undo.push(read.text)
      sent()
      this.#take(read)
    } catch (error) {
      sent()
      this.#options.onFault(error)
      this.#set({})
    }
  }

  async #show(text: string | null): Promise<void> {
    if (text === null) return
    try {
      this.#take(await client.templates.structure({ text }))
    } catch (error) {
      this.#options.onFault(error)
    }
  }

  #take({ text, structure, problems }: ReadText): void {
    this.#set({ text, structure: structure ?? this.#state.structure, problems, isChanged: text !== this.#stored, canUndo: this.#undo.canUndo, canRedo: this.#undo.canRedo })
    this.#keep()
  }

  #keep(): void {
    this.#options.keep(this.#state.isChanged ? this.#state.text : null)
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

function placeKey({ path, key }: { readonly path: readonly (string | number)[], readonly key: string | number }): string {
  return JSON.stringify([...path, key])
}
