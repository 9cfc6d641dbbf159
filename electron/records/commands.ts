/**
 * Saving and removing one record of any collection: parsed, checked against the others, compared with the revision the
 * person saw, written with its history and pointers in one transaction. A stale save is a conflict, never a lost edit.
 */
import type { z } from 'zod'
import { recordSchemas } from '../../shared/domain/office-records.ts'
import type { RecordCollection, RecordOf, Revised } from '../../shared/domain/office-records.ts'
import { problemsFromIssues, shorten } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { collectionNames } from '../../shared/domain/collection-names.ts'
import { recordText, removedText } from './history.codec.ts'
import { idExists, idIsSeen, insertChange, pointsAt, replaceReferences, selectHistory, selectLastRevision, selectReferrers, selectReportsOf, selectSeriesOf } from './records.repository.ts'
import { lockProblems, refuseIfLocked } from './paper-locks.ts'
import { isWithheld, selectWithheld } from './readers.repository.ts'
import { keepReaders, keepWithCases } from './readers.ts'
import { referencesOf } from './references.ts'
import { asGiven } from './store.ts'
import type { Actor, RecordRules, RecordSettler, RecordStore } from './store.ts'

/** What became of a save or a removal; the contract's three outcomes. */
export type SaveOutcome<T> =
  | { readonly outcome: 'saved', readonly revision: number, readonly problems: Problem[] }
  | { readonly outcome: 'conflict', readonly current: { revision: number, record: T }, readonly changedBy: string, readonly changedAt: string }
  | { readonly outcome: 'refused', readonly problems: Problem[] }

/** A record as given, parsed by its collection's schema; `path` names it inside its file. */
export function parseRecord<C extends RecordCollection>(collection: C, value: unknown, path = ''):
  { readonly parsed: true, readonly record: RecordOf<C> } | { readonly parsed: false, readonly problems: readonly Problem[] } {
  const schema: z.ZodType = recordSchemas[collection]
  const parsed = schema.safeParse(value, { reportInput: true })
  if (!parsed.success) return { parsed: false, problems: problemsFromIssues(parsed.error, path) }
  return { parsed: true, record: parsed.data as RecordOf<C> }
}

/** One record with its revision, or a fault. */
export async function getRecord<C extends RecordCollection>(db: ReadDatabase, store: RecordStore<C>, id: string): Promise<Revised<RecordOf<C>>> {
  const found = await store.find(db, id)
  if (found !== null) return found
  throw fault('RECORD_UNKNOWN', {
    happened: `Không có ${collectionNames[store.collection]} mang mã này trong văn phòng.`, kept: 'Dữ liệu không thay đổi.',
    remedy: 'Mở lại danh sách; có thể bản ghi đã bị xoá ở nơi khác.',
  })
}

/** Saves what the person typed. `revision` is the one they saw, null for a new record; `settle` finishes what they left to the program. */
export async function saveRecord<C extends RecordCollection>(
  office: OfficeDatabase, store: RecordStore<C>, rules: RecordRules<C>, actor: Actor,
  input: { readonly revision: number | null, readonly record: unknown }, settle: RecordSettler<C> = asGiven,
): Promise<SaveOutcome<RecordOf<C>>> {
  const parsed = parseRecord(store.collection, input.record)
  if (!parsed.parsed) return { outcome: 'refused', problems: [...parsed.problems] }
  return office.write((transaction) => saveRecordIn(transaction, store, rules, actor, { revision: input.revision, record: parsed.record }, settle))
}

/** The same inside a transaction that writes more, of a record that was parsed. */
export async function saveRecordIn<C extends RecordCollection>(
  transaction: WriteTransaction, store: RecordStore<C>, rules: RecordRules<C>, actor: Actor,
  given: { readonly revision: number | null, readonly record: RecordOf<C> }, settle: RecordSettler<C> = asGiven,
): Promise<SaveOutcome<RecordOf<C>>> {
  const db = readingIn(transaction)
  const current = await store.find(db, given.record.id)
  const stale = await conflictWith(db, store.collection, current, given.revision)
  if (stale !== null) return stale
  if (current === null && await isWithheld(db, store.collection, given.record.id)) return { outcome: 'refused', problems: [takenId('id', given.record.id)] }
  const { record, problems: found } = await settle(db, given.record, current?.record ?? null, actor)
  const problems = [...await lockProblems(db, store.collection, current?.record ?? null, record), ...found, ...await missingReferences(db, store.collection, record), ...await rules(db, record)]
  if (problems.some((problem) => problem.severity === 'error')) return { outcome: 'refused', problems }
  return { outcome: 'saved', revision: await writeRecord(transaction, store, current, record, actor), problems }
}

/** Removes a record nobody points at and no rule keeps. */
export async function removeRecord<C extends RecordCollection>(
  office: OfficeDatabase, store: RecordStore<C>, actor: Actor, input: { readonly id: string, readonly revision: number }, rules: RecordRules<C>,
): Promise<SaveOutcome<RecordOf<C>>> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getRecord(db, store, input.id)
    const stale = await conflictWith(db, store.collection, current, input.revision)
    if (stale !== null) return stale
    const problems = [...await lockProblems(db, store.collection, current.record, null), ...await rules(db, current.record), ...await referrerProblems(db, store.collection, input.id)]
    if (problems.length > 0) return { outcome: 'refused', problems }
    return { outcome: 'saved', revision: await eraseRecord(transaction, store, current, actor), problems: [] }
  })
}

/** Takes a record out with its pointers; its history stays. Answers with the revision that says it is gone. */
export async function eraseRecord<C extends RecordCollection>(
  transaction: WriteTransaction, store: RecordStore<C>, current: Revised<RecordOf<C>>, actor: Actor,
): Promise<number> {
  const { id } = current.record
  await refuseIfLocked(readingIn(transaction), store.collection, current.record, null)
  const revision = current.revision + 1
  await keepWithCases(transaction, store.collection, id)
  await store.remove(transaction, id)
  await replaceReferences(transaction, store.collection, id, [])
  await insertChange(transaction, { ...stampOf(store.collection, id, revision, actor), before: recordText(current.record), after: removedText })
  return revision
}

/** Writes a checked record with its pointers and history; answers with its new revision. Used by save and import. A record whose paper is beyond draft is the fault `PAPER_LOCKED`. */
export async function writeRecord<C extends RecordCollection>(
  transaction: WriteTransaction, store: RecordStore<C>, current: Revised<RecordOf<C>> | null, record: RecordOf<C>, actor: Actor,
): Promise<number> {
  await refuseIfLocked(readingIn(transaction), store.collection, current?.record ?? null, record)
  return writeThroughLock(transaction, store, current, record, actor)
}

/** The register alone writes into a signed paper: its number and date, in the transaction that issues it. */
export async function writeThroughLock<C extends RecordCollection>(
  transaction: WriteTransaction, store: RecordStore<C>, current: Revised<RecordOf<C>> | null, given: RecordOf<C>, actor: Actor,
): Promise<number> {
  const { collection } = store
  const record = store.beforeWriting === undefined ? given : await store.beforeWriting(transaction, given, current?.record ?? null, actor)
  const revision = 1 + (current?.revision ?? await selectLastRevision(readingIn(transaction), collection, record.id))
  await (current === null ? store.insert(transaction, record, revision) : store.update(transaction, record, revision))
  await replaceReferences(transaction, collection, record.id, referencesOf(collection, record))
  await keepReaders(transaction, collection, current?.record ?? null, record)
  await insertChange(transaction, {
    ...stampOf(collection, record.id, revision, actor), before: current === null ? null : recordText(current.record), after: recordText(record),
  })
  return revision
}

function stampOf(collection: RecordCollection, id: string, revision: number, actor: Actor) {
  return { collection, id, revision, at: actor.now().toISOString(), actor: actor.name }
}

/** What a save that saw another revision is answered; null when it saw the stored one. */
export async function conflictWith<C extends RecordCollection>(
  db: ReadDatabase, collection: C, current: Revised<RecordOf<C>> | null, seen: number | null,
): Promise<SaveOutcome<RecordOf<C>> | null> {
  if (current === null) {
    if (seen === null) return null
    throw fault('RECORD_UNKNOWN', {
      happened: `Mục ${collectionNames[collection]} này đã bị xoá ở nơi khác.`, kept: 'Nội dung đang nhập vẫn còn trên màn hình.',
      remedy: 'Chép lại nội dung cần giữ, hoặc lưu thành bản ghi mới.',
    })
  }
  if (current.revision === seen) return null
  const last = (await selectHistory(db, collection, current.record.id)).at(-1)
  return { outcome: 'conflict', current: { revision: current.revision, record: current.record }, changedBy: last?.actor ?? '', changedAt: last?.at ?? '' }
}

async function missingReferences<C extends RecordCollection>(db: ReadDatabase, collection: C, record: RecordOf<C>): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const reference of referencesOf(collection, record)) {
    const isItself = reference.collection === collection && reference.id === record.id
    if (isItself || await idIsSeen(db, reference.collection, reference.id)) continue
    // A pointer kept to a record the account may not see is no mistake; a new one to it is answered as one to nothing, or every id could be tried.
    if (await pointsAt(db, { collection, id: record.id }, reference) && await idExists(db, reference.collection, reference.id)) continue
    problems.push(missingReference(reference.path, reference.collection, reference.id))
  }
  return problems
}

/** The problem of a pointer to nothing. */
export function missingReference(path: string, collection: RecordCollection, id: string): Problem {
  return {
    severity: 'error', code: 'reference.missing', path, value: shorten(id),
    message: `Không có ${collectionNames[collection]} mang mã “${shorten(id)}”.`,
    remedy: `Chọn một ${collectionNames[collection]} đã có, hoặc bổ sung ${collectionNames[collection]} này trước.`,
  }
}

/** The id belongs to a record that the account may not see; nothing is said of it. */
export function takenId(path: string, id: string): Problem {
  return { severity: 'error', code: 'id.taken', path, value: shorten(id), message: `Mã “${shorten(id)}” đã được dùng.`, remedy: 'Đặt mã khác cho bản ghi này.' }
}

const namedReferrers = 5

/** Why a record cannot be removed: who still points at it, `besides` (`collection id`) left aside. */
export async function referrerProblems(db: ReadDatabase, collection: RecordCollection, id: string, besides?: ReadonlySet<string>): Promise<Problem[]> {
  const { records, withheld, isOfficeBody } = await selectReferrers(db, collection, id, namedReferrers, besides)
  const problems = records.map((row): Problem => ({
    severity: 'error', code: 'record.inUse', path: '', value: id,
    message: `Còn được dùng trong ${nameOf(row.source_collection)} “${row.source_id}” (${row.path}).`,
    remedy: 'Sửa bản ghi đó trước rồi xoá lại.',
  }))
  const { reports, frozen } = await selectReportsOf(db, collection, id)
  if (reports > 0 || frozen) {
    problems.push({
      severity: 'error', code: 'record.hasReports', path: '', value: id,
      message: reports > 0 ? `Đã có ${reports} báo cáo của các đơn vị gắn với ${collectionNames[collection]} này; báo cáo đã nhận được giữ lại mãi.` : 'Số liệu của đợt báo cáo này đã được chốt.',
      remedy: collection === 'campaigns' ? 'Không xoá được; khép đợt báo cáo lại nếu không dùng nữa.' : `Giữ lại ${collectionNames[collection]} này; không dùng nữa thì bỏ khỏi các đợt báo cáo sau.`,
    })
  }
  problems.push(...(await selectSeriesOf(db, collection, id)).map(({ register, symbol, numbers }): Problem => ({
    severity: 'error', code: 'record.hasNumbers', path: '', value: id, message: `Sổ ${registerWords(register, symbol)} đã có ${numbers} số gắn với ${collectionNames[collection]} này; số đã cấp được giữ lại mãi.`,
    remedy: collection === 'bodies' ? 'Không xoá được; tổ chức không còn hoạt động thì ghi ngày kết thúc.' : 'Không xoá được; sai tên hoặc ngày thì sửa nhiệm kỳ.',
  })))
  if (isOfficeBody) {
    problems.push({
      severity: 'error', code: 'record.inUse', path: '', value: id,
      message: 'Đây là tổ chức mà văn phòng này phục vụ.', remedy: 'Chọn tổ chức khác ở Cài đặt trước rồi xoá lại.',
    })
  }
  if (problems.length === 0 && (withheld > 0 || await couldBeUnderInspection(db, collection))) {
    problems.push({
      severity: 'error', code: 'record.inUseRestricted', path: '', value: id, message: `Văn phòng có hồ sơ mà tài khoản này không xem được, nên không rõ ${collectionNames[collection]} này có còn được dùng ở đó không.`, remedy: 'Nhờ người xem được các hồ sơ ấy xoá.',
    })
  }
  return problems
}

/** Whom a restricted case is about must not be found out by trying to remove one after the other: of people and bodies the answer is the same for all. */
async function couldBeUnderInspection(db: ReadDatabase, collection: RecordCollection): Promise<boolean> {
  return (collection === 'people' || collection === 'bodies') && (await selectWithheld(db)).size > 0
}

function registerWords(register: string, symbol: string): string {
  switch (register) {
    case 'incoming': return 'văn bản đến'
    case 'copies': return 'bản sao'
    case 'congress': return 'văn bản đại hội'
    default: return `văn bản đi loại ${symbol}`
  }
}

function nameOf(collection: string): string {
  return Object.entries(collectionNames).find(([key]) => key === collection)?.[1] ?? collection
}
