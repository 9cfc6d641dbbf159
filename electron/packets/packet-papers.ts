/**
 * The papers of a packet as files. Of an issued paper the kept bytes go out, Word and PDF. Where only one of them was kept the other goes along only
 * when setting the paper anew gives the kept bytes again, which proves that it is the same paper.
 */
import { mediaTypes, readBlob, readTwin } from '../blobs/index.ts'
import type { StoredBlob } from '../blobs/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { emitPaper, makePaper, papersOfRecords, readyPaper } from '../documents/papers/index.ts'
import type { ListedPaper, PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { findIssued } from '../registers/index.ts'
import type { PacketPaper } from '../../shared/contract/packets.ts'
import type { PacketDocument } from '../../shared/domain/packet.ts'
import { problemsFromIssues, warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { packetDocumentSchema } from '../../shared/domain/packet.ts'
import { paperWords, partStem } from './part-names.ts'
import { sha256Of } from './signing.ts'

/** A paper asked for, with its row. */
export interface AskedPaper { readonly row: ListedPaper, readonly isLetter: boolean }

/** One paper ready to be written: its line of the manifest and the bytes of its parts. */
export interface PaperFiles { readonly document: PacketDocument, readonly files: readonly { readonly path: string, readonly bytes: Uint8Array }[], readonly problems: readonly Problem[] }

/** The rows of the papers asked for, the letter first. Unknown ones are told all at once. */
export async function askedPapers(db: ReadDatabase, resources: PaperResources, { papers, letter }: { readonly papers: readonly PacketPaper[], readonly letter: PacketPaper | null }): Promise<readonly AskedPaper[]> {
  const asked = [...letter === null ? [] : [{ key: letter, isLetter: true }], ...papers.filter((paper) => letter === null || keyOf(paper) !== keyOf(letter)).map((key) => ({ key, isLetter: false }))]
  const rows = new Map((await papersOfRecords(db, await resources.templatesIn(db), asked.map(({ key }) => key.recordId))).map((row) => [keyOf(row), row]))
  const unknown = asked.filter(({ key }) => !rows.has(keyOf(key))).map(({ key }) => keyOf(key))
  if (unknown.length > 0) {
    throw fault('RECORD_UNKNOWN', { happened: `Không có văn bản: ${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ' …' : ''}.`, kept: 'Chưa có tệp nào được ghi.', remedy: 'Xem mã mẫu và mã bản ghi trong danh sách văn bản (lệnh list), viết “mẫu/bản ghi”.' })
  }
  const seen = new Set<string>()
  return asked.flatMap(({ key, isLetter }) => {
    const row = rows.get(keyOf(key))
    if (row === undefined || seen.has(keyOf(key))) return []
    seen.add(keyOf(key))
    return [{ row, isLetter }]
  })
}

export function keyOf({ templateId, recordId }: PacketPaper): string {
  return `${templateId}/${recordId}`
}

/** `place`: its number in the packet. `sealed`: only the recipient will be able to read it. */
export async function paperFiles(db: ReadDatabase, resources: PaperResources, { row, isLetter }: AskedPaper, place: number, sealed: boolean): Promise<PaperFiles> {
  const paper = await makePaper(db, resources, row)
  const { model, form } = readyPaper(paper)
  const secrecy = model.marks.secrecy ?? null
  if (secrecy === 'topSecret') throw secretPaper(row, 'Văn bản Tuyệt mật không được đưa vào gói gửi.', 'Gửi văn bản này theo quy định về bí mật nhà nước, ngoài chương trình.')
  if (secrecy !== null && !sealed) throw secretPaper(row, 'Văn bản có độ mật chỉ được đưa vào gói niêm phong cho đúng nơi nhận.', 'Chọn nơi nhận để niêm phong gói, hoặc bỏ văn bản này ra; chỉ chuyển gói bằng thiết bị được phép, không qua mạng.')
  const kept = await keptForms(db, row)
  const { docx, pdf, pages } = withAnew(kept, { docx: (await emitPaper(resources, model, form, 'docx')).bytes, pdf: await emitPaper(resources, model, form, 'pdf') })
  const stem = partStem(isLetter ? 'letter' : 'paper', place, paperWords({ kind: row.kind, designation: row.printedNumber, subject: row.subject, secrecy }))
  const files = [
    ...docx === null ? [] : [{ path: `${stem}.docx`, bytes: docx }],
    ...pdf === null ? [] : [{ path: `${stem}.pdf`, bytes: pdf }],
  ]
  const document = packetDocumentSchema.safeParse({
    kind: row.kind, designation: row.printedNumber, date: row.date, issuer: { bodyId: row.bodyId, name: row.bodyName }, subject: row.subject, secrecy, origin: isKept(kept) ? 'issued' : 'made', isLetter,
    pages, key: keyOf(row), parts: files.map(({ path }) => path),
  })
  if (!document.success) throw fault('PAPER_NOT_READY', { happened: `Văn bản “${keyOf(row)}” chưa đủ thông tin để đưa vào gói.`, kept: 'Chưa có tệp nào được ghi.', remedy: 'Bổ sung các mục đã chỉ rồi lập gói lại.', problems: problemsFromIssues(document.error) })
  return { document: document.data, files, problems: [...paper.problems, ...unnumbered(row), ...docx === null || pdf === null ? [onlyKept(row)] : []] }
}

/** Bytes of the two forms of a paper; null: not there. */
interface Forms { readonly docx: Uint8Array | null, readonly pdf: Uint8Array | null }

/** What was issued and is kept of the paper. */
async function keptForms(db: ReadDatabase, key: PacketPaper): Promise<Forms> {
  const sha256 = (await findIssued(db, key))?.sha256 ?? null
  const kept = sha256 === null ? [] : [await readBlob(db, sha256), await readTwin(db, sha256)]
  const of = (mediaType: StoredBlob['mediaType']): Uint8Array | null => kept.find((blob) => blob?.mediaType === mediaType)?.bytes ?? null
  return { docx: of(mediaTypes.docx), pdf: of(mediaTypes.pdf) }
}

function isKept({ docx, pdf }: Forms): boolean {
  return docx !== null || pdf !== null
}

/** The kept forms, and what was set anew where nothing is kept or it is proven to be the same paper. `pages`: of a PDF that was set anew to these very bytes. */
function withAnew(kept: Forms, anew: { readonly docx: Uint8Array, readonly pdf: { readonly bytes: Uint8Array, readonly pages: number | null } }): Forms & { readonly pages: number | null } {
  const isEqual = (one: Uint8Array | null, other: Uint8Array): boolean => one !== null && sha256Of(one) === sha256Of(other)
  const isSame = !isKept(kept) || isEqual(kept.docx, anew.docx) || isEqual(kept.pdf, anew.pdf.bytes)
  const pdf = kept.pdf ?? (isSame ? anew.pdf.bytes : null)
  return { docx: kept.docx ?? (isSame ? anew.docx : null), pdf, pages: isEqual(pdf, anew.pdf.bytes) ? anew.pdf.pages : null }
}

function unnumbered(row: ListedPaper): readonly Problem[] {
  if (row.number !== null && row.date !== null) return []
  return [warning('packet.draft', keyOf(row), '', 'Văn bản chưa có số hoặc ngày; nơi nhận sẽ thấy một bản dự thảo.', 'Ban hành (cấp số) trước khi gửi, nếu đây là bản chính thức.')]
}

function onlyKept(row: ListedPaper): Problem {
  return warning('packet.onlyIssued', keyOf(row), '', 'Chỉ gửi một tệp đã ban hành (Word hoặc PDF): văn phòng chỉ lưu tệp ấy, và lập lại không cho đúng từng byte (hồ sơ hoặc mẫu đã thay đổi, hoặc in theo tuỳ chọn khác).', 'Không phải làm gì; nơi nhận có đúng bản đã phát hành.')
}

function secretPaper(row: ListedPaper, happened: string, remedy: string): Error {
  return fault('INPUT_INVALID', { happened: `${happened} (${keyOf(row)})`, kept: 'Chưa có tệp nào được ghi.', remedy })
}
