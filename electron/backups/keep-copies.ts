/** The copy of the day, made while the office is in use: a minute after the program starts, and looked after every hour (a program may run for days). */
import type { OfficeDatabase } from '../db/index.ts'
import type { Actor } from '../records/index.ts'
import { makeDailyBackup } from './make.service.ts'

const firstAfterMs = 60_000
const everyMs = 60 * 60_000

/** `failed` is told of what could not be done (a full disk, an office another program writes to); it is tried again an hour later. */
export function keepCopies(office: () => OfficeDatabase | null, actor: () => Actor, failed: (error: unknown) => void): void {
  const turn = async (): Promise<void> => {
    try {
      const open = office()
      if (open !== null) await makeDailyBackup(open, actor())
    } catch (error) {
      failed(error)
    }
  }
  setTimeout(() => {
    void turn()
    setInterval(() => void turn(), everyMs).unref()
  }, firstAfterMs).unref()
}
