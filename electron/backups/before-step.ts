/** A copy before a step that changes much at once: should it turn out wrong, the office of the moment before lies there, opened and checked. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficeDatabase } from '../db/index.ts'
import { fault, toFault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { selectCopyOfNow } from './backup.repository.ts'
import { backupFolder } from './copies.ts'
import { makeBackup } from './make.service.ts'

/** `step`: what is asked for, in words ("nhập sổ cũ"). Where no copy can be made the step is not to be done, and a fault says so. */
export async function copyBefore(office: OfficeDatabase, actor: Actor, step: string): Promise<void> {
  const there = await selectCopyOfNow(office.read)
  if (there !== null && existsSync(join(backupFolder(office.path), there))) return
  try {
    await makeBackup(office, actor, 'before')
  } catch (error) {
    const known = toFault(error)
    if (known === null) throw error
    const { code, happened, remedy } = known.fault
    throw fault(code, { happened: `Chưa ${step}: bản sao lưu phải có trước bước này chưa lập được. ${happened}`, kept: 'Văn phòng còn nguyên như trước.', remedy }, error)
  }
}
