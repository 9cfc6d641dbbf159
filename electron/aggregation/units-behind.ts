/** Which units one figure of a campaign is of, so that figures of two periods can be told to be of other ones. Pure. */
import type { CampaignFigures } from './campaign-figures.ts'
import { stateOf } from './roll-up.ts'

/** `of`: how many owe the figure; `ids`: those whose counted report gives it, as many as the rolled-up figure's `reporting`. */
export interface UnitsBehind { readonly of: number, readonly ids: ReadonlySet<string> }

export function unitsBehind(figures: CampaignFigures, { id, rollUp }: Parameters<CampaignFigures['rolled']>[0]): UnitsBehind {
  const given = figures.given(id)
  const gave = figures.units.filter((unit) => {
    const state = stateOf(rollUp, given.get(unit.id))
    return state !== 'notGiven' && state !== 'notReported'
  })
  return { of: figures.units.length, ids: new Set(gave.map((unit) => unit.id)) }
}
