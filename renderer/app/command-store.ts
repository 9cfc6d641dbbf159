/** The commands that can be done now. */

export interface Command {
  /** Same as in the native menu where it stands there too (`MenuCommand`). */
  readonly id: string
  readonly label: string
  /** Shown and listened to, as people read them; the first is the one shown. */
  readonly keys?: readonly string[]
  /** Heading in the palette. */
  readonly group: string
  readonly run: () => void
}

/** The same key may arrive by the page and by the menu; within this many milliseconds they are one. */
const sameKeyPress = 60

export class CommandStore {
  #groups: readonly (readonly Command[])[] = []
  #all: readonly Command[] = []
  #listeners = new Set<() => void>()
  #last = { id: '', at: -Infinity }

  add(commands: readonly Command[]): () => void {
    this.#groups = [...this.#groups, commands]
    this.#changed()
    return () => {
      this.#groups = this.#groups.filter((group) => group !== commands)
      this.#changed()
    }
  }

  byId(id: string): Command | undefined {
    return this.#all.find((command) => command.id === id)
  }

  byKeys(keys: string): Command | undefined {
    return this.#all.find((command) => command.keys?.includes(keys))
  }

  run(id: string): void {
    const at = performance.now()
    if (this.#last.id === id && at - this.#last.at < sameKeyPress) return
    this.#last = { id, at }
    this.byId(id)?.run()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  list = (): readonly Command[] => this.#all

  #changed(): void {
    // What the page offers stands before what is always there; the first of an id counts.
    const newest = new Map<string, Command>()
    for (const command of this.#groups.toReversed().flat()) if (!newest.has(command.id)) newest.set(command.id, command)
    this.#all = [...newest.values()]
    for (const listener of this.#listeners) listener()
  }
}
