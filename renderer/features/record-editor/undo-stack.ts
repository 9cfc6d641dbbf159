/** Steps of a form that can be taken back and done again. A step is the whole form as text: equal texts are no step. */

export class UndoStack {
  #steps: string[]
  #at = 0
  /** More would only hold memory: at one step per pause this is an hour of work. */
  static readonly limit = 300

  constructor(first: string) {
    this.#steps = [first]
  }

  get canUndo(): boolean {
    return this.#at > 0
  }

  get canRedo(): boolean {
    return this.#at < this.#steps.length - 1
  }

  /** Remembers a state; what had been taken back before is forgotten. */
  push(state: string): void {
    if (state === this.#steps[this.#at]) return
    this.#steps = [...this.#steps.slice(0, this.#at + 1), state].slice(-UndoStack.limit)
    this.#at = this.#steps.length - 1
  }

  /** The state before, or null at the beginning. */
  undo(): string | null {
    if (!this.canUndo) return null
    return this.#steps[--this.#at] ?? null
  }

  /** The state after, or null at the end. */
  redo(): string | null {
    if (!this.canRedo) return null
    return this.#steps[++this.#at] ?? null
  }
}
