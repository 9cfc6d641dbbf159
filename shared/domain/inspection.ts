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
  decision: citationSchema,
  inspectee: inspecteeSchema,
  contents: textListSchema,
  coveredPeriod: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema })
    .refine((period) => period.to >= period.from, { path: ['to'], error: 'Mốc kết thúc đứng trước mốc bắt đầu.' }),
  team: z.array(z.strictObject({ personId: recordIdSchema, role: teamRoleSchema, part: lineSchema.default('') }))
    .min(1, 'Đoàn kiểm tra phải có ít nhất trưởng đoàn.'),
  sessions: z.array(inspectionSessionSchema).default([]),
}).refine((inspection) => inspection.team.filter((member) => member.role === 'leader').length === 1, {
  path: ['team'], error: 'Đoàn phải có đúng một trưởng đoàn.',
})
export type Inspection = Readonly<z.output<typeof inspectionSchema>>
