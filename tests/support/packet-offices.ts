/** Two offices that send each other packets: the sample at the sender, the same sample under another name at the receiver. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { openOffice } from '../../electron/db/index.ts'
import type { OfficeDatabase } from '../../electron/db/index.ts'
import { listPapers, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { acceptSender, fingerprintOf, makePacket, openPacket, ownKeys, previewReceive, receivePacket, withFile } from '../../electron/packets/index.ts'
import type { PacketToMake } from '../../electron/packets/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { getOffice, writeOffice } from '../../electron/settings/index.ts'
import { packetRequestSchema, receiveDecisionsSchema } from '../../shared/contract/packets.ts'
import { resourcesDir, testFolder, writeSampleOffice } from './offices.ts'

export const packetActor = { name: 'van-thu', now: () => new Date('2026-11-22T03:04:05Z') }
export const packetResources = new PaperResources(resourceFolders(resourcesDir))

/** Another office of the same sample, called otherwise. */
export async function officeNamed(path: string, name: string): Promise<OfficeDatabase> {
  const office = (await openOffice(path)).readAs(packetActor.name)
  const { record, revision } = await getOffice(office.read)
  await office.write((transaction) => writeOffice(transaction, { record, revision }, { ...record, name }, packetActor))
  return office
}

export async function twoOffices() {
  const folder = testFolder()
  const [one, other] = [join(folder, 'gui.vpk'), join(folder, 'nhan.vpk')]
  await writeSampleOffice(one)
  copyFileSync(one, other)
  const sender = (await openOffice(one)).readAs(packetActor.name)
  return { folder, sender, receiver: await officeNamed(other, 'Văn phòng Tỉnh uỷ') }
}

/** The first papers of the sample that have a number, and templates that can be set. */
export async function numberedPapers(office: OfficeDatabase, count: number) {
  const rows = await listPapers(office.read, await packetResources.templatesIn(office.read))
  return rows.filter(({ number, date, hasSigner }) => number !== null && date !== null && date <= '2026-11-22' && hasSigner).slice(0, count).map(({ templateId, recordId }) => ({ templateId, recordId }))
}

export function make(office: OfficeDatabase, path: string, request: object, rest: Partial<PacketToMake> = {}) {
  return makePacket(office, packetResources, packetActor, { request: packetRequestSchema.parse({ papers: [], ...request }), appendices: [], path, sealFor: null, ...rest }, silentProgress)
}

export function preview(office: OfficeDatabase, path: string, decisions: object = {}) {
  return withFile(path, async (source) => previewReceive(office.read, await openPacket(office.read, source, silentProgress), receiveDecisionsSchema.parse(decisions)))
}

export function receive(office: OfficeDatabase, path: string, decisions: object = {}) {
  return withFile(path, async (source) => receivePacket(office, packetActor, await openPacket(office.read, source, silentProgress), receiveDecisionsSchema.parse(decisions), silentProgress))
}

/** Both sides have read the fingerprint to each other. */
export async function trust(office: OfficeDatabase, other: OfficeDatabase): Promise<void> {
  const { identity } = await ownKeys(other, packetActor)
  await acceptSender(office, packetActor, identity, fingerprintOf(identity.signingKey))
}
