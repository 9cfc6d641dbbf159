/** What a series would give next, and its numbers that may be asked for. */
import type { SeriesKey } from '../../shared/domain/register.ts'
import type { ReadDatabase } from '../db/index.ts'
import { seriesAsked } from './outside.service.ts'
import type { Reservation } from './outside.service.ts'
import { selectAvailable, selectSeriesEnd } from './register.repository.ts'
import { writtenNumber } from './take-number.ts'

export async function nextInSeries(db: ReadDatabase, asked: Omit<Reservation, 'count' | 'reason'>) {
  const { series, symbol } = await seriesAsked(db, asked)
  const number = 1 + (await selectSeriesEnd(db, series)).last
  return { number, printed: writtenNumber(series, number, symbol), available: await availableIn(db, series) }
}

/** Numbers that are kept for later or were given back. */
export async function availableIn(db: ReadDatabase, series: SeriesKey) {
  return (await selectAvailable(db, series)).flatMap(({ number, written, state, words: { reason } }) => number === null ? [] : [{ number, printed: written, state, reason }])
}
