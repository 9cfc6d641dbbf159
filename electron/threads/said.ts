/** What service and thread say to each other. */
import type { Fault } from '../../shared/domain/problem.ts'

/** How far the work has come; `total` null: nobody knows. Throws the fault `CANCELLED` when the person has cancelled. */
export type Told = (label: string, done: number, total: number | null) => void

/** `stop`: four bytes both see; 1: the person has cancelled. */
export interface AskedOfThread<Asked> { readonly asked: Asked, readonly stop: SharedArrayBuffer }

export type ThreadSaid<Found> =
  | { readonly type: 'ready' }
  | { readonly type: 'progress', readonly label: string, readonly done: number, readonly total: number | null }
  | { readonly type: 'done', readonly found: Found }
  | { readonly type: 'refused', readonly fault: Fault }
  | { readonly type: 'failed', readonly code: string }
