/** Packets received: papers into the book of what came in, once each. */
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { acceptSender, fingerprintOf, openPacket, ownKeys, receivePacket, withFile } from '../../../electron/packets/index.ts'
import { silentProgress } from '../../../electron/requests/index.ts'
import { getOffice, writeOffice } from '../../../electron/settings/index.ts'
import { receiveDecisionsSchema } from '../../../shared/contract/packets.ts'
import { clockOf, rawly } from '../trade.ts'
import type { Trade } from '../trade.ts'
import { officeName, sampleIn } from './desk.ts'
import { madePacket, openAs } from './packet.ts'

const packets = ['goi-0.vpkx', 'goi-1.vpkx', 'goi-2.vpkx'] as const
const papersOf = (at: number): number => at + 1

export const receive: Trade = {
  name: 'receive',
  offices: [officeName],
  async prepare(folder) {
    const clock = clockOf()
    await sampleIn(folder, clock)
    const senderPath = join(folder, 'gui.vpk')
    copyFileSync(join(folder, officeName), senderPath)
    const [sender, receiver] = [await openAs(senderPath, clock), await openAs(join(folder, officeName), clock)]
    const { record, revision } = await getOffice(receiver.read)
    await receiver.write((transaction) => writeOffice(transaction, { record, revision }, { ...record, name: 'Văn phòng Tỉnh uỷ' }, clock))
    const { identity } = await ownKeys(sender, clock)
    await ownKeys(receiver, clock)
    await acceptSender(receiver, clock, identity, fingerprintOf(identity.signingKey))
    for (const [at, name] of packets.entries()) await madePacket(sender, clock, join(folder, name), at * 2, papersOf(at))
    for (const office of [sender, receiver]) office.close()
    rmSync(senderPath)
  },
  async begin(folder, clock) {
    const office = await openAs(join(folder, officeName), clock)
    return { end: () => { office.close() }, acts: packets.map((name) => () => withFile(join(folder, name), async (source) =>
      receivePacket(office, clock, await openPacket(office.read, source, silentProgress), receiveDecisionsSchema.parse({}), silentProgress))) }
  },
  judge(folder, told) {
    return rawly(join(folder, officeName), (office) => {
      const papers = office.prepare('SELECT count(*) FROM received_document WHERE packet_id = ?').pluck()
      return told.map((answer) => answer as { readonly packetId: string, readonly entered: number }).filter(({ packetId, entered }) => papers.get(packetId) !== entered).map(({ packetId }) => `packet ${packetId} was acknowledged and is not wholly there`)
    })
  },
}
