/** A run of a batch: begun, and ended, stopped or broken off; whatever happens, what was made is whole and known. */
import type { Fault } from '../../shared/domain/problem.ts'
import { appendAudit } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { fault, toFault } from '../faults/index.ts'
import type { FaultError } from '../faults/index.ts'
import { eventOf } from './batch-work.ts'
import type { BatchContext } from './batch-work.ts'
import { findBatch, insertBatchEvent, selectBatchEvents } from './batches.repository.ts'
import type { StoredBatch } from './batches.repository.ts'

/** Told of a run that no known fault ended; one without words was stopped by the person. */
const brokenOff = 'Lượt chạy bị ngắt giữa chừng.'

/** Null: the person stopped it. What else broke it off is thrown, with words that say what is there. */
export async function runBatch<T>(context: BatchContext, id: string, work: () => Promise<T>): Promise<T | null> {
  const { office, actor } = context
  await office.write((transaction) => insertBatchEvent(transaction, eventOf(actor, id, 'begun')))
  try {
    const result = await work()
    await tellEnd(context, id, 'ended', '')
    return result
  } catch (error) {
    const known = toFault(error)?.fault
    if (known?.code === 'CANCELLED') {
      await tellEnd(context, id, 'stopped', '')
      return null
    }
    // The disk may be full for the office too; what broke the run off is what the person must hear.
    await tellEnd(context, id, 'stopped', known?.happened ?? brokenOff).catch(() => undefined)
    throw known === undefined ? error : stillThere(known, error)
  }
}

function stillThere({ code, happened, remedy, problems }: Fault, cause: unknown): FaultError {
  return fault(code, { happened, kept: 'Những tệp đã ghi xong vẫn nguyên vẹn và có tên trong danh sách của loạt.', remedy: `${remedy} Sau đó chạy tiếp: những bản đã có không lập lại.`, problems }, cause)
}

/** The end of the run and the journal's row of it, whose digest covers what was made so far. */
async function tellEnd({ office, actor }: BatchContext, id: string, kind: 'ended' | 'stopped', words: string): Promise<void> {
  const made = (await selectBatchEvents(office.read, id)).filter((event) => event.kind === 'made').map(({ row, sha256: hash }) => [row, hash])
  const recordId = (await findBatch(office.read, id))?.recordId ?? id
  await office.write(async (transaction) => {
    await insertBatchEvent(transaction, eventOf(actor, id, kind, { words }))
    await appendAudit(transaction, { at: actor.now().toISOString(), actor: actor.name, action: 'batch.written', subject: `freeDocuments/${recordId}`, digest: sha256(JSON.stringify(made)) })
  })
}

/** Papers with numbers of their own are written out when they are issued, and then from what is kept. */
export function refuseNumbered({ numbering }: Pick<StoredBatch, 'numbering'>): void {
  if (numbering !== 'each') return
  throw fault('PAPER_WRONG_STATE', { happened: 'Loạt này mỗi bản một số: tệp chính thức được ghi khi ban hành.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Lập dự thảo, trình duyệt, duyệt, ký rồi ban hành cả loạt. Cần bản in để ký: ghi tất cả vào một tệp.' })
}
