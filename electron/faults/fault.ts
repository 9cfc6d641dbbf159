/**
 * The one error this program throws on purpose: an operation that could not be done, as a {@link Fault} value.
 * Everything else that is thrown is a mistake of ours and becomes `INTERNAL` at the outer edge.
 */
import { faultSchema, faultSentence } from '../../shared/domain/problem.ts'
import type { Fault, FaultCode, Problem } from '../../shared/domain/problem.ts'

/** Carries a fault through `throw`. `message` is the Vietnamese sentence. */
export class FaultError extends Error {
  readonly fault: Fault

  constructor(fault: Fault, options?: ErrorOptions) {
    super(faultSentence(fault), options)
    this.name = 'FaultError'
    this.fault = fault
  }
}

/** What happened, what was kept, what to do. */
export interface FaultSentence {
  readonly happened: string
  readonly kept: string
  readonly remedy: string
  readonly problems?: readonly Problem[]
}

/** A fault ready to throw. */
export function fault(code: FaultCode, sentence: FaultSentence, cause?: unknown): FaultError {
  return new FaultError(faultSchema.parse({ code, ...sentence }), cause === undefined ? undefined : { cause })
}

/** The system's or SQLite's code of an error (`ENOSPC`, `SQLITE_BUSY`), or '' when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
