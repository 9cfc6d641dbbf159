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
import { insertEvent, selectCopyNames, selectLastEvent } from './backup.repository.ts'
import { checkCopyApart } from './check-apart.ts'
import { backupFolder, copyName, localMoment, makeBackupFolder } from './copies.ts'
import type { CopyOnDisk } from './copies.ts'
import { layOnSecondDisk } from './second-disk.ts'
import { thinOut } from './thin-out.ts'

export interface MadeBackup { readonly fileName: string, readonly path: string, readonly sha256: string, readonly size: number, readonly secondCopy: 'none' | 'made' | 'failed' }

type CopyKind = CopyOnDisk['kind']

/** A copy that was opened and looked through, and that nothing tells of yet. */
export interface CheckedBackup { readonly kind: CopyKind, readonly path: string, readonly sha256: string, readonly size: number, readonly at: Date }

/** Makes a copy and opens it: one that cannot be opened is taken away again and the fault of opening it thrown. The office itself does not change. */
export async function copyChecked(office: OfficeDatabase, kind: CopyKind, at: Date): Promise<CheckedBackup> {
  const path = freeName(join(makeBackupFolder(office.path), copyName(office.path, kind, localMoment(at))))
  await office.backupTo(path)
  const { sha256, size } = await checkCopyApart(path, office.key).catch((error: unknown) => {
    rmSync(path, { force: true })
    throw error
  })
  return { kind, path, sha256, size, at }
}

/** The copy counts: on the second disk too, in the journal, older ones go. */
export async function noteCopy(office: OfficeDatabase, actor: Actor, { kind, path, sha256, size, at }: CheckedBackup): Promise<MadeBackup> {
  const secondCopy = await layOnSecondDisk(office, { path, sha256 })
  await office.write(async (transaction) => {
    const event = { at: at.toISOString(), actor: actor.name }
    await insertEvent(transaction, { kind, fileName: basename(path), secondCopy, sha256, size, sound: true, content: {}, ...event })
    await appendAudit(transaction, { ...event, action: 'office.backedUp', subject: 'office/backup', digest: sha256 })
  })
  thinOut(office.path, backupFolder(office.path), await selectCopyNames(office.read))
  return { fileName: basename(path), path, sha256, size, secondCopy }
}

export async function makeBackup(office: OfficeDatabase, actor: Actor, kind: CopyKind): Promise<MadeBackup> {
  return noteCopy(office, actor, await copyChecked(office, kind, actor.now()))
}

/** The copy of the day, once a day; null when today has one. */
export async function makeDailyBackup(office: OfficeDatabase, actor: Actor): Promise<MadeBackup | null> {
  const last = await selectLastEvent(office.read, 'daily')
  if (last !== null && localDay(new Date(last.at)) === localDay(actor.now()) && existsSync(join(backupFolder(office.path), last.fileName))) return null
  return makeBackup(office, actor, 'daily')
}
