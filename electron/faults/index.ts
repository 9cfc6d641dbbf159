/** Faults as errors: throwing them, recognising the disk's and SQLite's, and the one for mistakes of ours. */
export { errorCode, fault, FaultError } from './fault.ts'
export type { FaultSentence } from './fault.ts'
export { internalFault, toFault } from './to-fault.ts'
