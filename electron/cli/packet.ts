/** `vpk packet OFFICE.vpk --documents … --out GÓI.vpkx` and `vpk card OFFICE.vpk`: a packet made and signed, the office's own card. */
import { attachmentKindSchema } from '../../shared/domain/attachment.ts'
import { packetRequestSchema } from '../../shared/contract/packets.ts'
import type { PacketPaper } from '../../shared/contract/packets.ts'
import type { OfficeIdentity } from '../../shared/domain/packet.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import { readAttachment } from '../attachments/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { listPapers } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { isSameFile, readInputBytes, writeFileWhole } from '../files/index.ts'
import { cardBytes, cardIn, fingerprintOf, makePacket, ownKeys, recipientOf } from '../packets/index.ts'
import { silentProgress } from '../requests/index.ts'
import { problemLines } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { resources, withOffice } from './surroundings.ts'

export interface PacketOptions {
  readonly out: string, readonly documents?: readonly string[], readonly letter?: string, readonly appendix?: readonly string[], readonly aggregate?: readonly string[], readonly figures?: readonly string[]
  readonly to?: string, readonly note?: string, readonly sealFor?: string
}

export async function packet(officePath: string, options: PacketOptions): Promise<Answer> {
  return withOffice(officePath, 'packets.make', async (office) => {
    refuseOver(officePath, options)
    const sealFor = options.sealFor === undefined ? null : await recipient(office, options.sealFor)
    const request = packetRequestSchema.safeParse({
      papers: await papersOf(office, options.documents ?? []), letter: options.letter === undefined ? null : (await papersOf(office, [options.letter]))[0], aggregates: options.aggregate ?? [], figures: options.figures ?? [],
      addressee: options.to ?? '', note: options.note ?? '', sealFor: sealFor?.officeId ?? null,
    }, { reportInput: true })
    if (!request.success) throw fault('INPUT_INVALID', { happened: 'Yêu cầu lập gói có chỗ phải sửa.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Sửa những chỗ đã chỉ rồi làm lại.', problems: problemsFromIssues(request.error) })
    const appendices = []
    for (const path of options.appendix ?? []) appendices.push(await readAttachment(path, attachmentKindSchema.options))
    const made = await makePacket(office, resources, actorAtWork(), { request: request.data, appendices, path: options.out, sealFor }, silentProgress)
    return {
      exitCode: 0, output: `${made.packetId}\n`, facts: { path: options.out, ...made },
      messages: [...problemLines(made.problems), `Đã lập gói: ${made.documents} văn bản, ${made.figures} bộ số liệu, ${made.parts} tệp, ${made.bytes} byte${made.sealed ? ', đã niêm phong' : ''}.`, `Dãy số của khoá văn phòng: ${made.fingerprint}`, `Đã ghi: ${options.out}`],
    }
  })
}

function refuseOver(officePath: string, { out, appendix = [] }: PacketOptions): void {
  const taken = [officePath, ...appendix].some((path) => isSameFile(out, path))
  if (taken) throw fault('USAGE', { happened: '--out trùng với một tệp đang đọc.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Đặt tên khác cho tệp gói.' })
}

/** `template/record`, or the record alone where one template makes a paper of it. Template ids have no slash; record ids may. */
export async function papersOf(office: OfficeDatabase, keys: readonly string[]): Promise<readonly PacketPaper[]> {
  const rows = await listPapers(office.read, await resources.templatesIn(office.read))
  return keys.map((key) => {
    const fitting = rows.filter(({ templateId, recordId }) => `${templateId}/${recordId}` === key || recordId === key)
    const [first] = fitting
    if (first !== undefined && fitting.length === 1) return { templateId: first.templateId, recordId: first.recordId }
    throw fault('RECORD_UNKNOWN', {
      happened: first === undefined ? `Không có văn bản “${key.slice(0, 80)}”.` : `Bản ghi “${key.slice(0, 80)}” lập được bằng ${fitting.length} mẫu: ${fitting.map(({ templateId }) => templateId).join(', ')}.`,
      kept: 'Chưa có tệp nào được ghi.', remedy: 'Xem lệnh list; viết “mẫu/bản ghi”, ví dụ ke-hoach-thuc-hien/kh-01.',
    })
  })
}

/** A known office by its number, or by its card; its key must have been compared. */
async function recipient(office: OfficeDatabase, named: string): Promise<OfficeIdentity | null> {
  if (!/\.vpkcard$/iu.test(named)) return recipientOf(office.read, named)
  const { office: claimed } = cardIn(readInputBytes(named))
  const known = await recipientOf(office.read, claimed.officeId)
  if (known?.sealingKey === claimed.sealingKey) return known
  throw fault('PACKET_SENDER', { happened: 'Thẻ này có khoá khác với khoá đã đối chiếu của nơi nhận.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Gọi cho nơi nhận, đối chiếu lại dãy số của khoá.' })
}

export async function card(officePath: string, out: string | undefined): Promise<Answer> {
  return withOffice(officePath, out === undefined ? 'packets.card' : 'packets.exportCard', async (office) => {
    const actor = actorAtWork()
    const keys = await ownKeys(office, actor)
    const fingerprint = fingerprintOf(keys.identity.signingKey)
    if (out !== undefined) {
      if (isSameFile(out, officePath)) throw fault('USAGE', { happened: '--out trùng với tệp văn phòng.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Đặt tên khác cho thẻ.' })
      writeFileWhole(out, cardBytes(keys, actor.now().toISOString()))
    }
    return { exitCode: 0, output: `${fingerprint}\n`, facts: { office: keys.identity, fingerprint, path: out ?? null }, messages: [`Khoá của ${keys.identity.name}. Đọc dãy số này qua điện thoại cho nơi nhận.`, ...out === undefined ? [] : [`Đã ghi: ${out}`]] }
  })
}
