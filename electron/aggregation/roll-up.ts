/**
 * Figures rolled up a tree by an indicator's rule: at every node, by sector and by kind of body. Exact and pure; what a
 * node holds is what it reported itself and what the nodes beneath it hold, so that the children always make the parent.
 */
import { isRate } from '../../shared/domain/indicator.ts'
import type { RatePer, RollUp } from '../../shared/domain/indicator.ts'
import type { BodyKind, Sector } from '../../shared/domain/organisation.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import { meanOf, rateOfRatio, ratioOf, ratioOfRate, scaled, unscaled } from './ratio.ts'
import type { Ratio } from './ratio.ts'

/** A node of the tree figures are rolled up. `owes`: it reports by itself; the others only hold what lies beneath. */
export interface ReportingNode {
  readonly id: string, readonly parentId: string | null, readonly owes: boolean
  readonly kind: BodyKind, readonly sector: Sector | null
}

/** What a unit gave for one indicator. */
export interface Counts { readonly numerator: Quantity | null, readonly denominator: Quantity | null, readonly rate: Quantity | null }

/** What one indicator got, by unit; `null`: the unit's report says nothing of it; undefined: there is no report. */
export interface Given { get(unitId: string): Counts | null | undefined }

/**
 * What became of what a unit gave. `withoutCounts`: a per cent without its counts; `incomplete`: one count of two;
 * `emptyBase`: the denominator is 0; `notGiven`: the report says nothing; `notReported`: there is no report.
 */
export type CellState = 'counted' | 'withoutCounts' | 'incomplete' | 'emptyBase' | 'notGiven' | 'notReported'

/** A figure with the exact rate behind its per cent or mean (null for counts). */
export interface Rolled { readonly figure: RolledFigure, readonly ratio: Ratio | null }

export interface RolledUp {
  readonly total: Rolled
  /** A node's figure; undefined for a node that is not in the tree. */
  readonly at: (nodeId: string) => Rolled | undefined
  /** In the order in which sectors and kinds first appear; `null`: units without a sector. */
  readonly bySector: () => ReadonlyMap<Sector | null, Rolled>
  readonly byKind: () => ReadonlyMap<BodyKind, Rolled>
}

/** The nodes with the units that report beneath each (itself too): made once for a tree, used for every indicator. */
export interface ReportingTree {
  readonly nodes: readonly ReportingNode[]
  /** Nodes that owe a report, and for every group of them the places in this list. */
  readonly units: readonly ReportingNode[]
  readonly beneath: ReadonlyMap<string, readonly number[]>
  readonly sectors: ReadonlyMap<Sector | null, readonly number[]>
  readonly kinds: ReadonlyMap<BodyKind, readonly number[]>
}

/** `nodes` in the order in which lists show them. A parent that is not among them counts as none. */
export function reportingTree(nodes: readonly ReportingNode[]): ReportingTree {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  const wayUp = (start: string): readonly string[] => {
    // A circle in the data must end somewhere: each node stands on the way once.
    const way = new Set<string>()
    for (let id: string | null | undefined = start; id !== null && id !== undefined && parents.has(id) && !way.has(id); id = parents.get(id)) way.add(id)
    return [...way]
  }
  const units = nodes.filter(({ owes }) => owes)
  const beneath = new Map<string, number[]>(nodes.map(({ id }) => [id, []]))
  units.forEach(({ id }, place) => wayUp(id).forEach((step) => beneath.get(step)?.push(place)))
  return { nodes, units, beneath, sectors: placesBy(units, ({ sector }) => sector), kinds: placesBy(units, ({ kind }) => kind) }
}

function placesBy<Key>(units: readonly ReportingNode[], keyOf: (unit: ReportingNode) => Key): ReadonlyMap<Key, readonly number[]> {
  return Map.groupBy(units.keys(), (place) => {
    const unit = units[place]
    if (unit === undefined) throw new Error('a place is one of the list')
    return keyOf(unit)
  })
}

/** Rolls up one indicator. Only nodes that owe a report count, whoever else gave figures. Groups are added up when they are asked for. */
export function rollUp(rule: RollUp, tree: ReportingTree, given: Given, per: RatePer = 'hundred'): RolledUp {
  const parts = tree.units.map(({ id }) => contributionOf(rule, given.get(id), per))
  const of = (places: readonly number[]): Rolled => {
    const tally = new Tally(rule, per)
    for (const place of places) {
      const part = parts[place]
      if (part !== undefined) tally.add(part)
    }
    return tally.rolled()
  }
  const each = <Key>(groups: ReadonlyMap<Key, readonly number[]>): ReadonlyMap<Key, Rolled> => new Map([...groups].map(([key, places]) => [key, of(places)]))
  return {
    total: of([...parts.keys()]),
    at: (nodeId) => found(tree.beneath.get(nodeId), of), bySector: () => each(tree.sectors), byKind: () => each(tree.kinds),
  }
}

function found<Value, Shown>(value: Value | undefined, shown: (value: Value) => Shown): Shown | undefined {
  return value === undefined ? undefined : shown(value)
}

/** The total of some units without a tree. */
export function rollUpUnits(rule: RollUp, given: readonly (Counts | null | undefined)[], per: RatePer = 'hundred'): Rolled {
  const total = new Tally(rule, per)
  for (const counts of given) total.add(contributionOf(rule, counts, per))
  return total.rolled()
}

export function stateOf(rule: RollUp, counts: Counts | null | undefined): CellState {
  if (counts === undefined) return 'notReported'
  if (counts === null) return 'notGiven'
  const { numerator, denominator, rate } = counts
  if (!isRate({ rollUp: rule })) return numerator !== null ? 'counted' : denominator === null && rate === null ? 'notGiven' : 'incomplete'
  if (numerator !== null && denominator !== null) return scaled(denominator) === 0n ? 'emptyBase' : 'counted'
  if (rate !== null) return 'withoutCounts'
  return numerator === null && denominator === null ? 'notGiven' : 'incomplete'
}

/** Does a unit in this state make part of the value? A rate without counts does in averages, where each unit's rate weighs the same. */
export function isUsed(rule: RollUp, state: CellState): boolean {
  return state === 'counted' || (state === 'withoutCounts' && rule === 'averageOfRates')
}

interface Contribution { readonly state: CellState, readonly numerator: bigint, readonly denominator: bigint, readonly ratio: Ratio | null, readonly stated?: Quantity }

function contributionOf(rule: RollUp, counts: Counts | null | undefined, per: RatePer): Contribution {
  const state = stateOf(rule, counts)
  const nothing = { state, numerator: 0n, denominator: 0n, ratio: null }
  if (counts === undefined || counts === null) return nothing
  const { numerator, denominator, rate } = counts
  if (state === 'withoutCounts' && rate !== null) return { ...nothing, stated: rate, ratio: isUsed(rule, state) ? ratioOfRate(rate, per) : null }
  if (state !== 'counted') return nothing
  return {
    state, numerator: scaled(numerator ?? '0'), denominator: scaled(denominator ?? '0'),
    ratio: rule === 'averageOfRates' ? ratioOf(numerator ?? '0', denominator ?? '0') : null,
  }
}

class Tally {
  readonly #rule: RollUp
  readonly #per: RatePer
  readonly #ratios: Ratio[] = []
  #numerator = 0n
  #denominator = 0n
  #units = 0
  #reporting = 0
  #withCounts = 0
  #withoutCounts = 0
  #stated: Quantity | undefined

  constructor(rule: RollUp, per: RatePer) {
    this.#rule = rule
    this.#per = per
  }

  add({ state, numerator, denominator, ratio, stated }: Contribution): void {
    this.#units++
    if (state !== 'notGiven' && state !== 'notReported') this.#reporting++
    if (state === 'withoutCounts') this.#withoutCounts++
    if (ratio !== null) this.#ratios.push(ratio)
    this.#stated = stated
    if (state !== 'counted') return
    this.#withCounts++
    this.#numerator += numerator
    this.#denominator += denominator
  }

  rolled(): Rolled {
    const ratio = this.#ratio()
    const numerator = this.#withCounts === 0 ? null : unscaled(this.#numerator)
    const value = isRate({ rollUp: this.#rule }) ? ratio === null ? null : rateOfRatio(ratio, this.#per) : numerator
    const denominator = this.#withCounts === 0 || !isRate({ rollUp: this.#rule }) ? null : unscaled(this.#denominator)
    return { ratio, figure: {
      numerator, denominator, value, units: this.#units, reporting: this.#reporting,
      counted: this.#rule === 'averageOfRates' ? this.#ratios.length : this.#withCounts, withoutCounts: this.#withoutCounts,
      ...this.#units === 1 && this.#stated !== undefined && { stated: this.#stated },
    } }
  }

  #ratio(): Ratio | null {
    switch (this.#rule) {
      case 'sum':
      case 'latest': return null
      case 'rateOfSums': return this.#denominator === 0n ? null : { over: this.#numerator, under: this.#denominator }
      case 'averageOfRates': return meanOf(this.#ratios)
    }
  }
}
