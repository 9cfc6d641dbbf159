/**
 * The chain a record stands in: what came down (directive, paper in) → plan → call for reports → report → meeting → what it
 * concluded. From one record it goes up to everything it comes from and down to everything that came of it; brothers and
 * sisters belong to their parent's chain.
 */
import type { z } from 'zod'
import { searchKindSchema, searchStateSchema } from '../../shared/contract/search.ts'
import type { SearchState, chainLinkSchema, chainNodeSchema, chainSchema } from '../../shared/contract/search.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectChainEntry, selectPointers } from './chain.repository.ts'
import type { ChainEntry } from './chain.repository.ts'
import { kindName, stateName } from './names.ts'

type Node = z.input<typeof chainNodeSchema>
interface Place { readonly collection: RecordCollection, readonly id: string }
/** `pointedAt`: the record asked about names it; else it names that record. `replaces`: who names takes the place of who is named. */
interface Neighbour extends Place { readonly pointedAt: boolean, readonly replaces: boolean }
type Link = z.input<typeof chainLinkSchema>
type Way = 'up' | 'down'

/** More than this cannot be read as a picture. */
const mostNodes = 60
/** Place of a collection in the chain; others are no part of it. */
const steps: Partial<Record<RecordCollection, number>> = { directives: 0, incomingPapers: 0, plans: 1, campaigns: 2, summaryReports: 3, meetings: 4, freeDocuments: 5 }
/** Free papers stand where a record of their kind would. */
const stepsOfPapers: Readonly<Record<string, number>> = { directive: 0, plan: 1, programme: 1, guidance: 1, officialLetter: 2, report: 3, minutes: 4, invitation: 4 }

/** States of a paper that has no number yet. */
const drafts: ReadonlySet<string> = new Set<SearchState>(['draft', 'submitted', 'approved', 'signed'])

/** `nodes` is empty when the record is not there, is none of a chain, or may not be seen. */
export async function chainOf(db: ReadDatabase, start: Place): Promise<z.input<typeof chainSchema>> {
  const walk = new ChainWalk(db)
  const first = await walk.nodeOf(start)
  if (first === null) return { start: keyOf(start), nodes: [], links: [], leftOut: 0 }
  walk.shown.set(keyOf(start), first)
  await walk.follow(first, 'up')
  await walk.follow(first, 'down')
  return { start: keyOf(start), nodes: [...walk.shown.values()].toSorted(inOrder), links: await walk.links(), leftOut: walk.leftOut.size }
}

class ChainWalk {
  readonly shown = new Map<string, Node>()
  readonly leftOut = new Set<string>()
  readonly #db: ReadDatabase
  readonly #nodes = new Map<string, Node | null>()
  readonly #around = new Map<string, readonly Neighbour[]>()

  constructor(db: ReadDatabase) {
    this.#db = db
  }

  /** Everything above (or below), nearest first, while there is room. */
  async follow(start: Node, way: Way): Promise<void> {
    const waiting: Node[] = [start]
    for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
      for (const neighbour of await this.#neighbours(node)) {
        const next = await this.nodeOf(neighbour)
        if (next === null || this.shown.has(keyOf(next)) || wayTo(node, next, neighbour) !== way) continue
        if (this.shown.size >= mostNodes) {
          this.leftOut.add(keyOf(next))
          continue
        }
        this.shown.set(keyOf(next), next)
        waiting.push(next)
      }
    }
  }

  async links(): Promise<Link[]> {
    const links = new Map<string, Link>()
    for (const node of this.shown.values()) {
      for (const neighbour of await this.#neighbours(node)) {
        const next = this.shown.get(keyOf(neighbour))
        if (next !== undefined && wayTo(node, next, neighbour) === 'down') links.set(`${keyOf(node)} ${keyOf(next)}`, { from: keyOf(node), to: keyOf(next), replaces: neighbour.replaces })
      }
    }
    return [...links.values()]
  }

  /** The record as the index knows it; null: it is none of a chain, or nothing the account may see. */
  async nodeOf({ collection, id }: Place): Promise<Node | null> {
    const key = keyOf({ collection, id })
    const known = this.#nodes.get(key)
    if (known !== undefined) return known
    const step = steps[collection]
    const entry = step === undefined ? null : await selectChainEntry(this.#db, collection, id)
    const node = step === undefined || entry === null ? null : nodeFrom({ collection, id }, step, entry)
    this.#nodes.set(key, node)
    return node
  }

  async #neighbours({ collection, id }: Place): Promise<readonly Neighbour[]> {
    const key = keyOf({ collection, id })
    const known = this.#around.get(key)
    if (known !== undefined) return known
    const found = (await selectPointers(this.#db, collection, id)).map((one): Neighbour => {
      const pointedAt = one.source_collection === collection && one.source_id === id
      const [at, of] = pointedAt ? [one.target_collection, one.target_id] : [one.source_collection, one.source_id]
      return { collection: at as RecordCollection, id: of, pointedAt, replaces: one.replaces === 1 }
    })
    this.#around.set(key, found)
    return found
  }
}

/** Up to what stands earlier in the chain; of two at the same place, or one in the other's place, up to the one that is pointed at. */
function wayTo(from: Node, to: Node, { pointedAt, replaces }: Neighbour): Way {
  if (!replaces && to.step !== from.step) return to.step < from.step ? 'up' : 'down'
  return pointedAt ? 'up' : 'down'
}

function nodeFrom({ collection, id }: Place, base: number, { kind: written, number, day, title, state }: ChainEntry): Node {
  const kind = searchKindSchema.parse(written)
  const step = collection === 'freeDocuments' ? stepsOfPapers[kind] ?? base : base
  return { collection, id, kindName: kindName(kind), number, day, title, stateName: stateName(searchStateSchema.parse(state)), draft: drafts.has(state), step }
}

function keyOf({ collection, id }: Place): string {
  return `${collection}/${id}`
}

function inOrder(one: Node, other: Node): number {
  return one.step - other.step || (one.day ?? '').localeCompare(other.day ?? '') || one.id.localeCompare(other.id)
}
