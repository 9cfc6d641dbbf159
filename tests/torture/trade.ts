/** A kind of work as the torture knows it: what it begins with, the acts it consists of, and what must hold of the files it leaves. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { giveKey } from '../../electron/db/cipher.ts'
import { OfficeKey } from '../../electron/db/index.ts'
import type { NewKey } from '../../electron/db/index.ts'
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { errorCode } from '../../electron/faults/index.ts'
import { sha256 } from '../../electron/files/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'

/** One thing a person asks for. It needs nothing another act left in memory, so that work can go on in another process. */
export type Act = () => Promise<unknown>

export interface Begun {
  /** To be done one after another, or from any of them on where the ones before are done. */
  readonly acts: readonly Act[]
  end(): void
}

export interface Trade {
  readonly name: string
  /** Office files in the folder whose rows are counted. */
  readonly offices: readonly string[]
  /** The act goes on after what it is about is done (it opens what took the place): a disk that fails then is told of, and the act stays done. */
  readonly goesOnAfterwards?: boolean
  /** A file takes its name after the commit that keeps its bytes: a kill between the two leaves it to be written out of the office again. */
  readonly namesFilesAfterwards?: boolean
  /**
   * The act is many steps, each whole by itself: broken off, some of them stand, and the act done again does the rest. `told`: tables that tell
   * of every run, and have more rows the more often it was broken off. `same`: files that are the same to the byte nevertheless.
   */
  readonly stepwise?: { readonly told: readonly string[], readonly same: RegExp }
  /** Puts what the work begins with into an empty folder. */
  prepare(folder: string): Promise<void>
  begin(folder: string, clock: Clock): Promise<Begun>
  /** What is amiss in files and rows besides what holds for every office; `told`: what the acts that were done answered, in their order. */
  judge(folder: string, told: readonly unknown[]): Promise<readonly string[]> | readonly string[]
}

/** Who works, and a clock that stands still within an act, so that a work done again is the same work. */
export interface Clock { readonly name: string, now(): Date, turn(act: number): void }

export function clockOf(name = 'van-thu'): Clock {
  let act = 0
  return { name, now: () => new Date(Date.parse('2027-01-15T03:00:00Z') + act * 61_000), turn: (next) => { act = next } }
}

export const resourcesDir = inProject('resources')
export const resources = new PaperResources(resourceFolders(resourcesDir))

/** Keys of encrypted offices, known beforehand: working one out of a passphrase takes longer than most acts. */
export const keys: readonly NewKey[] = [7, 8].map((byte) => ({ key: new OfficeKey(Buffer.alloc(32, byte)), salt: Buffer.alloc(16, byte + 1) }))

/** The key that opens an office; null: it is plain. Asked of SQLite: reading the file any other way would end the locks this process has on it. */
export function keyOf(path: string): OfficeKey | null {
  for (const key of [null, ...keys.map((each) => each.key)]) {
    const file = new Database(path)
    try {
      giveKey(file, key)
      file.pragma('user_version')
      return key
    } catch (error) {
      if (errorCode(error) !== 'SQLITE_NOTADB') throw error
    } finally {
      file.close()
    }
  }
  throw new Error('no key opens this office')
}

/** An office opened past the program; what its log holds is taken in first. */
export function rawly<T>(path: string, read: (file: Database) => T): T {
  const key = keyOf(path)
  const file = new Database(path)
  try {
    giveKey(file, key)
    return read(file)
  } finally {
    file.close()
  }
}

/** Files beneath a folder by their path in it, without what SQLite keeps beside an open file. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).filter((name) => !/\.vpk-(?:wal|shm|journal)$/u.test(name)).toSorted()
}

export function isTemporary(name: string): boolean {
  return /(?:^|\/)\.vpk-/u.test(name)
}

export function hashOf(path: string): string {
  return sha256(readFileSync(path))
}
