/** Numbers given by hand: to papers written elsewhere, kept for later, given back, struck out. */
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { EntryWords, Register, RegisterEntry, Secrecy } from '../../shared/domain/register.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { incomingSeries } from './incoming.service.ts'
import { findEntry, selectDateBefore, selectSeriesEnd } from './register.repository.ts'
import { seriesFor } from './series.ts'
import type { PaperSeries } from './series.ts'
import { enterNumber, releaseNumber, reserveNumber, takeNumber, voidNumber } from './take-number.ts'

export interface OutsidePaper {
  readonly bodyId: string, readonly register: Exclude<Register, 'incoming'>, readonly kind: DocumentKind | null
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly secrecy: Secrecy, readonly words: EntryWords, readonly number?: number | undefined, readonly reason?: string | undefined
}

/** Enters a paper written elsewhere, under the next number or exactly the one asked for. */
export async function enterOutside(office: OfficeDatabase, actor: Actor, { number, reason, words, ...paper }: OutsidePaper): Promise<RegisterEntry> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { series, symbol } = seriesFor(await organisationView(db), { ...paper, jointWith: [] })
    const { last } = await selectSeriesEnd(db, series)
    const chosen = number ?? last + 1
    const before = await selectDateBefore(db, series, chosen)
    const isBackDated = paper.date < today(actor) || (before !== null && paper.date < before)
    refuseWithoutReason({ isBackDated, isAhead: chosen > last + 1, date: paper.date, chosen, next: last + 1, now: today(actor) }, reason)
    const facts = { date: paper.date, kind: paper.kind, secrecy: paper.secrecy, words: { ...words, reason: reason ?? '' }, symbol, backDated: isBackDated }
    return number === undefined ? takeNumber(transaction, actor, series, facts) : enterNumber(transaction, actor, series, number, facts)
  })
}

function refuseWithoutReason({ isBackDated, isAhead, date, chosen, next, now }: { isBackDated: boolean, isAhead: boolean, date: string, chosen: number, next: number, now: string }, reason: string | undefined): void {
  const kept = 'Không có số nào được cấp.'
  if (date > now) throw fault('INPUT_INVALID', { happened: `Ngày văn bản ${shortDate(date)} ở sau hôm nay.`, kept, remedy: 'Sửa ngày; số cho ngày sau thì dùng “Giữ số”.' })
  if (reason !== undefined) return
  if (isBackDated) throw fault('INPUT_INVALID', { happened: `Ngày ${shortDate(date)} ở trước hôm nay hoặc trước ngày của số liền trước.`, kept, remedy: 'Ghi lý do lùi ngày rồi vào sổ lại.' })
  if (isAhead) throw fault('INPUT_INVALID', { happened: `Số ${chosen} bỏ cách số tiếp theo (${next}).`, kept, remedy: 'Ghi lý do (ví dụ: nối tiếp sổ giấy), hoặc để trống số để lấy số tiếp theo.' })
}

export interface Reservation { readonly bodyId: string, readonly register: Register, readonly kind: DocumentKind | null, readonly date: string, readonly count: number, readonly reason: string }

/** Keeps the next numbers of a series, in order. */
export async function reserve(office: OfficeDatabase, actor: Actor, { count, reason, ...asked }: Reservation): Promise<RegisterEntry[]> {
  return office.write(async (transaction) => {
    const { series, symbol } = await seriesAsked(readingIn(transaction), asked)
    const kept: RegisterEntry[] = []
    for (let at = 0; at < count; at++) kept.push(await reserveNumber(transaction, actor, series, { date: null, kind: asked.kind, words: { reason }, symbol }))
    return kept
  })
}

/** The series such papers are numbered in on that day; faults as `seriesFor`. */
export async function seriesAsked(db: ReadDatabase, { bodyId, register, kind, date }: Omit<Reservation, 'count' | 'reason'>): Promise<PaperSeries> {
  if (register === 'incoming') return { series: await incomingSeries(db, bodyId, date), symbol: '' }
  return seriesFor(await organisationView(db), { register, bodyId, jointWith: [], kind, date })
}

export function release(office: OfficeDatabase, actor: Actor, { entryId, reason }: { readonly entryId: number, readonly reason: string }): Promise<RegisterEntry> {
  return office.write(async (transaction) => {
    await refuseOfIncoming(readingIn(transaction), entryId)
    return releaseNumber(transaction, actor, entryId, reason)
  })
}

export function strikeOut(office: OfficeDatabase, actor: Actor, { entryId, reason }: { readonly entryId: number, readonly reason: string }): Promise<RegisterEntry> {
  return office.write(async (transaction) => {
    await refuseOfIncoming(readingIn(transaction), entryId)
    return voidNumber(transaction, actor, entryId, reason)
  })
}

/** The record of an incoming paper strikes out its own number; struck out here alone, the record would go on as if nothing had happened. */
async function refuseOfIncoming(db: ReadDatabase, entryId: number): Promise<void> {
  const entry = await findEntry(db, entryId)
  if (entry === null || entry.series.register !== 'incoming' || entry.paper === null) return
  throw fault('INPUT_INVALID', { happened: `Số đến ${entry.written} là của một văn bản đến.`, kept: 'Số vẫn như trước.', remedy: 'Mở văn bản đến ấy và ghi mục “Huỷ số”.' })
}
