/** Học tập, quán triệt: one session, who was called and who came, by group (document-catalogue 16). */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'

/** Whom a session counts apart: members, non-members, key officials. */
export const attendeeGroupSchema = z.enum(['members', 'nonMembers', 'keyOfficials'])
const countedSchema = z.number().int('Số người phải là số nguyên.').min(0, 'Số người không được âm.').max(1_000_000)

export const studySessionSchema = z.strictObject({
  id: recordIdSchema,
  title: requiredLineSchema,
  /** Who held it. */
  bodyId: recordIdSchema,
  directiveIds: z.array(recordIdSchema).default([]),
  date: calendarDateSchema,
  form: z.enum(['inPerson', 'online', 'cell']),
  speaker: lineSchema.default(''),
  attendance: z.array(z.strictObject({ group: attendeeGroupSchema, invited: countedSchema, present: countedSchema })).min(1, 'Ghi ít nhất một nhóm người dự.'),
  /** A session for those who missed this one. */
  catchUpOfId: recordIdSchema.nullable().default(null),
  note: lineSchema.default(''),
}).superRefine((session, context) => session.attendance.forEach(({ group, invited, present }, index) => {
  if (present > invited) context.addIssue({ code: 'custom', path: ['attendance', index, 'present'], message: `Số dự (${present}) lớn hơn số triệu tập (${invited}). Kiểm tra lại hai số này.` })
  if (session.attendance.findIndex((other) => other.group === group) !== index) context.addIssue({ code: 'custom', path: ['attendance', index, 'group'], message: 'Nhóm này đã ghi ở dòng trên. Gộp hai dòng làm một.' })
}))
export type StudySession = Readonly<z.output<typeof studySessionSchema>>
