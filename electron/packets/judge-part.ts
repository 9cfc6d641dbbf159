/** A part of a packet that is to be kept: what it is by its bytes, not by its name. Office files are opened without trust first. */
import { attachmentKind } from '../attachments/index.ts'
import { openPackage } from '../documents/ooxml/index.ts'
import { fault, FaultError } from '../faults/index.ts'
import type { AttachmentKind } from '../../shared/domain/attachment.ts'

const kindOfEnding: Readonly<Record<string, AttachmentKind>> = { docx: 'docx', xlsx: 'xlsx', pdf: 'pdf', png: 'png', jpg: 'jpeg', tif: 'tiff' }

/** Refused: macros, bombs, broken packages, and anything that is not what its ending says. */
export async function judgePart(path: string, bytes: Uint8Array): Promise<AttachmentKind> {
  const wanted = kindOfEnding[path.slice(path.lastIndexOf('.') + 1)]
  const looks = attachmentKind(bytes)
  const kind = looks === 'office' ? await officeKind(path, bytes) : looks
  if (wanted !== undefined && kind === wanted) return kind
  throw refused(path, 'nội dung không đúng loại tệp như tên của nó')
}

async function officeKind(path: string, bytes: Uint8Array): Promise<AttachmentKind> {
  try {
    return (await openPackage(bytes)).kind
  } catch (error) {
    if (error instanceof FaultError) throw refused(path, error.fault.happened, error)
    throw error
  }
}

function refused(path: string, why: string, cause?: unknown): Error {
  return fault('PACKET_BROKEN', { happened: `Không nhận phần “${path}” của gói: ${why}.`.replace('..', '.'), kept: 'Không có gì được nhận.', remedy: 'Báo cho nơi gửi; xin lại gói với tệp khác.' }, cause)
}
