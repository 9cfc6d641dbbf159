/** What commands need from the process: the program's resources, and the office opened for who is at work. */
import { fileURLToPath } from 'node:url'
import { openOffice } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { PaperResources, resourceFolders } from '../documents/papers/index.ts'
import { signInFor, unlockAtWork } from './at-work.ts'

// Two folders up from `electron/cli` in the source and from `out/cli` in the bundle.
const resourcesDir = fileURLToPath(new URL('../../resources/', import.meta.url)).replace(/[\\/]$/u, '')

export const resources = new PaperResources(resourceFolders(resourcesDir))

/** Opens the office for the account at work, runs `work` and closes it, whatever happens. `procedures`: the calls of the contract that do the same, for each of which the account needs a role. */
export async function withOffice<T>(path: string, procedures: string | readonly string[], work: (office: OfficeDatabase) => Promise<T>): Promise<T> {
  const unlock = await unlockAtWork(path)
  const office = await openOffice(path, unlock === undefined ? {} : { unlock })
  try {
    await signInFor(office, [procedures].flat())
    return await work(office)
  } finally {
    office.close()
  }
}
