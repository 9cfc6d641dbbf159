/** Which version of a unit's report counts, and when another came to count. Pure. */
import { submissionSourceSchema, submissionStateSchema } from '../../shared/domain/submission.ts'
import type { SubmissionState } from '../../shared/domain/submission.ts'
import type { Absence } from '../../shared/domain/submission-words.ts'
import type { Include } from '../../shared/contract/aggregation.ts'
import type { Freeze } from '../campaigns/index.ts'
import { readStored } from '../records/index.ts'
import type { EventRow, SubmissionRow } from './aggregation.repository.ts'

/** One version of a unit's report; the unit's first is `version` 1. */
export interface Version {
  readonly id: string, readonly bodyId: string, readonly version: number, readonly state: SubmissionState
  readonly source: ReturnType<typeof submissionSourceSchema.parse>
  readonly fileName: string, readonly receivedOn: string, readonly reason: string, readonly at: string, readonly actor: string
}

/** The versions of a campaign in the order in which they came, counted for each unit. */
export function versionsOf(rows: readonly SubmissionRow[]): readonly Version[] {
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const version = (counts.get(row.body_id) ?? 0) + 1
    counts.set(row.body_id, version)
    return readStored(() => ({
      id: row.id, bodyId: row.body_id, version, state: submissionStateSchema.parse(row.state), source: submissionSourceSchema.parse(row.source),
      fileName: row.file_name, receivedOn: row.received_on, reason: row.reason, at: row.at, actor: row.actor,
    }))
  })
}

/** A unit's last version that was neither returned nor withdrawn; by `accepted`, its last accepted one. */
export function effectiveVersions(versions: readonly Version[], include: Include): ReadonlyMap<string, Version> {
  return new Map(versions.filter(({ state }) => counts(state, include)).map((version) => [version.bodyId, version]))
}

export function frozenVersions(versions: readonly Version[], freeze: Freeze): ReadonlyMap<string, Version> {
  return new Map(versions.filter(({ id }) => freeze.submissionIds.has(id)).map((version) => [version.bodyId, version]))
}

function counts(state: SubmissionState, include: Include): boolean {
  return state === 'accepted' || (state === 'received' && include === 'received')
}

/**
 * The versions there were at a freeze, each in the state it then had; one without steps has stood where it stands since it came.
 * A unit the freeze has no version of had none accepted then, whatever the clock says: such a step came after it or was undone.
 */
export function versionsAt(versions: readonly Version[], events: readonly EventRow[], freeze: Freeze): readonly Version[] {
  const frozen = frozenVersions(versions, freeze)
  const stepsOfVersion = Map.groupBy(events, (event) => event.submission_id)
  return versions.flatMap((version): readonly Version[] => {
    if (version.at > freeze.at) return []
    const steps = stepsOf([version], stepsOfVersion.get(version.id) ?? [])
    const last = steps.findLast(({ at, state }) => at <= freeze.at && (state !== 'accepted' || frozen.has(version.bodyId)))
    return last === undefined ? [] : [{ ...version, state: last.state }]
  })
}

/** Why none of a unit's versions counts: what stands highest among those not withdrawn. A version that counts is no absence. */
export function absenceOf(versions: readonly Pick<Version, 'state'>[]): Absence {
  const has = (state: SubmissionState): boolean => versions.some((version) => version.state === state)
  return has('accepted') ? 'acceptedLater' : has('received') ? 'waiting' : has('returned') ? 'returned' : 'nothing'
}

/** Another version of a unit's report came to count; null: none counts. */
export interface Turn { readonly bodyId: string, readonly before: Version | null, readonly after: Version | null, readonly at: string, readonly actor: string, readonly reason: string }

/** Every turn after a freeze, in the order of time, unit by unit in the order of `bodyIds`. */
export function turnsAfter(versions: readonly Version[], events: readonly EventRow[], freeze: Freeze, bodyIds: readonly string[]): readonly Turn[] {
  const frozen = frozenVersions(versions, freeze)
  const eventsOf = Map.groupBy(events, (event) => event.body_id)
  return bodyIds.flatMap((bodyId) => {
    const own = versions.filter((version) => version.bodyId === bodyId)
    return turnsOfUnit(own, stepsOf(own, eventsOf.get(bodyId) ?? []), frozen.get(bodyId) ?? null, freeze.at).map((turn) => ({ bodyId, ...turn }))
  }).toSorted((one, other) => one.at < other.at ? -1 : one.at > other.at ? 1 : 0)
}

interface Step { readonly id: string, readonly state: SubmissionState, readonly at: string, readonly actor: string, readonly reason: string }

/** The states of a unit's versions in the order in which they were kept; a version without steps has stood where it stands since it came. */
function stepsOf(versions: readonly Version[], events: readonly EventRow[]): readonly Step[] {
  const own = new Map(versions.map((version) => [version.id, version]))
  const steps = events.flatMap((event): readonly Step[] => {
    const version = own.get(event.submission_id)
    if (version === undefined) return []
    return [{
      id: version.id, state: readStored(() => submissionStateSchema.parse(event.state)), at: event.at, actor: event.actor,
      reason: event.reason === '' ? version.reason : event.reason,
    }]
  })
  const told = new Set(steps.map(({ id }) => id))
  for (const { id, state, at, actor, reason } of versions.filter((version) => !told.has(version.id))) {
    const later = steps.findIndex((step) => step.at > at)
    steps.splice(later === -1 ? steps.length : later, 0, { id, state, at, actor, reason })
  }
  return steps
}

function turnsOfUnit(versions: readonly Version[], steps: readonly Step[], frozen: Version | null, frozenAt: string): readonly Omit<Turn, 'bodyId'>[] {
  const states = new Map<string, SubmissionState>()
  const effective = (): Version | null => versions.findLast(({ id }) => states.get(id) === 'accepted') ?? null
  const turns: Omit<Turn, 'bodyId'>[] = []
  let now: Version | null = null
  // Steps of the very moment of the freeze belong before it until the version it kept is reached.
  let isBefore = true
  for (const step of steps) {
    if (isBefore && (step.at > frozenAt || (step.at === frozenAt && now?.id === frozen?.id))) {
      isBefore = false
      now = frozen
    }
    states.set(step.id, step.state)
    const after = effective()
    if (after?.id !== now?.id && !isBefore) turns.push({ before: now, after, at: step.at, actor: step.actor, reason: step.reason })
    now = after
  }
  return turns
}
