/** Reading a file the person named, with a limit and sentences for what may be wrong with it. */
import { readFileSync, statSync } from 'node:fs'
import { errorCode, fault, toFault } from '../faults/index.ts'

const kept = 'Không có dữ liệu nào bị thay đổi.'

/** Larger than any real office by far; above it a file is refused instead of filling the memory. */
export const largestInput = 256 * 1024 * 1024

/** The file as UTF-8 text without a byte order mark. Missing, a folder, too large or not UTF-8: a fault. */
export function readTextFile(path: string): string {
  const bytes = readInputBytes(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw fault('JSON_BROKEN', {
      happened: 'Tệp không phải văn bản UTF-8 nên không đọc được.', kept, remedy: 'Lưu lại tệp với bảng mã UTF-8 rồi làm lại.',
    }, error)
  }
}

/** The file's bytes. Missing, a folder, not readable or larger than {@link largestInput}: a fault. */
export function readInputBytes(path: string): Uint8Array {
  try {
    const size = statSync(path).size
    if (size > largestInput) throw fault('FILE_UNREADABLE', { happened: 'Tệp lớn hơn 256 MB nên không được đọc.', kept, remedy: 'Tách thành nhiều tệp nhỏ hơn.' })
    return readFileSync(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw fault('FILE_MISSING', { happened: 'Không tìm thấy tệp cần đọc.', kept, remedy: 'Kiểm tra lại đường dẫn.' }, error)
    const known = toFault(error)
    if (known?.fault.code === 'FOLDER_READ_ONLY') {
      throw fault('FILE_UNREADABLE', { happened: 'Không có quyền đọc tệp này.', kept, remedy: 'Xin quyền đọc hoặc chép tệp sang nơi khác.' }, error)
    }
    throw known ?? error
  }
}
