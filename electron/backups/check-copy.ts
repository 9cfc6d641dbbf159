/** A copy looked at before it counts: opened as an office is, and its hash taken. */
import { officeVersion, OfficeKey } from '../db/index.ts'
import type { Fault } from '../../shared/domain/problem.ts'
import { hashFile } from './hash-file.ts'

/** `key`: of an encrypted office, as hex; it goes to another thread of this program and nowhere else. */
export interface CopyToCheck { readonly path: string, readonly key: string | null }
export interface CheckedCopy { readonly sha256: string, readonly size: number }

/** What the thread says to the service. */
export type ThreadSaid = { readonly type: 'ready' } | { readonly type: 'done', readonly found: CheckedCopy } | { readonly type: 'refused', readonly fault: Fault } | { readonly type: 'failed', readonly code: string }

/** Throws the fault of opening it. */
export async function checkCopy({ path, key }: CopyToCheck): Promise<CheckedCopy> {
  await officeVersion(path, key === null ? undefined : { key: new OfficeKey(Buffer.from(key, 'hex')) })
  return hashFile(path)
}
