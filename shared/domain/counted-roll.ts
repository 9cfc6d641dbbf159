/** The members of a meeting as they were counted when its record was signed: what happens to the list of members afterwards changes nothing of it. */
import { z } from 'zod'
import { lineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { leftOutReasons } from './counting.ts'
import { standingSchema } from './membership.ts'

const countedRuleSchema = z.strictObject({
  quorum: z.strictObject({ of: z.number().int().min(1), from: z.number().int().min(1).max(100), words: lineSchema }),
  quorumLeavesOut: z.array(z.enum(leftOutReasons)), majorityLeavesOut: z.array(z.enum(leftOutReasons)),
})

/** In the official order of the day; `title`: the post held in the body. */
export const countedRollSchema = z.strictObject({
  rule: countedRuleSchema,
  members: z.array(z.strictObject({
    membershipId: recordIdSchema, personId: recordIdSchema, fullName: lineSchema, title: lineSchema, standing: standingSchema, exempt: z.boolean(), elsewhere: z.boolean(), suspended: z.boolean(),
  })).max(2000),
})
export type CountedRoll = Readonly<z.output<typeof countedRollSchema>>
