/** Copies of the office: which there are, made now, restored after a look at what would change, rehearsed. */
import { z } from 'zod'
import { backupCopySchema, drillPlanSchema, drillResultSchema, restorePreviewSchema } from '../domain/backup.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { unlockSchema } from '../domain/passphrase.ts'
import { base, grantTokenSchema, writtenSchema } from './base.ts'

/**
 * A copy that lies where copies lie, or a file the person chose (`grant` for opening an office). `unlock`: for an encrypted copy that the
 * key in use does not open; without it such a copy is the fault `OFFICE_ENCRYPTED`.
 */
const unlock = unlockSchema.optional()
const copyChosenSchema = z.union([backupCopySchema.pick({ place: true, fileName: true }).extend({ unlock }), z.strictObject({ grant: grantTokenSchema, unlock })])

export const backupsContract = {
  /** Newest first. `secondFolder`: the last part of its path, for the screen; `secondMissing`: it is not there now (a disk that was taken out). */
  state: base.output(z.strictObject({
    copies: z.array(backupCopySchema), secondFolder: z.string().nullable(), secondMissing: z.boolean(),
    lastDrill: drillResultSchema.nullable(), drillDue: calendarDateSchema.nullable(), drillPlan: drillPlanSchema,
  })),
  make: base.output(z.strictObject({ fileName: z.string(), secondCopy: z.enum(['none', 'made', 'failed']) })),
  /** `grant`: a folder that takes a second copy each time; null: none does. */
  chooseSecond: base.input(z.strictObject({ grant: grantTokenSchema.nullable() })).output(z.strictObject({})),
  chooseDrillPlan: base.input(z.strictObject({ plan: drillPlanSchema })).output(z.strictObject({})),
  /** Whether restoring is to be rehearsed now: `failed` until a rehearsal went well again, `due` when its day has come, `none` otherwise or when it is not planned. */
  drillStanding: base.output(z.strictObject({ standing: z.enum(['none', 'due', 'failed']), dueOn: calendarDateSchema.nullable() })),
  preview: base.input(copyChosenSchema).output(restorePreviewSchema),
  /** The copy takes the place of the office, which is kept as a copy itself (`keptAs`). `sha256`: as previewed. `plainAgreed`: asked where the preview `makesPlain`. The office is closed and opened again; who was signed in signs in anew. */
  restore: base.input(z.strictObject({ copy: copyChosenSchema, sha256: z.string(), plainAgreed: z.boolean().optional() })).output(z.strictObject({ keptAs: z.string() })),
  drill: base.output(drillResultSchema),
  /** The proof of the last rehearsal as a paper. */
  writeProof: base.input(z.strictObject({ grant: grantTokenSchema, format: z.enum(['docx', 'pdf']) })).output(writtenSchema),
}
