/** A restoring rehearsed: the newest copy is opened apart from the office, examined whole and counted; what was found is kept as proof that copies can be used. */
import { drillPlanDays, drillResultSchema } from '../../shared/domain/backup.ts'
import type { DrillResult } from '../../shared/domain/backup.ts'
import { addDays } from '../../shared/domain/dates.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import { appendAudit } from '../audit/index.ts'
import type { OfficeDatabase, OfficeKey, ReadDatabase } from '../db/index.ts'
import { examine } from '../doctor/index.ts'
import { fault, toFault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { hasCopies, insertEvent, selectChoice, selectLastEvent } from './backup.repository.ts'
import { backupFolder, copiesIn } from './copies.ts'
import { hashFile } from './hash-file.ts'
import { unlockOfCopy, withCopyOpen } from './restore.service.ts'

/** Rehearses with the newest copy. A copy that cannot be opened is a result too, and the worst one to keep silent about. */
export async function rehearse(office: OfficeDatabase, actor: Actor): Promise<DrillResult> {
  const [copy] = copiesIn(backupFolder(office.path), office.path)
  if (copy === undefined) throw fault('FILE_MISSING', { happened: 'Chưa có bản sao lưu nào để diễn tập.', kept: 'Không có gì thay đổi.', remedy: 'Bấm “Sao lưu ngay” rồi diễn tập lại.' })
  const begun = performance.now()
  const checks = await examined(copy.path, office.key)
  const result: DrillResult = {
    at: actor.now().toISOString(), actor: actor.name, fileName: copy.fileName, ...hashFile(copy.path), checks: [...checks], sound: checks.every(({ sound }) => sound), seconds: Math.round((performance.now() - begun) / 10) / 100,
  }
  await office.write(async (transaction) => {
    await insertEvent(transaction, { kind: 'drill', fileName: copy.fileName, secondCopy: 'none', sha256: result.sha256, size: result.size, sound: result.sound, content: { checks, seconds: result.seconds }, at: result.at, actor: actor.name })
    await appendAudit(transaction, { at: result.at, actor: actor.name, action: 'office.drilled', subject: 'office/backup', digest: result.sha256 })
  })
  return result
}

async function examined(path: string, key: OfficeKey | null): Promise<DrillResult['checks']> {
  try {
    const { checks } = await withCopyOpen(path, await unlockOfCopy(path, key), (opened) => examine(opened))
    return checks.map(({ name, sound, counted }) => ({ name, sound, counted }))
  } catch (error) {
    const known = toFault(error)
    if (known === null) throw error
    return [{ name: known.fault.happened, sound: false, counted: 0 }]
  }
}

/** The last rehearsal; null: there was none. */
export async function lastDrill(db: ReadDatabase): Promise<DrillResult | null> {
  const event = await selectLastEvent(db, 'drill')
  if (event === null) return null
  const { at, actor, fileName, sha256, size, sound, content } = event
  return drillResultSchema.parse({ at, actor, fileName, sha256, size, sound, ...content as object })
}

/** The day by which restoring is to be rehearsed again: today when it never was or failed; null: it is not planned. A rehearsal that failed is due whatever was chosen. */
export async function drillDue(db: ReadDatabase, today: string): Promise<string | null> {
  const [last, { drillPlan }] = [await lastDrill(db), await selectChoice(db)]
  const days = drillPlanDays[drillPlan]
  if (last?.sound === false) return today
  if (days === null) return null
  return last === null ? today : addDays(dayOfMoment(last.at), days)
}

/** What the overview says of it. */
export async function drillStanding(db: ReadDatabase, today: string): Promise<{ readonly standing: 'none' | 'due' | 'failed', readonly dueOn: string | null }> {
  const [last, dueOn] = [await lastDrill(db), await drillDue(db, today)]
  if (last?.sound === false) return { standing: 'failed', dueOn }
  // Without a copy there is nothing to rehearse with.
  if (!await hasCopies(db)) return { standing: 'none', dueOn }
  return { standing: dueOn !== null && dueOn <= today ? 'due' : 'none', dueOn }
}
