/** Copies on the second disk: laid there, held against the first, thinned out. Only what lies in the folder of this very office is ever taken away. */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { selectAuditHash } from '../audit/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { copyFileWhole, freeName } from '../files/index.ts'
import { selectChoice } from './backup.repository.ts'
import { copiesIn, folderOnSecond } from './copies.ts'
import type { CopyOnDisk } from './copies.ts'
import { hashFile } from './hash-file.ts'
import { thinOut } from './thin-out.ts'

/** A second disk that is not there (a USB disk taken out) or gives back other bytes stops nothing: it is said. */
export async function layOnSecondDisk(office: OfficeDatabase, copy: { readonly path: string, readonly sha256: string }): Promise<'none' | 'made' | 'failed'> {
  const { secondFolder: disk } = await selectChoice(office.read)
  if (disk === null) return 'none'
  const own = await ownFolder(office, disk)
  try {
    if (!existsSync(own)) mkdirSync(own)
    const target = freeName(join(own, basename(copy.path)))
    copyFileWhole(copy.path, target)
    if (hashFile(target).sha256 !== copy.sha256) {
      rmSync(target, { force: true })
      return 'failed'
    }
    if (own !== disk) thinOut(office.path, own, null)
    return 'made'
  } catch {
    return 'failed'
  }
}

/** Newest first. Those that lie on the disk itself were laid there by an earlier program, and may be of another office of the same name. */
export async function copiesOnSecond(office: OfficeDatabase): Promise<readonly CopyOnDisk[]> {
  const { secondFolder: disk } = await selectChoice(office.read)
  if (disk === null) return []
  const own = await ownFolder(office, disk)
  return [...own === disk ? [] : copiesIn(own, office.path), ...copiesIn(disk, office.path)]
}

/** The disk itself for an office whose journal has no row yet. */
async function ownFolder(office: OfficeDatabase, disk: string): Promise<string> {
  const origin = await selectAuditHash(office.read, 1)
  return origin === null ? disk : folderOnSecond(disk, office.path, origin)
}
