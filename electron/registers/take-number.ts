/**
 * The only writer of numbers. Every verb runs inside the caller's transaction, which holds the write lock from its start:
 * two processes cannot read the same highest number, and what is not committed was never given.
 */
import { numberFigures } from '../../shared/document/model.ts'
import type { AuditAction } from '../../shared/domain/audit.ts'
import type { EntryOrigin, EntryState, RegisterEntry, SeriesKey } from '../../shared/domain/register.ts'
import { appendAudit, registerActText, registerSubject } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { readingIn } from '../db/index.ts'
import type { WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { factsOf } from './entry-facts.ts'
import type { EntryFacts, GivenFacts } from './entry-facts.ts'
import { findEntry, findNumber, findPointers, insertEntry, insertEvent, selectFirstWritten, selectLastNumber, seriesId } from './register.repository.ts'
import type { NewEvent } from './register.repository.ts'

const mostNumbers = 99_999

/** The number as it is printed: "05-KH/ĐU", "24-BS/ĐU", "18-NQ/ĐH"; of an incoming paper the bare figure. */
export function writtenNumber({ register, symbol }: Pick<SeriesKey, 'register' | 'symbol'>, number: number, printed: string = symbol): string {
  return register === 'incoming' ? String(number) : `${numberFigures(number)}-${printed}`
}

/** Gives the next number of the series. */
export async function takeNumber(transaction: WriteTransaction, actor: Actor, series: SeriesKey, facts: GivenFacts): Promise<RegisterEntry> {
  return addNext(transaction, actor, series, facts, 'issued', 'number.taken')
}

/** Keeps the next number of the series for a paper to come. */
export async function reserveNumber(transaction: WriteTransaction, actor: Actor, series: SeriesKey, facts: GivenFacts): Promise<RegisterEntry> {
  return addNext(transaction, actor, series, facts, 'reserved', 'number.reserved')
}

async function addNext(transaction: WriteTransaction, actor: Actor, series: SeriesKey, given: GivenFacts, state: EntryState, action: AuditAction): Promise<RegisterEntry> {
  const id = await seriesId(transaction, series)
  const number = 1 + await selectLastNumber(transaction, id)
  if (number > mostNumbers) {
    throw fault('INPUT_INVALID', { happened: `Sổ đã đến số ${mostNumbers}, không cấp thêm được.`, kept: 'Không có gì bị thay đổi.', remedy: 'Xem lại các số ghi sai trong sổ cũ đã nhập, hoặc mở nhiệm kỳ mới.' })
  }
  return addEntry(transaction, actor, { series, seriesId: id, number, claimed: number, suffix: '', written: writtenNumber(series, number, given.symbol), origin: 'given' }, given, state, action)
}

/** Gives exactly this number: one that was reserved or given back, one left out before, or one ahead of the series. A number in use is a fault. */
export async function enterNumber(transaction: WriteTransaction, actor: Actor, series: SeriesKey, number: number, given: GivenFacts, origin: EntryOrigin = 'entered'): Promise<RegisterEntry> {
  const id = await seriesId(transaction, series)
  const holder = await findNumber(readingIn(transaction), series, number)
  if (holder === null) {
    return addEntry(transaction, actor, { series, seriesId: id, number, claimed: number, suffix: '', written: writtenNumber(series, number, given.symbol), origin }, given, 'issued', 'number.entered')
  }
  if (holder.state !== 'reserved' && holder.state !== 'released') throw numberInUse(holder)
  const printed = { ...holder, written: writtenNumber(series, number, given.symbol) }
  return changeEntry(transaction, actor, printed, { state: 'issued', facts: factsOf(given), backDated: given.backDated ?? false, replacesId: given.replacesId ?? null, replacedById: null }, 'number.taken')
}

/** The number `takeNumber` would give now; true as long as the transaction runs. */
export async function nextNumber(transaction: WriteTransaction, series: SeriesKey): Promise<number> {
  return 1 + await selectLastNumber(transaction, await seriesId(transaction, series))
}

/** A number of an old book or a record as it stands there: held when it is free, else only claimed. */
export async function enterAsWritten(
  transaction: WriteTransaction, actor: Actor, series: SeriesKey, { claimed, suffix, written }: { readonly claimed: number | null, readonly suffix: string, readonly written: string }, given: GivenFacts, origin: 'imported' | 'existing',
): Promise<RegisterEntry> {
  const id = await seriesId(transaction, series)
  const free = claimed !== null && suffix === '' && claimed >= 1 && claimed <= mostNumbers && await findNumber(readingIn(transaction), series, claimed) === null
  return addEntry(transaction, actor, { series, seriesId: id, number: free ? claimed : null, claimed, suffix, written, origin }, given, 'issued', 'number.entered')
}

/** Strikes a number out for good; what it replaced is in force again. */
export async function voidNumber(transaction: WriteTransaction, actor: Actor, entryId: number, reason: string): Promise<RegisterEntry> {
  const entry = await storedEntry(transaction, entryId)
  if (entry.state === 'voided') throw wrongState(entry, 'Số này đã huỷ từ trước.', 'Xem lịch sử của số.')
  const struck = await changeEntry(transaction, actor, entry, { ...await asItIs(transaction, entry, reason), state: 'voided' }, 'number.voided')
  await restoreReplaced(transaction, actor, entry)
  return struck
}

async function restoreReplaced(transaction: WriteTransaction, actor: Actor, by: RegisterEntry): Promise<void> {
  const { replacesId } = await findPointers(readingIn(transaction), by.id)
  if (replacesId === null) return
  const replaced = await storedEntry(transaction, replacesId)
  const { replacedById } = await findPointers(readingIn(transaction), replacesId)
  if (replaced.state !== 'replaced' || replacedById !== by.id) return
  const reason = [`Số ${by.written} thay thế số này đã huỷ.`, replaced.words.reason].filter((each) => each !== '').join(' ')
  await changeEntry(transaction, actor, replaced, { ...await asItIs(transaction, replaced, reason), state: 'issued', replacedById: null }, 'number.corrected')
}

/** Gives a reserved number back; it may be asked for again. */
export async function releaseNumber(transaction: WriteTransaction, actor: Actor, entryId: number, reason: string): Promise<RegisterEntry> {
  const entry = await storedEntry(transaction, entryId)
  if (entry.state !== 'reserved') throw wrongState(entry, `Số ${entry.written} không ở trạng thái giữ số nên không trả lại được.`, 'Số đã cấp thì chỉ huỷ được, kèm lý do.')
  return changeEntry(transaction, actor, entry, { ...await asItIs(transaction, entry, reason), state: 'released' }, 'number.reserved')
}

/** Says anew what the paper of a number says of itself, as its record was corrected; the number and how it stands do not change. */
export async function correctNumber(transaction: WriteTransaction, actor: Actor, entryId: number, facts: Pick<EntryFacts, 'date' | 'kind' | 'secrecy'>, reason: string): Promise<RegisterEntry> {
  const entry = await storedEntry(transaction, entryId)
  const known = await asItIs(transaction, entry, reason)
  return changeEntry(transaction, actor, entry, { ...known, facts: factsOf({ ...known.facts, ...facts }), state: entry.state }, 'number.corrected')
}

/** Says that a later paper replaces this one. */
export async function markReplaced(transaction: WriteTransaction, actor: Actor, entry: RegisterEntry, by: RegisterEntry): Promise<RegisterEntry> {
  return changeEntry(transaction, actor, entry, { ...await asItIs(transaction, entry, entry.words.reason), state: 'replaced', replacedById: by.id }, 'number.entered')
}

export async function storedEntry(transaction: WriteTransaction, entryId: number): Promise<RegisterEntry> {
  const entry = await findEntry(readingIn(transaction), entryId)
  if (entry !== null) return entry
  throw fault('RECORD_UNKNOWN', { happened: 'Không có số này trong sổ.', kept: 'Không có gì bị thay đổi.', remedy: 'Mở lại sổ rồi chọn số.' })
}

interface NewNumber { readonly series: SeriesKey, readonly seriesId: number, readonly number: number | null, readonly claimed: number | null, readonly suffix: string, readonly written: string, readonly origin: EntryOrigin }

async function addEntry(transaction: WriteTransaction, actor: Actor, { series, ...entry }: NewNumber, given: GivenFacts, state: EntryState, action: AuditAction): Promise<RegisterEntry> {
  const moment = { at: actor.now().toISOString(), actor: actor.name }
  const entryId = await insertEntry(transaction, { ...entry, ...moment })
  const event = { entryId, written: entry.written, state, facts: factsOf(given), backDated: given.backDated ?? false, replacesId: given.replacesId ?? null, replacedById: null, ...moment }
  await insertEvent(transaction, event)
  await tell(transaction, action, registerSubject(series, entry.written), event)
  return storedEntry(transaction, entryId)
}

type EntryChange = Pick<NewEvent, 'state' | 'facts' | 'backDated' | 'replacesId' | 'replacedById'>

/** `entry.written`: as the number is printed from now on. */
async function changeEntry(transaction: WriteTransaction, actor: Actor, entry: RegisterEntry, change: EntryChange, action: AuditAction): Promise<RegisterEntry> {
  if (entry.withheld) throw wrongState(entry, `Số ${entry.written} thuộc hồ sơ có hạn chế người xem.`, 'Nhờ người được xem hồ sơ ấy làm việc này.')
  const moment = { at: actor.now().toISOString(), actor: actor.name }
  const event = { entryId: entry.id, written: entry.written, ...change, ...moment }
  await insertEvent(transaction, event)
  await tell(transaction, action, registerSubject(entry.series, await selectFirstWritten(readingIn(transaction), entry.id)), event)
  return storedEntry(transaction, entry.id)
}

async function tell(transaction: WriteTransaction, action: AuditAction, subject: string, { at, actor, facts, written, ...change }: NewEvent): Promise<void> {
  await appendAudit(transaction, { at, actor, action, subject, digest: sha256(registerActText({ ...facts, ...change, printed: written })) })
}

/** All that is known of the entry, with the reason of what now happens to it. */
async function asItIs(transaction: WriteTransaction, entry: RegisterEntry, reason: string): Promise<Omit<EntryChange, 'state'>> {
  const { paper, replacesId, replacedById } = await findPointers(readingIn(transaction), entry.id)
  const { date, kind, secrecy, words, sha256: hash, backDated } = entry
  return { facts: { date, kind, secrecy, words: { ...words, reason }, sha256: hash, paper }, backDated, replacesId, replacedById }
}

function numberInUse(holder: RegisterEntry): Error {
  const how = holder.state === 'voided' ? 'đã huỷ nên không cấp lại' : 'đã cấp cho văn bản khác'
  return fault('INPUT_INVALID', { happened: `Số ${holder.written} ${how}.`, kept: 'Không có số nào được cấp.', remedy: 'Để trống số để lấy số tiếp theo, hoặc chọn một số đang giữ.' })
}

function wrongState(entry: RegisterEntry, happened: string, remedy: string): Error {
  return fault('INPUT_INVALID', { happened, kept: `Số ${entry.written} vẫn như trước.`, remedy })
}
