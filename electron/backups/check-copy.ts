/** A copy looked at before it counts: opened as an office is, and its hash taken. */
import { officeVersion, OfficeKey } from '../db/index.ts'
import { hashFile } from './hash-file.ts'

/** `key`: of an encrypted office, as hex; it goes to another thread of this program and nowhere else. */
export interface CopyToCheck { readonly path: string, readonly key: string | null }
export interface CheckedCopy { readonly sha256: string, readonly size: number }

/** Throws the fault of opening it. */
export async function checkCopy({ path, key }: CopyToCheck): Promise<CheckedCopy> {
  await officeVersion(path, key === null ? undefined : { key: new OfficeKey(Buffer.from(key, 'hex')) })
  return hashFile(path)
}
