/** Who prepares the next meeting when members take turns. Pure. */
import type { Meeting } from '../../shared/domain/meeting.ts'
import type { RollLine } from './roll.ts'

/**
 * The one whose turn is longest ago, who never had one first; among equals the official order. Who is exempt, meets elsewhere or is
 * suspended has no turn. `earlier`: meetings of this organ, newest first; a turn is to have been named for the next meeting.
 */
export function nextInRotation(roll: readonly RollLine[], earlier: readonly Pick<Meeting, 'nextPreparerPersonId'>[]): RollLine | null {
  const named = earlier.map(({ nextPreparerPersonId }) => nextPreparerPersonId)
  const since = ({ membership }: RollLine): number => {
    const at = named.indexOf(membership.personId)
    return at < 0 ? Infinity : at
  }
  return roll.filter(({ member }) => !member.exempt && !member.elsewhere && !member.suspended)
    .reduce<RollLine | null>((best, line) => best === null || since(line) > since(best) ? line : best, null)
}
