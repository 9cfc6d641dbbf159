/** A file written piece by piece, so that memory does not grow with it; as with every file here, nobody ever meets half of one. */
import { open } from 'node:fs/promises'
import { renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fault, toFault } from '../faults/index.ts'
import { followLink, isDevice, refuseTarget } from './targets.ts'
import { sweepTemporaryFiles, temporaryName } from './temporary-files.ts'
import { giveBack, keepOld, syncFolder } from './write-file.ts'

/** A complete file that has not taken its name yet. */
export interface PiecedFile<T> {
  readonly result: T
  /** Gives it its name; what stood there before is replaced. */
  readonly place: () => void
}

/**
 * Writes beside `path` what `work` gives to `write`, then hands the complete file to `then`, which places it. Whatever fails, also after it was
 * placed, and when it is not placed, nothing is left behind and the old file is as it was.
 */
export async function writePieces<T, R>(path: string, work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>, then: (file: PiecedFile<T>) => Promise<R>): Promise<R> {
  const target = followLink(resolve(path))
  const draft = temporaryName(target)
  const naming = namingOf(draft, target)
  try {
    refuseTarget(target)
    if (isDevice(target)) throw fault('WRITE_FAILED', { happened: 'Chỗ ghi không phải là một tệp.', kept: 'Chưa có gì được ghi.', remedy: 'Chọn một tệp trong thư mục.' })
    const result = await writtenTo(draft, work)
    return await then({ result, place: naming.place })
  } catch (error) {
    naming.takeBack()
    throw toFault(error) ?? error
  } finally {
    rmSync(draft, { force: true })
    naming.forget()
  }
}

/** Giving a draft its name, with the way back until it is forgotten. */
function namingOf(draft: string, target: string): { readonly place: () => void, readonly takeBack: () => void, readonly forget: () => void } {
  const kept: (string | null)[] = []
  return {
    place: () => {
      kept.push(keepOld(target))
      renameSync(draft, target)
      syncFolder(dirname(target))
      sweepTemporaryFiles(dirname(target))
    },
    takeBack: () => { for (const old of kept) giveBack(target, old) },
    forget: () => { for (const old of kept) if (old !== null) rmSync(old, { force: true }) },
  }
}

/** Pieces are gathered to a megabyte before they go to the disk. */
const gatheredBytes = 1024 ** 2

async function writtenTo<T>(draft: string, work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<T>): Promise<T> {
  const file = await open(draft, 'wx')
  try {
    let pending: Uint8Array[] = []
    let gathered = 0
    const empty = async (): Promise<void> => {
      await file.appendFile(Buffer.concat(pending))
      pending = []
      gathered = 0
    }
    const result = await work(async (bytes) => {
      pending.push(bytes)
      gathered += bytes.length
      if (gathered >= gatheredBytes) await empty()
    })
    await empty()
    await file.sync()
    return result
  } finally {
    await file.close()
  }
}
