/** An office and where its copies lie. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { serviceWithOffice, testFolder } from './offices.ts'

/** Who works at that moment. */
export const at = (iso: string) => ({ name: 'nguoi-thu', now: () => new Date(iso) })

export async function withOffice() {
  const folder = testFolder()
  const service = await serviceWithOffice(folder)
  return { ...service, folder, path: join(folder, 'office.vpk'), copies: join(folder, 'office - sao luu') }
}

/** Copies in the folders of a second disk, each folder of one office. */
export const onDisk = (disk: string): readonly string[] => readdirSync(disk).flatMap((folder) => readdirSync(join(disk, folder)))
