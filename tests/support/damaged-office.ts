/** Offices damaged on purpose, the same way for the same seed; and which rows of the sound twin the damage touched. */
import { createHash } from 'node:crypto'
import { freePages } from '../../electron/salvage/free-pages.ts'
import { openPageFile } from '../../electron/salvage/page-file.ts'
import { readRow } from '../../electron/salvage/stored-row.ts'
import type { StoredValue } from '../../electron/salvage/stored-row.ts'
import { pageOf } from '../../electron/salvage/tree-walk.ts'

export const pageSize = 4096

export const damages = ['leaf', 'interior', 'indexPage', 'overflow', 'free', 'schema', 'header', 'cutOff', 'zeroedBlocks', 'bitFlips', 'textBytes', 'manyPages'] as const
export type Damage = (typeof damages)[number]

/** What stands on each page of a sound file. */
export interface PagePlan { readonly kinds: ReadonlyMap<number, 'leaf' | 'interior' | 'indexPage' | 'overflow' | 'free' | 'schema'>, /** Rows as text by the pages they stand on. */ readonly rows: readonly { readonly text: string, readonly pages: readonly number[] }[] }

export async function planOf(path: string): Promise<PagePlan> {
  const file = await openPageFile(path)
  const { pages: set } = freePages(file)
  const kinds = new Map<number, 'leaf' | 'interior' | 'indexPage' | 'overflow' | 'free' | 'schema'>()
  const rows: { text: string, pages: number[] }[] = []
  try {
    for (let number = 1; number <= file.count; number++) {
      const page = set.has(number) || kinds.get(number) === 'overflow' ? null : pageOf(file, number)
      if (page === null) {
        if (set.has(number)) kinds.set(number, 'free')
        continue
      }
      kinds.set(number, number === 1 ? 'schema' : page.kind === 'tableLeaf' ? 'leaf' : page.kind === 'tableInterior' ? 'interior' : 'indexPage')
      if (page.kind === 'tableInterior') continue
      for (const cell of page.cells) {
        const row = readRow(file, cell)
        if (row === null) continue
        for (const each of row.overflow) kinds.set(each, 'overflow')
        rows.push({ text: rowText(row.values), pages: [number, ...row.overflow] })
      }
    }
    return { kinds, rows }
  } finally {
    file.close()
  }
}

/** One row as a text that is the same wherever its columns stand; long values by their hash. */
export function rowText(values: readonly StoredValue[]): string {
  return values.filter((value) => value !== null).map((value) => Buffer.isBuffer(value) ? createHash('sha256').update(value).digest('hex') : String(value)).toSorted().join('\u0001')
}

/** mulberry32: the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ state >>> 15, state | 1)
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61)
    return ((mixed ^ mixed >>> 14) >>> 0) / 4_294_967_296
  }
}

export interface Damaged { readonly bytes: Buffer, /** Pages that are no longer as they were. */ readonly pages: ReadonlySet<number> }

export function damage(sound: Buffer, plan: PagePlan, how: Damage, seed: number): Damaged {
  const random = seeded(seed)
  const bytes = Buffer.from(sound)
  const count = bytes.length / pageSize
  const pages = new Set<number>()
  const below = (limit: number): number => Math.floor(random() * limit)
  const ofKind = (kind: string): readonly number[] => [...plan.kinds].filter(([, each]) => each === kind).map(([page]) => page)
  const overwrite = (page: number, from = 0, length = pageSize): void => {
    for (let at = 0; at < length; at++) bytes[(page - 1) * pageSize + from + at] = below(256)
    pages.add(page)
  }
  switch (how) {
    case 'leaf': case 'interior': case 'indexPage': case 'overflow': case 'free': {
      const able = ofKind(how)
      for (let at = 0; at < 3 && able.length > 0; at++) overwrite(able[below(able.length)] ?? 1)
      break
    }
    case 'schema': overwrite(1, 100, pageSize - 100); break
    case 'header': overwrite(1, 0, 100); break
    case 'cutOff': {
      const left = Math.floor(count * (0.3 + random() * 0.65))
      for (let page = left + 1; page <= count; page++) pages.add(page)
      return { bytes: bytes.subarray(0, left * pageSize + below(pageSize)), pages }
    }
    case 'zeroedBlocks': for (let at = 0; at < 8; at++) {
      const page = 1 + below(count)
      bytes.fill(0, (page - 1) * pageSize, page * pageSize)
      pages.add(page)
    } break
    case 'bitFlips': for (let at = 0; at < 20; at++) {
      const place = below(bytes.length)
      bytes[place] = (bytes[place] ?? 0) ^ 1 << below(8)
      pages.add(1 + Math.floor(place / pageSize))
    } break
    case 'textBytes': for (let at = 0; at < 10; at++) {
      const leaves = [...ofKind('leaf'), ...ofKind('overflow')]
      overwrite(leaves[below(leaves.length)] ?? 2, 2000 + below(1500), 1 + below(400))
    } break
    case 'manyPages': for (let at = 0; at < Math.ceil(count / 5); at++) overwrite(1 + below(count)); break
  }
  return { bytes, pages }
}
