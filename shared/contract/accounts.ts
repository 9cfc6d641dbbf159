/** Accounts on the office: signing in and out, one's own password, and what an administrator does. */
import { z } from 'zod'
import { accountFactsSchema, accountNameSchema, idleMinutesSchema, newPasswordSchema, roleSchema } from '../domain/account.ts'
import { problemSchema } from '../domain/problem.ts'
import { base } from './base.ts'

/** As a person typed it. Longer than any password may be is no password. */
const typedSchema = z.string().max(1000)

export const accountSchema = z.strictObject({
  name: z.string(), displayName: z.string(), personId: z.string().nullable(), roles: z.array(roleSchema), state: z.enum(['active', 'stopped']), mustChange: z.boolean(),
})

/** How the open office stands to whoever sits here. */
export const accessSchema = z.strictObject({
  /** `none`: the office has no accounts, everyone may do everything. `signInNeeded`: nothing is shown before a sign-in. */
  mode: z.enum(['none', 'signInNeeded', 'signedIn']),
  /** Who is signed in. */
  account: accountSchema.nullable(),
  idleMinutes: idleMinutesSchema,
  /** The account of this computer: the name proposed for the first account, so that restricted records it may read stay readable. */
  localName: z.string(),
})
export type Access = z.output<typeof accessSchema>

/** One sentence for a wrong name, a wrong password and a stopped account alike. `waitSeconds`: before the next try is looked at. */
const signInOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('signedIn'), account: accountSchema }),
  z.strictObject({ outcome: z.literal('refused'), waitSeconds: z.number().int(), message: z.string() }),
])

const changeOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved') }),
  z.strictObject({ outcome: z.literal('refused'), problems: z.array(problemSchema) }),
])
export type AccountChange = z.output<typeof changeOutcome>

export const accountsContract = {
  access: base.output(accessSchema),
  signIn: base.input(z.strictObject({ name: typedSchema, password: typedSchema })).output(signInOutcome),
  /** Forgets who was signed in: lock and sign-out are the same to the service. */
  signOut: base.output(z.strictObject({ signedOut: z.literal(true) })),
  /** One's own password. */
  changePassword: base.input(z.strictObject({ current: typedSchema, next: z.string() })).output(changeOutcome),
  /** The name every account shows; for history, lists and journal. */
  names: base.output(z.array(z.strictObject({ name: z.string(), displayName: z.string() }))),
  list: base.output(z.array(accountSchema)),
  /** The first one is made without a sign-in, must be an administrator, and is signed in at once. */
  create: base.input(z.strictObject({ name: z.string(), facts: z.unknown(), password: z.string() })).output(changeOutcome),
  change: base.input(z.strictObject({ name: z.string(), facts: z.unknown() })).output(changeOutcome),
  /** A new password given by an administrator; to be changed at the next sign-in. */
  resetPassword: base.input(z.strictObject({ name: z.string(), password: z.string() })).output(changeOutcome),
  setIdleMinutes: base.input(z.strictObject({ minutes: z.number() })).output(changeOutcome),
}

/** What `create` and `change` read out of what was typed. */
export const newAccountSchema = z.strictObject({ name: accountNameSchema, facts: accountFactsSchema, password: newPasswordSchema })
