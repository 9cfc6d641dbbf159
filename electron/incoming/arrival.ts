/** The number of arrival: given by the register when the paper is first written, never changed afterwards, struck out there when the paper is voided. */
import { shortDate } from '../../shared/domain/dates.ts'
import type { IncomingPaper } from '../../shared/domain/incoming-paper.ts'
import type { RegisterEntry } from '../../shared/domain/register.ts'
import { sameData } from '../../shared/domain/same-data.ts'
import { missingBlobs } from '../attachments/index.ts'
import { readingIn } from '../db/index.ts'
import type { WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { correctNumber, enterNumber, findIssued, incomingSeries, takeNumber, voidNumber } from '../registers/index.ts'

/** Under this name the register knows the records of papers in; they are made by no template. */
export const incomingPaperName = 'incomingPapers'

/** The paper as it is to be written. A number typed for a new one is entered as it is; one that is in use, or another number or book for a paper that has one, is the fault INPUT_INVALID. */
export async function numbered(transaction: WriteTransaction, given: IncomingPaper, stored: IncomingPaper | null, actor: Actor): Promise<IncomingPaper> {
  const db = readingIn(transaction)
  const [missing] = await missingBlobs(db, given.attachments)
  if (missing !== undefined) throw fault('INPUT_INVALID', { happened: missing.message, kept: 'Không có gì được ghi.', remedy: missing.remedy, problems: [missing] })
  const number = stored === null ? await arrived(transaction, actor, given) : stored.number
  if (stored !== null) {
    const isOtherBook = given.bodyId !== stored.bodyId
      || (await incomingSeries(db, given.bodyId, given.receivedOn)).spanId !== (await incomingSeries(db, stored.bodyId, stored.receivedOn)).spanId
    if (isOtherBook || (given.number !== null && given.number !== stored.number)) throw fixed(stored, `Số đến ${stored.number ?? ''} đã cấp cho văn bản này nên không đổi sang số, sổ hay năm khác được.`)
    if (stored.voided !== null && !sameData(given.voided, stored.voided)) throw fixed(stored, `Số đến ${stored.number ?? ''} đã huỷ thì không dùng lại được.`)
    await corrected(transaction, given, stored, actor)
  }
  if (given.voided !== null && (stored === null || stored.voided === null)) await strikeOut(transaction, actor, given.id, given.voided.reason)
  return { ...given, number }
}

/** Words of the paper stay in its record, where they may change and where the wall of restricted records stands. */
async function arrived(transaction: WriteTransaction, actor: Actor, { id, bodyId, receivedOn, kind, secrecy, number }: IncomingPaper): Promise<number | null> {
  const series = await incomingSeries(readingIn(transaction), bodyId, receivedOn)
  const facts = { date: receivedOn, kind, secrecy, paper: { collection: incomingPaperName, templateId: incomingPaperName, recordId: id } } as const
  return (number === null ? await takeNumber(transaction, actor, series, facts) : await enterNumber(transaction, actor, series, number, facts)).number
}

/** The book says what the paper says: another day, kind or secrecy is one more line of the number's trail. What was struck out stays as it was. */
async function corrected(transaction: WriteTransaction, given: IncomingPaper, stored: IncomingPaper, actor: Actor): Promise<void> {
  const { receivedOn: date, kind, secrecy } = given
  if (stored.voided !== null) {
    if (date === stored.receivedOn && kind === stored.kind && secrecy === stored.secrecy) return
    throw fixed(stored, `Số đến ${stored.number ?? ''} đã huỷ nên ngày đến, loại và độ mật giữ như lúc huỷ.`)
  }
  const entry = await entryOf(transaction, given.id)
  if (entry === null) return
  const changes = [
    ...date === entry.date ? [] : [`ngày đến ${entry.date === null ? '' : `${shortDate(entry.date)} `}thành ${shortDate(date)}`],
    ...kind === entry.kind ? [] : ['loại văn bản'], ...secrecy === entry.secrecy ? [] : ['độ mật'],
  ]
  if (changes.length > 0) await correctNumber(transaction, actor, entry.id, { date, kind, secrecy }, `Sửa hồ sơ văn bản đến: ${changes.join(', ')}`)
}

async function strikeOut(transaction: WriteTransaction, actor: Actor, id: string, reason: string): Promise<void> {
  const entry = await entryOf(transaction, id)
  if (entry !== null) await voidNumber(transaction, actor, entry.id, reason)
}

function entryOf(transaction: WriteTransaction, recordId: string): Promise<RegisterEntry | null> {
  return findIssued(readingIn(transaction), { templateId: incomingPaperName, recordId })
}

function fixed({ number }: IncomingPaper, happened: string): Error {
  return fault('INPUT_INVALID', { happened, kept: `Văn bản đến số ${number ?? ''} không thay đổi.`, remedy: 'Vào sổ nhầm thì ghi mục Huỷ số kèm lý do rồi vào sổ lại.' })
}
