/** Copies of an office as they lie on disk: `<tên> - sao luu/<tên> 2026-11-22 18.30.05 tu-dong.vpk` beside the office. */
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { BackupKind } from '../../shared/domain/backup.ts'
import { localDay } from '../../shared/domain/moments.ts'

export interface CopyOnDisk {
  readonly fileName: string
  readonly path: string
  readonly kind: Exclude<BackupKind, 'restored' | 'drill'>
  /** `YYYY-MM-DD` and `HH:MM:SS` in the office's own time, as the name says. */
  readonly day: string, readonly time: string
  readonly size: number
}

const kindMarks = { daily: 'tu-dong', asked: 'theo-yeu-cau', before: 'truoc-thao-tac' } as const

/** The name of an office without `.vpk`. */
export function officeStem(officePath: string): string {
  return basename(officePath).replace(/\.vpk$/iu, '')
}

export function backupFolder(officePath: string): string {
  return join(dirname(officePath), `${officeStem(officePath)} - sao luu`)
}

/** On the second disk, which may take copies of other offices of the same name: the folder of this one, told by `origin`, the hash of its journal's first row. */
export function folderOnSecond(disk: string, officePath: string, origin: string): string {
  return join(disk, `${officeStem(officePath)} - sao luu ${origin.slice(0, 12)}`)
}

/** Two copies in one second get different names by the number {@link freeName} adds (a copy was lost that way in another program: gnucash-mcp#67). `moment`: `YYYY-MM-DDTHH:MM:SS` local. */
export function copyName(officePath: string, kind: CopyOnDisk['kind'], moment: string): string {
  return `${officeStem(officePath)} ${moment.slice(0, 10)} ${moment.slice(11, 19).replaceAll(':', '.')} ${kindMarks[kind]}.vpk`
}

export function makeBackupFolder(officePath: string): string {
  const folder = backupFolder(officePath)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Copies of this office in a folder, newest first; other files are not looked at. A folder that is not there has none. */
export function copiesIn(folder: string, officePath: string): readonly CopyOnDisk[] {
  const stem = officeStem(officePath).normalize('NFC')
  return namesIn(folder).flatMap((fileName): readonly CopyOnDisk[] => {
    const name = fileName.normalize('NFC')
    const found = name.startsWith(`${stem} `) ? /^(\d{4}-\d\d-\d\d) (\d\d\.\d\d\.\d\d) (tu-dong|theo-yeu-cau|truoc-thao-tac)(?: \(\d+\))?\.vpk$/u.exec(name.slice(stem.length + 1)) : null
    const size = statSync(join(folder, fileName), { throwIfNoEntry: false })?.size
    if (found === null || size === undefined) return []
    return [{ fileName, path: join(folder, fileName), kind: kindOf(found[3]), day: found[1] ?? '', time: (found[2] ?? '').replaceAll('.', ':'), size }]
  }).toSorted((one, other) => (`${one.day} ${one.time} ${one.fileName}` < `${other.day} ${other.time} ${other.fileName}` ? 1 : -1))
}

function kindOf(mark: string | undefined): CopyOnDisk['kind'] {
  return mark === kindMarks.daily ? 'daily' : mark === kindMarks.before ? 'before' : 'asked'
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** `YYYY-MM-DDTHH:MM:SS` on the clock of this computer. */
export function localMoment(moment: Date): string {
  return `${localDay(moment)}T${moment.toTimeString().slice(0, 8)}`
}
