/**
 * Writing files so that nobody ever meets half of one: the bytes go to a file beside, are flushed to the disk, and only
 * then take the name. After a failure the old file, if there was one, is as it was.
 */
import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fault, toFault } from '../faults/index.ts'
import { followLink, isDevice, refuseTarget } from './targets.ts'
import { sweepTemporaryFiles, temporaryName } from './temporary-files.ts'

/** One file to write. */
export interface FileToWrite { readonly path: string, readonly bytes: Uint8Array }

/** Writes all of the files or none: every one lies complete beside its name before the first takes it. */
export function writeFilesWhole(files: readonly FileToWrite[]): void {
  const drafts: Draft[] = []
  try {
    const plain = files.map((file) => ({ ...file, path: followLink(resolve(file.path)) }))
    for (const file of plain.filter((each) => !isDevice(each.path))) drafts.push({ draft: writeDraft(file), path: file.path })
    for (const file of plain.filter((each) => isDevice(each.path))) writeDevice(file)
    giveNames(drafts)
    for (const folder of new Set(drafts.map(({ path }) => dirname(path)))) {
      syncFolder(folder)
      sweepTemporaryFiles(folder)
    }
  } catch (error) {
    throw toFault(error) ?? error
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true })
  }
}

interface Draft { readonly draft: string, readonly path: string }

/** Renames all or none: when one name cannot be taken, those already taken get their old file back. */
function giveNames(drafts: readonly Draft[]): void {
  const olds: (string | null)[] = []
  let named = 0
  try {
    // One file alone needs no way back: its rename either happens or does not.
    for (const { path } of drafts) olds.push(drafts.length > 1 ? keepOld(path) : null)
    for (const { draft, path } of drafts) {
      renameSync(draft, path)
      named++
    }
  } catch (error) {
    drafts.slice(0, named).forEach(({ path }, at) => { giveBack(path, olds[at] ?? null) })
    throw error
  } finally {
    for (const old of olds) if (old !== null) rmSync(old, { force: true })
  }
}

/** A second name for what is there, or a copy where a file system knows no second names; null when nothing is there. */
export function keepOld(path: string): string | null {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null
  const old = temporaryName(path)
  try {
    linkSync(path, old)
  } catch {
    copyWhole(path, old)
  }
  return old
}

/** The name goes back to what {@link keepOld} kept of it. */
export function giveBack(path: string, old: string | null): void {
  if (old === null) rmSync(path, { force: true })
  else renameSync(old, path)
}

function copyWhole(from: string, to: string): void {
  try {
    copyFileSync(from, to)
  } catch (error) {
    rmSync(to, { force: true })
    throw error
  }
}

/** Writes one file whole. */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  writeFilesWhole([{ path, bytes }])
}

/**
 * As {@link writeFileWhole}; when another program (Word) holds the file open, writes beside it under `tên (2).docx`
 * instead. Answers with the path that was written.
 */
export function writeFileOrBeside(path: string, bytes: Uint8Array): string {
  try {
    refuseHeld(path)
    writeFileWhole(path, bytes)
    return path
  } catch (error) {
    const known = toFault(error)
    if (known === null || !isHeld(path, known.fault.code)) throw error
    const beside = freeName(path)
    writeFileWhole(beside, bytes)
    return beside
  }
}

/** A file that lies complete beside its name: `place` gives it the name, `discard` takes it away. */
export interface StagedFile { readonly path: string, place(): void, discard(): void }

/**
 * Writes a file up to the last step: whatever may fail on the disk has failed before a caller commits what the file goes with.
 * Held by another program, the name will be `tên (2).docx`, as with {@link writeFileOrBeside}.
 */
export function stageFile(path: string, bytes: Uint8Array): StagedFile {
  try {
    const target = followLink(resolve(heldByOther(path) ? freeName(path) : path))
    const draft = writeDraft({ path: target, bytes })
    return {
      path: target,
      place: () => {
        renameSync(draft, target)
        syncFolder(dirname(target))
        sweepTemporaryFiles(dirname(target))
      },
      discard: () => { rmSync(draft, { force: true }) },
    }
  } catch (error) {
    throw toFault(error) ?? error
  }
}

function heldByOther(path: string): boolean {
  try {
    refuseHeld(path)
    return false
  } catch (error) {
    const known = toFault(error)
    if (known === null || !isHeld(path, known.fault.code)) throw error
    return true
  }
}

/** The path itself when free, else `tên (2).docx`, `tên (3).docx` … */
export function freeName(path: string): string {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return path
  const end = extname(path)
  const start = join(dirname(path), basename(path, end))
  for (let number = 2; ; number++) {
    const candidate = `${start} (${number})${end}`
    if (statSync(candidate, { throwIfNoEntry: false }) === undefined) return candidate
  }
}

/** Makes a rename in this folder survive a power cut. Windows needs and allows nothing here. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') flush(folder, 'r')
}

/** Makes what a closed file holds survive a power cut. */
export function syncFile(path: string): void {
  flush(path, 'r+')
}

function flush(path: string, access: 'r' | 'r+'): void {
  const handle = openSync(path, access)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function writeDraft(file: FileToWrite): string {
  const draft = temporaryName(file.path)
  refuseTarget(file.path)
  try {
    const handle = openSync(draft, 'wx')
    try {
      writeFileSync(handle, file.bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return draft
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** A device (`/dev/stdout`) cannot be renamed over; what is written to it is gone at once anyway. */
function writeDevice(file: FileToWrite): void {
  const handle = openSync(file.path, 'w')
  try {
    for (let at = 0; at < file.bytes.length;) at += writeSync(handle, file.bytes, at)
  } finally {
    closeSync(handle)
  }
}

/** Windows refuses to open for writing what Word holds; elsewhere renaming over an open file is allowed. */
function refuseHeld(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return
  closeSync(openSync(path, 'r+'))
  // Word's owner file (`~$name.docx`) tells the same on systems that do not lock.
  const name = basename(path)
  const owners = [`~$${name}`, `~$${name.slice(2)}`].map((each) => join(dirname(path), each))
  if (owners.some((owner) => statSync(owner, { throwIfNoEntry: false }) !== undefined)) {
    throw fault('FILE_LOCKED', { happened: 'Tệp đang mở trong Word.', kept: 'Tệp đang mở được giữ nguyên.', remedy: 'Đóng tệp trong Word rồi làm lại.' })
  }
}

/** Held open: the file exists and its folder takes a new file (EPERM on Windows means either). */
function isHeld(path: string, code: string): boolean {
  return (code === 'FILE_LOCKED' || code === 'FOLDER_READ_ONLY') && statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
