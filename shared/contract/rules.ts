/** The page of rules: everything the program goes by, with its clause, its source and what the office has chosen. */
import { z } from 'zod'
import { profileIdSchema, ruleStatusSchema } from '../document/form.ts'
import { ruleValueSchema } from '../domain/house-style.ts'
import { severitySchema } from '../domain/problem.ts'
import { base } from './base.ts'

/** `form`: how papers are set; `check`: what is checked (the id is a finding's `ruleId`); `foreign`: marks of the State's form; `authority`: who may issue what; `work`: how meetings are counted, time limits, days off. */
export const rulePartSchema = z.enum(['form', 'check', 'foreign', 'authority', 'work'])

/** What an office may set a rule to. `range`: a number, `max` null: open; of a type style (`isSize`) its size in points. */
export const ruleControlSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), values: z.array(z.strictObject({ value: ruleValueSchema, words: z.string() })).min(1) }),
  z.strictObject({ kind: z.literal('range'), min: z.number(), max: z.number().nullable(), isSize: z.boolean() }),
])
export type RuleControl = Readonly<z.output<typeof ruleControlSchema>>

/** A rule as people read it. All words are Vietnamese. */
export const ruleRowSchema = z.strictObject({
  /** `type.partyTitle`, `N01`, `nd30.nationalTitle`, `authority.cell`. */
  id: z.string(), part: rulePartSchema,
  /** Title of the group it stands in. */
  group: z.string(),
  text: z.string(), value: z.string(), clause: z.string(), status: ruleStatusSchema, source: z.array(z.string()),
  /** How bad it is when a paper breaks it; null: not checked. */
  severity: severitySchema.nullable(),
  /** How far a measure may be off; '' when it is held to the letter. */
  tolerance: z.string(),
  /** Papers it is about; '' for all. */
  appliesTo: z.string(),
  /** true: the office may choose within `allowed`, and `officeValue` is what it has chosen. */
  choice: z.boolean(), officeValue: z.string().nullable(), allowed: z.string(),
  /** null: nothing can be chosen here. */
  control: ruleControlSchema.nullable(),
  /** What the office set this very rule to (`houseStyle.rules`); null: the guide and the office's general choices count. */
  own: z.strictObject({ value: ruleValueSchema }).nullable(),
})
export type RuleRow = Readonly<z.output<typeof ruleRowSchema>>

/** A guide (hướng dẫn) and the time its papers are dated in; `to` null: in force. */
export const guideSchema = z.strictObject({ id: profileIdSchema, title: z.string(), from: z.string(), to: z.string().nullable() })
export type Guide = Readonly<z.output<typeof guideSchema>>

export const rulesContract = {
  /** The guides there are, newest first. */
  guides: base.output(z.array(guideSchema)),
  /** Every rule of a guide, in the order of the guide's file, then the checks, the State's marks, authority, and what is the same under every guide: counting, time limits, days off. */
  list: base.input(z.strictObject({ profile: profileIdSchema })).output(z.array(ruleRowSchema)),
}
