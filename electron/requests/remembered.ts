/** Results kept for the calls that follow, under an id; the oldest goes. They live as long as the service. */
import { randomUUID } from 'node:crypto'
import { fault } from '../faults/index.ts'
import type { FaultSentence } from '../faults/index.ts'

export class Remembered<T> {
  readonly #kept = new Map<string, T>()
  readonly #most: number
  readonly #forgotten: FaultSentence

  /** `most`: how many are kept. `forgotten`: what is said of one that is not kept any more. */
  constructor(most: number, forgotten: FaultSentence) {
    this.#most = most
    this.#forgotten = forgotten
  }

  /** Keeps a result and answers with the id under which it is found again. */
  add(result: T): string {
    const id = randomUUID()
    this.#kept.set(id, result)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
    return id
  }

  get(id: string): T {
    const found = this.#kept.get(id)
    if (found !== undefined) return found
    throw fault('GRANT_UNKNOWN', this.#forgotten)
  }
}
