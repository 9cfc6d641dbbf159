/** Files checked lately, so that their pages, mends and letters need no second check. Lives as long as the service. */
import { randomUUID } from 'node:crypto'
import { fault } from '../faults/index.ts'
import type { CheckedFile } from './check-bytes.ts'

/** Each holds its whole file and its pages; the oldest goes. */
const keptChecks = 20

export class CheckMemory {
  readonly #files = new Map<string, CheckedFile>()

  /** Keeps a checked file and answers with the id under which it is found again. */
  add(file: CheckedFile): string {
    const id = randomUUID()
    this.#files.set(id, file)
    const [oldest] = this.#files.keys()
    if (this.#files.size > keptChecks && oldest !== undefined) this.#files.delete(oldest)
    return id
  }

  get(id: string): CheckedFile {
    const file = this.#files.get(id)
    if (file !== undefined) return file
    throw fault('GRANT_UNKNOWN', { happened: 'Kết quả kiểm tra của tệp này không còn được giữ.', kept: 'Tệp không thay đổi.', remedy: 'Chọn tệp và kiểm tra lại.' })
  }
}
