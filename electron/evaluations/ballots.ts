/** Ballots on a proposed rating: votes for and against each level with rates over valid slips and over those handed out. Pure. */
import type { BallotView } from '../../shared/contract/evaluations.ts'
import { ratingSchema } from '../../shared/domain/evaluation.ts'
import type { Rating, RatingBallot } from '../../shared/domain/evaluation.ts'
import { percentOf, quantityOfNumber } from '../../shared/domain/quantity.ts'

/** Decimals of a printed rate. */
export const rateDecimals = 1

export function ballotView(ballot: RatingBallot): BallotView {
  const levels = ratingSchema.options.map((rating) => {
    const votesFor = ballot.votes[rating]
    return {
      rating, votesFor, votesAgainst: ballot.valid - votesFor,
      ofValid: rate(votesFor, ballot.valid), againstOfValid: rate(ballot.valid - votesFor, ballot.valid),
      ofHandedOut: rate(votesFor, ballot.handedOut),
    }
  })
  const most = Math.max(...levels.map(({ votesFor }) => votesFor))
  const leading: Rating[] = most === 0 ? [] : levels.filter(({ votesFor }) => votesFor === most).map(({ rating }) => rating)
  return {
    handedOut: ballot.handedOut, returned: ballot.returned, valid: ballot.valid, invalid: ballot.returned - ballot.valid, notReturned: ballot.handedOut - ballot.returned,
    levels, leading,
  }
}

/** In per cent with one decimal, exact; null of an empty base. */
export function rate(part: number, whole: number): string | null {
  return percentOf(quantityOfNumber(part), quantityOfNumber(whole), rateDecimals)
}
