/** The payload of a cell, followed over its overflow pages, and the values in it. (sqlite.org/fileformat2.html §§1.6, 2.1) */
import { readVarint } from './b-tree-page.ts'
import type { Cell } from './b-tree-page.ts'
import type { PageFile } from './page-file.ts'

export type StoredValue = null | number | bigint | string | Buffer

export interface StoredRow {
  readonly values: readonly StoredValue[]
  /** A text among them is no UTF-8: other bytes stand in it than were written. */
  readonly brokenText: boolean
  /** Pages the payload went on over. */
  readonly overflow: readonly number[]
}

/** null: the payload does not hold together (its pages are lost, or its parts do not add up). */
export function readRow(file: PageFile, cell: Cell): StoredRow | null {
  const payload = wholePayload(file, cell)
  if (payload === null) return null
  const decoded = decode(payload.bytes)
  return decoded === null ? null : { ...decoded, overflow: payload.pages }
}

function wholePayload(file: PageFile, { length, local, overflow }: Cell): { readonly bytes: Buffer, readonly pages: readonly number[] } | null {
  const perPage = file.usable - 4
  const needed = Math.ceil((length - local.length) / perPage)
  // No payload is longer than the file.
  if (needed > file.count) return null
  const [parts, seen] = [[local], new Set<number>()]
  let left = length - local.length
  for (let next = overflow; left > 0;) {
    if (next < 2 || next > file.count || seen.has(next)) return null
    const bytes = file.page(next)
    if (bytes === null) return null
    seen.add(next)
    parts.push(bytes.subarray(4, 4 + Math.min(left, perPage)))
    left -= Math.min(left, perPage)
    next = bytes.readUInt32BE(0)
    // The last page of a chain names no other.
    if (left === 0 && next !== 0) return null
  }
  return { bytes: parts.length === 1 ? local : Buffer.concat(parts), pages: [...seen] }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(payload: Buffer): Omit<StoredRow, 'overflow'> | null {
  const head = readVarint(payload, 0)
  const headLength = Number(head.value)
  if (headLength < head.end || headLength > payload.length) return null
  const values: StoredValue[] = []
  let brokenText = false
  let [at, from] = [head.end, headLength]
  while (at < headLength) {
    const { value, end } = readVarint(payload, at)
    at = end
    const length = lengthOf(value)
    if (length === null || from + length > payload.length) return null
    const bytes = payload.subarray(from, from + length)
    from += length
    const read = value >= 13n && value % 2n === 1n ? textOf(bytes) : { text: valueOf(Number(value), bytes), broken: false }
    brokenText ||= read.broken
    values.push(read.text)
  }
  // Head and body end exactly where they say.
  return at === headLength && from === payload.length ? { values, brokenText } : null
}

function lengthOf(type: bigint): number | null {
  if (type >= 12n) return type > 0xffff_ffffn ? null : Math.floor((Number(type) - 12) / 2)
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, null, null][Number(type)] ?? null
}

function textOf(bytes: Buffer): { readonly text: string, readonly broken: boolean } {
  try {
    return { text: utf8.decode(bytes), broken: false }
  } catch {
    return { text: bytes.toString('utf8'), broken: true }
  }
}

function valueOf(type: number, bytes: Buffer): StoredValue {
  switch (type) {
    case 0: return null
    case 1: case 2: case 3: case 4: case 5: return bytes.readIntBE(0, bytes.length)
    case 6: return wholeNumber(bytes.readBigInt64BE(0))
    case 7: return bytes.readDoubleBE(0)
    case 8: return 0
    case 9: return 1
    default: return Buffer.from(bytes)
  }
}

export function wholeNumber(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}
