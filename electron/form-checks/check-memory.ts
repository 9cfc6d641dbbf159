/** Files checked lately, so that their pages, mends and letters need no second check. */
import { Remembered } from '../requests/index.ts'
import type { CheckedFile } from './check-bytes.ts'

/** Each holds its whole file and its pages. */
const keptChecks = 20

export class CheckMemory extends Remembered<CheckedFile> {
  constructor() {
    super(keptChecks, { happened: 'Kết quả kiểm tra của tệp này không còn được giữ.', kept: 'Tệp không thay đổi.', remedy: 'Chọn tệp và kiểm tra lại.' })
  }
}
