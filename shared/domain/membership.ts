/** Who belongs to which body, from–to: the list a roll call, a quorum and a vote are counted from. */
import { z } from 'zod'
import { lineSchema } from '../document/text.ts'
import { periodSchema, recordIdSchema } from './common.ts'
import { isWithin } from './dates.ts'

/** What one is a member of within a body: its party members, or one of the organs it elects. */
export const organSchema = z.enum(['members', 'cellCommittee', 'executiveCommittee', 'standingCommittee', 'inspectionCommittee'])
export type Organ = z.infer<typeof organSchema>

/**
 * đảng viên chính thức, dự bị; or one of another cell who meets with this one for a time. In an elected organ all are `full`.
 * A temporary member (`temporary`) votes in the cell that keeps his papers.
 */
export const standingSchema = z.enum(['full', 'probationary', 'temporary'])
export type Standing = z.infer<typeof standingSchema>

/** A time in which a member is not counted as the others are, with its reason. */
const spellSchema = z.strictObject({ period: periodSchema, reason: lineSchema.default('') })

export const membershipSchema = z.strictObject({
  id: recordIdSchema, personId: recordIdSchema, bodyId: recordIdSchema,
  organ: organSchema.default('members'),
  standing: standingSchema.default('full'),
  /** Place in the official order (1 first); null: after those with one, as they were entered. */
  position: z.number().int().min(1).max(9999).nullable().default(null),
  period: periodSchema,
  /** Miễn công tác và sinh hoạt đảng. */
  exemptions: z.array(spellSchema).default([]),
  /** Đang sinh hoạt tạm thời ở nơi khác. */
  elsewhere: z.array(spellSchema).default([]),
  /** Bị đình chỉ sinh hoạt đảng. */
  suspensions: z.array(spellSchema).default([]),
}).superRefine((membership, context) => {
  if (membership.organ !== 'members' && membership.standing !== 'full') {
    context.addIssue({ code: 'custom', path: ['standing'], message: 'Cấp uỷ viên, uỷ viên uỷ ban kiểm tra phải là đảng viên chính thức. Chọn lại tư cách, hoặc ghi vào danh sách đảng viên.' })
  }
})
export type Membership = Readonly<z.output<typeof membershipSchema>>

/** Members of an organ of a body on a date, as listed. */
export function membersOn(memberships: Iterable<Membership>, { bodyId, organ }: { readonly bodyId: string, readonly organ: Organ }, date: string): readonly Membership[] {
  return [...memberships].filter((membership) => membership.bodyId === bodyId && membership.organ === organ && isWithin(date, membership.period.from, membership.period.to))
}

/** Is one of these times running on the date? */
export function isRunning(spells: Membership['exemptions'], date: string): boolean {
  return spells.some(({ period }) => isWithin(date, period.from, period.to))
}
