/** A file taken in beside a record and given out again. */
import { basename, extname } from 'node:path'
import { largestAttachment } from '../../shared/domain/attachment.ts'
import type { Attachment, AttachmentKind } from '../../shared/domain/attachment.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { blobExists, keepBlob, mediaTypes, readBlob } from '../blobs/index.ts'
import type { BlobOwner } from '../blobs/index.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { openPackage } from '../documents/ooxml/index.ts'
import { fault, FaultError } from '../faults/index.ts'
import { readInputBytes, writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { attachmentKind, isCutOff } from './attachment-kind.ts'

/** A file read and judged, not kept yet. */
export interface ReadFile { readonly bytes: Uint8Array, readonly kind: AttachmentKind, readonly fileName: string }

const kept = 'Chưa có tệp nào được kèm theo.'
const extensions: Readonly<Record<AttachmentKind, readonly string[]>> = { pdf: ['.pdf'], png: ['.png'], jpeg: ['.jpg', '.jpeg'], tiff: ['.tif', '.tiff'], docx: ['.docx'], xlsx: ['.xlsx'] }
const kindNames: Readonly<Record<AttachmentKind, string>> = { pdf: 'tài liệu PDF', png: 'ảnh PNG', jpeg: 'ảnh JPG', tiff: 'ảnh TIF', docx: 'văn bản Word', xlsx: 'bảng tính Excel' }

/** Reads a chosen file. Too large, empty, cut off, of another kind than allowed or than its name says: the fault `FILE_UNREADABLE` with its sentence. */
export async function readAttachment(path: string, allowed: readonly AttachmentKind[]): Promise<ReadFile> {
  const bytes = readInputBytes(path)
  const fileName = basename(path).normalize('NFC')
  if (bytes.byteLength === 0) throw refused(`Tệp “${fileName}” rỗng.`, 'Quét hoặc chép lại tệp rồi chọn lại.')
  if (bytes.byteLength > largestAttachment) throw refused(`Tệp “${fileName}” lớn hơn ${largestAttachment / 1024 / 1024} MB.`, 'Quét lại ở 200 - 300 dpi, hoặc tách thành nhiều tệp.')
  const looks = attachmentKind(bytes)
  const kind = looks === 'office' ? await officeKind(bytes, fileName) : looks
  if (kind === null || looks === null || !allowed.includes(kind)) {
    throw refused(`Tệp “${fileName}” không phải ${allowed.map((each) => kindNames[each]).join(', ')}.`, 'Chọn tệp khác, hoặc lưu lại thành PDF.')
  }
  if (isCutOff(looks, bytes)) throw refused(`Tệp “${fileName}” bị cụt: thiếu phần cuối của ${kindNames[kind]}.`, 'Quét hoặc chép lại tệp rồi chọn lại.')
  if (!extensions[kind].includes(extname(fileName).toLowerCase())) {
    throw refused(`Tên tệp “${fileName}” không khớp với nội dung: bên trong là ${kindNames[kind]}.`, `Đổi đuôi tệp thành ${extensions[kind][0] ?? ''} nếu đúng là tệp cần kèm.`)
  }
  return { bytes, kind, fileName }
}

/** Word or Excel by what the package holds; macros, passwords, bombs and odd packages are refused by the one who opens it. */
async function officeKind(bytes: Uint8Array, fileName: string): Promise<AttachmentKind> {
  try {
    return (await openPackage(bytes)).kind
  } catch (error) {
    if (error instanceof FaultError) throw refused(`Tệp “${fileName}” không kèm được: ${error.fault.happened}`, error.fault.remedy, error)
    throw error
  }
}

function refused(happened: string, remedy: string, cause?: unknown): Error {
  return fault('FILE_UNREADABLE', { happened, kept, remedy }, cause)
}

/** Keeps the bytes for good as a part of the record `of`; what it answers is put into that record. */
export async function storeAttachment(transaction: WriteTransaction, { bytes, kind, fileName }: ReadFile, at: string, of: BlobOwner): Promise<Attachment> {
  const sha256 = await keepBlob(transaction, { bytes, mediaType: mediaTypes[kind], at, of })
  return { sha256, fileName, kind, size: bytes.byteLength, note: '' }
}

/** Gives a kept file out to a granted place. Faults RECORD_UNKNOWN when its bytes are not there for this account. */
export async function writeAttachment(db: ReadDatabase, sha256: string, places: GrantedPlaces, grant: string): Promise<ReturnType<typeof writeGranted>> {
  const blob = await readBlob(db, sha256)
  if (blob === null) throw noAttachment()
  return writeGranted(places, grant, blob.bytes)
}

export function noAttachment(): Error {
  return fault('RECORD_UNKNOWN', { happened: 'Không có tệp kèm theo này.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại danh sách; có thể tệp đã được bỏ ra khỏi hồ sơ ở nơi khác.' })
}

/** Files a record names whose bytes are not in this office: they must be taken in first. */
export async function missingBlobs(db: ReadDatabase, attachments: readonly Attachment[]): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const [at, { sha256, fileName }] of attachments.entries()) {
    if (await blobExists(db, sha256)) continue
    problems.push({
      severity: 'error', code: 'attachment.missing', path: `attachments[${at}]`, value: fileName, message: `Tệp kèm theo “${fileName}” không có trong văn phòng này.`, remedy: 'Kèm lại tệp từ máy, hoặc bỏ dòng này.',
    })
  }
  return problems
}
