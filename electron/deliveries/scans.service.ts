/** Scans of the signed and sealed paper, linked to the issued one. Nothing is ever taken out; a wrong link is withdrawn with a reason. */
import type { IssuedScan } from '../../shared/contract/deliveries.ts'
import { attachmentKindSchema, scanKinds } from '../../shared/domain/attachment.ts'
import { noAttachment, readAttachment, storeAttachment, writeAttachment } from '../attachments/index.ts'
import { appendAudit } from '../audit/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import type { Actor } from '../records/index.ts'
import { insertScan, insertWithdrawal, selectScans } from './deliveries.repository.ts'
import type { PaperKey, ScanRow } from './deliveries.repository.ts'
import { issuedPaper } from './issued-paper.ts'

export async function scansOf(db: ReadDatabase, key: PaperKey): Promise<IssuedScan[]> {
  return (await selectScans(db, key)).map(scanOf)
}

function scanOf({ sequence, file_name, kind, size, sha256, note, at, actor, reason, withdrawn_at, withdrawn_by }: ScanRow): IssuedScan {
  return {
    scan: sequence, fileName: file_name, kind: attachmentKindSchema.parse(kind), size, sha256, note, at, actor,
    withdrawn: reason === null ? null : { reason, at: withdrawn_at ?? '', actor: withdrawn_by ?? '' },
  }
}

/** Faults PAPER_NOT_READY before the paper is issued, FILE_UNREADABLE for what is no scan, INPUT_INVALID when this very file stands linked already or the paper is Tuyệt mật. */
export async function linkScan(office: OfficeDatabase, resources: PaperResources, actor: Actor, key: PaperKey, path: string, note: string): Promise<IssuedScan> {
  const { secrecy, pointer } = await issuedPaper(office.read, resources, key)
  if (secrecy === 'topSecret') throw notLinked('Chương trình không giữ bản quét của văn bản Tuyệt mật.', 'Lưu bản giấy theo quy định về tài liệu mật.')
  const file = await readAttachment(path, scanKinds)
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const at = actor.now().toISOString()
    const collection = pointer.collection === 'inspections' ? 'sessions' : pointer.collection
    const attachment = await storeAttachment(transaction, file, at, { collection, id: key.recordId })
    if ((await scansOf(db, key)).some(({ sha256, withdrawn }) => sha256 === attachment.sha256 && withdrawn === null)) throw notLinked(`Bản quét “${file.fileName}” đã được gắn với văn bản này.`, 'Chọn tệp khác.')
    await insertScan(transaction, key, { ...attachment, note }, { at, actor: actor.name })
    await appendAudit(transaction, { at, actor: actor.name, action: 'scan.linked', subject: `papers/${key.templateId}/${key.recordId}`, digest: attachment.sha256 })
    const [newest] = await scansOf(db, key)
    if (newest === undefined) throw noAttachment()
    return newest
  })
}

export async function withdrawScan(office: OfficeDatabase, actor: Actor, key: PaperKey, scan: number, reason: string): Promise<IssuedScan[]> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const found = (await scansOf(db, key)).find((each) => each.scan === scan)
    if (found === undefined) throw noAttachment()
    if (found.withdrawn !== null) throw notLinked('Bản quét này đã được bỏ ra trước đó.', 'Mở lại danh sách bản quét.')
    const at = actor.now().toISOString()
    await insertWithdrawal(transaction, { scan, reason, at, actor: actor.name })
    await appendAudit(transaction, { at, actor: actor.name, action: 'scan.withdrawn', subject: `papers/${key.templateId}/${key.recordId}`, digest: found.sha256 })
    return scansOf(db, key)
  })
}

export async function writeScan(db: ReadDatabase, key: PaperKey, scan: number, places: GrantedPlaces, grant: string) {
  const found = (await selectScans(db, key)).find(({ sequence }) => sequence === scan)
  if (found === undefined) throw noAttachment()
  return writeAttachment(db, found.sha256, places, grant)
}

function notLinked(happened: string, remedy: string): Error {
  return fault('INPUT_INVALID', { happened, kept: 'Các bản quét đã gắn không thay đổi.', remedy })
}
