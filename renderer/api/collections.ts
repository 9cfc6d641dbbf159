/** The collections of records as handles that the record editor takes, so that one editor serves them all. */
import type { z } from 'zod'
import { officeSchema, recordSchemas } from '../../shared/domain/office-records.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { client, service } from './client.ts'

/** A record as the editor moves it about; its schema says what is inside. */
export type RecordValues = Readonly<Record<string, unknown>>

export interface StoredRecord { readonly revision: number, readonly record: RecordValues }

/** See `saveOutcome` of the contract. */
export type SaveOutcome =
  | { readonly outcome: 'saved', readonly revision: number, readonly problems: readonly Problem[] }
  | { readonly outcome: 'conflict', readonly current: StoredRecord, readonly changedBy: string, readonly changedAt: string }
  | { readonly outcome: 'refused', readonly problems: readonly Problem[] }

export interface HistoryEntry {
  readonly revision: number
  readonly at: string
  readonly actor: string
  readonly before: string | null
  readonly after: string
}

/** The five verbs of one collection. */
interface CollectionClient {
  readonly get: (input: { id: string }) => Promise<StoredRecord>
  readonly save: (input: { revision: number | null, record: RecordValues }) => Promise<SaveOutcome>
  readonly remove: (input: { id: string, revision: number }) => Promise<SaveOutcome>
  readonly history: (input: { id: string }) => Promise<readonly HistoryEntry[]>
}

export interface CollectionHandle {
  /** A collection's name, or `settings` for the office's own record. */
  readonly name: string
  readonly schema: z.ZodType<RecordValues, RecordValues>
  readonly calls: CollectionClient
  /** Key of everything read from this collection. */
  readonly key: readonly unknown[]
}

function handle(name: RecordCollection, calls: CollectionClient, key: readonly unknown[]): CollectionHandle {
  return { name, schema: recordSchemas[name], calls, key }
}

export const collections: Readonly<Record<RecordCollection, CollectionHandle>> = {
  bodies: handle('bodies', client.organisation.bodies, service.organisation.bodies.key()),
  terms: handle('terms', client.organisation.terms, service.organisation.terms.key()),
  people: handle('people', client.organisation.people, service.organisation.people.key()),
  posts: handle('posts', client.organisation.posts, service.organisation.posts.key()),
  signingRights: handle('signingRights', client.organisation.signingRights, service.organisation.signingRights.key()),
  directives: handle('directives', client.directives, service.directives.key()),
  plans: handle('plans', client.plans, service.plans.key()),
  summaryReports: handle('summaryReports', client.summaryReports, service.summaryReports.key()),
  inspections: handle('inspections', client.inspections, service.inspections.key()),
  freeDocuments: handle('freeDocuments', client.freeDocuments, service.freeDocuments.key()),
  indicators: handle('indicators', client.indicators.indicators, service.indicators.indicators.key()),
  targets: handle('targets', client.indicators.targets, service.indicators.targets.key()),
  crossChecks: handle('crossChecks', client.indicators.crossChecks, service.indicators.crossChecks.key()),
  reportingRounds: handle('reportingRounds', client.reportingRounds, service.reportingRounds.key()),
  campaigns: handle('campaigns', client.campaigns, service.campaigns.key()),
  studySessions: handle('studySessions', client.studySessions, service.studySessions.key()),
  commitments: handle('commitments', client.commitments, service.commitments.key()),
  admissions: handle('admissions', client.admissions, service.admissions.key()),
  evaluationRounds: handle('evaluationRounds', client.evaluations.rounds, service.evaluations.rounds.key()),
  evaluations: handle('evaluations', client.evaluations.results, service.evaluations.results.key()),
  organisationChanges: handle('organisationChanges', client.organisationChanges, service.organisationChanges.key()),
  memberships: handle('memberships', client.organisation.memberships, service.organisation.memberships.key()),
  meetings: handle('meetings', client.meetings.meetings, service.meetings.meetings.key()),
  proceedings: handle('proceedings', client.meetings.proceedings, service.meetings.proceedings.key()),
  meetingProgrammes: handle('meetingProgrammes', client.meetings.programmes, service.meetings.programmes.key()),
  tasks: handle('tasks', client.tasks, service.tasks.key()),
  petitions: handle('petitions', client.petitions, service.petitions.key()),
  supervisionAssignments: handle('supervisionAssignments', client.supervisionAssignments, service.supervisionAssignments.key()),
  inspectionProgrammes: handle('inspectionProgrammes', client.inspectionProgrammes, service.inspectionProgrammes.key()),
  caseProcedures: handle('caseProcedures', client.caseProcedures, service.caseProcedures.key()),
  incomingPapers: handle('incomingPapers', client.incomingPapers, service.incomingPapers.key()),
  deliveryLists: handle('deliveryLists', client.deliveries.lists, service.deliveries.lists.key()),
}

/** The office's own record in the same clothes, so that its form saves and conflicts like any other. It has no list and is never removed. */
export const officeSettings: CollectionHandle = {
  name: 'settings', schema: officeSchema, key: service.office.settings.key(),
  calls: {
    get: () => client.office.settings(),
    save: ({ revision, record }) => client.office.saveSettings({ revision: revision ?? 1, record }),
    remove: () => Promise.resolve({ outcome: 'refused', problems: [] }),
    history: () => Promise.resolve([]),
  },
}
