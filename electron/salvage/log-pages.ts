/** The pages of a log (`-wal`) that were committed: frames up to the last commit whose sums hold. (sqlite.org/fileformat2.html §4) */
import { closeSync, fstatSync, openSync } from 'node:fs'
import { readAt } from './read-at.ts'

export interface LogPages {
  /** How many different pages it holds, and the size of the office in pages after its last commit. */
  readonly pages: number
  readonly lastPage: number
  /** A frame whose sum does not hold stands where one of the same writing could. */
  readonly broken: boolean
  page(number: number): Buffer | null
  close(): void
}

const headerLength = 32
const frameHeader = 24

/** null: there is no log, or none that holds anything. */
export function readLog(path: string, pageSize: number): LogPages | null {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return null
  }
  const header = readAt(file, 0, headerLength)
  const little = header.length === headerLength && header.readUInt32BE(0) === 0x377f0682
  const isLog = header.length === headerLength && (little || header.readUInt32BE(0) === 0x377f0683) && header.readUInt32BE(8) === pageSize
  const sums = isLog ? addSums(header.subarray(0, 24), [0, 0], little) : null
  if (sums === null || sums[0] !== header.readUInt32BE(24) || sums[1] !== header.readUInt32BE(28)) {
    const broken = fstatSync(file).size > 0
    closeSync(file)
    return broken ? { pages: 0, lastPage: 0, broken, page: () => null, close: () => undefined } : null
  }
  const found = committedFrames(file, header, pageSize, little, sums)
  return {
    pages: found.at.size, lastPage: found.lastPage, broken: found.broken,
    page: (number) => {
      const from = found.at.get(number)
      const bytes = from === undefined ? null : readAt(file, from, pageSize)
      return bytes?.length === pageSize ? bytes : null
    },
    close: () => closeSync(file),
  }
}

type Sums = readonly [number, number]
interface Frames { readonly at: ReadonlyMap<number, number>, readonly lastPage: number, readonly broken: boolean }

function committedFrames(file: number, header: Buffer, pageSize: number, little: boolean, start: Sums): Frames {
  const [at, pending] = [new Map<number, number>(), new Map<number, number>()]
  let [sums, lastPage] = [start, 0]
  for (let from = headerLength; ; from += frameHeader + pageSize) {
    const frame = readAt(file, from, frameHeader + pageSize)
    // Frames of an earlier use of the log carry other salts: they are its old end, not damage.
    if (frame.length < frameHeader + pageSize || !frame.subarray(8, 16).equals(header.subarray(16, 24))) return { at, lastPage, broken: false }
    sums = addSums(frame.subarray(frameHeader), addSums(frame.subarray(0, 8), sums, little), little)
    if (sums[0] !== frame.readUInt32BE(16) || sums[1] !== frame.readUInt32BE(20)) return { at, lastPage, broken: true }
    pending.set(frame.readUInt32BE(0), from + frameHeader)
    const size = frame.readUInt32BE(4)
    if (size === 0) continue
    for (const [page, place] of pending) at.set(page, place)
    pending.clear()
    lastPage = size
  }
}

function addSums(bytes: Buffer, [one, other]: Sums, little: boolean): Sums {
  let [first, second] = [one, other]
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + second) >>> 0
    second = (second + (little ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + first) >>> 0
  }
  return [first, second]
}
