/** What commands need from the process: the program's resources and who is at work. */
import { fileURLToPath } from 'node:url'
import { openOffice } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { PaperResources, resourceFolders } from '../documents/papers/index.ts'
import { localActor } from '../requests/index.ts'

// Two folders up from `electron/cli` in the source and from `out/cli` in the bundle.
const resourcesDir = fileURLToPath(new URL('../../resources/', import.meta.url)).replace(/[\\/]$/u, '')

export const resources = new PaperResources(resourceFolders(resourcesDir))

/** Opens the office for the account at work, runs `work` and closes it, whatever happens. */
export async function withOffice<T>(path: string, work: (office: OfficeDatabase) => Promise<T>): Promise<T> {
  const office = (await openOffice(path)).readAs(localActor().name)
  try {
    return await work(office)
  } finally {
    office.close()
  }
}
