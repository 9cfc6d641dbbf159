/** Kiểm tra, giám sát and their minutes (document-catalogue 4). */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, requiredTextSchema, textSchema } from '../document/text.ts'
import { citationSchema, paperEditSchema, recordIdSchema, textListSchema } from './common.ts'
import { calendarDateSchema, localDateTimeSchema } from './dates.ts'

export const teamRoleSchema = z.enum(['leader', 'deputyLeader', 'member', 'secretary'])

/** Who is inspected: an organisation or a party member. `name` is printed. */
export const inspecteeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('organisation'), bodyId: recordIdSchema.nullable().default(null), name: requiredLineSchema }),
  z.strictObject({ type: z.literal('member'), name: requiredLineSchema, post: lineSchema.default('') }),
])

/** A person present who is not of the team. */
export const attendeeSchema = z.strictObject({ fullName: requiredLineSchema, post: lineSchema.default('') })

/** A finding always names who answers for it (seed requirement 1-31). */
export const inspectionFindingSchema = z.strictObject({
  content: requiredTextSchema, evidence: lineSchema.default(''), responsible: requiredLineSchema,
})
export const inspectionRequestSchema = z.strictObject({
  content: requiredTextSchema, responsible: requiredLineSchema, due: calendarDateSchema,
})

/** A finding of the whole case, held against its requirements before the conclusion is printed. `contentIndex`: which content of the case it answers. */
export const caseFindingSchema = z.strictObject({
  id: recordIdSchema, contentIndex: z.number().int().min(0).nullable().default(null),
  fact: requiredTextSchema, evidence: textSchema.default(''), cause: textSchema.default(''),
  /** hạn chế, khuyết điểm; vi phạm; vi phạm nghiêm trọng. A supervision has no violations to handle, only signs of them. */
  gravity: z.enum(['shortcoming', 'violation', 'graveViolation']).default('shortcoming'),
  responsibles: z.array(z.strictObject({ personId: recordIdSchema.nullable().default(null), bodyId: recordIdSchema.nullable().default(null), name: requiredLineSchema })).max(30).default([]),
})
export type CaseFinding = Readonly<z.output<typeof caseFindingSchema>>

/** What must be done about findings, by when, who sees that it is, and how it was remedied. */
export const caseRequirementSchema = z.strictObject({
  id: recordIdSchema, findingIds: z.array(recordIdSchema).max(50).default([]),
  content: requiredTextSchema, responsible: lineSchema.default(''), due: calendarDateSchema.nullable().default(null), checker: lineSchema.default(''),
  remedy: z.strictObject({ reportedOn: calendarDateSchema, text: requiredTextSchema, proof: lineSchema.default(''), checkedOn: calendarDateSchema.nullable().default(null), accepted: z.boolean().nullable().default(null) }).nullable().default(null),
})
export type CaseRequirement = Readonly<z.output<typeof caseRequirementSchema>>

/** A good thing said in the report, and of whom. */
export const caseStrengthSchema = z.strictObject({ id: recordIdSchema, text: requiredTextSchema, personId: recordIdSchema.nullable().default(null), name: lineSchema.default('') })

/** A step of the case's procedure (`resources/inspections/procedures.yaml`): done on a day, with its paper; or left out, with why. */
export const caseStepSchema = z.strictObject({
  stepId: z.string().min(1).max(40), doneOn: calendarDateSchema.nullable().default(null),
  freeDocumentId: recordIdSchema.nullable().default(null), sessionId: recordIdSchema.nullable().default(null),
  /** The revision of the paper as the program wrote it last; null: nobody knows. */
  madeRevision: z.number().int().min(1).nullable().default(null),
  leftOut: lineSchema.default(''),
})
export type CaseStep = Readonly<z.output<typeof caseStepSchema>>

/** How long the team may work: working days from the day the decision is made known; an extension has its own decision. */
export const caseScheduleSchema = z.strictObject({
  signedOn: calendarDateSchema.nullable().default(null), startedOn: calendarDateSchema.nullable().default(null),
  workingDays: z.number().int().min(1).max(400).nullable().default(null),
  extensions: z.array(z.strictObject({ workingDays: z.number().int().min(1).max(400), decision: lineSchema.default(''), reason: lineSchema.default('') })).max(5).default([]),
  endedOn: calendarDateSchema.nullable().default(null),
  selfReportDue: calendarDateSchema.nullable().default(null),
})
export type CaseSchedule = Readonly<z.output<typeof caseScheduleSchema>>

/** What came of the case, as the statistics count it. */
export const caseOutcomeSchema = z.strictObject({
  meetingOn: calendarDateSchema.nullable().default(null),
  result: z.enum(['noFault', 'shortcomings', 'violation', 'violationToDiscipline']).nullable().default(null),
  discipline: z.enum(['reprimand', 'warning', 'dismissal', 'expulsion', 'dissolution']).nullable().default(null),
})

/** One working session and its minutes. */
export const inspectionSessionSchema = z.strictObject({
  id: recordIdSchema,
  /** Trích yếu of the minutes ("làm việc với Chi bộ … về …"). */
  subject: requiredLineSchema,
  start: localDateTimeSchema,
  /** null while the session runs. */
  end: localDateTimeSchema.nullable().default(null),
  place: requiredLineSchema,
  number: z.number().int().min(1).max(99_999).nullable().default(null),
  chairPersonId: recordIdSchema,
  minuteTakerPersonId: recordIdSchema,
  /** Team members present, by person. */
  teamPresentIds: z.array(recordIdSchema).default([]),
  inspecteesPresent: z.array(attendeeSchema).default([]),
  othersPresent: z.array(attendeeSchema).default([]),
  /** Who signs for the inspected side; must be among those present. Null: their place is left blank. */
  inspecteeSigner: requiredLineSchema.nullable().default(null),
  statements: z.array(z.strictObject({ speaker: requiredLineSchema, content: requiredTextSchema })).default([]),
  documentsHandedOver: z.array(z.strictObject({ title: requiredLineSchema, from: requiredLineSchema, copies: z.number().int().min(1).default(1) })).default([]),
  findings: z.array(inspectionFindingSchema).default([]),
  requests: z.array(inspectionRequestSchema).default([]),
  readBack: z.boolean().default(false),
  agreed: z.boolean().default(false),
  reservations: textSchema.default(''),
  copies: z.number().int().min(1).max(50).default(2),
  edits: z.array(paperEditSchema).default([]),
}).refine((session) => session.end === null || session.end > session.start, {
  path: ['end'], error: 'Giờ kết thúc phải sau giờ bắt đầu.',
})
export type InspectionSession = Readonly<z.output<typeof inspectionSessionSchema>>

export const inspectionSchema = z.strictObject({
  id: recordIdSchema,
  kind: z.enum(['inspection', 'supervision']),
  /** The body whose team it is. */
  bodyId: recordIdSchema,
  title: requiredLineSchema,
  /** Line of the yearly programme it carries out; empty when outside the programme (say why in the decision). */
  programmeLine: lineSchema.default(''),
  /** Null: the case is open, its decision not yet issued. */
  decision: citationSchema.nullable().default(null),
  inspectee: inspecteeSchema,
  contents: textListSchema,
  coveredPeriod: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema })
    .refine((period) => period.to >= period.from, { path: ['to'], error: 'Mốc kết thúc đứng trước mốc bắt đầu.' }),
  /** `kin`: what the member declared of kinship with the object; `declared`: that he declared anything at all. */
  team: z.array(z.strictObject({
    personId: recordIdSchema, role: teamRoleSchema, part: lineSchema.default(''),
    declared: z.boolean().default(false), kin: lineSchema.default(''),
  }))
    .min(1, 'Đoàn kiểm tra phải có ít nhất trưởng đoàn.'),
  sessions: z.array(inspectionSessionSchema).default([]),
  /** Further objects of the same case. */
  otherInspectees: z.array(inspecteeSchema).max(50).default([]),
  /** Which procedure the case follows; empty: the one of its kind. */
  procedureId: z.string().max(20).default(''),
  programme: z.strictObject({ programmeId: recordIdSchema, lineId: z.string().min(1).max(80) }).nullable().default(null),
  /** Đột xuất: why it is outside the programme. */
  outsideReason: lineSchema.default(''),
  schedule: caseScheduleSchema.prefault({}),
  steps: z.array(caseStepSchema).max(60).default([]),
  strengths: z.array(caseStrengthSchema).max(100).default([]),
  findings: z.array(caseFindingSchema).max(200).default([]),
  requirements: z.array(caseRequirementSchema).max(200).default([]),
  outcome: caseOutcomeSchema.prefault({}),
}).refine((inspection) => inspection.team.filter((member) => member.role === 'leader').length === 1, {
  path: ['team'], error: 'Đoàn phải có đúng một trưởng đoàn.',
})
export type Inspection = Readonly<z.output<typeof inspectionSchema>>
