/** This capability's part of the contract. */
import { readAttachment } from '../attachments/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { answerWritten, readInputBytes, writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { answerOf, os, Remembered, silentProgress as quiet, streamed } from '../requests/index.ts'
import type { ErrorLog, Progress } from '../requests/index.ts'
import { receiveDecisionsSchema } from '../../shared/contract/packets.ts'
import { attachmentKindSchema } from '../../shared/domain/attachment.ts'
import { signatureStateWords } from '../../shared/domain/packet.ts'
import type { OfficeIdentity } from '../../shared/domain/packet.ts'
import { cardBytes, ownKeys } from './keys.service.ts'
import { draftLetter } from './letter.service.ts'
import { listReceived, listSent, packetChoices, receiptBytes } from './lists.service.ts'
import { makePacket, recipientOf } from './make.service.ts'
import { cardIn, fileReceipt } from './receipts.service.ts'
import { openPacket, previewReceive, receivePacket } from './receive.service.ts'
import type { ReadPacket } from './receive.service.ts'
import { reportOf } from './report.service.ts'
import { acceptSender, keyState, listSenders, removeSender } from './senders.service.ts'
import { fingerprintOf } from './signing.ts'
import { withFile } from './source.ts'
import { signedSender } from './standing.service.ts'

/** `packetPath`: the packet, card or receipt behind a grant. `attachmentPath`: a file that goes along. */
export interface PacketsHost extends GrantedPlaces { readonly resources: PaperResources, readonly log: ErrorLog, packetPath(grant: string): string, attachmentPath(grant: string): string }

const mostPreviews = 5
const forgotten = { happened: 'Lần xem trước này không còn được giữ.', kept: 'Không có gì được nhận.', remedy: 'Chọn lại tệp gói rồi xem trước.' } as const
const nothingDecided = receiveDecisionsSchema.parse({})

export function packetsProcedures(host: PacketsHost) {
  return { ...makingProcedures(host), ...receivingProcedures(host), ...senderProcedures(host), ...listProcedures() }
}

function makingProcedures(host: PacketsHost) {
  const translate = (error: unknown): unknown => answerOf(error, 'packets', host.log)
  return {
    make: os.packets.make.handler(({ context, input: { request, appendices, grant }, signal }) => {
      const [office, path] = [context.office(), host.exportPath(grant)]
      return streamed(async (progress) => {
        const sealFor = await recipientOf(office.read, request.sealFor)
        const files = []
        for (const each of appendices) files.push(await readAttachment(host.attachmentPath(each), attachmentKindSchema.options))
        const made = await makePacket(office, host.resources, context.actor, { request, appendices: files, path, sealFor }, progress)
        return { made, written: answerWritten(host, grant, path) }
      }, signal, translate)
    }),
    draftLetter: os.packets.draftLetter.handler(({ context, input }) => draftLetter(context.office(), host.resources, context.actor, input)),
    verify: os.packets.verify.handler(({ context, input: { grant }, signal }) => {
      const [office, path] = [context.office(), host.packetPath(grant)]
      return streamed((progress) => withFile(path, async (source) => {
        const { reading, sealed } = await openPacket(office.read, source, progress)
        return reportOf(reading, office.read, sealed)
      }), signal, translate)
    }),
  }
}

/** A packet looked at: where it lies, so that receiving opens it once more, the manifest that was shown, and who signed it. */
interface Held { readonly office: OfficeDatabase, readonly path: string, readonly manifestSha256: string, readonly sender: OfficeIdentity | null }

function receivingProcedures(host: PacketsHost) {
  const translate = (error: unknown): unknown => answerOf(error, 'packets', host.log)
  const previews = new Remembered<Held>(mostPreviews, forgotten)
  const heldIn = (office: OfficeDatabase, previewId: string): Held => {
    const held = previews.get(previewId)
    if (held.office !== office) throw fault('GRANT_UNKNOWN', forgotten)
    return held
  }
  /** The very packet that was shown, opened once more. */
  const again = <T>({ office, path, manifestSha256 }: Held, progress: Progress, work: (packet: ReadPacket) => Promise<T>): Promise<T> => withFile(path, async (source) => {
    const packet = await openPacket(office.read, source, progress)
    if (packet.reading.manifestSha256 === manifestSha256) return work(packet)
    throw fault('PACKET_BROKEN', { happened: 'Tệp gói đã bị thay bằng tệp khác từ lúc xem trước.', kept: 'Không có gì được nhận.', remedy: 'Xem trước lại rồi nhận.' })
  })
  return {
    preview: os.packets.preview.handler(({ context, input: { grant }, signal }) => {
      const [office, path] = [context.office(), host.packetPath(grant)]
      return streamed((progress) => withFile(path, async (source) => {
        const packet = await openPacket(office.read, source, progress)
        const preview = await previewReceive(office.read, packet, nothingDecided)
        return { previewId: previews.add({ office, path, manifestSha256: packet.reading.manifestSha256, sender: signedSender(packet.reading) }), ...preview }
      }), signal, translate)
    }),
    review: os.packets.review.handler(({ context, input: { previewId, decisions } }) => {
      const held = heldIn(context.office(), previewId)
      return again(held, quiet, async (packet) => ({ previewId, ...await previewReceive(held.office.read, packet, decisions) }))
    }),
    receive: os.packets.receive.handler(({ context, input: { previewId, decisions } }) => {
      const held = heldIn(context.office(), previewId)
      return again(held, quiet, (packet) => receivePacket(held.office, context.actor, packet, decisions, quiet))
    }),
    acceptSender: os.packets.acceptSender.handler(async ({ context, input: { from, fingerprint } }) => {
      const identity = 'grant' in from ? cardIn(readInputBytes(host.packetPath(from.grant))).office : heldIn(context.office(), from.previewId).sender
      if (identity === null) throw fault('PACKET_BROKEN', { happened: 'Gói này không có chữ ký đúng nên không biết khoá của nơi gửi.', kept: 'Không có gì được ghi.', remedy: 'Xin lại gói từ nơi gửi.' })
      await acceptSender(context.office(), context.actor, identity, fingerprint)
      return { officeId: identity.officeId }
    }),
    fileReceipt: os.packets.fileReceipt.handler(({ context, input: { grant } }) => fileReceipt(context.office(), context.actor, readInputBytes(host.packetPath(grant)))),
    receipt: os.packets.receipt.handler(async ({ context, input: { packetId, grant } }) => writeGranted(host, grant, await receiptBytes(context.office().read, packetId))),
  }
}

function senderProcedures(host: PacketsHost) {
  return {
    card: os.packets.card.handler(async ({ context }) => {
      const { identity } = await ownKeys(context.office(), context.actor)
      return { office: identity, fingerprint: fingerprintOf(identity.signingKey) }
    }),
    exportCard: os.packets.exportCard.handler(async ({ context, input: { grant } }) => writeGranted(host, grant, cardBytes(await ownKeys(context.office(), context.actor), context.actor.now().toISOString()))),
    readCard: os.packets.readCard.handler(async ({ context, input: { grant } }) => {
      const { office } = cardIn(readInputBytes(host.packetPath(grant)))
      const { state, known } = await keyState(context.office().read, office)
      return { office, fingerprint: fingerprintOf(office.signingKey), state, words: signatureStateWords[state], known: known?.office.name ?? '' }
    }),
    senders: os.packets.senders.handler(async ({ context }) => [...await listSenders(context.office().read)]),
    removeSender: os.packets.removeSender.handler(async ({ context, input: { officeId, reason } }) => {
      await removeSender(context.office(), context.actor, officeId, reason)
      return {}
    }),
  }
}

function listProcedures() {
  return {
    choices: os.packets.choices.handler(({ context }) => packetChoices(context.office().read)),
    sent: os.packets.sent.handler(({ context }) => listSent(context.office().read)),
    received: os.packets.received.handler(({ context }) => listReceived(context.office().read)),
  }
}
