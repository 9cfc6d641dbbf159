/** What a vote by levels of discipline comes to. Which levels there are, how many votes each needs and whether heavier ones are added to lighter ones is data (`resources/inspections/discipline.yaml`). */
import type { Discipline, DisciplineVote, InspecteeType } from './case-outcome.ts'
import { neededFor } from './counting.ts'
import type { Majority } from './meeting-entry.ts'

export interface DisciplineLevel { readonly id: Discipline, readonly words: string, readonly majority: Majority }

/** `levels`: from the lightest to the heaviest. `heavierDown`: votes of heavier levels are added to the next lighter one until one is reached. */
export interface DisciplineRules { readonly levels: Readonly<Record<InspecteeType, readonly DisciplineLevel[]>>, readonly heavierDown: boolean }

/** One level as it was counted: its own votes, with those of heavier levels where they are added, and how many it needs. */
export interface CountedLevel { readonly level: DisciplineLevel, readonly votes: number, readonly counted: number, readonly needed: number }

/** `reached` null: the vote comes to nothing. `levels`: from the heaviest to the lightest. */
export interface DisciplineResult { readonly reached: Discipline | 'none' | null, readonly levels: readonly CountedLevel[] }

/** The heaviest level that has its votes; no discipline when more than half of those entitled want none. */
export function disciplineReached({ entitled, counts }: DisciplineVote, type: InspecteeType, { levels, heavierDown }: DisciplineRules): DisciplineResult {
  let heavier = 0
  const counted = levels[type].toReversed().map((level): CountedLevel => {
    const votes = counts[level.id]
    const all = votes + heavier
    heavier = heavierDown ? all : 0
    return { level, votes, counted: all, needed: neededFor(level.majority, entitled) }
  })
  const reached = counted.find((each) => each.counted >= each.needed)
  return { reached: reached?.level.id ?? (counts.none >= neededFor('moreThanHalf', entitled) ? 'none' : null), levels: counted }
}

export type DisciplineVoteFault = 'sumNotVoters' | 'moreThanEntitled' | 'levelOfOtherKind'

/** What the counts say against themselves: they do not add up, more voted than could, votes for a level this kind of object does not have. */
export function disciplineVoteFaults({ entitled, voters, counts }: DisciplineVote, type: InspecteeType, { levels }: DisciplineRules): readonly DisciplineVoteFault[] {
  const own = new Set<string>(['none', 'invalid', ...levels[type].map(({ id }) => id)])
  const other = Object.entries(counts).some(([level, votes]) => votes > 0 && !own.has(level))
  return [
    ...votesCast(counts) === voters ? [] : ['sumNotVoters' as const],
    ...voters > entitled ? ['moreThanEntitled' as const] : [],
    ...other ? ['levelOfOtherKind' as const] : [],
  ]
}

/** All slips, spoiled ones too. */
export function votesCast(counts: DisciplineVote['counts']): number {
  return Object.values(counts).reduce((sum, votes) => sum + votes, 0)
}
