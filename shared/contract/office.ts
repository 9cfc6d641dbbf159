/** Opening, creating and describing an office; importing; keeping a copy. */
import { z } from 'zod'
import { officeSchema } from '../domain/office-records.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { requiredLineSchema } from '../document/text.ts'
import { newPassphraseSchema, unlockSchema } from '../domain/passphrase.ts'
import { problemSchema } from '../domain/problem.ts'
import { base, grantTokenSchema, progressOf, revised, saveOutcome, writtenSchema } from './base.ts'

/** The answers of the first-start wizard. */
export const newOfficeSchema = z.strictObject({
  name: requiredLineSchema,
  /** The committee's name as spoken: "Đảng uỷ các cơ quan Đảng tỉnh". */
  committeeName: requiredLineSchema,
  /** The upper line of the letterhead: "ĐẢNG BỘ TỈNH …"; empty where none is printed. */
  letterheadSuperior: z.string(),
  symbol: requiredLineSchema,
  place: requiredLineSchema,
  termName: requiredLineSchema,
  termFrom: calendarDateSchema,
  termTo: calendarDateSchema.nullable(),
})
export type NewOffice = z.output<typeof newOfficeSchema>

/** The office that is open: what the window shows in its title and on Tổng quan. */
export const openOfficeSchema = z.strictObject({
  name: z.string(), fileName: z.string(), bodyId: z.string(), schemaVersion: z.number().int(),
  /** The office has accounts and nobody is signed in: the body is not told yet, and the name is the file's. */
  signInNeeded: z.boolean(),
  /** The file is encrypted: what is written for other programs to open leaves that shelter. */
  encrypted: z.boolean(),
  /** What words that wait on this machine are sealed with, 32 bytes in hexadecimal; null: the file is plain, or nobody is signed in. */
  wordsKey: z.string().nullable(),
})

/** How the file of the open office is protected. */
export const protectionSchema = z.strictObject({
  encrypted: z.boolean(),
  /** Cipher and derivation of the key in words, for the screen. */
  cipher: z.string(),
  /** Copies of this office that lie unencrypted where copies lie: the backup folder, the second disk, beside the office. */
  plainCopies: z.array(z.strictObject({ place: z.enum(['own', 'second', 'beside']), fileName: z.string() })),
})
export type Protection = Readonly<z.output<typeof protectionSchema>>

/** Result of an import: in = created + updated + refused. `unchanged` are counted within `updated`. */
export const importResultSchema = z.strictObject({
  in: z.number().int(), created: z.number().int(), updated: z.number().int(), refused: z.number().int(), unchanged: z.number().int(),
  problems: z.array(problemSchema),
})
export type ImportResult = Readonly<z.output<typeof importResultSchema>>

/** A figure on Tổng quan and where it leads. */
export const overviewSchema = z.strictObject({
  counts: z.strictObject({ bodies: z.number(), plans: z.number(), summaryReports: z.number(), inspections: z.number(), papers: z.number() }),
  /** Papers that still lack number, date or signer. */
  unfinished: z.array(z.strictObject({ templateId: z.string(), recordId: z.string(), kindSymbol: z.string(), subject: z.string(), missing: z.array(z.string()) })),
  /** Tasks and requests with a date, soonest first. */
  due: z.array(z.strictObject({ date: z.string(), content: z.string(), responsible: z.string(), recordId: z.string(), source: z.enum(['plan', 'inspection', 'campaign', 'task', 'incoming']) })),
  /** Kinds × term: last number used. */
  lastNumbers: z.array(z.strictObject({ kindSymbol: z.string(), bodyName: z.string(), termName: z.string(), number: z.number() })),
})

export const officeContract = {
  /** The account at work, as a restricted case names its readers. */
  account: base.output(z.strictObject({ name: z.string() })),
  current: base.output(openOfficeSchema.nullable()),
  /** With a passphrase the file is encrypted from its first byte; `recoveryKey` (null for a plain file) is to be printed. */
  create: base.input(z.strictObject({ grant: grantTokenSchema, office: newOfficeSchema, passphrase: newPassphraseSchema.optional() }))
    .output(openOfficeSchema.extend({ recoveryKey: z.string().nullable() })),
  /** An encrypted office without `unlock` is the fault `OFFICE_ENCRYPTED`; what does not open it is `OFFICE_PASSPHRASE_WRONG`, and tries are slowed. */
  /** A file that is not as it was left on this computer (older, cut, exchanged, no longer encrypted) is the fault `OFFICE_NOT_AS_LEFT`; `knowing`: the person read that and goes on. */
  open: base.input(z.strictObject({ grant: grantTokenSchema, unlock: unlockSchema.optional(), knowing: z.boolean().default(false) })).output(openOfficeSchema),
  /** Opens the sample office at this grant, creating it when absent. */
  openSample: base.input(z.strictObject({ grant: grantTokenSchema })).output(openOfficeSchema),
  close: base.output(z.strictObject({ closed: z.literal(true) })),
  settings: base.output(revised(officeSchema)),
  saveSettings: base.input(z.strictObject({ revision: z.number().int(), record: z.unknown() })).output(saveOutcome(officeSchema)),
  importRecords: base.input(z.strictObject({ grant: grantTokenSchema })).output(progressOf(importResultSchema)),
  overview: base.output(overviewSchema),

  protection: base.output(protectionSchema),
  /**
   * The file is closed, replaced and opened again: who was signed in signs in anew; until then `recoverySheet` alone is answered. `copiesToo`: plain copies are encrypted with it; `copiesLeft`: those
   * that lie there plain. `copyMade`: the day's copy was made anew with the new key (a full disk may have kept it from that).
   */
  encrypt: base.input(z.strictObject({ passphrase: newPassphraseSchema, copiesToo: z.boolean() }))
    .output(z.strictObject({ recoveryKey: z.string(), copiesEncrypted: z.number().int(), copiesLeft: z.array(z.string()), copyMade: z.boolean() })),
  /** A new passphrase and with it a new recovery key; copies keep the ones they had (`olderCopies`: how many). As `encrypt` the office is opened again. */
  changePassphrase: base.input(z.strictObject({ current: unlockSchema, next: newPassphraseSchema })).output(z.strictObject({ recoveryKey: z.string(), olderCopies: z.number().int(), copyMade: z.boolean() })),
  /** Takes encryption away; copies stay encrypted (`encryptedCopies`: how many). As `encrypt` the office is opened again. */
  decrypt: base.input(z.strictObject({ current: unlockSchema })).output(z.strictObject({ encryptedCopies: z.number().int(), copyMade: z.boolean() })),
  /** Shown again to who knows the passphrase. */
  recoveryKey: base.input(z.strictObject({ current: unlockSchema })).output(z.strictObject({ recoveryKey: z.string() })),
  /** The recovery key as a sheet to print (PDF) and lock away. */
  recoverySheet: base.input(z.strictObject({ grant: grantTokenSchema, current: unlockSchema })).output(writtenSchema),
}
