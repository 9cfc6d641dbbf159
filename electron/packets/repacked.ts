/**
 * A file that is no packet byte by byte, looked at as any zip from outside (all limits and refusals of such files hold), so that what is wrong can be
 * named all the same: changed, missing and added parts of a packet another program packed anew. Nothing read here is ever taken in.
 */
import { openZip } from '../documents/ooxml/index.ts'
import { FaultError } from '../faults/index.ts'
import { lowerFirst } from '../../shared/domain/first-letter.ts'
import { manifestPath, packetManifestSchema, signaturePath } from '../../shared/domain/packet.ts'
import type { PacketManifest, PacketProblem } from '../../shared/domain/packet.ts'
import { problemOf } from './problems.ts'
import { jsonOf, sha256Of } from './signing.ts'
import type { PacketSource } from './source.ts'

/** Larger ones are not looked at a second way; the first has said that they are damaged. */
const mostBytes = 256 * 1024 ** 2

/** null: no zip at all. */
export async function repackedProblems(source: PacketSource, manifest: PacketManifest | null): Promise<readonly PacketProblem[] | null> {
  if (source.size > mostBytes) return null
  const bytes = await source.read(0, source.size)
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return null
  try {
    const parts = new Map((await openZip(bytes)).map(({ name, unpack }) => [name, unpack]))
    const known = manifest ?? manifestIn(parts)
    if (known === null) return [problemOf('unreadable', '', 'không có bản kê manifest.json')]
    return [problemOf('repacked', ''), ...known.parts.flatMap(({ path, sha256 }) => partProblems(path, sha256, parts.get(path))), ...extraProblems(known, [...parts.keys()])]
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return [problemOf('unreadable', '', lowerFirst(error.fault.happened).replace(/\.$/u, ''))]
  }
}

function manifestIn(parts: ReadonlyMap<string, () => Buffer>): PacketManifest | null {
  const text = parts.get(manifestPath)?.()
  const read = text === undefined ? null : packetManifestSchema.safeParse(jsonOf(text))
  return read?.success === true ? read.data : null
}

function partProblems(path: string, sha256: string, unpack: (() => Buffer) | undefined): readonly PacketProblem[] {
  if (unpack === undefined) return [problemOf('missing', path)]
  try {
    return sha256Of(unpack()) === sha256 ? [] : [problemOf('changed', path)]
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return [problemOf('changed', path)]
  }
}

function extraProblems({ parts }: PacketManifest, names: readonly string[]): readonly PacketProblem[] {
  const known = new Set([...parts.map(({ path }) => path), manifestPath, signaturePath])
  return names.filter((name) => !known.has(name)).slice(0, 20).map((name) => problemOf('extra', name.slice(0, 120)))
}
