/** Comments at places in a paper: said, answered, resolved, opened again. Nothing said is ever taken away. */
import { randomUUID } from 'node:crypto'
import { commentEntrySchema } from '../../shared/contract/workflow.ts'
import type { CommentThread, PaperKey } from '../../shared/contract/workflow.ts'
import { appendAudit } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { passagesOf, placeOf } from '../documents/compare/index.ts'
import type { Passage } from '../documents/compare/index.ts'
import { makePaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { readStored } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { insertComment, selectComments } from './comment.repository.ts'
import type { CommentRow } from './comment.repository.ts'
import { storedOwner } from './paper-owner.ts'
import { stateOfPaper } from './move-state.ts'

/** Open threads first, each with what was said and where its words stand now. */
export async function listComments(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<CommentThread[]> {
  const rows = await selectComments(db, key)
  if (rows.length === 0) return []
  const passages = await passagesNow(db, resources, key)
  const threads = rows.filter(({ id, thread_id: thread }) => id === thread).map((first) => threadOf(first, rows, passages))
  return [...threads.filter(({ resolved }) => !resolved), ...threads.filter(({ resolved }) => resolved)]
}

function threadOf(first: CommentRow, rows: readonly CommentRow[], passages: readonly Passage[] | null): CommentThread {
  const entries = rows.filter(({ thread_id: thread }) => thread === first.id).map(({ id, kind, text, revision, at, actor }) => readStored(() => commentEntrySchema.parse({ id, kind, text, revision, at, actor })))
  const place = { blockId: first.block_id, quote: first.quote }
  return { id: first.id, ...place, ...placeOf(place, passages), resolved: entries.findLast(({ kind }) => kind === 'resolve' || kind === 'reopen')?.kind === 'resolve', entries }
}

async function passagesNow(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<readonly Passage[] | null> {
  const { model, form, parts } = await makePaper(db, resources, key)
  return model === null || form === null ? null : passagesOf(model, parts, form)
}

/** What is added to a paper's threads; `threadId` null: a thread of its own. */
export interface Said { readonly threadId: string | null, readonly kind: CommentThread['entries'][number]['kind'], readonly blockId: string, readonly quote: string, readonly text: string }

export async function say(resources: PaperResources, office: OfficeDatabase, actor: Actor, key: PaperKey, said: Said): Promise<CommentThread[]> {
  await office.write((transaction) => sayIn(transaction, resources, actor, key, said))
  return listComments(office.read, resources, key)
}

/** The same inside a transaction that writes more. */
export async function sayIn(transaction: WriteTransaction, resources: PaperResources, actor: Actor, key: PaperKey, said: Said): Promise<void> {
  const db = readingIn(transaction)
  const { revision } = await storedOwner(db, resources, key)
  await refuseWhenOut(db, key)
  if (said.threadId !== null) await knownThread(transaction, key, said.threadId, said.kind)
  const id = randomUUID()
  const at = actor.now().toISOString()
  await insertComment(transaction, {
    id, thread_id: said.threadId ?? id, template_id: key.templateId, record_id: key.recordId, kind: said.kind,
    block_id: said.blockId, quote: said.quote.normalize('NFC'), text: said.text.trim(), revision, at, actor: actor.name,
  })
  await appendAudit(transaction, { at, actor: actor.name, action: 'paper.commented', subject: `papers/${key.templateId}/${key.recordId}`, digest: sha256(JSON.stringify([id, said.threadId ?? id, said.kind, said.blockId, said.quote, said.text])) })
}

/** What is out cannot be mended by a comment. */
async function refuseWhenOut(db: ReadDatabase, key: PaperKey): Promise<void> {
  const state = await stateOfPaper(db, key)
  if (state !== 'issued' && state !== 'filed') return
  throw fault('PAPER_WRONG_STATE', {
    happened: 'Văn bản đã ban hành nên không góp ý được nữa.', kept: 'Các góp ý trước vẫn được giữ.', remedy: 'Nếu văn bản sai thì lập văn bản đính chính hoặc thay thế.',
  })
}

/** A thread is resolved when open and opened again when resolved, never twice. */
async function knownThread(transaction: WriteTransaction, key: PaperKey, threadId: string, kind: Said['kind']): Promise<void> {
  const rows = (await selectComments(readingIn(transaction), key)).filter(({ thread_id: thread }) => thread === threadId)
  if (rows.length === 0) {
    throw fault('RECORD_UNKNOWN', { happened: 'Không có góp ý này trong văn bản.', kept: 'Không có gì bị thay đổi.', remedy: 'Mở lại danh sách góp ý.' })
  }
  const resolved = rows.findLast((row) => row.kind === 'resolve' || row.kind === 'reopen')?.kind === 'resolve'
  if ((kind === 'resolve' && resolved) || (kind === 'reopen' && !resolved)) {
    throw fault('PAPER_WRONG_STATE', { happened: resolved ? 'Góp ý này đã được đánh dấu xong.' : 'Góp ý này đang mở.', kept: 'Không có gì bị thay đổi.', remedy: 'Mở lại danh sách góp ý để xem bản mới nhất.' })
  }
}
