/** The pages an office has set free (sqlite.org/fileformat2.html §1.5): what stands on them is no longer part of it. */
import type { PageFile } from './page-file.ts'

export interface FreePages {
  readonly pages: ReadonlySet<number>
  /** All of them are known. */
  readonly complete: boolean
}

export function freePages(file: PageFile): FreePages {
  const { sound, firstFree, freeCount } = file.header
  const pages = new Set<number>()
  if (!sound) return { pages, complete: false }
  for (let trunk = firstFree; trunk !== 0;) {
    const bytes = trunk > 1 && trunk <= file.count && !pages.has(trunk) ? file.page(trunk) : null
    const count = bytes === null ? 0 : bytes.readUInt32BE(4)
    if (bytes === null || count > file.usable / 4 - 2) return { pages, complete: false }
    pages.add(trunk)
    for (let at = 0; at < count; at++) {
      const page = bytes.readUInt32BE(8 + at * 4)
      if (page < 2 || page > file.count) return { pages, complete: false }
      pages.add(page)
    }
    trunk = bytes.readUInt32BE(0)
  }
  return { pages, complete: pages.size === freeCount }
}
