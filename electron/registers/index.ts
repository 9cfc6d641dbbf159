/** Registers: the only writer of numbers, papers issued with them, old books, the integrity report and the printed books. */
export { incomingSeries } from './incoming.service.ts'
export { findNumber, findPaperEntry as findIssued } from './register.repository.ts'
export { seriesFor, spanOf } from './series.ts'
export type { FactsPaper, GivenFacts } from './entry-facts.ts'
export { enterNumber, nextNumber, releaseNumber, reserveNumber, takeNumber, voidNumber, writtenNumber } from './take-number.ts'
