/** Long work as a stream: what is done so far, then the result. Ending the stream early cancels the work. */
import { setImmediate as othersRun } from 'node:timers/promises'
import { fault } from '../faults/index.ts'

/** One event of the stream; the contract's `progressOf`. */
export type ProgressEvent<T> =
  | { readonly type: 'progress', readonly label: string, readonly done: number, readonly total: number | null }
  | { readonly type: 'done', readonly result: T }

/** What long work is given: where to report, and whether to go on. */
export interface Progress {
  /** Reports and lets other calls run; throws the fault `CANCELLED` when the person has cancelled. */
  step(label: string, done: number, total: number | null): Promise<void>
  readonly signal: AbortSignal
}

/** Progress for callers that show none and never cancel; what waits for its turn gets it here too. */
export const silentProgress: Progress = { step: () => othersRun(), signal: new AbortController().signal }

/** Runs `work` and yields its events. `translate` makes the error a caller may see. */
export async function* streamed<T>(
  work: (progress: Progress) => Promise<T>, outer: AbortSignal | undefined, translate: (error: unknown) => unknown,
): AsyncGenerator<ProgressEvent<T>, void, void> {
  const control = new AbortController()
  const signal = outer === undefined ? control.signal : AbortSignal.any([outer, control.signal])
  const queue = new EventQueue<ProgressEvent<T>>()
  const progress: Progress = { signal, step: async (label, done, total) => {
    refuseCancelled(signal)
    queue.push({ type: 'progress', label, done, total })
    await othersRun()
    refuseCancelled(signal)
  } }
  const running = work(progress).then((result) => queue.push({ type: 'done', result }), (error: unknown) => queue.fail(error))
  try {
    yield* queue.events()
  } catch (error) {
    throw translate(error)
  } finally {
    control.abort()
    await running
  }
}

/** Throws when the person has cancelled; nothing was written then. */
export function refuseCancelled(signal: AbortSignal): void {
  if (!signal.aborted) return
  throw fault('CANCELLED', { happened: 'Đã dừng theo yêu cầu.', kept: 'Không có gì được ghi.', remedy: 'Chạy lại khi cần.' })
}

class EventQueue<E extends { readonly type: string }> {
  readonly #waiting: E[] = []
  #failure: { readonly error: unknown } | null = null
  #wake: () => void = () => undefined

  push(event: E): void {
    this.#waiting.push(event)
    this.#wake()
  }

  fail(error: unknown): void {
    this.#failure = { error }
    this.#wake()
  }

  async* events(): AsyncGenerator<E, void, void> {
    for (;;) {
      const event = this.#waiting.shift()
      if (event !== undefined) {
        yield event
        if (event.type === 'done') return
      } else if (this.#failure !== null) {
        throw this.#failure.error
      } else {
        await new Promise<void>((resolve) => { this.#wake = resolve })
      }
    }
  }
}
