/** Chương trình sinh hoạt, hội nghị của năm: which meetings must be held, by whom, and on what; held meetings are held against it. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { meetingKindSchema } from './meeting.ts'
import { organSchema } from './membership.ts'

/**
 * One line: whose meetings (`bodyIds`; empty: every cell beneath the programme's body), of which kind, and how often. A topic belongs to a
 * thematic meeting; with a quarter it must be held in that quarter, else in any.
 */
export const meetingProgrammeLineSchema = z.strictObject({
  id: z.string().min(1).max(80),
  kind: meetingKindSchema, organ: organSchema.default('members'),
  bodyIds: z.array(recordIdSchema).max(500).default([]),
  every: z.enum(['month', 'quarter', 'halfYear', 'year', 'once']),
  topic: lineSchema.default(''),
  quarter: z.number().int().min(1).max(4).nullable().default(null),
  preparer: lineSchema.default(''),
})
export type MeetingProgrammeLine = Readonly<z.output<typeof meetingProgrammeLineSchema>>

export const meetingProgrammeSchema = z.strictObject({
  id: recordIdSchema, bodyId: recordIdSchema, title: requiredLineSchema,
  year: z.number().int().min(1990).max(2100),
  lines: z.array(meetingProgrammeLineSchema).min(1, 'Chương trình phải có ít nhất một dòng.').max(300),
  note: lineSchema.default(''),
}).superRefine((programme, context) => programme.lines.forEach((line, at) => {
  if (programme.lines.findIndex(({ id }) => id === line.id) !== at) context.addIssue({ code: 'custom', path: ['lines', at, 'id'], message: `Mã dòng “${line.id}” bị trùng. Đặt mã khác.` })
  if (line.quarter !== null && line.every !== 'once') context.addIssue({ code: 'custom', path: ['lines', at, 'quarter'], message: 'Chỉ dòng họp một lần mới ghi quý.' })
}))
export type MeetingProgramme = Readonly<z.output<typeof meetingProgrammeSchema>>
