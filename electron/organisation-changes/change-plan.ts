/**
 * A change of the organisation worked out: the bodies, posts and rights to sign as they will be, or why it cannot be
 * done. Old versions of a body are never touched, so old papers keep their old heads. Pure.
 */
import type { ChangePlan } from '../../shared/contract/organisation-changes.ts'
import { addDays } from '../../shared/domain/dates.ts'
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import { bodyOn, bodySchema } from '../../shared/domain/organisation.ts'
import type { Body, BodyVersion, OrganisationView, Post, SigningRight } from '../../shared/domain/organisation.ts'
import { nameOn } from '../organisation/index.ts'
import { bodyPlans } from './body-plans.ts'
import { changeProblems } from './change-problems.ts'
import { childPlans, goneIds, placesOf } from './child-moves.ts'

/** The records as they are to be written. */
export interface ChangedRecords { readonly bodies: readonly Body[], readonly posts: readonly Post[], readonly signingRights: readonly SigningRight[] }

/** Worked out against the organisation as it is stored; nothing is written. */
export function planChange(change: OrganisationChange, view: OrganisationView): { readonly plan: ChangePlan, readonly records: ChangedRecords } {
  const places = placesOf(change, view)
  const gone = goneIds(change, places)
  const records = changedRecords(change, view, places, gone)
  const after = new Map([...view.bodies, ...records.bodies.map((body) => [body.id, body] as const)])
  const lastDay = addDays(change.date, -1)
  return {
    records,
    plan: {
      problems: [...changeProblems(change, view, after, gone)],
      steps: stepsOf(change, view, gone),
      children: [...childPlans(change, view, after)],
      bodies: [...bodyPlans(change, view, after, places)],
      endingPosts: records.posts.map((post) => ({
        person: view.people.get(post.personId)?.fullName ?? post.personId, title: post.title, body: nameOn(view.bodies, post.bodyId, lastDay),
      })),
      endingRights: records.signingRights.length,
      before: figures(view.bodies, lastDay, change.membersBefore.reduce((sum, { members }) => sum + members, 0)),
      after: figures(after, change.date, membersAfter(change)),
    },
  }
}

function changedRecords(change: OrganisationChange, view: OrganisationView, places: ReadonlyMap<string, string | null>, gone: ReadonlySet<string>): ChangedRecords {
  const lastDay = addDays(change.date, -1)
  const bodies = [...view.bodies.values()].flatMap((body): Body[] => {
    const going = change.to.find(({ bodyId }) => bodyId === body.id)
    const version = bodyOn(body, change.date)
    if (going !== undefined) return [withVersion(body, versionOf(change, going))]
    if (gone.has(body.id)) return version === null ? [] : [endedOn(body, lastDay)]
    const place = places.get(body.id)
    if (place === undefined || place === null || version === null || place === version.parentId) return []
    return [withVersion(body, { ...version, from: change.date, parentId: place })]
  })
  const born = change.to.filter(({ bodyId }) => !view.bodies.has(bodyId)).map((one) =>
    bodySchema.parse({ id: one.bodyId, versions: [versionOf(change, one)] }))
  const open = ({ bodyId, period }: { readonly bodyId: string, readonly period: { readonly from: string, readonly to: string | null } }): boolean =>
    gone.has(bodyId) && period.from <= lastDay && (period.to === null || period.to > lastDay)
  const closed = <T extends { readonly period: { readonly from: string, readonly to: string | null } }>(record: T): T => ({ ...record, period: { ...record.period, to: lastDay } })
  return {
    bodies: [...bodies, ...born],
    posts: [...view.posts.values()].filter(open).map(closed), signingRights: [...view.signingRights.values()].filter(open).map(closed),
  }
}

function versionOf(change: OrganisationChange, to: OrganisationChange['to'][number]): BodyVersion {
  const { kind, sector, name, shortName, parentId, letterheadSuperior, letterheadIssuer, symbol, place } = to
  return { from: change.date, to: null, kind, sector, name, shortName, parentId, letterheadSuperior, letterheadIssuer, symbol, place }
}

/** The body with a version that begins on a day; the one before ends by itself the day before. */
function withVersion(body: Body, version: BodyVersion): Body {
  return { ...body, versions: [...body.versions.filter(({ from }) => from < version.from).map((one) => one.to !== null && one.to >= version.from ? { ...one, to: null } : one), version] }
}

function endedOn(body: Body, lastDay: string): Body {
  return { ...body, versions: body.versions.filter(({ from }) => from <= lastDay).map((version, at, kept) => at === kept.length - 1 ? { ...version, to: lastDay } : version) }
}

function stepsOf(change: OrganisationChange, view: OrganisationView, gone: ReadonlySet<string>): ChangePlan['steps'] {
  const lastDay = addDays(change.date, -1)
  return [
    ...[...gone].map((bodyId) => ({ bodyId, what: 'ends' as const, before: nameOn(view.bodies, bodyId, lastDay), after: '' })),
    ...change.to.map(({ bodyId, name }) => {
      const stood = view.bodies.has(bodyId)
      return { bodyId, what: stood ? 'changes' as const : 'begins' as const, before: stood ? nameOn(view.bodies, bodyId, lastDay) : '', after: name }
    }),
  ]
}

function figures(bodies: ReadonlyMap<string, Body>, date: string, members: number): ChangePlan['before'] {
  const standing = [...bodies.values()].flatMap((body) => bodyOn(body, date) ?? []).filter(({ kind }) => kind !== 'external')
  const kinds = Map.groupBy(standing, ({ kind }) => kind)
  return { byKind: [...kinds].map(([kind, own]) => ({ kind, bodies: own.length })).toSorted((one, other) => one.kind.localeCompare(other.kind)), bodies: standing.length, members }
}

/** Members of the bodies the change names that are still within the tree afterwards, and those that came into it. */
function membersAfter(change: OrganisationChange): number {
  const received = change.membersReceived.reduce((sum, { members }) => sum + members, 0)
  const out = change.memberMoves.filter(({ toBodyId }) => toBodyId === null).reduce((sum, { members }) => sum + members, 0)
  return change.membersBefore.reduce((sum, { members }) => sum + members, 0) - out + received
}
