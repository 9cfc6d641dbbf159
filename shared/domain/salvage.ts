/** What came of saving the data of a damaged office into a new one. */
import { z } from 'zod'

/** How it is known that something is lost. */
export const lossSourceSchema = z.enum(['history', 'index', 'journal', 'reference'])
export type LossSource = z.infer<typeof lossSourceSchema>

export const salvageReportSchema = z.strictObject({
  at: z.string(), actor: z.string(),
  damaged: z.strictObject({ fileName: z.string(), size: z.number().int(), sha256: z.string() }),
  fileName: z.string(),
  officeName: z.string(),
  /** Nothing is known to be lost, put aside or in doubt. */
  whole: z.boolean(),
  /** What was found wrong with the file, each a sentence. */
  damage: z.array(z.string()),
  /** By kind of record or table: what the new office has, how much of it was made again from history, what is known to be lost, what was put aside. Kinds of which there is none are left out. */
  kinds: z.array(z.strictObject({ kind: z.string(), saved: z.number().int(), remade: z.number().int(), lost: z.number().int(), aside: z.number().int() })),
  /** What is lost, by name where it is known; the first 500 of `lostTotal`. */
  lost: z.array(z.strictObject({ kind: z.string(), id: z.string(), name: z.string(), source: lossSourceSchema })),
  lostTotal: z.number().int(),
  /** Numbers of the registers that are in doubt, and why. */
  numbers: z.array(z.strictObject({ written: z.string(), reason: z.string() })),
  /** What else a person must look at, each a sentence. */
  doubts: z.array(z.string()),
  /** The account made because the office had accounts and no administrator could sign in any more; null: none was made. */
  administrator: z.string().nullable(),
  /** What the examination of the new office says. */
  checks: z.array(z.strictObject({ name: z.string(), sound: z.boolean(), findings: z.array(z.string()) })),
  /** Rows that could not be taken over lie in this file beside the new office; null: there are none. */
  asideFile: z.string().nullable(),
  /** The nearest copy that opens, held against the new office; null: none was found. */
  copy: z.strictObject({
    fileName: z.string(), day: z.string(), time: z.string(),
    kinds: z.array(z.strictObject({ kind: z.string(), saved: z.number().int(), inCopy: z.number().int(), onlyInCopy: z.number().int(), onlySaved: z.number().int() })),
  }).nullable(),
})
/** What whoever asked for it is shown. `administratorPassword`: told this once and written nowhere; to be changed at the first sign-in. */
export const salvageAnswerSchema = salvageReportSchema.extend({ administratorPassword: z.string().nullable() })
export type SalvageAnswer = Readonly<z.output<typeof salvageAnswerSchema>>

export type SalvageReport = Readonly<z.output<typeof salvageReportSchema>>
