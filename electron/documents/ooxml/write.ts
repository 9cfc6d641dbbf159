/**
 * A package as bytes again, some parts replaced or added. Same input, same bytes: fflate packs in JavaScript (zlib differs
 * between Node and Electron) and every entry has one fixed time. Parts not replaced keep their bytes.
 */
import { strToU8, zipSync } from 'fflate/browser'
import type { Zippable } from 'fflate/browser'
import type { OfficePackage } from './office-package.ts'

/** Local time on purpose: the zip format keeps local times, so that the bytes are the same in every time zone. */
const mtime = '1980-01-01T00:00:00'
const typesPart = '[Content_Types].xml'
/** Pictures that are packed already: packing them again costs time and wins nothing. */
const packed = /\.(?:png|jpe?g|gif|tiff?|zip|docx|xlsx)$/iu

/** Parts in the order of the file, the list of types first (readers that sniff look for it there), new parts last. */
export function writePackage(pkg: OfficePackage, changed: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const known = new Set(pkg.parts)
  const names = [...pkg.parts, ...[...changed.keys()].filter((name) => !known.has(name)).toSorted()]
  const ordered = [...names.filter((name) => name === typesPart), ...names.filter((name) => name !== typesPart)]
  const files: Zippable = {}
  for (const name of ordered) {
    const data = changed.get(name) ?? pkg.bytes(name)
    if (data === null) continue
    files[name] = [typeof data === 'string' ? strToU8(data) : data, { level: packed.test(name) ? 0 : 6 }]
  }
  return zipSync(files, { mtime })
}
