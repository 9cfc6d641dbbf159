/** What the registers show: series, pages of a book, one number with its trail, what a paper would get, the kept bytes again. */
import type { Page } from '../../shared/contract/base.ts'
import type { EntryFilter, SeriesRow } from '../../shared/contract/registers.ts'
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { EntryEvent, RegisterEntry } from '../../shared/domain/register.ts'
import { readBlob } from '../blobs/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { changedSinceSigned, stateOfPaper } from '../workflow/index.ts'
import { asWrittenIn } from './book-words.ts'
import { withIncomingWords } from './incoming-words.repository.ts'
import { chooseNumber } from './issue-number.ts'
import { numberedPaper } from './numbered-paper.ts'
import { availableIn } from './next-number.service.ts'
import { findEntry, findRecordEntry, selectEvents, selectPage, selectSeries } from './register.repository.ts'
import { writtenNumber } from './take-number.ts'

export async function listSeries(db: ReadDatabase): Promise<SeriesRow[]> {
  const view = await organisationView(db)
  return (await selectSeries(db)).map(({ series, entries, reserved, last, lastDate }) => ({
    series, bodyName: bodyName(view, series.bodyId), spanName: spanName(view, series.spanId), next: writtenNumber(series, last + 1), nextNumber: last + 1, entries, reserved, lastDate,
  }))
}

/** As it is called today; an id that is no longer there stays its own name. */
export function bodyName(view: OrganisationView, id: string): string {
  return view.bodies.get(id)?.versions.at(-1)?.name ?? id
}

export function spanName(view: OrganisationView, spanId: string): string {
  return view.terms.get(spanId)?.name ?? (/^\d{4}$/u.test(spanId) ? `Năm ${spanId}` : spanId)
}

/** A page of a book with the words that stand in it: what is listed, printed and written out. */
export async function listEntries(db: ReadDatabase, { offset, limit, order, ...filter }: EntryFilter & Page & { readonly order: 'newest' | 'oldest' }): Promise<{ total: number, rows: RegisterEntry[] }> {
  const { total, rows } = await selectPage(db, filter, { offset, limit, order })
  return { total, rows: (await withIncomingWords(db, rows)).map((entry) => asWrittenIn(filter.book, entry)) }
}

/** How many entries match. */
export async function countEntries(db: ReadDatabase, filter: EntryFilter): Promise<number> {
  return (await selectPage(db, filter, { offset: 0, limit: 1, order: 'oldest' })).total
}

export async function getEntry(db: ReadDatabase, entryId: number): Promise<{ entry: RegisterEntry, events: EntryEvent[] }> {
  const [entry] = await withIncomingWords(db, [await storedEntryOf(db, entryId)])
  if (entry === undefined) throw new Error('one entry in, one entry out')
  return { entry, events: await selectEvents(db, entryId) }
}

async function storedEntryOf(db: ReadDatabase, entryId: number): Promise<RegisterEntry> {
  const entry = await findEntry(db, entryId)
  if (entry !== null) return entry
  throw fault('RECORD_UNKNOWN', { happened: 'Không có số này trong sổ.', kept: 'Không có gì bị thay đổi.', remedy: 'Mở lại sổ rồi chọn số.' })
}

/** What an issue would give the paper, and what stands in its way. */
export async function proposeNumber(db: ReadDatabase, resources: PaperResources, actor: Actor, { date, number: wanted, ...key }: PaperKey & { readonly date?: string | undefined, readonly number?: number | undefined }) {
  const view = await organisationView(db)
  const paper = await numberedPaper(db, resources, key, view)
  const chosen = await chooseNumber(db, view, paper, { number: wanted ?? null, date: date ?? null }, today(actor))
  const { target, number } = chosen
  const state = await stateOfPaper(db, key)
  const problems = [
    ...chosen.problems,
    ...state === 'signed' || chosen.problems.some(({ code }) => code === 'register.alreadyIssued') ? [] : [warning('register.notSigned', '', '', 'Văn bản chưa ghi nhận đã ký nên chưa cấp số được.', 'Trình duyệt, duyệt và ghi nhận đã ký, rồi cấp số.')],
    ...state === 'signed' ? await changedSinceSigned(db, resources, key) : [],
    ...chosen.isBackDated ? [warning('register.backDated', 'paper.date', chosen.date, 'Ngày văn bản ở trước hôm nay hoặc trước ngày của số liền trước.', 'Ghi lý do lùi ngày rồi cấp số.')] : [],
  ]
  const replaced = paper.replaces === null ? null : await findRecordEntry(db, paper.replaces)
  return {
    series: target?.series ?? null, number, printed: target === null || number === null ? '' : writtenNumber(target.series, number, target.symbol), date: chosen.date, problems,
    dateFixed: paper.isDateFixed, backDated: chosen.isBackDated,
    available: target === null ? [] : (await availableIn(db, target.series)).map((one) => ({ ...one, printed: writtenNumber(target.series, one.number, target.symbol) })),
    replacesEntryId: replaced?.state === 'issued' ? replaced.id : null,
  }
}

/** The bytes an entry was issued with, and the end of their file's name. */
export async function issuedBytes(db: ReadDatabase, entryId: number): Promise<Uint8Array> {
  const entry = await storedEntryOf(db, entryId)
  const blob = entry.sha256 === null ? null : await readBlob(db, entry.sha256)
  if (blob !== null) return blob.bytes
  throw fault('FILE_MISSING', {
    happened: `Không có tệp đã ban hành của số ${entry.written} mà tài khoản này mở được.`, kept: 'Chưa có tệp nào được ghi.',
    remedy: 'Số vào sổ từ trước hoặc cho văn bản lập ở nơi khác thì tìm bản gốc trong hồ sơ lưu; hồ sơ có phạm vi xem riêng thì nhờ người được xem.',
  })
}
