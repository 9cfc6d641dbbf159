/** One request from the window or a script: its context, its errors, its progress. */
export { localActor } from './actor.ts'
export { today } from './context.ts'
export type { RequestContext } from './context.ts'
export { answerOf, faultInterceptor, os } from './implementer.ts'
export type { ErrorLog, UnexpectedError } from './implementer.ts'
export { refuseCancelled, silentProgress, streamed } from './progress.ts'
export { Remembered } from './remembered.ts'
export type { Progress } from './progress.ts'
