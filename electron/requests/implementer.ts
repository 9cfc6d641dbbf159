/** The contract, ready to be implemented, and the one place where errors become typed `FAULT` answers. */
import { randomUUID } from 'node:crypto'
import { implement, ORPCError, ValidationError } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import { faultSentence, joinPath } from '../../shared/domain/problem.ts'
import type { Fault, Problem } from '../../shared/domain/problem.ts'
import { errorCode, fault, internalFault, toFault } from '../faults/index.ts'
import type { RequestContext } from './context.ts'

/** `os.plans.get.handler(…)`: the only way a procedure is made. Who may call it is asked first, then inputs and outputs are parsed by the contract's schemas. */
export const os = implement(contract).$context<RequestContext>().use(async ({ context, path, next }) => {
  await context.permit(path.join('.'))
  return next()
})

/** A mistake of ours, as the log keeps it: never the message, which may quote a record. */
export interface UnexpectedError { readonly reference: string, readonly procedure: string, readonly error: string, readonly stack: string }
export type ErrorLog = (error: UnexpectedError) => void

/** Wraps every call: known errors become their fault, unknown ones `INTERNAL` with a reference that is also in the log. */
export function faultInterceptor(log: ErrorLog) {
  return async <T>(call: { readonly path: readonly string[], next(): Promise<T> }): Promise<T> => {
    try {
      return await call.next()
    } catch (error) {
      throw answerOf(error, call.path.join('.'), log)
    }
  }
}

/** The error as the contract's `FAULT`. */
export function answerOf(error: unknown, procedure: string, log: ErrorLog): ORPCError<'FAULT', Fault> {
  const known = toFault(error) ?? inputFault(error)
  if (known !== null) return asAnswer(known.fault)
  const reference = randomUUID().slice(0, 8)
  log({ reference, procedure, error: errorCode(error) || (error instanceof Error ? error.name : typeof error), stack: stackOf(error) })
  return asAnswer(internalFault(reference, error).fault)
}

function asAnswer(value: Fault): ORPCError<'FAULT', Fault> {
  return new ORPCError('FAULT', { status: 400, message: faultSentence(value), data: value })
}

/** A call whose input breaks the contract (a script, or a window under attack). */
function inputFault(error: unknown) {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return null
  const problems = error.cause.issues.map((issue): Problem => ({
    severity: 'error', code: 'schema.input', value: '', message: 'Giá trị không hợp lệ.', remedy: 'Sửa lại giá trị ở chỗ đã chỉ.',
    path: joinPath('', (issue.path ?? []).map((part) => typeof part === 'object' ? part.key : part)),
  }))
  return fault('INPUT_INVALID', {
    happened: 'Yêu cầu gửi tới chương trình không hợp lệ.', kept: 'Không có gì bị thay đổi.', remedy: 'Sửa những chỗ đã chỉ rồi làm lại.', problems,
  })
}

/** Places in our code without the message in front of them and without folders. */
function stackOf(error: unknown): string {
  const stack = error instanceof Error ? error.stack ?? '' : ''
  return stack.split('\n').filter((line) => /^\s+at /u.test(line)).slice(0, 8).map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^\s(]*[\\/]/u, '(')).join(' | ')
}
