/** The versions of a paper: every save of its record, the first one always; names people gave them; what sets two apart. */
import type { PaperKey, PaperVersion, Redline } from '../../shared/contract/workflow.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { paperStateSchema } from '../../shared/domain/paper-state.ts'
import { appendAudit } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { passagesOf, redline } from '../documents/compare/index.ts'
import type { Passage } from '../documents/compare/index.ts'
import { trackedComparison } from '../documents/mend/index.ts'
import { openPackage } from '../documents/ooxml/index.ts'
import { emitPaper, makePaper } from '../documents/papers/index.ts'
import type { MadeWith, PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { readStored, selectHistory } from '../records/index.ts'
import type { Actor, HistoryEntry } from '../records/index.ts'
import { storedOwner } from './paper-owner.ts'
import { selectEvents } from './paper-state.repository.ts'
import { insertVersionName, selectVersionNames } from './version.repository.ts'

/** Newest first. */
export async function listVersions(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<PaperVersion[]> {
  const names = await selectVersionNames(db, key)
  const events = await selectEvents(db, key)
  return (await savesOf(db, resources, key)).map(({ revision, at, actor }): PaperVersion => ({
    revision, at, actor, names: names.filter((named) => named.revision === revision).map(({ name }) => name),
    states: events.filter((event) => event.revision === revision).map((event) => readStored(() => paperStateSchema.parse(event.to_state))),
  })).toReversed()
}

/** Saves of the record as it is now, oldest first; of minutes, those that hold the session. What stood under the id before it was removed is left out. */
async function savesOf(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<readonly HistoryEntry[]> {
  const { collection, ownerId } = await storedOwner(db, resources, key)
  const history = await selectHistory(db, collection, ownerId)
  const since = history.slice(history.findLastIndex(({ after }) => after === 'null') + 1)
  return collection === 'inspections' ? since.filter(({ after }) => holdsSession(after, key.recordId)) : since
}

function holdsSession(record: string, sessionId: string): boolean {
  const value: unknown = JSON.parse(record)
  const sessions: unknown = typeof value === 'object' && value !== null && 'sessions' in value ? value.sessions : []
  return Array.isArray(sessions) && sessions.some((session: unknown) => typeof session === 'object' && session !== null && 'id' in session && session.id === sessionId)
}

/** A name tells versions of one paper apart, so it is given once. */
export async function nameVersion(resources: PaperResources, office: OfficeDatabase, actor: Actor, key: PaperKey, { revision, name }: { readonly revision: number, readonly name: string }): Promise<PaperVersion[]> {
  await office.write((transaction) => nameVersionIn(transaction, resources, actor, key, { revision, name }))
  return listVersions(office.read, resources, key)
}

/** The same inside a transaction that writes more. */
export async function nameVersionIn(transaction: WriteTransaction, resources: PaperResources, actor: Actor, key: PaperKey, { revision, name }: { readonly revision: number, readonly name: string }): Promise<void> {
  const db = readingIn(transaction)
  if (!(await savesOf(db, resources, key)).some((save) => save.revision === revision)) throw unknownVersion()
  if ((await selectVersionNames(db, key)).some((named) => named.name === name)) {
    throw fault('INPUT_INVALID', { happened: `Văn bản đã có một bản mang tên “${name}”.`, kept: 'Không có gì bị thay đổi.', remedy: 'Đặt tên khác.' })
  }
  const at = actor.now().toISOString()
  await insertVersionName(transaction, key, { name, revision, at, actor: actor.name })
  await appendAudit(transaction, { at, actor: actor.name, action: 'paper.versioned', subject: `papers/${key.templateId}/${key.recordId}`, digest: sha256(JSON.stringify([revision, name])) })
}

/** Both versions are made by the template and rules of today, so what differs is what people wrote. */
export async function compareVersions(db: ReadDatabase, resources: PaperResources, key: PaperKey, { from, to }: { readonly from: number, readonly to: number }): Promise<Redline> {
  const saves = await savesOf(db, resources, key)
  const blocks = redline(await passagesAt(db, resources, key, saves, from), await passagesAt(db, resources, key, saves, to))
  const count = (change: (typeof blocks)[number]['change']): number => blocks.filter((block) => block.change === change).length
  return { from, to, blocks: [...blocks], counts: { changed: count('changed'), added: count('added'), removed: count('removed'), moved: count('moved') } }
}

/** The same as a Word file with tracked changes, in the name of whoever saved the second version and at that moment. */
export async function compareInWord(db: ReadDatabase, resources: PaperResources, key: PaperKey, { from, to }: { readonly from: number, readonly to: number }): Promise<Uint8Array> {
  const saves = await savesOf(db, resources, key)
  const [one, other] = [await paperAt(db, resources, key, saves, from), await paperAt(db, resources, key, saves, to)]
  const file = async ({ model, form }: SetPaper) => openPackage((await emitPaper(resources, model, form, 'docx')).bytes)
  return trackedComparison(await file(one), await file(other), { author: other.save.actor, at: other.save.at })
}

/** A version that can be set. */
interface SetPaper { readonly save: HistoryEntry, readonly model: DocumentModel, readonly form: ResolvedForm, readonly parts: MadeWith['parts'] }

async function passagesAt(db: ReadDatabase, resources: PaperResources, key: PaperKey, saves: readonly HistoryEntry[], revision: number): Promise<readonly Passage[]> {
  const { model, parts, form } = await paperAt(db, resources, key, saves, revision)
  return passagesOf(model, parts, form)
}

async function paperAt(db: ReadDatabase, resources: PaperResources, key: PaperKey, saves: readonly HistoryEntry[], revision: number): Promise<SetPaper> {
  const save = saves.find((each) => each.revision === revision)
  if (save === undefined) throw unknownVersion()
  const { model, form, parts, problems } = await makePaper(db, resources, { ...key, candidate: JSON.parse(save.after) })
  if (model !== null && form !== null) return { save, model, form, parts }
  throw fault('PAPER_NOT_READY', {
    happened: `Chưa dựng được bản lưu lần ${revision} để so sánh.`, kept: 'Không có gì bị thay đổi.', remedy: 'Bản ấy còn thiếu những chỗ đã nêu; chọn bản khác để so sánh.', problems,
  })
}

function unknownVersion(): Error {
  return fault('RECORD_UNKNOWN', { happened: 'Văn bản không có bản lưu này.', kept: 'Không có gì bị thay đổi.', remedy: 'Mở lại danh sách các bản đã lưu.' })
}
