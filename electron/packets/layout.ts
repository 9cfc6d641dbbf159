/**
 * Where the parts of a packet lie. Two ways lead there (the headers before the parts, the list at the end), so that one damaged byte cannot hide
 * both. Nothing found here is trusted: it only says where to look for the manifest, and the manifest says where everything must be.
 */
import { centralHeaderBytes, endBytes, localHeaderBytes, signatures } from '../documents/zip/index.ts'
import { manifestPath, packetLimits, signaturePath } from '../../shared/domain/packet.ts'
import type { PacketSource } from './source.ts'

/** `start`: of the bytes themselves. */
export interface Place { readonly path: string, readonly start: number, readonly size: number }

/** `end`: after the last part, where the list begins. `whole` false: the file ends or stops making sense within the last part named. */
export interface Layout { readonly places: readonly Place[], readonly end: number, readonly whole: boolean }

const longestName = 120
const mostPlaces = packetLimits.parts + 2

/** From header to header. */
export async function walk(source: PacketSource): Promise<Layout> {
  const places: Place[] = []
  let position = 0
  while (places.length <= mostPlaces) {
    const header = await source.read(position, localHeaderBytes + longestName)
    if (header.length >= 4 && header.readUInt32LE(0) === signatures.central) return { places, end: position, whole: true }
    if (header.length < localHeaderBytes || header.readUInt32LE(0) !== signatures.local) break
    const [method, size, nameLength, extraLength] = [header.readUInt16LE(8), header.readUInt32LE(22), header.readUInt16LE(26), header.readUInt16LE(28)]
    const isPlain = method === 0 && header.readUInt32LE(18) === size && extraLength === 0 && nameLength > 0 && nameLength <= longestName
    if (!isPlain) break
    const place = { path: header.toString('latin1', localHeaderBytes, localHeaderBytes + nameLength), start: position + localHeaderBytes + nameLength, size }
    places.push(place)
    position = place.start + size
    if (position > source.size) break
  }
  return { places, end: position, whole: false }
}

/** From the list at the end. */
export async function fromList(source: PacketSource): Promise<Layout | null> {
  if (source.size < endBytes) return null
  const end = await source.read(source.size - endBytes, endBytes)
  if (end.readUInt32LE(0) !== signatures.end) return null
  const [count, size, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]
  if (start + size > source.size || size > mostPlaces * (centralHeaderBytes + longestName)) return null
  const list = await source.read(start, size)
  const places: Place[] = []
  for (let at = 0; at + centralHeaderBytes <= list.length && list.readUInt32LE(at) === signatures.central;) {
    const nameLength = list.readUInt16LE(at + 28)
    // Packed parts are not ours; where they lie is of no use.
    if (list.readUInt16LE(at + 10) !== 0) return null
    const path = list.toString('latin1', at + centralHeaderBytes, at + centralHeaderBytes + nameLength)
    places.push({ path, start: list.readUInt32LE(at + 42) + localHeaderBytes + nameLength, size: list.readUInt32LE(at + 24) })
    at += centralHeaderBytes + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  return places.length === count ? { places, end: start, whole: true } : null
}

/** The two parts that speak of the others, where a layout names them. */
export function spoken({ places }: Layout): { readonly manifest: Place | undefined, readonly signature: Place | undefined } {
  return { manifest: places.findLast(({ path }) => path === manifestPath), signature: places.findLast(({ path }) => path === signaturePath) }
}
