/** Long work of the service as it comes: how far it is, then what it came to. */

/** How far work has come; `total` null: nobody knows of how much. */
export interface Working { readonly label: string, readonly done: number, readonly total: number | null }

/** One event of the contract's `progressOf`. */
export type WorkEvent<T> = { readonly type: 'progress' } & Working | { readonly type: 'done', readonly result: T }

/** What the work came to; null: it was stopped before its end. */
export async function followed<T>(events: AsyncIterable<WorkEvent<T>>, onProgress: (working: Working) => void): Promise<T | null> {
  for await (const event of events) {
    if (event.type === 'done') return event.result
    onProgress({ label: event.label, done: event.done, total: event.total })
  }
  return null
}
