/**
 * Copies of an office: made by SQLite itself while it is in use, opened and checked before they count, then noted in the
 * journal, laid on the second disk too, and thinned out.
 */
import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { localDay } from '../../shared/domain/moments.ts'
import { appendAudit } from '../audit/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { freeName } from '../files/index.ts'
import type { Actor } from '../records/index.ts'
import { insertEvent, selectLastEvent } from './backup.repository.ts'
import { checkCopyApart } from './check-apart.ts'
import { backupFolder, copyName, localMoment, makeBackupFolder } from './copies.ts'
import type { CopyOnDisk } from './copies.ts'
import { layOnSecondDisk } from './second-disk.ts'
import { thinOut } from './thin-out.ts'

export interface MadeBackup { readonly fileName: string, readonly path: string, readonly sha256: string, readonly size: number, readonly secondCopy: 'none' | 'made' | 'failed' }

/** Makes a copy and opens it: one that cannot be opened is taken away again and the fault of opening it thrown. */
export async function makeBackup(office: OfficeDatabase, actor: Actor, kind: CopyOnDisk['kind']): Promise<MadeBackup> {
  const now = actor.now()
  const target = freeName(join(makeBackupFolder(office.path), copyName(office.path, kind, localMoment(now))))
  await office.backupTo(target)
  const { sha256, size } = await checkCopyApart(target, office.key).catch((error: unknown) => {
    rmSync(target, { force: true })
    throw error
  })
  const secondCopy = await layOnSecondDisk(office, { path: target, sha256 })
  await office.write(async (transaction) => {
    const at = now.toISOString()
    await insertEvent(transaction, { kind, fileName: basename(target), secondCopy, sha256, size, sound: true, content: {}, at, actor: actor.name })
    await appendAudit(transaction, { at, actor: actor.name, action: 'office.backedUp', subject: 'office/backup', digest: sha256 })
  })
  thinOut(office.path, backupFolder(office.path))
  return { fileName: basename(target), path: target, sha256, size, secondCopy }
}

/** The copy of the day, once a day; null when today has one. */
export async function makeDailyBackup(office: OfficeDatabase, actor: Actor): Promise<MadeBackup | null> {
  const last = await selectLastEvent(office.read, 'daily')
  if (last !== null && localDay(new Date(last.at)) === localDay(actor.now()) && existsSync(join(backupFolder(office.path), last.fileName))) return null
  return makeBackup(office, actor, 'daily')
}
