/** The number of arrival: taken when the paper is first written, never changed afterwards, struck out with the paper's own reason. */
import type { IncomingPaper } from '../../shared/domain/incoming-paper.ts'
import { missingBlobs } from '../attachments/index.ts'
import { readingIn } from '../db/index.ts'
import type { WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'

/** The paper as it is to be written. A number typed for a new one is entered as it is; one that is taken, or a change of book or number, is refused. */
export async function numbered(transaction: WriteTransaction, given: IncomingPaper, stored: IncomingPaper | null, _actor: Actor): Promise<IncomingPaper> {
  const [missing] = await missingBlobs(readingIn(transaction), given.attachments)
  if (missing !== undefined) throw fault('INPUT_INVALID', { happened: missing.message, kept: 'Không có gì được ghi.', remedy: missing.remedy, problems: [missing] })
  if (stored === null) return { ...given, number: given.number ?? await nextNumber(transaction, given) }
  if (given.number !== null && given.number !== stored.number) throw fixedNumber(stored)
  if (given.bodyId !== stored.bodyId || given.receivedOn.slice(0, 4) !== stored.receivedOn.slice(0, 4)) throw fixedNumber(stored)
  return { ...given, number: stored.number }
}

async function nextNumber(transaction: WriteTransaction, { bodyId, receivedOn }: IncomingPaper): Promise<number> {
  const row = await transaction.selectFrom('incoming_paper').select((of) => of.fn.max('number').as('last')).where('body_id', '=', bodyId).where('received_on', 'like', `${receivedOn.slice(0, 4)}%`).executeTakeFirst()
  return (row?.last ?? 0) + 1
}

function fixedNumber({ number }: IncomingPaper): Error {
  return fault('INPUT_INVALID', {
    happened: `Số đến ${number ?? ''} đã cấp cho văn bản này nên không đổi sang số, sổ hay năm khác được.`, kept: 'Văn bản đến không thay đổi.',
    remedy: 'Vào sổ nhầm thì ghi mục Huỷ số kèm lý do rồi vào sổ lại.',
  })
}
