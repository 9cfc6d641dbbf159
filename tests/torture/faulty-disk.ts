/**
 * The disk that fails at a chosen write (`faulty-disk.c`): built by the system's C compiler, loaded into a process when it starts, steered
 * through a small file that both share. Linux with glibc alone.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../electron/files/index.ts'
import { inProject } from '../../electron/toolchain/paths.ts'

const modes = { off: 0, fail: 1, short: 2, kill: 3, count: 4 } as const
const phases = { before: 0, half: 1, after: 2 } as const
/** As Linux numbers them. */
export const errors = { ENOSPC: 28, EIO: 5 } as const

export type Phase = keyof typeof phases
/** What is to happen. `at`: the how manyth write, from 1. `lasting`: all later writes fail too (a full disk stays full). */
export type DiskOrder =
  | { readonly mode: 'off' | 'count' }
  | { readonly mode: 'kill', readonly at: number, readonly phase: Phase }
  | { readonly mode: 'fail' | 'short', readonly at: number, readonly error: keyof typeof errors, readonly lasting: boolean }

const controlSize = 32

/** The library for LD_PRELOAD, built once for each source. Throws when there is no compiler: without it nothing would be tested. */
export function faultyDiskLibrary(): string {
  const source = inProject('tests/torture/faulty-disk.c')
  const folder = inProject('node_modules/.cache/vpk-torture')
  const library = join(folder, `faulty-disk-${sha256(readFileSync(source)).slice(0, 16)}.so`)
  if (existsSync(library)) return library
  mkdirSync(folder, { recursive: true })
  const made = `${library}.${process.pid}`
  const run = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', made, source, '-ldl'], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`Cần trình biên dịch C (cc) trên Linux để thử ổ đĩa hỏng: ${run.error?.message ?? run.stderr}`)
  renameSync(made, library)
  return library
}

/** What a process needs to run on that disk: files beneath `root` are looked at, `control` is made. */
export function faultyDisk(root: string, control: string): NodeJS.ProcessEnv {
  writeFileSync(control, Buffer.alloc(controlSize))
  return { LD_PRELOAD: faultyDiskLibrary(), VPK_DISK_ROOT: root, VPK_DISK_CONTROL: control }
}

/** Gives the order; counting begins anew. */
export function order(control: string, given: DiskOrder): void {
  const bytes = Buffer.alloc(controlSize)
  const [at, error, lasting, phase] = given.mode === 'kill' ? [given.at, 0, 0, phases[given.phase]]
    : given.mode === 'fail' || given.mode === 'short' ? [given.at, errors[given.error], given.lasting ? 1 : 0, 0] : [0, 0, 0, 0];
  [modes[given.mode], at, error, lasting, phase].forEach((value, place) => bytes.writeInt32LE(value, place * 4))
  const file = openSync(control, 'r+')
  try {
    writeSync(file, bytes, 0, controlSize, 0)
  } finally {
    closeSync(file)
  }
}

/** How many writes there were since the last order, and how many of them were made to fail. */
export function counted(control: string): { readonly writes: number, readonly struck: number } {
  const bytes = Buffer.alloc(controlSize)
  const file = openSync(control, 'r')
  try {
    readSync(file, bytes, 0, controlSize, 0)
  } finally {
    closeSync(file)
  }
  return { writes: bytes.readInt32LE(20), struck: bytes.readInt32LE(24) }
}
