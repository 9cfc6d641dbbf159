/**
 * What each office looked like when it was last seen on this computer: where its journal ended, whether it was encrypted. Held against
 * the file at the next opening, it shows what the file alone cannot: an old copy put in its place, a journal cut or made anew, an encrypted file
 * exchanged for a plain one. Kept in a file of the program beside the person's other settings, never in the office; nothing of the records is in it.
 * Whoever can change that file as well is not stopped by it.
 */
import { existsSync } from 'node:fs'
import { z } from 'zod'
import { firstHash, selectAuditHash, selectAuditHead } from '../audit/index.ts'
import { isEncryptedOffice } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile, writeFileWhole } from '../files/index.ts'

const seenSchema = z.strictObject({
  path: z.string(),
  /** Hash of the journal's first row: the same in all copies of one office. */
  origin: z.string(),
  sequence: z.int(), hash: z.string(), encrypted: z.boolean(),
})
type Seen = Readonly<z.infer<typeof seenSchema>>

/** Why a file is not as it was left. */
export type NotAsLeft = 'otherOffice' | 'older' | 'otherHistory' | 'nowPlain'

/** An office in daily use is never pushed out by others that are looked at once. */
const mostSeen = 200

export class SeenOffices {
  readonly #file: string | null
  readonly #onError: (error: unknown) => void
  #seen: readonly Seen[]

  /** `file`: null for a process that remembers nothing (the command line, most tests). A file that cannot be read or written stops no work: `onError` hears of it. */
  constructor(file: string | null, onError: (error: unknown) => void) {
    this.#file = file
    this.#onError = onError
    this.#seen = file === null ? [] : readSeen(file)
  }

  /** Before a file is opened: what its first bytes alone say against it. */
  beforeOpening(path: string): NotAsLeft | null {
    const known = this.#seen.find((each) => each.path === path)
    return known?.encrypted === true && existsSync(path) && !isEncryptedOffice(path) ? 'nowPlain' : null
  }

  /** Holds the open file against what was seen of it, and of any copy of it that went further. */
  async compare(office: OfficeDatabase): Promise<NotAsLeft | null> {
    const now = await lookAt(office)
    const here = this.#seen.find(({ path }) => path === office.path)
    if (here !== undefined && here.origin !== now.origin) return 'otherOffice'
    const furthest = this.#seen.filter(({ origin }) => origin === now.origin && origin !== firstHash).toSorted((one, other) => other.sequence - one.sequence)[0]
    if (furthest === undefined) return null
    if (now.sequence < furthest.sequence) return 'older'
    return await selectAuditHash(office.read, furthest.sequence) === furthest.hash ? null : 'otherHistory'
  }

  /** Remembers the office as it is now; what other copies of it were seen at no longer counts. */
  async note(office: OfficeDatabase): Promise<void> {
    if (this.#file === null) return
    try {
      const now = await lookAt(office)
      const others = this.#seen.filter(({ path, origin }) => path !== office.path && (origin !== now.origin || origin === firstHash))
      this.#seen = [now, ...others].slice(0, mostSeen)
      writeFileWhole(this.#file, new TextEncoder().encode(JSON.stringify(this.#seen)))
    } catch (error) {
      this.#onError(error)
    }
  }
}

async function lookAt(office: OfficeDatabase): Promise<Seen> {
  const { sequence, hash } = await selectAuditHead(office.read)
  return { path: office.path, origin: await selectAuditHash(office.read, 1) ?? firstHash, sequence, hash, encrypted: office.key !== null }
}

function readSeen(file: string): readonly Seen[] {
  try {
    return z.array(seenSchema).parse(JSON.parse(readTextFile(file)))
  } catch {
    return []
  }
}

/** The fault a person reads before the office opens; with `knowing` the same call goes on. */
export function notAsLeft(reason: NotAsLeft): Error {
  return fault('OFFICE_NOT_AS_LEFT', { happened: happened[reason], kept: 'Tệp chưa được mở để làm việc; không bản ghi nào bị thay đổi.', remedy: remedies[reason] })
}

const happened: Readonly<Record<NotAsLeft, string>> = {
  otherOffice: 'Tệp mang tên này nay là một văn phòng khác với văn phòng đã mở ở đây lần trước.',
  older: 'Văn phòng này cũ hơn lần mở trước trên máy này: những việc làm sau đó không có trong tệp.',
  otherHistory: 'Nhật ký của văn phòng này không nối tiếp lần mở trước trên máy này: tệp đã bị thay, bị cắt bớt hoặc đã có người làm việc trên một bản sao khác.',
  nowPlain: 'Lần mở trước trên máy này tệp văn phòng được mã hoá, nay thì không.',
}
const again = 'Nếu chính cơ quan vừa đưa một bản sao về chỗ này thì mở tiếp. Nếu không rõ vì sao, đừng cấp số hay ban hành trên tệp này; hãy hỏi người giữ bản sao lưu.'
const remedies: Readonly<Record<NotAsLeft, string>> = {
  otherOffice: again, older: again, otherHistory: again,
  nowPlain: 'Nếu chính cơ quan đã bỏ mã hoá thì mở tiếp. Nếu không rõ vì sao, tệp có thể đã bị người khác thay; đừng nhập gì vào, hãy hỏi người quản trị.',
}
