/** A draft goes out to Word: each paragraph bookmarked, and what it held remembered. */
import { randomBytes } from 'node:crypto'
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { WordCopy, WordStanding } from '../../shared/contract/word-return.ts'
import { paperStateNames } from '../../shared/domain/paper-state.ts'
import { appendAudit } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { openPackage } from '../documents/ooxml/index.ts'
import { renderFailed } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { stateOfPaper, storedOwner } from '../workflow/index.ts'
import { printedPaper } from './made-paper.ts'
import type { PrintedPaper } from './made-paper.ts'
import { paperRecord } from './paper-record.ts'
import { markOf, readReturned } from './returned-paper.ts'
import type { SentCopy } from './sent-copy.ts'
import { insertCopy, insertEnd, selectCopies, selectEnds } from './word-copy.repository.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const tokenLength = 12

function newToken(): string {
  return [...randomBytes(tokenLength)].map((byte) => letters[byte % letters.length] ?? 'a').join('')
}

/**
 * Remembers the copy, then writes it by `write`; one that could not be written is given up at once. A paper beyond draft is the fault
 * `PAPER_WRONG_STATE`, one that cannot be set `PAPER_NOT_READY`.
 */
export async function goOut<Written>(resources: PaperResources, office: OfficeDatabase, actor: Actor, key: PaperKey, write: (bytes: Uint8Array) => Written): Promise<Written & { readonly copyId: string }> {
  const record = await paperRecord(office.read, resources, actor, key)
  const paper = await printedPaper(office.read, resources, key, record)
  const token = newToken()
  const bytes = await emitMarked(paper, token)
  const copy = await sentCopy(paper, bytes)
  await office.write(async (transaction) => {
    const db = readingIn(transaction)
    await refuseLocked(db, key)
    const { revision } = await storedOwner(db, resources, key)
    if (revision !== record.revision) throw changedMeanwhile()
    const at = actor.now().toISOString()
    const sent = JSON.stringify(copy)
    await insertCopy(transaction, { token, template_id: key.templateId, record_id: key.recordId, revision, sent_json: sent, at, actor: actor.name })
    await appendAudit(transaction, { at, actor: actor.name, action: 'paper.sentToWord', subject: `papers/${key.templateId}/${key.recordId}`, digest: sha256(sent) })
  })
  try {
    return { ...write(bytes), copyId: token }
  } catch (error) {
    await giveUp(resources, office, actor, key, token)
    throw error
  }
}

async function emitMarked({ printed, form, paragraphs }: PrintedPaper, token: string): Promise<Uint8Array> {
  try {
    // Loaded here, so that what writes no Word file starts faster.
    const { emitPrinted } = await import('../documents/docx/index.ts')
    return await emitPrinted(printed, form, new Map(paragraphs.map((each, number) => [each.printed, { number, name: markOf(token, number) }])))
  } catch (error) {
    throw renderFailed(error)
  }
}

/** What went out, read back as what returns will be: looks, and what a tree does not hold and the paper has itself. */
async function sentCopy({ paragraphs }: PrintedPaper, bytes: Uint8Array): Promise<SentCopy> {
  const read = readReturned(await openPackage(bytes))
  const looks = new Map(read.paragraphs.flatMap(({ marks, look, traits }) => marks.map((mark) => [mark, { look, traits }])))
  return { paragraphs: paragraphs.map(({ sent }, at) => ({ ...sent, ...looks.get(at) })), unheld: read.unheld.map(({ what, text }) => ({ what, text })) }
}

async function refuseLocked(db: ReadDatabase, key: PaperKey): Promise<void> {
  const state = await stateOfPaper(db, key)
  if (state === 'draft') return
  throw fault('PAPER_WRONG_STATE', {
    happened: `Văn bản đang ở bước “${paperStateNames[state]}” nên nội dung đã khoá.`, kept: 'Không có gì bị thay đổi.', remedy: 'Muốn sửa thì trả lại dự thảo trước; chỉ để xem thì dùng Xuất Word.',
  })
}

function changedMeanwhile(): Error {
  return fault('PAPER_WRONG_STATE', { happened: 'Văn bản vừa được lưu ở nơi khác.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Xem lại nội dung mới nhất rồi làm lại.' })
}

export async function wordStanding(db: ReadDatabase, key: PaperKey): Promise<WordStanding> {
  const ends = await selectEnds(db, key)
  const copies = (await selectCopies(db, key)).map((row): WordCopy => ({
    id: row.token, revision: row.revision, at: row.at, actor: row.actor, state: stateOf(ends.filter(({ token }) => token === row.token).map(({ how }) => how)),
  }))
  return {
    copies, out: copies.find(({ state }) => state === 'out') ?? null,
    returned: ends.filter(({ how }) => how === 'returned').map(({ sequence, file_name: fileName, at, actor, revision }) => ({ id: sequence, fileName, at, actor, revision })),
  }
}

function stateOf(ends: readonly string[]): WordCopy['state'] {
  if (ends.includes('returned')) return 'returned'
  return ends.length > 0 ? 'givenUp' : 'out'
}

/** Every copy still out, or only the one named, is waited for no more. */
export async function giveUp(resources: PaperResources, office: OfficeDatabase, actor: Actor, key: PaperKey, only: string | null = null): Promise<WordStanding> {
  await office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { revision } = await storedOwner(db, resources, key)
    const at = actor.now().toISOString()
    for (const { id } of (await wordStanding(db, key)).copies.filter((copy) => copy.state === 'out' && (only === null || copy.id === only))) {
      await insertEnd(transaction, { token: id, template_id: key.templateId, record_id: key.recordId, how: 'givenUp', sha256: null, file_name: '', revision, at, actor: actor.name })
      await appendAudit(transaction, { at, actor: actor.name, action: 'paper.wordGivenUp', subject: `papers/${key.templateId}/${key.recordId}`, digest: sha256(id) })
    }
  })
  return wordStanding(office.read, key)
}
