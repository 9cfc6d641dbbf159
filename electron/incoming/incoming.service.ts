/** Papers in: the list as it stands on a day, rules, and the ways other parts of the program enter one. */
import { randomUUID } from 'node:crypto'
import type { Page } from '../../shared/contract/base.ts'
import type { IncomingFilter, IncomingPaperRow } from '../../shared/contract/incoming-papers.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import type { Attachment } from '../../shared/domain/attachment.ts'
import { directiveSchema } from '../../shared/domain/directive.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import { incomingPaperSchema, incomingState, openDue } from '../../shared/domain/incoming-paper.ts'
import type { IncomingPaper, IncomingPaperInput, Routing } from '../../shared/domain/incoming-paper.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { missingBlobs } from '../attachments/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { directiveStore } from '../directives/index.ts'
import { fault } from '../faults/index.ts'
import { nameOn, organisationView } from '../organisation/index.ts'
import { getRecord, isRestricted, writeRecord } from '../records/index.ts'
import type { Actor, RecordRules } from '../records/index.ts'
import { incomingPaperStore, selectAlike, selectDueIncoming, selectIncomingPage } from './incoming.repository.ts'

/** A page of the book, newest first. `on`: the day states are told of. */
export async function listIncomingPapers(db: ReadDatabase, { offset, limit, ...filter }: IncomingFilter & Page, on: string): Promise<{ total: number, rows: IncomingPaperRow[] }> {
  const view = await organisationView(db)
  const { total, rows } = await selectIncomingPage(db, filter, { offset, limit }, on)
  return { total, rows: rows.map((row) => rowOf(view, row, on)) }
}

function rowOf(view: OrganisationView, { revision, record, bodyName }: Revised<IncomingPaper> & { readonly bodyName: string }, on: string): IncomingPaperRow {
  return {
    id: record.id, revision, number: record.number ?? 0, receivedOn: record.receivedOn, designation: record.designation, date: record.date, sender: senderName(view, record),
    kindName: record.kind === null ? '' : documentKinds[record.kind].name, subject: record.subject, secrecy: record.secrecy, due: openDue(record), routedTo: routedName(view, record.routedTo.at(-1)),
    answeredBy: record.answeredBy.map(({ designation }) => designation).join(', '), attachments: record.attachments.length, state: incomingState(record, on), bodyName,
  }
}

/** By its name on the day the paper came. */
export function senderName({ bodies }: Pick<OrganisationView, 'bodies'>, { sender, receivedOn }: Pick<IncomingPaper, 'sender' | 'receivedOn'>): string {
  return sender.bodyId === null || !bodies.has(sender.bodyId) ? sender.text : nameOn(bodies, sender.bodyId, receivedOn)
}

function routedName(view: Pick<OrganisationView, 'bodies' | 'people'>, routing: Routing | undefined): string {
  if (routing === undefined) return ''
  const { personId, bodyId, to, on } = routing
  if (personId !== null) return view.people.get(personId)?.fullName ?? ''
  return bodyId === null || !view.bodies.has(bodyId) ? to : nameOn(view.bodies, bodyId, on)
}

/** The files it names must be in the office; a paper of the same number and day by the same sender is told of, and a directive that tells of a Tuyệt mật one. */
export const incomingRules: RecordRules<'incomingPapers'> = async (db, paper) => {
  const twin = paper.designation === '' || paper.date === null || paper.voided !== null ? undefined
    : (await selectAlike(db, { designation: paper.designation, date: paper.date })).find((other) => other.id !== paper.id && other.voided === null && isSameSender(other, paper))
  return [
    ...await missingBlobs(db, paper.attachments),
    ...paper.secrecy === 'topSecret' && paper.directiveId !== null ? [{
      severity: 'warning' as const, code: 'incoming.toldByDirective', path: 'directiveId', value: '', message: 'Văn bản chỉ đạo gắn với văn bản Tuyệt mật này vẫn ghi trích yếu, ai mở sổ theo dõi cũng đọc được.',
      remedy: 'Mở văn bản chỉ đạo ấy, sửa trích yếu để không lộ nội dung.',
    }] : [],
    ...twin === undefined ? [] : [{
      severity: 'warning' as const, code: 'incoming.twice', path: 'designation', value: paper.designation,
      message: `Văn bản ${paper.designation} của nơi gửi này đã vào sổ với số đến ${twin.number ?? 0}.`, remedy: 'Nếu là một văn bản gửi hai lần, huỷ một số đến và ghi lý do.',
    }],
  ]
}

function isSameSender(one: Pick<IncomingPaper, 'sender'>, other: Pick<IncomingPaper, 'sender'>): boolean {
  return one.sender.bodyId === other.sender.bodyId && one.sender.text.toLocaleLowerCase('vi') === other.sender.text.toLocaleLowerCase('vi')
}

/** Every paper in has its number; the number stays taken, so a paper is voided and not removed. */
export const incomingRemoval: RecordRules<'incomingPapers'> = (_db, paper) => Promise.resolve([{
  severity: 'error' as const, code: 'incoming.numbered', path: '', value: String(paper.number ?? ''), message: `Văn bản này đã vào sổ với số đến ${paper.number ?? ''} nên không xoá được.`,
  remedy: 'Vào sổ nhầm thì ghi mục Huỷ số kèm lý do; số ấy vẫn nằm trong sổ.',
}])

/** Enters a paper in the running transaction, with the next number of the book where it names none; `beforeWriting` of the store gives it. */
export async function enterIncomingPaper(transaction: WriteTransaction, actor: Actor, given: IncomingPaperInput): Promise<Revised<IncomingPaper>> {
  const paper = incomingPaperSchema.parse(given)
  await writeRecord(transaction, incomingPaperStore, null, paper, actor)
  return getRecord(readingIn(transaction), incomingPaperStore, paper.id)
}

/** Hangs further files on a paper that is there; those it has already are left out. Answers with its revision. Faults RECORD_UNKNOWN. */
export async function attachToIncoming(transaction: WriteTransaction, actor: Actor, id: string, attachments: readonly Attachment[]): Promise<number> {
  const current = await getRecord(readingIn(transaction), incomingPaperStore, id)
  const known = new Set(current.record.attachments.map(({ sha256 }) => sha256))
  const further = attachments.filter(({ sha256 }) => !known.has(sha256))
  if (further.length === 0) return current.revision
  return writeRecord(transaction, incomingPaperStore, current, incomingPaperSchema.parse({ ...current.record, attachments: [...current.record.attachments, ...further] }), actor)
}

/** The paper of this sender with this number and day, if it was entered already. */
export async function findIncoming(db: ReadDatabase, { bodyId, senderText, designation, date }: { readonly bodyId: string | null, readonly senderText: string, readonly designation: string, readonly date: string }): Promise<{ readonly id: string, readonly number: number } | null> {
  const sender = { bodyId, text: bodyId === null ? senderText : '' }
  const found = (await selectAlike(db, { designation, date })).find((paper) => paper.voided === null && isSameSender(paper, { sender }))
  return found === undefined ? null : { id: found.id, number: found.number ?? 0 }
}

/** For Tổng quan: what is owed, soonest first. A Tuyệt mật paper is named by its number of arrival alone. */
export async function dueIncomingPapers(db: ReadDatabase, limit: number): Promise<readonly { readonly date: string, readonly content: string, readonly responsible: string, readonly recordId: string }[]> {
  const due = await selectDueIncoming(db, limit)
  if (due.length === 0) return []
  const view = await organisationView(db)
  return due.map(({ due: date, record }) => ({
    date, recordId: record.id, responsible: routedName(view, record.routedTo.findLast(({ doneOn }) => doneOn === null)),
    content: `Văn bản đến số ${record.number ?? 0}${record.subject === '' ? '' : `: ${record.subject}`}`,
  }))
}

/** Registers the paper among the documents being carried out, once; answers with the directive it is tied to. */
export async function directiveOfIncoming(office: OfficeDatabase, actor: Actor, { id, level, on }: { readonly id: string, readonly level: Directive['level'], readonly on: string }): Promise<{ directiveId: string }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getRecord(db, incomingPaperStore, id)
    const { record: paper } = current
    if (paper.directiveId !== null) return { directiveId: paper.directiveId }
        if (await isRestricted(db, { collection: 'incomingPapers', id })) {
      throw fault('INPUT_INVALID', { happened: 'Văn bản đến này thuộc hồ sơ chỉ một số người được xem, còn sổ văn bản chỉ đạo thì ai cũng xem được.', kept: 'Văn bản đến không thay đổi; chưa có gì vào sổ văn bản chỉ đạo.', remedy: 'Theo dõi việc thực hiện ngay trong hồ sơ cuộc kiểm tra.' })
    }
    if (paper.kind === null || paper.designation === '' || paper.date === null || paper.subject === '') {
      throw fault('INPUT_INVALID', {
        happened: 'Chưa đưa được vào sổ văn bản chỉ đạo vì còn thiếu loại, số ký hiệu, ngày hoặc trích yếu.', kept: 'Văn bản đến không thay đổi.', remedy: 'Ghi đủ bốn mục ấy, lưu lại rồi làm lại.',
      })
    }
    const directive = directiveSchema.parse({
      id: `VB-${randomUUID().slice(0, 8)}`, kind: paper.kind, designation: paper.designation, date: paper.date, issuer: senderName(await organisationView(db), paper), subject: paper.subject,
      level, startedOn: on, receivedOn: paper.receivedOn,
    })
    await writeRecord(transaction, directiveStore, null, directive, actor)
    await writeRecord(transaction, incomingPaperStore, current, { ...paper, directiveId: directive.id }, actor)
    return { directiveId: directive.id }
  })
}
