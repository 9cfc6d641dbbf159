/** Is it a PNG one can lay over a text? Only the header is read: size, and whether a ground can be transparent. */
import { fault } from '../../faults/index.ts'

export type ImageRole = 'signature' | 'seal'

/** A picture that may be printed. Size in dots. */
export interface PngImage { readonly role: ImageRole, readonly bytes: Uint8Array, readonly width: number, readonly height: number }

const begin = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as const
/** Grey with alpha, colour with alpha (PNG specification, 11.2.1). */
const alphaColours: readonly number[] = [4, 6]
const mostBytes = 5_000_000
const mostDots = 8000

const names: Readonly<Record<ImageRole, string>> = { signature: 'Ảnh chữ ký', seal: 'Ảnh con dấu' }

/** Reads the picture's header. Throws a fault with its sentence when it is no PNG, has no transparent ground or is too large. */
export function readPng(role: ImageRole, bytes: Uint8Array): PngImage {
  if (bytes.length > mostBytes) throw refused(role, 'lớn hơn 5 MB', 'Lưu ảnh nhỏ hơn')
  if (begin.some((byte, at) => bytes[at] !== byte) || textAt(bytes, 12) !== 'IHDR' || bytes.length < 33) {
    throw refused(role, 'không phải tệp PNG', 'Lưu ảnh thành tệp .png')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width === 0 || height === 0 || width > mostDots || height > mostDots) throw refused(role, 'có kích thước không dùng được', 'Lưu ảnh mỗi chiều không quá 8.000 điểm')
  const colour = bytes[25] ?? 0
  const chunks = chunkNames(bytes, view)
  if (!alphaColours.includes(colour) && !chunks.includes('tRNS')) throw refused(role, 'không có nền trong suốt', 'Xoá nền ảnh rồi lưu thành PNG nền trong suốt')
  if (!chunks.includes('IDAT') || !chunks.includes('IEND')) throw refused(role, 'bị cắt cụt', 'Lấy lại ảnh gốc')
  return { role, bytes, width, height }
}

/** Names of the file's chunks, as far as it is whole. */
function chunkNames(bytes: Uint8Array, view: DataView): readonly string[] {
  const found: string[] = []
  let at: number = begin.length
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) break
    found.push(textAt(bytes, at + 4))
    at = end
  }
  return found
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

function refused(role: ImageRole, why: string, remedy: string): Error {
  return fault('INPUT_INVALID', {
    happened: `${names[role]} ${why} nên không đặt lên văn bản được.`, kept: 'Chưa có tệp nào được ghi.', remedy: `${remedy}, rồi chọn lại.`,
  })
}
