/** The one office this process has open. The window works on one at a time; opening another closes it first. */
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { SeenOffices } from './seen-offices.ts'
import { UnlockTries } from './unlock-tries.ts'

export class OfficeSession {
  /** Wrong words given for encrypted files. */
  readonly tries = new UnlockTries()
  /** How each office was left on this computer. */
  readonly seen: SeenOffices
  #open: OfficeDatabase | null = null

  constructor(seen: SeenOffices = new SeenOffices(null, () => undefined)) {
    this.seen = seen
  }

  /** The open office; the fault `OFFICE_NOT_OPEN` when there is none. */
  office(): OfficeDatabase {
    if (this.#open !== null) return this.#open
    throw fault('OFFICE_NOT_OPEN', { happened: 'Chưa mở văn phòng nào.', kept: 'Không có gì bị thay đổi.', remedy: 'Mở hoặc tạo một văn phòng trước.' })
  }

  current(): OfficeDatabase | null {
    return this.#open
  }

  /** Takes over an opened office and closes the one before it. */
  show(office: OfficeDatabase): void {
    const before = this.#open
    this.#open = office
    if (before !== office) before?.close()
  }

  /** Remembers how the open office is left; closing it comes after. */
  async noteLeft(): Promise<void> {
    if (this.#open !== null) await this.seen.note(this.#open)
  }

  close(): void {
    this.#open?.close()
    this.#open = null
  }
}
