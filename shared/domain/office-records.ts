/**
 * The interchange file: everything an office records, in one JSON document. This schema is published as
 * `resources/schemas/office-records.schema.json` and is the one door for bulk data (`vpk import`, the sample office).
 */
import { z } from 'zod'
import { requiredLineSchema } from '../document/text.ts'
import { admissionSchema } from './admission.ts'
import { campaignSchema, reportingRoundSchema } from './campaign.ts'
import { caseProcedureSchema } from './case-procedure.ts'
import { commitmentSchema } from './commitment.ts'
import { recordIdSchema } from './common.ts'
import { deliveryListSchema } from './delivery.ts'
import { directiveSchema } from './directive.ts'
import { evaluationRoundSchema, evaluationSchema } from './evaluation.ts'
import { freeDocumentSchema } from './free-document.ts'
import { houseStyleSchema } from './house-style.ts'
import { crossCheckSchema, indicatorSchema, targetSchema } from './indicator.ts'
import { incomingPaperSchema } from './incoming-paper.ts'
import { inspectionSchema } from './inspection.ts'
import { inspectionProgrammeSchema } from './inspection-programme.ts'
import { proceedingsSchema } from './meeting-entry.ts'
import { meetingProgrammeSchema } from './meeting-programme.ts'
import { meetingSchema } from './meeting.ts'
import { membershipSchema } from './membership.ts'
import { organisationChangeSchema } from './organisation-change.ts'
import { bodySchema, personSchema, postSchema, signingRightSchema, termSchema } from './organisation.ts'
import { petitionSchema } from './petition.ts'
import { planSchema } from './plan.ts'
import { studySessionSchema } from './study-session.ts'
import { summaryReportSchema } from './summary-report.ts'
import { supervisionAssignmentSchema } from './supervision-assignment.ts'
import { taskSchema } from './task.ts'

/** The office itself: what it is called and which body it serves. */
export const officeSchema = z.strictObject({
  name: requiredLineSchema,
  /** The committee the office works for; its own papers default to it. */
  bodyId: recordIdSchema,
  houseStyle: houseStyleSchema.prefault({}),
})
export type Office = Readonly<z.output<typeof officeSchema>>

/** Every kind of record: its schema under its collection name. The one list that import, history and storage follow. */
export const recordSchemas = {
  bodies: bodySchema, terms: termSchema, people: personSchema, posts: postSchema, signingRights: signingRightSchema,
  directives: directiveSchema, plans: planSchema, summaryReports: summaryReportSchema, inspections: inspectionSchema,
  freeDocuments: freeDocumentSchema,
  indicators: indicatorSchema, targets: targetSchema, crossChecks: crossCheckSchema,
  reportingRounds: reportingRoundSchema, campaigns: campaignSchema,
  studySessions: studySessionSchema, commitments: commitmentSchema, admissions: admissionSchema,
  evaluationRounds: evaluationRoundSchema, evaluations: evaluationSchema, organisationChanges: organisationChangeSchema,
  memberships: membershipSchema, meetings: meetingSchema, proceedings: proceedingsSchema, meetingProgrammes: meetingProgrammeSchema, tasks: taskSchema,
  petitions: petitionSchema, supervisionAssignments: supervisionAssignmentSchema, inspectionProgrammes: inspectionProgrammeSchema,
  caseProcedures: caseProcedureSchema, incomingPapers: incomingPaperSchema, deliveryLists: deliveryListSchema,
} as const
export type RecordCollection = keyof typeof recordSchemas
export type RecordOf<C extends RecordCollection> = Readonly<z.output<(typeof recordSchemas)[C]>>
export const recordCollections = Object.keys(recordSchemas) as readonly RecordCollection[]

/** A value for every collection, under its name. */
export function everyCollection<T>(valueOf: (collection: RecordCollection) => T): Record<RecordCollection, T> {
  return Object.fromEntries(recordCollections.map((collection) => [collection, valueOf(collection)])) as Record<RecordCollection, T>
}

export const officeRecordsSchema = z.strictObject({
  format: z.literal('vpk-records', 'Tệp phải có "format": "vpk-records".'),
  version: z.literal(1, 'Chương trình này đọc phiên bản 1 của tệp hồ sơ.'),
  office: officeSchema.optional(),
  bodies: z.array(bodySchema).default([]),
  terms: z.array(termSchema).default([]),
  people: z.array(personSchema).default([]),
  posts: z.array(postSchema).default([]),
  signingRights: z.array(signingRightSchema).default([]),
  directives: z.array(directiveSchema).default([]),
  plans: z.array(planSchema).default([]),
  summaryReports: z.array(summaryReportSchema).default([]),
  inspections: z.array(inspectionSchema).default([]),
  freeDocuments: z.array(freeDocumentSchema).default([]),
  indicators: z.array(indicatorSchema).default([]),
  targets: z.array(targetSchema).default([]),
  crossChecks: z.array(crossCheckSchema).default([]),
  reportingRounds: z.array(reportingRoundSchema).default([]),
  campaigns: z.array(campaignSchema).default([]),
  studySessions: z.array(studySessionSchema).default([]),
  commitments: z.array(commitmentSchema).default([]),
  admissions: z.array(admissionSchema).default([]),
  evaluationRounds: z.array(evaluationRoundSchema).default([]),
  evaluations: z.array(evaluationSchema).default([]),
  organisationChanges: z.array(organisationChangeSchema).default([]),
  memberships: z.array(membershipSchema).default([]),
  meetings: z.array(meetingSchema).default([]),
  proceedings: z.array(proceedingsSchema).default([]),
  meetingProgrammes: z.array(meetingProgrammeSchema).default([]),
  tasks: z.array(taskSchema).default([]),
  petitions: z.array(petitionSchema).default([]),
  supervisionAssignments: z.array(supervisionAssignmentSchema).default([]),
  inspectionProgrammes: z.array(inspectionProgrammeSchema).default([]),
  caseProcedures: z.array(caseProcedureSchema).default([]),
  incomingPapers: z.array(incomingPaperSchema).default([]),
  deliveryLists: z.array(deliveryListSchema).default([]),
})
export type OfficeRecords = Readonly<z.output<typeof officeRecordsSchema>>
export type OfficeRecordsInput = z.input<typeof officeRecordsSchema>

/** A record with the revision a save must name. Revisions start at 1 and grow by 1 with each change. */
export interface Revised<T> { readonly revision: number, readonly record: T }
