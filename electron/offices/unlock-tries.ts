/** Wrong tries at an encrypted file are slowed while the program runs: for who sits at this computer. Who has carried the file away is slowed by argon2id alone. */
import type { UnlockText } from '../../shared/domain/passphrase.ts'
import { ofOneName, oneMore, waitBefore } from '../accounts/index.ts'
import type { Tries } from '../accounts/index.ts'
import { fault, toFault } from '../faults/index.ts'

export class UnlockTries {
  readonly #tries = new Map<string, Tries>()

  /** Runs a try with what the person gave; `null`: nothing was given, which is no try. A try is counted before it is looked at. `now`: milliseconds. */
  async slowed<T>(path: string, unlock: UnlockText | null, now: number, work: () => Promise<T>): Promise<T> {
    if (unlock === null) return work()
    const before = this.#tries.get(path) ?? null
    const wait = Math.ceil(waitBefore(before, ofOneName, now) / 1000)
    if (wait > 0) throw tooManyTries(wait)
    this.#tries.set(path, oneMore(before, ofOneName, now))
    try {
      const result = await work()
      this.#tries.delete(path)
      return result
    } catch (error) {
      // Only a wrong word counts: a disk that fails is nobody's guess.
      if (toFault(error)?.fault.code !== 'OFFICE_PASSPHRASE_WRONG') this.#putBack(path, before)
      throw error
    }
  }

  #putBack(path: string, before: Tries | null): void {
    if (before === null) this.#tries.delete(path)
    else this.#tries.set(path, before)
  }
}

function tooManyTries(seconds: number): Error {
  return fault('OFFICE_PASSPHRASE_WRONG', {
    happened: `Đã nhập sai nhiều lần; đợi ${seconds} giây nữa rồi nhập lại.`, kept: 'Chương trình không sửa gì vào tệp này.', remedy: 'Trong lúc đợi, tìm lại mật khẩu của tệp hoặc phiếu khoá khôi phục.',
  })
}
