/** The browser's own store, as far as kept words use it. */
export class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>()
  get length(): number { return this.#items.size }
  clear(): void { this.#items.clear() }
  getItem(key: string): string | null { return this.#items.get(key) ?? null }
  key(index: number): string | null { return [...this.#items.keys()][index] ?? null }
  removeItem(key: string): void { this.#items.delete(key) }
  setItem(key: string, value: string): void { this.#items.set(key, value) }
  /** Everything that lies in it. */
  whole(): string { return JSON.stringify([...this.#items]) }
}
