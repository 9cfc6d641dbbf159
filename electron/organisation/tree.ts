/** The tree of bodies as it was on a date, and the rule that it never runs in a circle. */
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body, BodyVersion } from '../../shared/domain/organisation.ts'
import type { Problem } from '../../shared/domain/problem.ts'

/**
 * Bodies that stand above themselves on some date. `pathOf` says where a version lies in what the person gave; bodies
 * without a path are not reported (they are stored and were checked when saved).
 */
export function cycleProblems(bodies: ReadonlyMap<string, Body>, pathOf: (id: string, version: number) => string | null): readonly Problem[] {
  const problems: Problem[] = []
  const suspects = bodiesInCircles(bodies)
  if (suspects.size === 0) return problems
  const dates = new Set([...suspects].flatMap((id) => bodies.get(id)?.versions.map((version) => version.from) ?? []))
  const told = new Set<string>()
  for (const date of [...dates].sort()) {
    for (const id of suspects) {
      const version = versionIndexOn(bodies.get(id), date)
      const path = version === null ? null : pathOf(id, version)
      if (path === null || told.has(path) || !runsInCircle(bodies, id, date)) continue
      told.add(path)
      problems.push({
        severity: 'error', code: 'tree.cycle', path, value: id,
        message: `Cây tổ chức bị vòng: từ “${id}” đi lên cấp trên lại gặp chính nó (ngày ${date}).`,
        remedy: 'Chọn lại cấp trên cho một trong các tổ chức này.',
      })
    }
  }
  return problems
}

/** Ids that reach themselves when dates are left aside: a superset of the real circles, and nearly always empty. */
function bodiesInCircles(bodies: ReadonlyMap<string, Body>): ReadonlySet<string> {
  const state = new Map<string, 'open' | 'done'>()
  const found = new Set<string>()
  for (const start of bodies.keys()) walkUp(bodies, start, state, found)
  return found
}

/** Depth first without recursion: a hostile file may be a chain of any length. */
function walkUp(bodies: ReadonlyMap<string, Body>, start: string, state: Map<string, 'open' | 'done'>, found: Set<string>): void {
  if (state.has(start)) return
  const trail: { readonly id: string, readonly parents: readonly string[], next: number }[] = []
  const enter = (id: string): void => {
    state.set(id, 'open')
    trail.push({ id, parents: parentsOf(bodies.get(id)), next: 0 })
  }
  enter(start)
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const parent = top.parents[top.next++]
    if (parent === undefined) {
      state.set(top.id, 'done')
      trail.pop()
    } else if (state.get(parent) === 'open') {
      for (const step of trail.slice(trail.findIndex((each) => each.id === parent))) found.add(step.id)
    } else if (!state.has(parent) && bodies.has(parent)) {
      enter(parent)
    }
  }
}

function parentsOf(body: Body | undefined): readonly string[] {
  return [...new Set(body?.versions.map((version) => version.parentId).filter((id) => id !== null))]
}

function runsInCircle(bodies: ReadonlyMap<string, Body>, start: string, date: string): boolean {
  const seen = new Set<string>()
  for (let id: string | null = start; id !== null;) {
    if (seen.has(id)) return id === start
    seen.add(id)
    const body = bodies.get(id)
    id = body === undefined ? null : bodyOn(body, date)?.parentId ?? null
  }
  return false
}

function versionIndexOn(body: Body | undefined, date: string): number | null {
  if (body === undefined) return null
  const version = bodyOn(body, date)
  return version === null ? null : body.versions.indexOf(version)
}

/** The version in force on the date; of a body that had ended or not begun, the last before or the first. */
export function versionAt(body: Body, date: string): BodyVersion {
  const version = bodyOn(body, date) ?? body.versions.findLast(({ from }) => from <= date) ?? body.versions[0]
  if (version === undefined) throw new Error('a body has a version: its schema says so')
  return version
}

/** The body and all that stand above it on the date, nearest first: an ended one where it last stood, one not known at the end of the way. */
export function wayUp(bodies: ReadonlyMap<string, Body>, id: string, date: string): readonly string[] {
  const way: string[] = []
  for (let step: string | null = id; step !== null && !way.includes(step);) {
    way.push(step)
    const body: Body | undefined = bodies.get(step)
    step = body === undefined ? null : versionAt(body, date).parentId
  }
  return way
}

/** The body's name on a date; its id when there is no such body, so that a list never loses a line. */
export function nameOn(bodies: ReadonlyMap<string, Body>, id: string, date: string): string {
  const body = bodies.get(id)
  return body === undefined ? id : versionAt(body, date).name
}

/**
 * All bodies in the official order, as the tree of that date shows them: each above its own, beside one another as the office placed
 * them (`position`), the others after them as they were entered (the order of `bodies`). A name never moves a body.
 * Bodies that had ended stand where they last stood, so that a list of who owed something never loses one.
 */
export function officialOrder(bodies: ReadonlyMap<string, Body>, date: string): readonly { readonly body: Body, readonly version: BodyVersion }[] {
  const all = [...bodies.values()].map((body) => ({ body, version: versionAt(body, date) }))
  const children = Map.groupBy(all, ({ version }) => version.parentId !== null && bodies.has(version.parentId) ? version.parentId : '')
  for (const [parent, own] of children) children.set(parent, own.toSorted((one, other) => comparePlaces(one.body, other.body)))
  const ordered = new Set<(typeof all)[number]>()
  const waiting = (children.get('') ?? []).toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    ordered.add(next)
    waiting.push(...(children.get(next.body.id) ?? []).toReversed())
  }
  // Bodies that stand above themselves hang on nothing; they are listed for someone to mend.
  return [...ordered, ...all.filter((each) => !ordered.has(each))]
}

/** Bodies with a position by it, then those without; equal ones stay as they came. */
export function comparePlaces(one: Pick<Body, 'position'>, other: Pick<Body, 'position'>): number {
  if (one.position === other.position) return 0
  return one.position === null ? 1 : other.position === null ? -1 : one.position - other.position
}
