/** Files in legacy fonts to NFC Unicode: what will change and what would be lost is shown first, then a copy is written. */
import { z } from 'zod'
import { charsets } from '../document/charsets.ts'
import { base, grantTokenSchema, progressOf, writtenSchema } from './base.ts'

/** Kinds of file that can be read; the copy is of the same kind. */
export const conversionKindSchema = z.enum(['docx', 'xlsx', 'txt', 'csv'])
export type ConversionKind = z.infer<typeof conversionKindSchema>

const charsetSchema = z.enum(charsets)
/** `auto`: decided run by run, by the font's name first and by the letters second. */
export const askedCharsetSchema = z.enum(['auto', ...charsets])
export type AskedCharset = z.infer<typeof askedCharsetSchema>

/** A letter with no place in Unicode that its charset knows; it would stay as it is. `excerpt`: the words around, as they stand in the file. */
export const lostLetterSchema = z.strictObject({ part: z.string(), place: z.string(), letter: z.string(), code: z.string(), excerpt: z.string() })

export const conversionPlanSchema = z.strictObject({
  planId: z.string(), fileName: z.string(), kind: conversionKindSchema,
  /** Runs read in each charset and Vietnamese letters made of them; charsets without a run are left out. */
  charsets: z.array(z.strictObject({ charset: charsetSchema, runs: z.number().int(), letters: z.number().int() })),
  /** Legacy fonts that give way to Times New Roman. */
  fonts: z.array(z.string()),
  lost: z.array(lostLetterSchema),
  /** Cells of a CSV that a spreadsheet would compute; in the copy an apostrophe stands before each. */
  guarded: z.number().int(),
  /** false: the copy would say the same as the file. */
  changes: z.boolean(),
  /** The first texts that change. */
  samples: z.array(z.strictObject({ place: z.string(), font: z.string().nullable(), charset: charsetSchema, before: z.string(), after: z.string() })),
})
export type ConversionPlan = Readonly<z.output<typeof conversionPlanSchema>>

export type ConversionWritten = Readonly<z.output<typeof writtenSchema>>

export const conversionsContract = {
  /** Reads a granted file and says what a conversion would do. Nothing is written. The plan is remembered under `planId` for a while. */
  plan: base.input(z.strictObject({ grant: grantTokenSchema, charset: askedCharsetSchema.default('auto') })).output(progressOf(conversionPlanSchema)),
  /** Writes the copy. Refused over the file itself, and while letters would be lost unless that is accepted. */
  write: base.input(z.strictObject({ planId: z.string().max(64), grant: grantTokenSchema, acceptLoss: z.boolean() })).output(writtenSchema),
}
