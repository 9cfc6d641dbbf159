/** A packet made from the office's papers and reports: written beside its name part by part, signed, sealed where asked for, and remembered with the file or not at all. */
import { createHash, randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import program from '../../package.json' with { type: 'json' }
import { appendAudit } from '../audit/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { emitPaper } from '../documents/papers/index.ts'
import { resolveForm, selectProfile } from '../documents/form/index.ts'
import { fault } from '../faults/index.ts'
import { writePieces } from '../files/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import type { Progress } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import type { MadePacket, PacketRequest } from '../../shared/contract/packets.ts'
import type { Attachment } from '../../shared/domain/attachment.ts'
import type { OfficeIdentity, PacketDocument, PacketFigures } from '../../shared/domain/packet.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { indexPaper } from './index-paper.ts'
import type { IndexFacts } from './index-paper.ts'
import { ownKeys } from './keys.service.ts'
import type { OwnKeys } from './keys.service.ts'
import { askedPapers, paperFiles } from './packet-papers.ts'
import { insertSentPacket } from './packets.repository.ts'
import { partStem } from './part-names.ts'
import { readmeText } from './readme.ts'
import { sealing } from './sealing.ts'
import { listSenders } from './senders.service.ts'
import { fingerprintOf } from './signing.ts'
import { writeAggregate, writeReport } from './write-figures.ts'
import { packetWriter } from './write-packet.ts'
import type { PacketWriter, WrittenPacket } from './write-packet.ts'

/** A file that goes along, read and judged by what its bytes are. */
export interface AppendixFile { readonly bytes: Uint8Array, readonly kind: Attachment['kind'], readonly fileName: string }

export interface PacketToMake { readonly request: PacketRequest, readonly appendices: readonly AppendixFile[], readonly path: string, /** Seal for this office, whether known here or by its card alone. */ readonly sealFor: OfficeIdentity | null }

/** What the packet office needs of its surroundings. */
interface Making { readonly office: OfficeDatabase, readonly resources: PaperResources, readonly actor: Actor, readonly keys: OwnKeys, readonly packetId: string }

const programName = `Văn phòng Khối ${program.version}`

/** Faults: a paper that may not leave (all of its problems), a file that cannot be written, CANCELLED. Nothing is left behind then. */
export async function makePacket(office: OfficeDatabase, resources: PaperResources, actor: Actor, { request, appendices, path, sealFor }: PacketToMake, progress: Progress): Promise<MadePacket> {
  if (request.papers.length === 0 && request.letter === null && request.aggregates.length + request.figures.length === 0) throw empty()
  if (appendices.length > 0 && request.papers.length === 0 && request.letter === null) throw withoutCarrier()
  const making: Making = { office, resources, actor, keys: await ownKeys(office, actor), packetId: randomUUID() }
  const problems: Problem[] = []
  const hash = createHash('sha256')
  let size = 0
  const work = async (write: (bytes: Uint8Array) => Promise<void>): Promise<WrittenPacket> => {
    const counted = (bytes: Uint8Array): Promise<void> => {
      hash.update(bytes)
      size += bytes.length
      return write(bytes)
    }
    const put = (into: (bytes: Uint8Array) => Promise<void>): Promise<WrittenPacket> => writeParts(making, packetWriter(into), { request, appendices, sealedFor: sealFor?.officeId ?? null }, problems, progress)
    // Sealed for its sender too, who may want to look at what was sent.
    return sealFor === null ? put(counted) : sealing([sealFor.sealingKey, making.keys.identity.sealingKey], counted, put)
  }
  return writePieces(path, work, async ({ result, place }) => {
    await remember(making, result, { fileName: basename(path), size, sealedFor: sealFor?.name ?? '' }, place)
    const { documents, figures, parts } = result.manifest
    return {
      packetId: making.packetId, documents: documents.length, figures: figures.length, parts: parts.length + 2, bytes: size, sha256: hash.digest('hex'), fingerprint: fingerprintOf(making.keys.signing.publicKey), sealed: sealFor !== null, problems,
    }
  })
}

function empty(): Error {
  return fault('INPUT_INVALID', { happened: 'Chưa chọn văn bản hay số liệu nào cho gói.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Chọn ít nhất một văn bản hoặc một báo cáo số liệu.' })
}

function withoutCarrier(): Error {
  return fault('INPUT_INVALID', { happened: 'Tài liệu kèm theo phải đi cùng một văn bản: nơi nhận giữ chúng dưới số đến của văn bản ấy.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Chọn thêm công văn gửi kèm hoặc một văn bản, hoặc bỏ các tài liệu.' })
}

/** Row and file come together or not at all. */
async function remember({ office, actor, packetId }: Making, { manifestText, manifestSha256 }: WrittenPacket, about: { readonly fileName: string, readonly size: number, readonly sealedFor: string }, place: () => void): Promise<void> {
  const stamp = { at: actor.now().toISOString(), actor: actor.name }
  await office.write(async (transaction) => {
    await insertSentPacket(transaction, { id: packetId, manifest_text: manifestText, manifest_sha256: manifestSha256, file_name: about.fileName, size: about.size, sealed_for: about.sealedFor, ...stamp })
    await appendAudit(transaction, { ...stamp, action: 'packet.made', subject: `packets/${packetId}`, digest: manifestSha256 })
    place()
  })
}

interface Content { readonly request: PacketRequest, readonly appendices: readonly AppendixFile[], /** `officeId`. */ readonly sealedFor: string | null }

/** Papers, what goes along, figures; then the index and the words for whoever opens it, which name them all. */
async function writeParts(making: Making, writer: PacketWriter, { request, appendices, sealedFor }: Content, problems: Problem[], progress: Progress): Promise<WrittenPacket> {
  const { office: { read: db }, resources, keys, actor } = making
  const papers = await askedPapers(db, resources, request)
  const sets = [...request.aggregates.map((id) => ({ id, write: writeAggregate })), ...request.figures.map((id) => ({ id, write: writeReport }))]
  const total = papers.length + appendices.length + sets.length + 1
  const documents: PacketDocument[] = []
  for (const [at, paper] of papers.entries()) {
    await progress.step('Dựng văn bản', at, total)
    const { document, files, problems: found } = await paperFiles(db, resources, paper, at + 1, sealedFor !== null)
    for (const { path, bytes } of files) await writer.add(path, document.isLetter ? 'letter' : 'paper', bytes)
    documents.push(document)
    problems.push(...found)
  }
  const joined = await writeAppendices(writer, appendices)
  const figures: PacketFigures[] = []
  for (const [at, { id, write }] of sets.entries()) {
    await progress.step('Ghi số liệu', papers.length + appendices.length + at, total)
    const written = await write(db, writer, id, at + 1, { by: actor.name, on: today(actor) })
    figures.push(written.figures)
    problems.push(...written.problems)
  }
  await progress.step('Ghi mục lục, ký gói', total - 1, total)
  const madeAt = actor.now().toISOString()
  const head = { packetId: making.packetId, madeAt, madeWith: programName, sender: keys.identity, ...sealedFor === null ? {} : { sealedFor }, addressee: request.addressee, note: request.note, documents, figures }
  await writer.add('muc-luc.docx', 'index', await indexBytes(db, resources, { date: today(actor), addressee: request.addressee, documents, appendices: joined, figures }))
  await writer.add('doc-truoc.txt', 'readme', Buffer.from(readmeText({ ...head, fingerprint: fingerprintOf(keys.signing.publicKey) })))
  return writer.end(head, keys.signing)
}

const endings = { pdf: 'pdf', png: 'png', jpeg: 'jpg', tiff: 'tif', docx: 'docx', xlsx: 'xlsx' } as const

async function writeAppendices(writer: PacketWriter, appendices: readonly AppendixFile[]): Promise<readonly { readonly name: string, readonly path: string }[]> {
  const joined = []
  for (const [at, { bytes, kind, fileName }] of appendices.entries()) {
    const path = `${partStem('appendix', at + 1, fileName.replace(/\.[^.]*$/u, ''))}.${endings[kind]}`
    await writer.add(path, 'appendix', bytes)
    joined.push({ name: fileName, path })
  }
  return joined
}

async function indexBytes(db: ReadDatabase, resources: PaperResources, facts: Omit<IndexFacts, 'body'>): Promise<Uint8Array> {
  const { record: { bodyId, houseStyle } } = await getOffice(db)
  const body = (await organisationView(db)).bodies.get(bodyId)
  if (body === undefined) throw fault('RECORD_UNKNOWN', { happened: 'Không tìm thấy tổ chức mà văn phòng phục vụ.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Chọn lại tổ chức trong Cài đặt.' })
  const form = resolveForm(selectProfile(resources.profiles(), facts.date).profile, houseStyle, resources.layers())
  return (await emitPaper(resources, indexPaper({ ...facts, body: versionAt(body, facts.date) }), form, 'docx')).bytes
}

/** The office a packet is to be sealed for, among those whose key was compared. */
export async function recipientOf(db: ReadDatabase, officeId: string | null): Promise<OfficeIdentity | null> {
  if (officeId === null) return null
  const known = (await listSenders(db)).find((sender) => sender.office.officeId === officeId)
  if (known !== undefined) return known.office
  throw fault('PACKET_SENDER', { happened: 'Nơi nhận này chưa có trong danh sách văn phòng đã đối chiếu khoá nên chưa niêm phong được.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Nhận thẻ văn phòng (.vpkcard) của nơi nhận, đối chiếu dãy số rồi lập gói lại.' })
}
