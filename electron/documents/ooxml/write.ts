/** A package as bytes again, some parts replaced or added. Same input, same bytes; parts not replaced keep their bytes. */
import { writeZip, zipEntry } from '../zip/index.ts'
import type { OfficePackage } from './office-package.ts'

const typesPart = '[Content_Types].xml'
/** Pictures and packages inside the package. */
const packed = /\.(?:png|jpe?g|gif|tiff?|zip|docx|xlsx)$/iu

/** Parts in the order of the file, the list of types first (readers that sniff look for it there), new parts last. */
export function writePackage(pkg: OfficePackage, changed: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const known = new Set(pkg.parts)
  const names = [...pkg.parts, ...[...changed.keys()].filter((name) => !known.has(name)).toSorted()]
  const ordered = [...names.filter((name) => name === typesPart), ...names.filter((name) => name !== typesPart)]
  return writeZip(ordered.flatMap((name) => {
    const data = changed.get(name) ?? pkg.bytes(name)
    return data === null ? [] : [{ ...zipEntry(name, data), packed: packed.test(name) }]
  }))
}
