/**
 * A packet held against its manifest and signature, byte by byte: every part by its SHA-256, every byte between the parts against the one way this
 * program writes it. One changed byte is told with the part it is in. Neither an office nor a network is needed, and nothing is unpacked.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { centralHeader, endOfZip, localHeader, localHeaderBytes } from '../documents/zip/index.ts'
import type { StoredPart } from '../documents/zip/index.ts'
import { manifestPath, packetLimits, packetManifestSchema, signaturePath } from '../../shared/domain/packet.ts'
import type { PacketManifest, PacketProblem, PacketSignature } from '../../shared/domain/packet.ts'
import { fault } from '../faults/index.ts'
import { silentProgress } from '../requests/index.ts'
import type { Progress } from '../requests/index.ts'
import { fromList, spoken, walk } from './layout.ts'
import type { Layout, Place } from './layout.ts'
import { problemOf } from './problems.ts'
import { repackedProblems } from './repacked.ts'
import { isSignedBy, jsonOf, readSignature, sha256Of } from './signing.ts'
import { readAhead } from './source.ts'
import type { PacketSource } from './source.ts'

/** What is known of a packet. */
export interface PacketReading {
  readonly manifest: PacketManifest | null
  /** Exactly as it was signed. */
  readonly manifestText: string
  readonly manifestSha256: string
  readonly signature: PacketSignature | null
  readonly signatureText: string
  /** The signature is over these bytes of the manifest. */
  readonly isSigned: boolean
  readonly problems: readonly PacketProblem[]
  /** Where each part lies; of use when nothing is wrong. */
  readonly places: ReadonlyMap<string, Place>
  /** Bytes of the file. */
  readonly size: number
}

const pieceBytes = 256 * 1024

export async function readPacket(source: PacketSource, progress: Progress = silentProgress): Promise<PacketReading> {
  const walked = await walk(readAhead(source))
  const listed = await fromList(source)
  const found = [await readHead(source, walked), listed === null ? null : await readHead(source, listed)].filter((head) => head !== null)
  const best = found.find(({ fits, head }) => fits && head.headProblems.length === 0) ?? found.find(({ fits }) => fits) ?? found[0]
  if (best === undefined) return { ...nothing(source), problems: await noManifest(source, walked) }
  return best.fits ? heldAgainst(source, best.head, progress) : { ...best.head.reading, problems: await misfit(source, best.head, walked) }
}

/** The bytes of a part, held against the manifest once more: what is used is what was checked, whatever happened to the file in between. */
export async function readPart(source: PacketSource, { places, manifest }: Pick<PacketReading, 'places' | 'manifest'>, path: string): Promise<Buffer> {
  const [place, part] = [places.get(path), manifest?.parts.find((each) => each.path === path)]
  const bytes = place === undefined ? null : await source.read(place.start, place.size)
  if (bytes !== null && part !== undefined && sha256Of(bytes) === part.sha256) return bytes
  const { message, remedy } = problemOf('changed', path)
  throw fault('PACKET_BROKEN', { happened: message, kept: 'Không có gì được nhận.', remedy })
}

function nothing({ size }: PacketSource): PacketReading {
  return { manifest: null, manifestText: '', manifestSha256: '', signature: null, signatureText: '', isSigned: false, problems: [], places: new Map(), size }
}

/** Manifest and signature with what a packet of theirs looks like. */
interface Head { readonly reading: PacketReading, readonly manifest: PacketManifest | null, readonly expected: readonly Expected[], readonly headProblems: readonly PacketProblem[] }
/** A part where it must lie. `sha256` null: of the two parts that speak of the others, whose bytes are checked by the signature. */
interface Expected { readonly path: string, readonly size: number, readonly sha256: string | null }

/** null: this layout leads to no manifest. `fits`: the file has the length the manifest makes it. */
async function readHead(source: PacketSource, layout: Layout): Promise<{ readonly head: Head, readonly fits: boolean } | null> {
  const { manifest: at, signature: signedAt } = spoken(layout)
  if (at === undefined || at.size > packetLimits.manifestBytes || at.start + at.size > source.size) return null
  const bytes = await source.read(at.start, at.size)
  const parsed = packetManifestSchema.safeParse(jsonOf(bytes))
  const signatureBytes = signedAt === undefined || signedAt.size > 4096 ? null : await source.read(signedAt.start, signedAt.size)
  const signature = signatureBytes === null ? null : readSignature(signatureBytes)
  const isRight = signature !== null && isSignedBy(bytes, signature.signature, signature.publicKey)
  const isSigned = isRight && signature.manifestSha256 === sha256Of(bytes) && parsed.success && parsed.data.sender.signingKey === signature.publicKey
  const manifest = parsed.success ? parsed.data : null
  const reading: PacketReading = {
    ...nothing(source), manifest, manifestText: bytes.toString('utf8'), manifestSha256: sha256Of(bytes), signature, signatureText: signatureBytes?.toString('utf8') ?? '', isSigned,
  }
  const expected = manifest === null ? [] : [
    ...manifest.parts.map(({ path, size, sha256 }) => ({ path, size, sha256 })), { path: manifestPath, size: bytes.length, sha256: null },
    ...signatureBytes === null ? [] : [{ path: signaturePath, size: signatureBytes.length, sha256: null }],
  ]
  const headProblems = isSigned || (signatureBytes === null && manifest !== null) ? [] : headProblemsOf({ manifest, signature, hasSignature: signatureBytes !== null, isRight, hash: sha256Of(bytes) })
  return { head: { reading, manifest, expected, headProblems }, fits: manifest === null || lengthOf(expected) === source.size }
}

interface HeadFacts { readonly manifest: PacketManifest | null, readonly signature: PacketSignature | null, readonly hasSignature: boolean, readonly isRight: boolean, readonly hash: string }

/** Which of the two parts is not what the sender wrote. `isRight`: the signature is over the manifest, whatever else stands beside it. */
function headProblemsOf({ manifest, signature, hasSignature, isRight, hash }: HeadFacts): readonly PacketProblem[] {
  if (isRight && manifest !== null) return [problemOf('signature', signaturePath)]
  if (hasSignature && signature === null) return [problemOf('signature', signaturePath), ...manifest === null ? [problemOf('changed', manifestPath)] : []]
  if (signature === null || signature.manifestSha256 !== hash || manifest === null) return [problemOf('changed', manifestPath)]
  return [problemOf('signature', signaturePath)]
}

function lengthOf(expected: readonly Expected[]): number {
  const lines = expected.map(({ path, size }) => ({ path, size, crc: 0 }))
  return lines.reduce((sum, part) => sum + localHeader(part).length + part.size + centralHeader(part, 0).length, endOfZip(0, 0, 0).length)
}

/** Every byte against what must be there. */
async function heldAgainst(file: PacketSource, { reading, manifest, expected, headProblems }: Head, progress: Progress): Promise<PacketReading> {
  // A manifest that is not the sender's says nothing of the parts.
  if (manifest === null || headProblems.some(({ part }) => part === manifestPath)) return { ...reading, problems: headProblems }
  const source = readAhead(file)
  const problems: PacketProblem[] = [...headProblems]
  const places = new Map<string, Place>()
  const list: { readonly part: StoredPart, readonly at: number }[] = []
  let position = 0
  await progress.step('Kiểm tra gói', 0, source.size)
  for (const { path, size, sha256 } of expected) {
    const start = position + localHeaderBytes + path.length
    const { hash, crc } = await hashOf(source, start, size)
    const isWhole = sha256 === null ? !headProblems.some((problem) => problem.part === path) : hash === sha256
    if (!isWhole && sha256 !== null) problems.push(problemOf('changed', path))
    const part = { path, size, crc }
    // Of a changed part the sum in its header is that of the sender's bytes, which are gone.
    const header = localHeader(part)
    const found = await source.read(position, header.length)
    if (!(isWhole ? found.equals(header) : isSameBut(found, header, 14, 18))) problems.push(problemOf('shell', path))
    places.set(path, { path, start, size })
    list.push({ part, at: position })
    position = start + size
    await progress.step('Kiểm tra gói', position, source.size)
  }
  problems.push(...await listProblems(source, list, position, new Set(problems.map(({ part }) => part))))
  return { ...reading, problems: inOne(problems, expected), places }
}

/** Where nothing around any part is as we write it, another program has written the whole anew; that is one thing to say. */
function inOne(problems: readonly PacketProblem[], expected: readonly Expected[]): readonly PacketProblem[] {
  const shells = new Set(problems.filter(({ code }) => code === 'shell').map(({ part }) => part))
  return expected.every(({ path }) => shells.has(path)) ? [problemOf('repacked', ''), ...problems.filter(({ code }) => code !== 'shell')] : problems
}

/** The list at the end of the file, line by line. `told`: parts something was said of already. */
async function listProblems(source: PacketSource, list: readonly { readonly part: StoredPart, readonly at: number }[], start: number, told: ReadonlySet<string>): Promise<readonly PacketProblem[]> {
  const problems: PacketProblem[] = []
  let position = start
  for (const { part, at } of list) {
    const line = centralHeader(part, at)
    const found = await source.read(position, line.length)
    position += line.length
    if (!(told.has(part.path) ? isSameBut(found, line, 16, 20) : found.equals(line)) && !told.has(part.path)) problems.push(problemOf('shell', part.path))
  }
  const end = endOfZip(list.length, start, position - start)
  if (!(await source.read(position, end.length)).equals(end)) problems.push(problemOf('shell', ''))
  return problems
}

/** The same bytes, those from `from` to `to` left aside. */
function isSameBut(found: Buffer, wanted: Buffer, from: number, to: number): boolean {
  return found.length === wanted.length && found.subarray(0, from).equals(wanted.subarray(0, from)) && found.subarray(to).equals(wanted.subarray(to))
}

async function hashOf(source: PacketSource, start: number, size: number): Promise<{ readonly hash: string, readonly crc: number }> {
  const hash = createHash('sha256')
  let crc = 0
  for (let at = 0; at < size;) {
    const piece = await source.read(start + at, Math.min(pieceBytes, size - at))
    if (piece.length === 0) break
    at += piece.length
    hash.update(piece)
    crc = crc32(piece, crc)
  }
  return { hash: hash.digest('hex'), crc }
}

/** The manifest is there, and the file is not as long as it says: cut, added to, or packed anew by another program. */
async function misfit(source: PacketSource, { manifest, expected, headProblems }: Head, walked: Layout): Promise<readonly PacketProblem[]> {
  if (manifest === null || headProblems.some(({ part }) => part === manifestPath)) return headProblems
  const repacked = await repackedProblems(source, manifest)
  if (repacked !== null) return [...headProblems, ...repacked]
  const wanted = lengthOf(expected)
  const where = walked.whole ? '' : walked.places.at(-1)?.path ?? ''
  return [...headProblems, problemOf(source.size < wanted ? 'cut' : 'extra', where)]
}

/** No way leads to a manifest. */
async function noManifest(source: PacketSource, walked: Layout): Promise<readonly PacketProblem[]> {
  const last = walked.places.at(-1)
  if (last !== undefined && !walked.whole && last.start + last.size > source.size) return [problemOf('cut', last.path)]
  const repacked = await repackedProblems(source, null)
  return repacked ?? [problemOf('unreadable', '')]
}
