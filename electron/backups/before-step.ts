/** A copy before a step that changes much at once: should it turn out wrong, the office of the moment before lies there, opened and checked. */
import { rmSync } from 'node:fs'
import type { OfficeDatabase } from '../db/index.ts'
import { fault, toFault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { copyChecked, noteCopy } from './make.service.ts'
import type { CheckedBackup } from './make.service.ts'

export interface Step<T> {
  /** What is asked for, in words ("nhập sổ cũ"). */
  readonly words: string
  readonly work: () => Promise<T>
  /** Whether the office has changed; a step that was refused leaves it untouched, and no copy behind. */
  readonly isDone: (result: T) => boolean
}

/** Where no copy can be made the step is not done, and a fault says so. */
export async function withCopyBefore<T>(office: OfficeDatabase, actor: Actor, { words, work, isDone }: Step<T>): Promise<T> {
  const copy = await copyFor(office, actor, words)
  let done = false
  try {
    const result = await work()
    done = isDone(result)
    return result
  } finally {
    if (!done) rmSync(copy.path, { force: true })
    else await noteDone(office, actor, copy)
  }
}

async function copyFor(office: OfficeDatabase, actor: Actor, words: string): Promise<CheckedBackup> {
  try {
    return await copyChecked(office, 'before', actor.now())
  } catch (error) {
    const known = toFault(error)
    if (known === null) throw error
    const { code, happened, remedy } = known.fault
    throw fault(code, { happened: `Chưa ${words}: bản sao lưu phải có trước bước này chưa lập được. ${happened}`, kept: 'Văn phòng còn nguyên như trước.', remedy }, error)
  }
}

/** The step is done and the copy lies there, whether or not the journal could be told of it. */
async function noteDone(office: OfficeDatabase, actor: Actor, copy: CheckedBackup): Promise<void> {
  try {
    await noteCopy(office, actor, copy)
  } catch (error) {
    if (toFault(error) === null) throw error
  }
}
