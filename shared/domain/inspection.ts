/** Kiểm tra, giám sát and their minutes (document-catalogue 4). */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, requiredTextSchema, textSchema } from '../document/text.ts'
import { caseOutcomeSchema, reviewMeetingSchema } from './case-outcome.ts'
import type { CaseOutcome } from './case-outcome.ts'
import { citationSchema, paperEditSchema, recordIdSchema, textListSchema } from './common.ts'
import { calendarDateSchema, localDateTimeSchema } from './dates.ts'
import { readersSchema } from './readers.ts'

export const teamRoleSchema = z.enum(['leader', 'deputyLeader', 'member', 'secretary'])

/** What ties an object to its outcome; left empty it is given by the object's place when the case is read. */
const objectIdSchema = z.union([recordIdSchema, z.literal('')]).default('')

/** Who is inspected: an organisation or a party member. `name` is printed. */
export const inspecteeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('organisation'), id: objectIdSchema, bodyId: recordIdSchema.nullable().default(null), name: requiredLineSchema }),
  z.strictObject({ type: z.literal('member'), id: objectIdSchema, name: requiredLineSchema, post: lineSchema.default('') }),
])
export type Inspectee = Readonly<z.output<typeof inspecteeSchema>>

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
  /** Which objects of the case the session is with; empty: all of them. */
  objectIds: z.array(recordIdSchema).max(51).default([]),
  /** Team members present, by person. */
  teamPresentIds: z.array(recordIdSchema).default([]),
  inspecteesPresent: z.array(attendeeSchema).default([]),
  othersPresent: z.array(attendeeSchema).default([]),
  /** Who signs for the inspected side; must be among those present. Null: their place is left blank. */
  inspecteeSigner: requiredLineSchema.nullable().default(null),
  /** Who signs below for the further objects, in order; each of those present. */
  otherInspecteeSigners: z.array(requiredLineSchema).max(12).default([]),
  statements: z.array(z.strictObject({ speaker: requiredLineSchema, content: requiredTextSchema })).default([]),
  documentsHandedOver: z.array(z.strictObject({ title: requiredLineSchema, from: requiredLineSchema, copies: z.number().int().min(1).default(1) })).default([]),
  findings: z.array(inspectionFindingSchema).default([]),
  requests: z.array(inspectionRequestSchema).default([]),
  readBack: z.boolean().default(false),
  agreed: z.boolean().default(false),
  reservations: textSchema.default(''),
  /** The sides put their initials on each page (ký nháy). */
  initialled: z.boolean().default(false),
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
  /** Who may see the case and its papers; empty: everyone. A case of a restricted procedure always has some. */
  readers: readersSchema,
  programme: z.strictObject({ programmeId: recordIdSchema, lineId: z.string().min(1).max(80) }).nullable().default(null),
  /** Đột xuất: why it is outside the programme. */
  outsideReason: lineSchema.default(''),
  schedule: caseScheduleSchema.prefault({}),
  steps: z.array(caseStepSchema).max(60).default([]),
  strengths: z.array(caseStrengthSchema).max(100).default([]),
  findings: z.array(caseFindingSchema).max(200).default([]),
  requirements: z.array(caseRequirementSchema).max(200).default([]),
  reviewMeeting: reviewMeetingSchema.prefault({}),
  outcomes: z.array(caseOutcomeSchema).max(51).default([]),
}).overwrite(withObjectIds).superRefine(({ inspectee, otherInspectees, outcomes }, context) => {
  const twice = (ids: readonly string[], pathAt: (at: number) => (string | number)[], message: string): void => {
    ids.forEach((id, at) => {
      if (ids.indexOf(id) !== at) context.addIssue({ code: 'custom', path: pathAt(at), message })
    })
  }
  twice([inspectee, ...otherInspectees].map(({ id }) => id), (at) => ['otherInspectees', at - 1, 'id'], 'Mã đối tượng bị trùng. Đặt mã khác.')
  twice(outcomes.map(({ objectId }) => objectId), (at) => ['outcomes', at, 'objectId'], 'Đối tượng này đã có kết quả. Mỗi đối tượng một kết quả.')
}).refine((inspection) => inspection.team.filter((member) => member.role === 'leader').length === 1, {
  path: ['team'], error: 'Đoàn phải có đúng một trưởng đoàn.',
})
export type Inspection = Readonly<z.output<typeof inspectionSchema>>

interface WithObjects { inspectee: Inspectee, otherInspectees: Inspectee[] }

/** Each object without an id takes that of its place ("dt-1" is the main one); ids already given stay as they are. */
export function withObjectIds<T extends WithObjects>(inspection: T): T {
  const objects = [inspection.inspectee, ...inspection.otherInspectees]
  if (objects.every(({ id }) => id !== '')) return inspection
  const taken = new Set(objects.map(({ id }) => id))
  const named = objects.map((object, at) => {
    if (object.id !== '') return object
    let place = at + 1
    while (taken.has(`dt-${place}`)) place += 1
    taken.add(`dt-${place}`)
    return { ...object, id: `dt-${place}` }
  })
  return { ...inspection, inspectee: named[0] ?? inspection.inspectee, otherInspectees: named.slice(1) }
}

/** All objects of a case, the main one first, each with what came of it; null: nothing written yet. */
export function objectsOf({ inspectee, otherInspectees, outcomes }: Pick<Inspection, 'inspectee' | 'otherInspectees' | 'outcomes'>): readonly { readonly object: Inspectee, readonly outcome: CaseOutcome | null }[] {
  return [inspectee, ...otherInspectees].map((object) => ({ object, outcome: outcomes.find(({ objectId }) => objectId === object.id) ?? null }))
}

/** The objects a session is with, in the order of the case: those it names, and all when it names none that is still there. */
export function objectsOfSession({ inspectee, otherInspectees }: Pick<Inspection, 'inspectee' | 'otherInspectees'>, { objectIds }: Pick<InspectionSession, 'objectIds'>): readonly Inspectee[] {
  const all = [inspectee, ...otherInspectees]
  const named = all.filter(({ id }) => objectIds.includes(id))
  return named.length === 0 ? all : named
}
