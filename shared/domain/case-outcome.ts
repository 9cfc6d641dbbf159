/** What came of a case for each of its objects: the result, the discipline and how it was voted; and the conference that weighed the case. */
import { z } from 'zod'
import { lineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'

/** From the best to the gravest: không có hạn chế, khuyết điểm; có hạn chế, khuyết điểm; có vi phạm; có vi phạm đến mức phải thi hành kỷ luật. */
export const caseResults = ['noFault', 'shortcomings', 'violation', 'violationToDiscipline'] as const
export type CaseResult = (typeof caseResults)[number]

/** From the lightest to the heaviest: khiển trách, cảnh cáo, cách chức (members), giải tán (organisations), khai trừ (members). */
export const disciplines = ['reprimand', 'warning', 'dismissal', 'dissolution', 'expulsion'] as const
export type Discipline = (typeof disciplines)[number]

export type InspecteeType = 'organisation' | 'member'

/** Forms of discipline differ for an organisation and for a member (Điều lệ Đảng, Chương VIII). */
export const disciplinesOf: Readonly<Record<InspecteeType, readonly Discipline[]>> = {
  organisation: ['reprimand', 'warning', 'dissolution'], member: ['reprimand', 'warning', 'dismissal', 'expulsion'],
}

const votes = z.number().int().min(0).max(100_000).default(0)

/** Votes for each level: `none` is không kỷ luật; `invalid` are slips that do not count for any. */
export const disciplineCountsSchema = z.strictObject({ none: votes, reprimand: votes, warning: votes, dismissal: votes, dissolution: votes, expulsion: votes, invalid: votes })
export type DisciplineCounts = Readonly<z.output<typeof disciplineCountsSchema>>

/** `entitled`: of how many a majority is taken; `voters`: who voted, the sum of all counts. */
export const disciplineVoteSchema = z.strictObject({ entitled: z.number().int().min(1).max(100_000), voters: z.number().int().min(0).max(100_000), counts: disciplineCountsSchema.prefault({}) })
export type DisciplineVote = Readonly<z.output<typeof disciplineVoteSchema>>

/** `objectId`: which object of the case (`inspectee.id`). */
export const caseOutcomeSchema = z.strictObject({
  objectId: recordIdSchema,
  result: z.enum(caseResults).nullable().default(null),
  discipline: z.enum(disciplines).nullable().default(null),
  /** Where discipline was put to the vote. */
  vote: disciplineVoteSchema.nullable().default(null),
})
export type CaseOutcome = Readonly<z.output<typeof caseOutcomeSchema>>

/** Hội nghị xem xét. `meetingId`: when it is a meeting of this office, whose record then says the day; `itemId`: the item of its agenda. */
export const reviewMeetingSchema = z.strictObject({ on: calendarDateSchema.nullable().default(null), meetingId: recordIdSchema.nullable().default(null), itemId: lineSchema.default('') })
export type ReviewMeeting = Readonly<z.output<typeof reviewMeetingSchema>>
