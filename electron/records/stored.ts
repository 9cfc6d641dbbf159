/** Rows that no longer parse mean a damaged file, not a mistake of the person at the window. */
import { fault } from '../faults/index.ts'

/** Runs a codec; what it cannot parse becomes the fault `OFFICE_CORRUPT`. */
export function readStored<T>(decode: () => T): T {
  try {
    return decode()
  } catch (error) {
    throw fault('OFFICE_CORRUPT', {
      happened: 'Tệp văn phòng bị hỏng: có bản ghi không đọc được.', kept: 'Chương trình không sửa gì vào tệp này.',
      remedy: 'Mở bản sao lưu gần nhất; giữ nguyên tệp hỏng để nhờ hỗ trợ.',
    }, error)
  }
}
