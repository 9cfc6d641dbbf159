/** The office's own order of bodies beside one another, changed one step at a time. */
import type { MoveInput } from '../../shared/contract/organisation.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { bodyStore } from './bodies.repository.ts'
import { organisationView } from './organisation.service.ts'
import { officialOrder } from './tree.ts'

/** Puts a body one place up or down among those beside it that stand on the date; `moved` false: it was the first or the last of them. */
export async function moveBody(office: OfficeDatabase, actor: Actor, { id, direction, date }: MoveInput): Promise<{ moved: boolean }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    await getRecord(db, bodyStore, id)
    const placed = movedBodies((await organisationView(db)).bodies, id, direction, date)
    for (const body of placed) await writeRecord(transaction, bodyStore, await getRecord(db, bodyStore, body.id), body, actor)
    return { moved: placed.length > 0 }
  })
}

/**
 * The bodies whose position changes, with their new ones. A step goes past those that are not there on the date. Positions already
 * given are used again; those nobody has placed get one only as far down as the step reaches. Pure.
 */
export function movedBodies(bodies: ReadonlyMap<string, Body>, id: string, direction: MoveInput['direction'], date: string): readonly Body[] {
  const beside = bodiesBeside(bodies, id, date)
  const at = beside.findIndex((body) => body.id === id)
  const stands = (body: Body): boolean => bodyOn(body, date) !== null
  const goal = direction === 'up' ? beside.findLastIndex((body, index) => index < at && stands(body)) : beside.findIndex((body, index) => index > at && stands(body))
  const own = beside[at]
  if (own === undefined || goal < 0 || !stands(own)) return []
  const moved = beside.toSpliced(at, 1).toSpliced(goal, 0, own)
  const last = Math.max(at, goal, beside.findLastIndex(({ position }) => position !== null))
  const positions = positionsOf(beside.slice(0, last + 1))
  return moved.slice(0, last + 1).flatMap((body, index) => body.position === positions[index] ? [] : [{ ...body, position: positions[index] ?? null }])
}

/** All that stand, stood or will stand beneath the same body by the tree of the date, itself too. */
function bodiesBeside(bodies: ReadonlyMap<string, Body>, id: string, date: string): readonly Body[] {
  const order = officialOrder(bodies, date)
  const aboveOf = (parentId: string | null): string | null => parentId !== null && bodies.has(parentId) ? parentId : null
  const own = order.find(({ body }) => body.id === id)
  return own === undefined ? [] : order.filter(({ version }) => aboveOf(version.parentId) === aboveOf(own.version.parentId)).map(({ body }) => body)
}

/** A growing position for each: those they have, when each has one of its own, else 1, 2, 3 … */
function positionsOf(beside: readonly Body[]): readonly number[] {
  const known = beside.flatMap(({ position }) => position ?? [])
  const own = known.length === beside.length && known.every((position, index) => index === 0 || position > (known[index - 1] ?? 0))
  return own ? known : beside.map((_, index) => index + 1)
}
