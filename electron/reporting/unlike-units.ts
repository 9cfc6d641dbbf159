/** n/N of the periods whose figures stand side by side, where they are not of the same units. Pure. */
import { lowerFirst } from '../../shared/domain/first-letter.ts'
import type { PeriodUnits } from '../../shared/domain/report-parts.ts'
import type { UnitsBehind } from '../aggregation/index.ts'

/** A period by name with the units behind its figure; `units` null: there is no figure of it to compare. */
export interface ComparedPeriod { readonly name: string, readonly units: UnitsBehind | null }

/** Every period that has a figure; [] where all of them are of the same units, or only one has a figure. */
export function unlikeUnits(periods: readonly ComparedPeriod[]): PeriodUnits[] {
  const compared = periods.flatMap(({ name, units }) => units === null ? [] : [{ name, units }])
  const [first, ...others] = compared
  if (first === undefined || others.every(({ units }) => isSame(units.ids, first.units.ids))) return []
  return compared.map(({ name, units: { ids, of } }) => ({ period: lowerFirst(name), reporting: ids.size, units: of }))
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id))
}
