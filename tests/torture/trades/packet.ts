/** Packets made and remembered: a file under its name verifies, and what is remembered as sent has its file. */
import { join } from 'node:path'
import { openOffice } from '../../../electron/db/index.ts'
import type { OfficeDatabase } from '../../../electron/db/index.ts'
import { listPapers } from '../../../electron/documents/papers/index.ts'
import { makePacket, openPacket, ownKeys, withFile } from '../../../electron/packets/index.ts'
import { silentProgress } from '../../../electron/requests/index.ts'
import { packetRequestSchema } from '../../../shared/contract/packets.ts'
import { clockOf, filesIn, isTemporary, rawly, resources } from '../trade.ts'
import type { Clock, Trade } from '../trade.ts'
import { officeName, sampleIn } from './desk.ts'

export async function openAs(path: string, clock: Clock): Promise<OfficeDatabase> {
  return (await openOffice(path)).readAs(clock.name)
}

/** Makes a packet of papers that have a number: `count` from the place `first` on. */
export async function madePacket(office: OfficeDatabase, clock: Clock, path: string, first: number, count: number): Promise<unknown> {
  const rows = (await listPapers(office.read, await resources.templatesIn(office.read))).filter(({ number, date, hasSigner }) => number !== null && date !== null && hasSigner)
  const papers = rows.slice(first, first + count).map(({ templateId, recordId }) => ({ templateId, recordId }))
  return makePacket(office, resources, clock, { request: packetRequestSchema.parse({ papers }), appendices: [], path, sealFor: null }, silentProgress)
}

export const packet: Trade = {
  name: 'packet',
  offices: [officeName],
  async prepare(folder) {
    const clock = clockOf()
    await sampleIn(folder, clock)
    const office = await openAs(join(folder, officeName), clock)
    await ownKeys(office, clock)
    office.close()
  },
  async begin(folder, clock) {
    const office = await openAs(join(folder, officeName), clock)
    return { end: () => { office.close() }, acts: [1, 2, 1].map((count, at) => () => madePacket(office, clock, join(folder, `goi-${at}.vpkx`), at, count)) }
  },
  async judge(folder, told) {
    const files = filesIn(folder).filter((name) => name.endsWith('.vpkx') && !isTemporary(name))
    const found = await Promise.all(files.map(async (name) => {
      const { reading } = await withFile(join(folder, name), (source) => openPacket(null, source, silentProgress))
      return { name, packetId: reading.manifest?.packetId ?? '', amiss: reading.problems.length > 0 || reading.manifest === null }
    }))
    const sent = rawly(join(folder, officeName), (office) => office.prepare('SELECT id, file_name FROM sent_packet').all() as readonly { readonly id: string, readonly file_name: string }[])
    return [
      ...found.filter(({ amiss }) => amiss).map(({ name }) => `${name} does not verify`),
      ...sent.filter(({ id, file_name: name }) => !found.some((file) => file.name === name && file.packetId === id)).map(({ file_name: name }) => `${name} is remembered as sent and is not there`),
      ...told.map((answer) => (answer as { readonly packetId: string }).packetId).filter((id) => !sent.some((row) => row.id === id)).map((id) => `packet ${id} was acknowledged and is not remembered`),
    ]
  },
}
