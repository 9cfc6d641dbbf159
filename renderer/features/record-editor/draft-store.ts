/**
 * What was typed and is not stored yet, kept on this machine (`localStorage`), so that neither a problem in the form
 * nor the end of the program loses it. One entry per office, collection and record.
 */
import { z } from 'zod'
import type { KeptStorage } from '../../app/kept-storage.ts'

const draftSchema = z.strictObject({
  /** The revision the person was looking at; null for a record that was never stored. */
  revision: z.number().int().nullable(),
  at: z.string(),
  values: z.record(z.string(), z.unknown()),
})
export type Draft = Readonly<z.output<typeof draftSchema>>

export class DraftStore {
  readonly #prefix: string
  readonly #storage: KeptStorage

  constructor(officeKey: string, collection: string, storage: KeptStorage) {
    this.#prefix = `vpk.draft/${officeKey}/${collection}/`
    this.#storage = storage
  }

  read(id: string): Draft | null {
    const text = this.#storage.getItem(this.#prefix + id)
    if (text === null) return null
    const parsed = draftSchema.safeParse(parseJson(text))
    return parsed.success ? parsed.data : null
  }

  /** False when the machine has no room; the words then live only in the window. */
  write(id: string, draft: Draft): boolean {
    try {
      this.#storage.setItem(this.#prefix + id, JSON.stringify(draft))
      return true
    } catch {
      return false
    }
  }

  remove(id: string): void {
    this.#storage.removeItem(this.#prefix + id)
  }

  /** Ids of all drafts of the collection, newest first. */
  list(): readonly { readonly id: string, readonly draft: Draft }[] {
    const keys = Array.from({ length: this.#storage.length }, (_unused, index) => this.#storage.key(index))
    return keys.flatMap((key) => {
      if (key === null || !key.startsWith(this.#prefix)) return []
      const id = key.slice(this.#prefix.length)
      const draft = this.read(id)
      return draft === null ? [] : [{ id, draft }]
    }).sort((left, right) => right.draft.at.localeCompare(left.draft.at))
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
