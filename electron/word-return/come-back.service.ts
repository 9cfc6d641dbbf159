/** A file comes back from Word: read, held against what went out and what stands now, and taken in one transaction. */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { WordChoice, WordCopy, WordPreview, WordRow, WordTaken } from '../../shared/contract/word-return.ts'
import type { PaperEdit } from '../../shared/domain/common.ts'
import { momentWords } from '../../shared/domain/moments.ts'
import { paperStateNames } from '../../shared/domain/paper-state.ts'
import { appendAudit } from '../audit/index.ts'
import { keepBlob, mediaTypes } from '../blobs/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { applyEdits, wordsOfBlock } from '../documents/compose/index.ts'
import { openPackage } from '../documents/ooxml/index.ts'
import type { PrintedDocument } from '../documents/print/index.ts'
import { makePaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { sha256 } from '../files/index.ts'
import { selectHistory } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { listComments, listVersions, nameVersionIn, sayIn, stateOfPaper, storedOwner } from '../workflow/index.ts'
import { wordStanding } from './go-out.service.ts'
import { printedPaper } from './made-paper.ts'
import { chosen, linesTaken } from './lines-taken.ts'
import { matchParagraphs, shareFound } from './match.ts'
import { listsTaken } from './own-lists.ts'
import { paperRecord } from './paper-record.ts'
import type { PaperRecord } from './paper-record.ts'
import { planReturn } from './plan-return.ts'
import type { ReturnPlan } from './plan-return.ts'
import { wordsBack } from './printed-line.ts'
import { readReturned } from './returned-paper.ts'
import type { ReturnedPaper } from './returned-paper.ts'
import { sentCopyOf } from './sent-copy.ts'
import type { SentCopy } from './sent-copy.ts'
import { componentOf } from './sent-paper.ts'
import { chart } from './unheld.ts'
import { insertEnd, selectCopy, selectEnds } from './word-copy.repository.ts'

/** A file the person chose. */
export interface ReturnedFile { readonly bytes: Uint8Array, readonly fileName: string }

/** The paper whose marks the file carries; null: it carries none, or those of no copy of this office. */
export async function paperOfFile(db: ReadDatabase, { bytes }: ReturnedFile): Promise<PaperKey | null> {
  const { token } = readReturned(await openPackage(bytes))
  const row = token === null ? undefined : await selectCopy(db, token)
  return row === undefined ? null : { templateId: row.template_id, recordId: row.record_id }
}

interface Comparison {
  readonly preview: WordPreview, readonly plan: ReturnPlan, readonly record: PaperRecord
  /** Of the copy the file carries the marks of; null: of none of this office. */
  readonly token: string | null
}

export async function previewReturn(resources: PaperResources, db: ReadDatabase, actor: Actor, key: PaperKey, file: ReturnedFile): Promise<WordPreview> {
  return (await compare(resources, db, actor, key, file)).preview
}

async function compare(resources: PaperResources, db: ReadDatabase, actor: Actor, key: PaperKey, file: ReturnedFile): Promise<Comparison> {
  const record = await paperRecord(db, resources, actor, key)
  const { paragraphs, printed } = await printedPaper(db, resources, key, record)
  const now = paragraphs.map(({ sent }) => sent)
  const read = readReturned(await openPackage(file.bytes))
  const found = await copyOf(db, key, read)
  const returned = found.copy === null ? { ...read, trackedAt: new Map(), paragraphs: read.paragraphs.map((paragraph) => ({ ...paragraph, marks: [] })) } : read
  const { paragraphs: sent, unheld } = found.sent ?? { paragraphs: now, unheld: [] }
  refuseSwollen(sent, returned)
  if (found.copy === null) refuseStranger(sent, returned)
  const plan = planReturn({ sent, returned, now, unheldBefore: [...unheld, ...chartsUnsaid(sent, printed)] })
  const state = await stateOfPaper(db, key)
  const notes = [...found.notes, ...await notesOf(db, key, file), ...state === 'draft' ? [] : [`Văn bản đang ở bước “${paperStateNames[state]}” nên chưa nhận vào được; trả lại dự thảo trước.`]]
  return {
    plan, record, token: found.copy?.id ?? null,
    preview: {
      fileName: file.fileName, revision: record.revision, copy: found.copy, rows: [...plan.rows], unchanged: plan.unchanged,
      comments: await commentsIn(db, resources, key, returned, plan, sent), trackedChanges: returned.trackedChanges, notes, locked: state !== 'draft',
    },
  }
}

/** Charts of the paper itself, where what went out does not say them. */
function chartsUnsaid(sent: SentCopy['paragraphs'], { sections }: PrintedDocument): SentCopy['unheld'] {
  if (sent.some(({ traits }) => traits !== null)) return []
  return sections.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'chart').map(() => ({ what: chart, text: '' })))
}

interface FoundCopy { readonly copy: WordCopy | null, readonly sent: SentCopy | null, readonly notes: readonly string[] }

/** The copy whose marks the file carries, else the newest of the paper. A copy of another paper is refused. */
async function copyOf(db: ReadDatabase, key: PaperKey, { token }: ReturnedPaper): Promise<FoundCopy> {
  const { copies } = await wordStanding(db, key)
  const row = token === null ? undefined : await selectCopy(db, token)
  if (row !== undefined && (row.record_id !== key.recordId || row.template_id !== key.templateId)) {
    throw fault('INPUT_INVALID', { happened: 'Tệp này là bản đưa ra sửa của một văn bản khác.', kept: 'Không có gì bị thay đổi.', remedy: 'Mở đúng văn bản ấy rồi nhận lại, hoặc chọn tệp khác.' })
  }
  const copy = copies.find(({ id }) => id === token)
  if (row !== undefined && copy !== undefined) return { copy, sent: sentCopyOf(row.sent_json), notes: [] }
  const [newest] = copies
  const last = newest === undefined ? undefined : await selectCopy(db, newest.id)
  return {
    copy: null, sent: last === undefined ? null : sentCopyOf(last.sent_json),
    notes: [`${token === null ? 'Tệp không còn dấu nhận biết của chương trình' : 'Tệp mang dấu của một bản không có trong văn phòng này'}, nên chỉ đối chiếu được theo câu chữ. Xem kỹ từng dòng trước khi nhận.`],
  }
}

/** Less in common, and the file is another paper. */
const leastShare = 0.3

function refuseStranger(sent: SentCopy['paragraphs'], returned: ReturnedPaper): void {
  if (shareFound(sent, matchParagraphs(sent, returned.paragraphs)) >= leastShare) return
  throw fault('INPUT_INVALID', { happened: 'Tệp này khác hẳn văn bản đang mở.', kept: 'Không có gì bị thay đổi.', remedy: 'Chọn đúng tệp đã đưa ra sửa từ văn bản này.' })
}

/** Nobody looks through so many differences, and comparing them would hold everybody up. */
const mostParagraphs = (sent: number): number => 4 * sent + 1000

function refuseSwollen(sent: SentCopy['paragraphs'], { paragraphs }: ReturnedPaper): void {
  if (paragraphs.length <= mostParagraphs(sent.length)) return
  throw fault('INPUT_INVALID', {
    happened: `Tệp này có ${paragraphs.length} đoạn, nhiều hơn hẳn ${sent.length} đoạn đã đưa ra.`, kept: 'Không có gì bị thay đổi.', remedy: 'Chọn đúng tệp đã đưa ra sửa; phần dài thêm thì lập thành phụ lục.',
  })
}

async function notesOf(db: ReadDatabase, key: PaperKey, { bytes }: ReturnedFile): Promise<readonly string[]> {
  const hash = sha256(bytes)
  const before = (await selectEnds(db, key)).find((end) => end.sha256 === hash)
  return before === undefined ? [] : [`Đúng tệp này đã được nhận lại ${momentWords(before.at)}.`]
}

async function commentsIn(db: ReadDatabase, resources: PaperResources, key: PaperKey, { comments, paragraphs }: ReturnedPaper, { matched }: ReturnPlan, sent: SentCopy['paragraphs']): Promise<WordPreview['comments']> {
  if (comments.length === 0) return []
  const known = new Set((await listComments(db, resources, key)).flatMap(({ entries }) => entries.map(({ text }) => text)))
  return comments.map(({ paragraph, author, text }) => {
    const own = paragraph === null ? undefined : sent[matched.sentOf.get(paragraph) ?? -1]
    const place = own?.place
    const blockId = own === undefined ? '' : componentOf(own) ?? (place?.is === 'words' || place?.is === 'figures' ? place.root : '')
    // A comment quotes words of the block, without the number or dash before them.
    const quote = place?.is === 'words' && paragraph !== null ? wordsBack(place.printed, paragraphs[paragraph]?.text ?? '').words ?? '' : ''
    return { blockId, quote: (quote.split('\n')[0] ?? '').slice(0, longestQuote), author, text, known: known.has(saidText(author, text)) }
  })
}

const longestQuote = 300
const longestComment = 5000

/** Comments are said by whoever takes the file in; their author in Word is named with them. */
function saidText(author: string, text: string): string {
  return (author === '' ? text : `${author} (trong Word): ${text}`).slice(0, longestComment).trim()
}

export interface TakeRequest { readonly revision: number, readonly choices: Readonly<Record<string, WordChoice>>, readonly comments: boolean }

/** Takes what was chosen. The file is kept whole whatever was taken; a record that was saved since is a conflict, and then nothing is written. */
export async function takeReturn(resources: PaperResources, office: OfficeDatabase, actor: Actor, key: PaperKey, file: ReturnedFile, request: TakeRequest): Promise<WordTaken> {
  const { preview, plan, record, token } = await compare(resources, office.read, actor, key, file)
  if (record.revision !== request.revision) return conflictNow(office.read, resources, key)
  const lines = linesTaken(plan, request.choices)
  const edits = await editsTaken(resources, office.read, key, record, lines)
  const lists = record.lists === null ? null : listsTaken(record.lists, lines, (root) => plan.lines.get(root)?.[0]?.now ?? null)
  const subject = plan.subject !== null && choiceOf(plan.rows, plan.subject.rowId, request.choices) === 'word' ? plan.subject.words : null
  const isChanged = subject !== null || JSON.stringify([edits, lists]) !== JSON.stringify([record.edits, record.lists])
  return office.write(async (transaction): Promise<WordTaken> => {
    const db = readingIn(transaction)
    if ((await storedOwner(db, resources, key)).revision !== request.revision) return conflictNow(db, resources, key)
    const at = actor.now().toISOString()
    const saved = isChanged ? await record.save(transaction, actor, request.revision, { edits, subject, lists }) : { outcome: 'saved' as const, revision: request.revision, problems: [] }
    if (saved.outcome === 'conflict') return { outcome: 'conflict', revision: saved.current.revision, changedBy: saved.changedBy, changedAt: saved.changedAt }
    if (saved.outcome === 'refused') return { outcome: 'refused', problems: saved.problems }
    const { collection, ownerId } = await storedOwner(db, resources, key)
    const hash = await keepBlob(transaction, { bytes: file.bytes, mediaType: mediaTypes.docx, at, of: collection === 'inspections' ? { collection: 'sessions', id: key.recordId } : { collection, id: ownerId } })
    await insertEnd(transaction, { token, template_id: key.templateId, record_id: key.recordId, how: 'returned', sha256: hash, file_name: file.fileName.slice(0, 200), revision: saved.revision, at, actor: actor.name })
    await appendAudit(transaction, { at, actor: actor.name, action: 'paper.backFromWord', subject: `papers/${key.templateId}/${key.recordId}`, digest: hash })
    const comments = request.comments ? await sayComments(transaction, resources, actor, key, preview) : 0
    const version = isChanged ? await nameReturn(transaction, resources, actor, key, saved.revision) : ''
    return {
      outcome: 'taken', revision: saved.revision, taken: plan.rows.filter((row) => ['word', 'facts'].includes(chosen(row, request.choices) ?? '')).length, comments, version,
      notTaken: notTaken(plan.rows, request.choices), problems: saved.problems,
    }
  })
}

function choiceOf(rows: readonly WordRow[], id: string, choices: Readonly<Record<string, WordChoice>>): WordChoice | null {
  const row = rows.find((each) => each.id === id)
  return row === undefined ? null : chosen(row, choices)
}

function notTaken(rows: readonly WordRow[], choices: Readonly<Record<string, WordChoice>>): { where: string, returned: string, why: string }[] {
  return rows.flatMap((row) => {
    const choice = chosen(row, choices)
    const kept = choice === 'facts' ? 'Nhận câu chữ, giữ chỗ lấy từ hồ sơ.' : row.returned === '' ? 'Đoạn bị xoá trong Word, giữ lại theo hồ sơ.' : 'Giữ như văn bản hiện có.'
    return choice === 'word' ? [] : [{ where: row.where, returned: row.returned, why: row.why === '' ? kept : choice === null ? row.why : `${kept} ${row.why}` }]
  })
}

async function conflictNow(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<WordTaken> {
  const { collection, ownerId, revision } = await storedOwner(db, resources, key)
  const last = (await selectHistory(db, collection, ownerId)).at(-1)
  return { outcome: 'conflict', revision, changedBy: last?.actor ?? '', changedAt: last?.at ?? '' }
}

/** The record's edits with the lines taken; words brought back to what the program writes are no edit. */
async function editsTaken(resources: PaperResources, db: ReadDatabase, key: PaperKey, record: PaperRecord, lines: ReadonlyMap<string, readonly string[]>): Promise<readonly PaperEdit[]> {
  if (lines.size === 0) return record.edits
  const { model } = await makePaper(db, resources, { ...key, candidate: record.candidate([]) })
  const groups = model === null ? [] : [model.body, ...model.attachedTexts.map(({ blocks }) => blocks), ...model.appendices.map(({ blocks }) => blocks)]
  const { placed } = applyEdits(groups, record.edits)
  const replaced = new Set<PaperEdit>()
  const fresh: PaperEdit[] = []
  for (const block of groups.flat()) {
    const given = block.id === undefined ? undefined : lines.get(block.id)
    if (given === undefined || block.id === undefined) continue
    const before = placed.get(block)
    if (before !== undefined) replaced.add(before)
    const [text, base] = [given.join('\n'), wordsOfBlock(block) ?? '']
    if (text !== base) fresh.push({ blockId: block.id, text, base })
  }
  return [...record.edits.filter((edit) => !replaced.has(edit)), ...fresh]
}

async function sayComments(transaction: WriteTransaction, resources: PaperResources, actor: Actor, key: PaperKey, { comments }: WordPreview): Promise<number> {
  const fresh = comments.filter(({ known }) => !known)
  for (const { blockId, quote, author, text } of fresh) await sayIn(transaction, resources, actor, key, { threadId: null, kind: 'comment', blockId, quote, text: saidText(author, text) })
  return fresh.length
}

/** Each return has a name of its own, by its moment; a second one in the same minute is numbered. */
async function nameReturn(transaction: WriteTransaction, resources: PaperResources, actor: Actor, key: PaperKey, revision: number): Promise<string> {
  const taken = new Set((await listVersions(readingIn(transaction), resources, key)).flatMap(({ names }) => names))
  const first = `Nhận lại từ Word ${momentWords(actor.now().toISOString())}`
  let name = first
  for (let count = 2; taken.has(name); count++) name = `${first} (${count})`
  await nameVersionIn(transaction, resources, actor, key, { revision, name })
  return name
}
