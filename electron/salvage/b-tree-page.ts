/** A page of a b-tree as SQLite lays it out: its kind, its children, its cells, each looked at before it is believed. (sqlite.org/fileformat2.html §1.6) Pure. */

export type PageKind = 'tableLeaf' | 'tableInterior' | 'indexLeaf' | 'indexInterior'

export interface TreePage {
  readonly kind: PageKind
  readonly cells: readonly Cell[]
  /** The child after the last cell; 0 on leaves. */
  readonly rightmost: number
  /** Cells that point outside the page or cannot be read. */
  readonly badCells: number
}

export interface Cell {
  /** 0 on leaves. */
  readonly child: number
  /** Of tables. */
  readonly rowid: bigint
  /** Length of the whole payload; 0 in a table's interior pages. */
  readonly length: number
  /** The payload's first bytes, and the page its rest begins on; 0: all of it is here. */
  readonly local: Buffer
  readonly overflow: number
}

const kinds: Readonly<Record<number, PageKind>> = { 2: 'indexInterior', 5: 'tableInterior', 10: 'indexLeaf', 13: 'tableLeaf' }

/** null: no page of a b-tree. */
export function readTreePage(bytes: Buffer, number: number, usable: number): TreePage | null {
  const start = number === 1 ? 100 : 0
  const kind = kinds[bytes[start] ?? 0]
  if (kind === undefined) return null
  const isInterior = kind === 'tableInterior' || kind === 'indexInterior'
  const count = bytes.readUInt16BE(start + 3)
  const pointers = start + (isInterior ? 12 : 8)
  // Two bytes a pointer and four at least a cell; more fragments than 60 bytes SQLite never leaves.
  if (pointers + count * 6 > usable || (bytes[start + 7] ?? 0) > 60) return null
  const found: Cell[] = []
  const seen = new Set<number>()
  for (let at = 0; at < count; at++) {
    const from = bytes.readUInt16BE(pointers + at * 2)
    const cell = from < pointers + count * 2 || from >= usable || seen.has(from) ? null : readCell(bytes, from, kind, usable)
    seen.add(from)
    if (cell !== null) found.push(cell)
  }
  return { kind, cells: found, rightmost: isInterior ? bytes.readUInt32BE(start + 8) : 0, badCells: count - found.length }
}

function readCell(bytes: Buffer, from: number, kind: PageKind, usable: number): Cell | null {
  let at = from
  const next = (): bigint => {
    const { value, end } = readVarint(bytes, at)
    at = end
    return value
  }
  const isInterior = kind === 'tableInterior' || kind === 'indexInterior'
  const child = isInterior ? at + 4 <= usable ? bytes.readUInt32BE(at) : 0 : 0
  if (isInterior) {
    if (child === 0) return null
    at += 4
  }
  const length = kind === 'tableInterior' ? 0n : next()
  const rowid = kind === 'tableLeaf' || kind === 'tableInterior' ? BigInt.asIntN(64, next()) : 0n
  if (length > 0x7fff_ffffn || at > usable) return null
  if (kind === 'tableInterior') return { child, rowid, length: 0, local: bytes.subarray(at, at), overflow: 0 }
  const whole = Number(length)
  const here = localLength(whole, usable, kind === 'tableLeaf')
  if (at + here + (here < whole ? 4 : 0) > usable) return null
  return { child, rowid, length: whole, local: bytes.subarray(at, at + here), overflow: here < whole ? bytes.readUInt32BE(at + here) : 0 }
}

/** How much of a payload stands in the cell itself (§1.6, “X”, “M” and “K”). */
function localLength(length: number, usable: number, isTable: boolean): number {
  const most = isTable ? usable - 35 : Math.floor((usable - 12) * 64 / 255) - 23
  if (length <= most) return length
  const least = Math.floor((usable - 12) * 32 / 255) - 23
  const kept = least + (length - least) % (usable - 4)
  return kept <= most ? kept : least
}

/** One to nine bytes, seven bits each and eight of the ninth. */
export function readVarint(bytes: Buffer, from: number): { readonly value: bigint, readonly end: number } {
  let value = 0n
  for (let at = 0; at < 9; at++) {
    const byte = bytes[from + at] ?? 0
    if (at === 8) return { value: value << 8n | BigInt(byte), end: from + 9 }
    value = value << 7n | BigInt(byte & 0x7f)
    if (byte < 0x80) return { value, end: from + at + 1 }
  }
  return { value, end: from + 9 }
}
