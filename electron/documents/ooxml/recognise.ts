/** What a file is by its first bytes, whatever its name says. */
import { encrypted, notWord, oldFormat } from './refuse.ts'
import type { FaultError } from '../../faults/index.ts'

const oleSignature = Buffer.from([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])

/** Signatures of files that are met with a wrong ending. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF', 'một tệp PDF'], ['{\\rtf', 'một tệp RTF'],
  ['\x89PNG', 'một tệp ảnh'], ['\xFF\xD8\xFF', 'một tệp ảnh'], ['GIF8', 'một tệp ảnh'], ['II*\0', 'một tệp ảnh'], ['MM\0*', 'một tệp ảnh'],
  ['Rar!', 'một tệp nén RAR'], ['7z\xBC\xAF', 'một tệp nén 7-Zip'], ['\x1F\x8B', 'một tệp nén gzip'], ['MZ', 'một chương trình chạy được'],
]

/** null: the file begins like a zip and may be opened; otherwise why not. */
export function refusalByContent(bytes: Buffer): FaultError | null {
  if (bytes.length === 0) return notWord('một tệp rỗng')
  const head = bytes.subarray(0, 4).toString('latin1')
  if (head === 'PK\x03\x04' || head === 'PK\x05\x06') return null
  if (bytes.subarray(0, oleSignature.length).equals(oleSignature)) return oleRefusal(bytes)
  const start = bytes.subarray(0, 1024).toString('latin1')
  const known = signatures.find(([signature]) => start.startsWith(signature))
  if (known !== undefined) return notWord(known[1])
  if (/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|head|body|\?xml[^>]*>\s*<(?:!doctype html|html))/iu.test(start)) return notWord('một trang HTML')
  if (/^(?:\xEF\xBB\xBF)?\s*<\?xml/iu.test(start)) return notWord('một tệp XML')
  return notWord(isText(bytes.subarray(0, 4096)) ? 'một tệp văn bản thuần' : '')
}

/** Streams of an OLE file are named in UTF-16 in its directory. */
function oleRefusal(bytes: Buffer): FaultError {
  const has = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) return encrypted()
  if (has('WordDocument')) return oldFormat('tệp Word .doc')
  if (has('Workbook')) return oldFormat('tệp Excel .xls')
  return notWord('')
}

/** UTF-16 has a mark; other text has no control characters but line ends and tabs. */
function isText(start: Buffer): boolean {
  return (start[0] === 0xFF && start[1] === 0xFE) || (start[0] === 0xFE && start[1] === 0xFF)
    || !start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}
